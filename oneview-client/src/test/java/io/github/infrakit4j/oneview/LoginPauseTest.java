package io.github.infrakit4j.oneview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.infrakit4j.oneview.rest.Credentials;
import io.github.infrakit4j.oneview.rest.LoginRefusedException;
import java.time.Duration;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Directories lock users out after a few wrong passwords. */
class LoginPauseTest {
  private static final String REFUSAL = "{\"errorCode\":\"AUTHN_AUTH_FAIL\"}";
  private final SteppedClock clock = new SteppedClock();

  private static AbstractThrowableAssert<?, ? extends Throwable> asking(OneView oneView) {
    return assertThatThrownBy(() -> oneView.enclosures().all())
        .isInstanceOf(LoginRefusedException.class)
        .hasMessageContaining("Check user name, password and login domain.");
  }

  private void pass(Duration time) throws InterruptedException {
    clock.sleep(time);
  }

  @Test
  void refusedCredentialsAreTriedEverMoreRarely() throws InterruptedException {
    try (FakeLogin door = new FakeLogin(400, REFUSAL);
        OneView oneView = door.client().clock(clock).build()) {
      asking(oneView).message().doesNotContain("not tried");
      for (int i = 0; i < 20; i++) {
        asking(oneView).hasMessageContaining("The same credentials are not tried for another 30 s");
      }
      assertThat(door.logins()).isEqualTo(1);

      pass(Duration.ofSeconds(30));
      asking(oneView).message().doesNotContain("not tried");
      pass(Duration.ofSeconds(59));
      asking(oneView).hasMessageContaining("for another 1 s");
      assertThat(door.logins()).isEqualTo(2);
      pass(Duration.ofSeconds(1));
      asking(oneView);
      assertThat(door.logins()).isEqualTo(3);
    }
  }

  @Test
  void inADayThereAreFewTries() throws InterruptedException {
    try (FakeLogin door = new FakeLogin(400, REFUSAL);
        OneView oneView = door.client().clock(clock).build()) {
      for (int i = 0; i < 24 * 60; i++) {
        asking(oneView);
        pass(Duration.ofMinutes(1));
      }
      assertThat(door.logins()).isBetween(24 * 60 / 9, 24 * 60 / 8 + 5);
    }
  }

  @Test
  void whoWasLetInMeanwhileStartsOver() throws InterruptedException {
    try (FakeLogin door = new FakeLogin(400, REFUSAL);
        OneView oneView = door.client().clock(clock).build()) {
      asking(oneView);
      pass(Duration.ofSeconds(30));
      door.open();
      assertThat(oneView.enclosures().all()).isEmpty();

      door.refuse(400, REFUSAL);
      asking(oneView).message().doesNotContain("not tried");
      asking(oneView).hasMessageContaining("for another 30 s");
    }
  }

  @Test
  void otherCredentialsAreTriedAtOnce() {
    String[] password = {"old"};
    try (FakeLogin door = new FakeLogin(400, REFUSAL);
        OneView oneView =
            door.client()
                .clock(clock)
                .credentials(() -> Credentials.of("jim", password[0]))
                .build()) {
      asking(oneView);
      asking(oneView);
      password[0] = "new";
      asking(oneView).message().doesNotContain("not tried");
      assertThat(door.logins()).isEqualTo(2);
    }
  }

  @Test
  void aPauseThatIsEndedIsFollowedByOneTryAndALongerPause() throws InterruptedException {
    try (FakeLogin door = new FakeLogin(400, REFUSAL);
        OneView oneView = door.client().clock(clock).build()) {
      oneView.endLoginPause();
      asking(oneView);
      oneView.endLoginPause();
      asking(oneView).message().doesNotContain("not tried");
      assertThat(door.logins()).isEqualTo(2);

      pass(Duration.ofSeconds(30));
      asking(oneView).hasMessageContaining("for another 30 s");
      pass(Duration.ofSeconds(30));
      asking(oneView).message().doesNotContain("not tried");
      assertThat(door.logins()).isEqualTo(3);
    }
  }

  @Test
  void withoutAPauseEachCallTries() {
    try (FakeLogin door = new FakeLogin(400, REFUSAL);
        OneView oneView = door.client().clock(clock).loginPause(Duration.ZERO).build()) {
      asking(oneView);
      asking(oneView);
      assertThat(door.logins()).isEqualTo(2);
    }
  }

  /** Nothing is counted against the user where the appliance does not speak of credentials. */
  @ParameterizedTest
  @CsvSource({
    "400,'{\"errorCode\":\"AUTHN_SESSION_CLIENT_LIMIT_CROSSED\"}'",
    "404,''",
    "401,''",
    "400,'{\"errorCode\":\"NO\"}'",
    "403,'{\"errorCode\":\"PASSWORD_CHANGE_REQUIRED\"}'"
  })
  void otherRefusalsMakeNoPause(int status, String body) {
    try (FakeLogin door = new FakeLogin(status, body);
        OneView oneView = door.client().clock(clock).build()) {
      for (int i = 0; i < 2; i++) {
        assertThatThrownBy(() -> oneView.enclosures().all())
            .isInstanceOf(LoginRefusedException.class);
      }
      assertThat(door.logins()).isEqualTo(2);
    }
  }

  @Test
  void aPauseIsNotNegative() {
    OneView.Builder builder = OneView.builder("https://oneview.example");
    assertThatThrownBy(() -> builder.loginPause(Duration.ofSeconds(-1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("loginPause must not be negative");
  }
}
