package io.github.infrakit4j.oneview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.infrakit4j.oneview.rest.Credentials;
import io.github.infrakit4j.oneview.rest.Json;
import io.github.infrakit4j.oneview.rest.LoginDetails;
import io.github.infrakit4j.oneview.rest.LoginRefusedException;
import io.github.infrakit4j.oneview.rest.LoginRefusedException.Reason;
import io.github.infrakit4j.oneview.rest.Trust;
import io.github.infrakit4j.oneview.simulator.SimulatedAppliance;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who gets in and who does not, and what they are told. */
class LoginTest {
  private static OneView.Builder client(SimulatedAppliance appliance, @Nullable String domain) {
    return OneView.builder(appliance.url())
        .credentials(new Credentials(appliance.userName(), appliance.password(), domain))
        .trust(Trust.caPem(appliance.caPem()));
  }

  @Test
  @DisplayName("Scenario 110: the appliance lets users of the domain in, and knows no other")
  void theDomainDecidesWhereTheUserIsLookedFor() throws IOException {
    try (SimulatedAppliance appliance = SimulatedAppliance.builder().domain("ad.example").start();
        OneView member = client(appliance, "ad.example").build();
        OneView stranger = client(appliance, "elsewhere").build()) {
      assertThat(member.enclosures().all()).isNotEmpty();
      assertThatThrownBy(() -> stranger.profiles().all())
          .isInstanceOfSatisfying(
              LoginRefusedException.class,
              refused -> {
                assertThat(refused.reason()).isEqualTo(Reason.UNKNOWN_DOMAIN);
                assertThat(refused.status()).isEqualTo(404);
              })
          .hasMessageContaining("(domain elsewhere)")
          .hasMessageContaining("without one the appliance takes its default");
    }
  }

  @Test
  void aLoginMessageCanBeReadBeforeItIsAgreedTo() throws IOException {
    try (SimulatedAppliance appliance =
            SimulatedAppliance.builder().loginMessage("Authorized use only.").start();
        OneView oneView = client(appliance, null).build()) {
      LoginDetails details = oneView.loginDetails();
      assertThat(details.message()).contains("Authorized use only.");
      assertThat(details.defaultDomain()).contains("LOCAL");
      assertThat(appliance.sessions()).isZero();
      assertThat(oneView.enclosures().all()).isNotEmpty();
    }
  }

  @Test
  void detailsThatSayNothingAreNothing() throws IOException {
    try (SimulatedAppliance appliance = SimulatedAppliance.builder().start();
        OneView oneView = client(appliance, null).build()) {
      assertThat(oneView.loginDetails().message()).isEmpty();
    }
    LoginDetails named =
        Json.read(LoginDetails.class, "{\"defaultLoginDomain\":{\"name\":\"ad.example\"}}");
    assertThat(named.defaultDomain()).contains("ad.example");
    assertThat(Json.read(LoginDetails.class, "{}").defaultDomain()).isEmpty();
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource({
    "400,AUTHN_AUTH_FAIL,CREDENTIALS,Check user name",
    "400,AUTHN_AUTH_DIR_FAIL,CREDENTIALS,Check user name",
    "401,,CREDENTIALS,Check user name",
    "404,AUTHN_AUTH_FAIL_LOGINDOMAINNOTFOUND,UNKNOWN_DOMAIN,Check the login domain",
    "400,AUTHN_AUTH_FAIL_NO_ROLES,NO_ROLE,a role",
    "400,AUTHN_LOGINDOMAIN_NO_MEMBER_GROUPS_FOUND,NO_ROLE,a role",
    "403,PASSWORD_CHANGE_REQUIRED,PASSWORD_CHANGE_REQUIRED,Change the password",
    "400,AUTHN_LOGIN_MESSAGE_ACKNOWLEDGMENT_REQUIRED,MESSAGE_NOT_ACKNOWLEDGED,own pages",
    "400,AUTHN_SESSION_CLIENT_LIMIT_CROSSED,SESSION_LIMIT,raise the limit",
  })
  void whyNobodyWasLetInIsToldApart(
      int status, @Nullable String code, Reason reason, String advice) {
    String body =
        code == null
            ? ""
            : "{\"errorCode\":\"" + code + "\",\"recommendedActions\":[\"Ask the operator.\"]}";
    try (FakeLogin door = new FakeLogin(status, body);
        OneView oneView = door.client().build()) {
      assertThatThrownBy(() -> oneView.profiles().all())
          .isInstanceOfSatisfying(
              LoginRefusedException.class,
              refused -> {
                assertThat(refused.reason()).isEqualTo(reason);
                assertThat(refused.status()).isEqualTo(status);
                assertThat(refused.errorCode()).isEqualTo(code);
                assertThat(refused.recommendedActions()).hasSize(code == null ? 0 : 1);
                assertThat(refused.sessionLimit()).isEqualTo(reason == Reason.SESSION_LIMIT);
                assertThat(refused.retryable()).isEqualTo(reason == Reason.SESSION_LIMIT);
              })
          .hasMessageContaining("refused by " + oneView.address())
          .hasMessageContaining(advice);
      assertThat(door.logins()).isEqualTo(1);
    }
  }

  @Test
  void theSessionLimitOfTheApplianceIsExplained() throws IOException {
    try (SimulatedAppliance appliance = SimulatedAppliance.builder().sessionLimit(1).start();
        OneView second = client(appliance, null).build()) {
      try (OneView first = client(appliance, null).build()) {
        first.profiles().all();
        assertThatThrownBy(() -> second.profiles().all())
            .isInstanceOf(LoginRefusedException.class)
            .hasMessageContaining("too many sessions are open from this machine")
            .hasMessageContaining("forgotten sessions end after 24 hours");
      }
      assertThat(second.enclosures().all()).isNotEmpty();
    }
  }
}
