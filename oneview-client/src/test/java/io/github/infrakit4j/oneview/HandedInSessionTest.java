package io.github.infrakit4j.oneview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.infrakit4j.oneview.resource.ServerProfile;
import io.github.infrakit4j.oneview.rest.ApplianceException;
import io.github.infrakit4j.oneview.rest.ConnectionException;
import io.github.infrakit4j.oneview.rest.Credentials;
import io.github.infrakit4j.oneview.rest.LoginRefusedException;
import io.github.infrakit4j.oneview.rest.LoginRefusedException.Reason;
import io.github.infrakit4j.oneview.rest.Retry;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What becomes of a session that a client is built with; its owner has it as token-1. */
class HandedInSessionTest {
  private static final String TOKEN = "token-1";

  private final FakeAppliance appliance = FakeAppliance.plain();
  private final OneView owner = appliance.client().build();

  @AfterEach
  void stop() {
    owner.close();
    appliance.close();
  }

  private OneView guest(String token) {
    return OneView.builder(appliance.url())
        .allowPlainHttp()
        .retry(Retry.NONE)
        .session(token)
        .build();
  }

  private void logIn() {
    owner.profiles().get(Samples.PROFILE_URI);
  }

  private static void assertEnded(ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            LoginRefusedException.class,
            ended -> {
              assertThat(ended.reason()).isEqualTo(Reason.SESSION_ENDED);
              assertThat(ended.outcomeUnknown()).isFalse();
            })
        .hasMessageContaining("the session handed in has ended")
        .hasMessageNotContaining(TOKEN);
  }

  @Test
  void aLiveOneIsCheckedOnceUsedAndNotClosed() {
    appliance.then(200, Samples.PROFILE);
    logIn();
    OneView guest = guest(TOKEN);
    assertThat(
            IntStream.range(0, 20)
                .parallel()
                .mapToObj(n -> guest.profiles().get(Samples.PROFILE_URI).name()))
        .containsOnly("web 1");
    guest.close();
    assertThat(appliance.requestsTo("/rest/login-sessions"))
        .extracting(request -> request.getMethod())
        .containsExactly("POST", "PUT");
    assertThat(appliance.openSessions()).isEqualTo(1);
  }

  @Test
  void aDeadOneIsSaidBeforeAnythingIsAskedFor() {
    try (OneView guest = guest("gone")) {
      assertEnded(() -> guest.profiles().create(ServerProfile.named("a")));
      assertEnded(() -> guest.profiles().all());
    }
    assertThat(appliance.requests()).isEmpty();
  }

  @Test
  void aDeadOneIsRenewedWithCredentialsAndThatOneIsClosed() {
    appliance.then(200, Samples.PROFILE);
    try (OneView guest = appliance.client().session("gone").build()) {
      assertThat(guest.profiles().get(Samples.PROFILE_URI).name()).isEqualTo("web 1");
      assertThat(appliance.logins()).isEqualTo(1);
      assertThat(appliance.openSessions()).isEqualTo(1);
    }
    assertThat(appliance.requests()).hasSize(1);
    assertThat(appliance.openSessions()).isZero();
  }

  @Test
  void oneThatEndsLaterIsSaidOrRenewedToo() {
    appliance.then(200, Samples.PROFILE);
    logIn();
    OneView.Builder renewing =
        appliance.client().session(TOKEN).credentials(Credentials.of("x", FakeAppliance.PASSWORD));
    try (OneView guest = guest(TOKEN);
        OneView other = renewing.build()) {
      guest.profiles().get(Samples.PROFILE_URI);
      other.profiles().get(Samples.PROFILE_URI);
      appliance.forgetSessions();
      assertEnded(() -> guest.profiles().get(Samples.PROFILE_URI));
      assertThat(other.profiles().get(Samples.PROFILE_URI).name()).isEqualTo("web 1");
    }
  }

  @Test
  void whatItMayNotDoIsNoReasonToCallItDead() {
    appliance.then(200, Samples.PROFILE).then(401, "{\"errorCode\":\"AUTHORIZATION\"}");
    logIn();
    try (OneView guest = guest(TOKEN)) {
      assertThatThrownBy(() -> guest.profiles().delete(Samples.PROFILE_URI))
          .isInstanceOfSatisfying(
              ApplianceException.class, refused -> assertThat(refused.isUnauthorized()).isTrue())
          .hasMessageContaining("The session itself is good: give the user a role");
    }
    assertThat(appliance.openSessions()).isEqualTo(1);
  }

  @Test
  void anApplianceThatCannotCheckItNowIsNoReasonToCallItDead() {
    try (FakeLogin starting = new FakeLogin(503, "");
        OneView guest = starting.client().session(TOKEN).retry(Retry.NONE).build()) {
      for (int i = 0; i < 2; i++) {
        assertThatThrownBy(() -> guest.profiles().all())
            .isInstanceOfSatisfying(
                ApplianceException.class, busy -> assertThat(busy.status()).isEqualTo(503));
      }
    }
  }

  @Test
  void aSessionIsCheckedWithoutOpeningOne() {
    appliance.then(200, Samples.PROFILE);
    try (OneView guest = guest(TOKEN)) {
      assertThat(owner.sessionIsAlive()).isFalse();
      assertThat(guest.sessionIsAlive()).isFalse();
      logIn();
      assertThat(owner.sessionIsAlive()).isTrue();
      assertThat(guest.sessionIsAlive()).isTrue();
      appliance.forgetSessions();
      assertThat(owner.sessionIsAlive()).isFalse();
      assertThat(appliance.logins()).isEqualTo(1);
      appliance.close();
      assertThatThrownBy(guest::sessionIsAlive).isInstanceOf(ConnectionException.class);
    }
  }
}
