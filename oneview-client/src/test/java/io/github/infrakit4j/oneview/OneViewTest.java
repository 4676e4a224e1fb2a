package io.github.infrakit4j.oneview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.infrakit4j.oneview.rest.CallEvent;
import io.github.infrakit4j.oneview.rest.CallListener;
import io.github.infrakit4j.oneview.rest.Credentials;
import io.github.infrakit4j.oneview.rest.IncompatibleApiException;
import io.github.infrakit4j.oneview.rest.OneViewException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OneViewTest {
  private static OneView.Builder at(String address) {
    return OneView.builder(address).credentials(Credentials.of("jim", "x"));
  }

  @ParameterizedTest
  @CsvSource({
    "10.0.0.1, 10.0.0.1",
    "oneview.example.org, oneview.example.org",
    "https://host, host",
    "https://host:1234/, host:1234",
    "host/x, host",
    "host:1234/ui?y, host:1234",
    "fe80::1, [fe80::1]",
    "[fe80::1]:1234, [fe80::1]:1234",
    "' Host ', host"
  })
  void addressesAreReadAsPeopleWriteThem(String written, String read) {
    try (OneView oneView = at(written).build()) {
      assertThat(oneView.address()).isEqualTo(read);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "ftp://host", "a b", "http://host", "https://jim:pw@host", ":1"})
  void otherAddressesAreRefused(String written) {
    assertThatThrownBy(() -> at(written).build())
        .isInstanceOf(IllegalArgumentException.class)
        .message()
        .doesNotContain("pw");
  }

  @Test
  void settingsThatMakeNoSenseAreRefused() {
    assertThatThrownBy(() -> OneView.builder("h").build())
        .hasMessage("give credentials, or the token of an open session");
    assertThatThrownBy(() -> at("h").callTimeout(Duration.ZERO))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("callTimeout");
    assertThatThrownBy(() -> at("h").apiVersion(0)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource({
    // appliance oldest, newest, client's highest, spoken
    "120, 500, 300, 300",
    "120, 500, 8600, 500",
    "800, 9000, 8600, 8600",
    "1, 120, 8600, 120"
  })
  @DisplayName("Scenario 113: the highest version both know is spoken")
  void theHighestCommonVersionIsSpoken(int oldest, int newest, int max, int spoken) {
    try (FakeAppliance appliance = versions(oldest, newest);
        OneView oneView = appliance.client().maxApiVersion(max).build()) {
      assertThat(oneView.apiVersion()).isEqualTo(spoken);
    }
  }

  private static FakeAppliance versions(int oldest, int newest) {
    return FakeAppliance.plain()
        .versions("{\"currentVersion\":" + newest + ",\"minimumVersion\":" + oldest + "}");
  }

  @ParameterizedTest
  @CsvSource({"3, 100, 8600", "9000, 9200, 8600", "500, 800, 300"})
  @DisplayName("Scenario 113: no common version is a typed error")
  void noCommonVersionIsSaid(int oldest, int newest, int max) {
    try (FakeAppliance appliance = versions(oldest, newest);
        OneView oneView = appliance.client().maxApiVersion(max).build()) {
      assertThatThrownBy(() -> oneView.profiles().all())
          .isInstanceOfSatisfying(
              IncompatibleApiException.class,
              none -> assertThat(none.appliance().currentVersion()).isEqualTo(newest))
          .hasMessageContaining("speaks API versions " + oldest + " to " + newest);
    }
  }

  @Test
  void aVersionAskedForIsSpokenOrRefused() {
    try (FakeAppliance appliance = versions(120, 800);
        OneView good = appliance.client().apiVersion(300).build();
        OneView bad = appliance.client().apiVersion(1200).build()) {
      assertThat(good.apiVersion()).isEqualTo(300);
      assertThatThrownBy(bad::apiVersion)
          .isInstanceOf(IncompatibleApiException.class)
          .hasMessageContaining("asked to speak API version 1200");
      assertThat(good.versions().get().minimumVersion()).isEqualTo(120);
    }
  }

  @Test
  void anApplianceThatDoesNotSayItsVersionsIsNone() {
    try (FakeAppliance appliance = FakeAppliance.plain().versions("{\"error\":1}");
        OneView oneView = appliance.client().build()) {
      assertThatThrownBy(oneView::apiVersion)
          .isInstanceOf(IncompatibleApiException.class)
          .hasMessageContaining("Check that it is a OneView appliance");
    }
  }

  @Test
  void aListenerHearsCallsInPairsAndCannotDisturbThem() {
    List<String> heard = new ArrayList<>();
    try (FakeAppliance appliance =
            FakeAppliance.plain().then(503, "").then(200, Samples.PROFILE).then(404, "");
        OneView oneView = appliance.client().listener(new Loud(heard)).build()) {
      oneView.profiles().get(Samples.PROFILE_URI);
      oneView.profiles().find(Samples.PROFILE_URI);
    }
    assertThat(heard)
        .containsExactly(
            "> GET /rest/server-profiles/p1",
            "> GET /rest/version",
            "< 200 GET /rest/version",
            "> POST /rest/login-sessions",
            "< 200 POST /rest/login-sessions",
            "in administrator",
            "again 503 GET /rest/server-profiles/p1",
            "< 200 GET /rest/server-profiles/p1",
            "> GET /rest/server-profiles/p1",
            "! 404 GET /rest/server-profiles/p1",
            "> DELETE /rest/login-sessions",
            "out",
            "< 204 DELETE /rest/login-sessions");
  }

  private record Loud(List<String> heard) implements CallListener {
    private void hear(String what) {
      heard.add(what);
      throw new IllegalStateException("listeners may be broken");
    }

    private static String words(CallEvent call) {
      return call.method() + " " + call.path();
    }

    @Override
    public void callStarted(CallEvent call) {
      hear("> " + words(call));
    }

    @Override
    public void callEnded(CallEvent call) {
      hear("< " + call.status() + " " + words(call));
    }

    @Override
    public void callFailed(CallEvent call, OneViewException failure) {
      hear("! " + call.status() + " " + words(call));
    }

    @Override
    public void retried(CallEvent call, OneViewException failure, Duration pause) {
      hear("again " + call.status() + " " + words(call));
    }

    @Override
    public void loggedIn(String address, String userName) {
      hear("in " + userName);
    }

    @Override
    public void loggedOut(String address) {
      hear("out");
    }
  }
}
