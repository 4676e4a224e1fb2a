package io.github.infrakit4j.oneview.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.infrakit4j.oneview.simulator.Http.Answer;
import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class SessionTest extends ApplianceTestCase {
  @Test
  void versionNeedsNeitherSessionNorVersionHeader() {
    http.token = "";
    http.api = 0;
    Answer version = http.get("/rest/version");
    assertThat(version.status()).isEqualTo(200);
    assertThat(version.body()).isEqualTo("{\"currentVersion\":8600,\"minimumVersion\":120}");
    assertThat(http.get("/controller-state.json").text("state")).isEqualTo("OK");
    assertThat(http.get("/rest/logindetails").text("defaultLoginDomain")).isEqualTo("LOCAL");
  }

  @Test
  void loginNeedsNoVersionHeader() {
    http.api = 0;
    assertThat(http.logIn("administrator", "simulated").text("sessionID")).startsWith("LT");
  }

  @Test
  void wrongPasswordIs400() {
    Answer refused = http.logIn("Administrator", "wrong");
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.json())
        .containsEntry("errorCode", "AUTHN_AUTH_FAIL")
        .containsKeys(
            "message", "details", "recommendedActions", "nestedErrors", "errorSource", "data");
    assertThat(appliance.sessions()).isEqualTo(1);
  }

  @Test
  void rotatedPasswordIsWantedAtTheNextLogin() {
    appliance.password("new");
    assertThat(http.logIn("Administrator", "simulated").status()).isEqualTo(400);
    assertThat(http.logIn("Administrator", "new").status()).isEqualTo(200);
    assertThat(http.get("/rest/server-hardware").status()).isEqualTo(200);
  }

  @Test
  void unknownDomainIs404() {
    Answer refused =
        http.post(
            "/rest/login-sessions",
            Json.object(
                "userName", "Administrator", "password", "simulated", "authLoginDomain", "x"));
    assertThat(refused.status()).isEqualTo(404);
    assertThat(refused.text("errorCode")).isEqualTo("AUTHN_AUTH_FAIL_LOGINDOMAINNOTFOUND");
  }

  @Test
  void loginMessageMustBeAcknowledged() throws IOException {
    try (SimulatedAppliance strict =
            SimulatedAppliance.builder().rack(rack()).loginMessage("Be nice").start();
        Http client = new Http(strict)) {
      Answer refused =
          client.post(
              "/rest/login-sessions",
              Json.object("userName", "Administrator", "password", "simulated"));
      assertThat(refused.status()).isEqualTo(400);
      assertThat(refused.text("errorCode"))
          .isEqualTo("AUTHN_LOGIN_MESSAGE_ACKNOWLEDGMENT_REQUIRED");
      assertThat(client.logIn("Administrator", "simulated").status()).isEqualTo(200);
      assertThat(client.get("/rest/logindetails").text("loginMessage.message"))
          .isEqualTo("Be nice");
    }
  }

  @Test
  void sessionLimitIsRefusedUntilSomebodyLogsOut() throws IOException {
    try (SimulatedAppliance small =
            SimulatedAppliance.builder().rack(rack()).sessionLimit(1).start();
        Http client = Http.loggedIn(small)) {
      assertThat(client.logIn("Administrator", "simulated").text("errorCode"))
          .isEqualTo("AUTHN_SESSION_CLIENT_LIMIT_CROSSED");
      assertThat(client.delete("/rest/login-sessions").status()).isEqualTo(204);
      assertThat(client.logIn("Administrator", "simulated").status()).isEqualTo(200);
    }
  }

  @Test
  void missingAndDeadTokensAre401() {
    String live = http.token;
    http.token = "";
    assertThat(http.get("/rest/server-hardware").status()).isEqualTo(401);
    http.token = "dead";
    Answer refused = http.get("/rest/server-hardware");
    assertThat(refused.status()).isEqualTo(401);
    assertThat(refused.text("details")).isEqualTo("User not authorized for this operation.");
    http.token = live;
    appliance.endSessions();
    assertThat(http.get("/rest/server-hardware").status()).isEqualTo(401);
  }

  @Test
  void logoutEndsTheTokenOnce() {
    assertThat(http.delete("/rest/login-sessions").status()).isEqualTo(204);
    assertThat(appliance.sessions()).isZero();
    Answer again = http.delete("/rest/login-sessions");
    assertThat(again.status()).isEqualTo(400);
    assertThat(again.text("errorCode")).isEqualTo("AUTHN_LOGOUT_FAILED");
  }

  @Test
  void liveTokenCanBeRenewedAndADeadOneCannot() {
    Answer renewed = http.send("PUT", "/rest/login-sessions", "null");
    assertThat(renewed.text("sessionID")).isEqualTo(http.token);
    appliance.endSessions();
    assertThat(http.send("PUT", "/rest/login-sessions", "null").status()).isEqualTo(401);
  }

  @Test
  void sessionDiesWhenNotUsedForADay() {
    appliance.advance(Duration.ofHours(23));
    assertThat(http.get("/rest/server-hardware").status()).isEqualTo(200);
    appliance.advance(Duration.ofHours(23));
    assertThat(http.get("/rest/server-hardware").status()).isEqualTo(200);
    appliance.advance(Duration.ofHours(25));
    assertThat(http.get("/rest/server-hardware").status()).isEqualTo(401);
    assertThat(appliance.sessions()).isZero();
  }

  @Test
  void idleTimeoutIsReadAndSetWithTheSessionId() {
    String path = "/rest/sessions/idle-timeout";
    assertThat(http.get(path).status()).isEqualTo(400);
    assertThat(http.get(path, "Session-ID", "dead").status()).isEqualTo(404);
    assertThat(http.get(path, "Session-ID", http.token).text("idleTimeout")).isEqualTo("86400000");
    http.post(path, Json.object("idleTimeout", 60_000), "Session-ID", http.token);
    seconds(61);
    assertThat(http.get("/rest/server-hardware").status()).isEqualTo(401);
  }

  @Test
  void resourceWithoutVersionHeaderIs404() {
    http.api = 0;
    assertThat(http.get("/rest/server-hardware").status()).isEqualTo(404);
  }

  @Test
  void versionOutsideTheRangeIs412() {
    http.api = 119;
    assertThat(http.get("/rest/server-hardware").status()).isEqualTo(412);
    http.api = 8601;
    assertThat(http.get("/rest/server-hardware").status()).isEqualTo(412);
    http.api = 8600;
    assertThat(http.get("/rest/server-hardware").status()).isEqualTo(200);
  }

  @Test
  void methodPathMediaTypeAndJsonAreChecked() {
    assertThat(http.delete("/rest/server-hardware").status()).isEqualTo(405);
    assertThat(http.get("/rest/nothing").status()).isEqualTo(404);
    assertThat(http.get("/rest/nothing").text("errorCode")).isEqualTo("RESOURCE_NOT_FOUND");
    assertThat(http.send("POST", "/rest/server-profiles", "{\"name\":").status()).isEqualTo(400);
    assertThat(http.send("POST", "/rest/server-profiles", "[]").status()).isEqualTo(400);
    assertThat(http.sendPlainText("/rest/server-profiles", "{}").status()).isEqualTo(415);
  }

  @Test
  void answersLookLikeTheAppliances() {
    Answer answer = http.get(Objects.requireNonNull(uri("payroll")));
    assertThat(answer.headers().get("Content-Type")).isEqualTo("application/json;charset=UTF-8");
    assertThat(answer.headers().get("Transfer-Encoding")).isEqualTo("chunked");
    assertThat(answer.headers().get("ETag")).isEqualTo(answer.text("eTag")).doesNotContain("\"");
  }
}
