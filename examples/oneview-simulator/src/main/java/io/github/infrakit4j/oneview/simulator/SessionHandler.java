package io.github.infrakit4j.oneview.simulator;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code /rest/login-sessions} and what can be asked before logging in. */
final class SessionHandler implements Handler {
  private final ApplianceState state;

  SessionHandler(ApplianceState state) {
    this.state = state;
  }

  @Override
  public Reply handle(Request request) {
    return switch (request.method()) {
      case "POST" -> logIn(request);
      case "PUT" -> renew(request);
      case "DELETE" -> logOut(request);
      default -> throw Refusal.wrongMethod(request.method(), request.path());
    };
  }

  private Reply logIn(Request request) {
    Map<String, @Nullable Object> body = request.jsonObject();
    Settings settings = state.settings();
    if (settings.loginMessage() != null && !Json.flag(body, "loginMsgAck")) {
      throw Refusal.badRequest(
          "AUTHN_LOGIN_MESSAGE_ACKNOWLEDGMENT_REQUIRED",
          "The login message must be acknowledged with loginMsgAck.");
    }
    String domain = Json.text(body, "authLoginDomain");
    if (domain != null && !domain.isEmpty() && !domain.equalsIgnoreCase(settings.domain())) {
      throw new Refusal(
          404,
          ErrorBody.of(
              "AUTHN_AUTH_FAIL_LOGINDOMAINNOTFOUND",
              "The login domain " + domain + " does not exist."));
    }
    String user = Json.textOrEmpty(body, "userName");
    if (!user.equalsIgnoreCase(settings.user())
        || !settings.password().equals(Json.text(body, "password"))) {
      throw new Refusal(
          400,
          ErrorBody.of("AUTHN_AUTH_FAIL", "Invalid username or password or directory.")
              .action("Enter a valid user name and password, then log in again."));
    }
    return open(user);
  }

  private Reply open(String user) {
    int limit = state.settings().sessionLimit();
    if (state.sessions.count(state.now(), state.delay(Delay.SESSION)) >= limit) {
      throw new Refusal(
          400,
          ErrorBody.of(
                  "AUTHN_SESSION_CLIENT_LIMIT_CROSSED",
                  "The number of sessions of this client has reached the limit of " + limit + ".")
              .action("Log out of sessions that are not needed, then log in again."));
    }
    return Reply.ok(Json.object("sessionID", state.sessions.open(user, state.now())));
  }

  private Reply renew(Request request) {
    String token = request.header("auth");
    if (state.sessions.use(token, state.now(), state.delay(Delay.SESSION)).isEmpty()) {
      throw Refusal.unauthorized();
    }
    return Reply.ok(Json.object("sessionID", token));
  }

  private Reply logOut(Request request) {
    if (!state.sessions.close(request.header("auth"))) {
      throw Refusal.badRequest("AUTHN_LOGOUT_FAILED", "The session to log out of does not exist.");
    }
    return Reply.empty(204);
  }

  /** {@code /rest/sessions/idle-timeout}: the token travels in {@code Session-ID} as well. */
  Reply idleTimeout(Request request) {
    String token = request.header("Session-ID");
    if (token == null) {
      throw Refusal.badRequest("SESSION_ID_REQUIRED", "The header Session-ID is required.");
    }
    if (state.sessions.use(token, state.now(), state.delay(Delay.SESSION)).isEmpty()) {
      throw Refusal.notFound(request.path());
    }
    if (request.method().equals("POST")) {
      String millis = Json.textOrEmpty(request.jsonObject(), "idleTimeout");
      if (!millis.matches("\\d{1,15}")) {
        throw Refusal.badRequest("INVALID_IDLE_TIMEOUT", "The idle timeout is not valid.");
      }
      state.settings(
          state.settings().withDelay(Delay.SESSION, Duration.ofMillis(Long.parseLong(millis))));
    } else if (!request.method().equals("GET")) {
      throw Refusal.wrongMethod(request.method(), request.path());
    }
    return Reply.ok(Json.object("idleTimeout", state.delay(Delay.SESSION).toMillis()));
  }

  /** {@code GET /rest/version}. */
  Reply version() {
    return Reply.ok(
        Json.object(
            "currentVersion", state.settings().currentVersion(),
            "minimumVersion", state.settings().minimumVersion()));
  }

  /** {@code GET /rest/logindetails}. */
  Reply details() {
    String message = state.settings().loginMessage();
    return Reply.ok(
        Json.object(
            "defaultLoginDomain",
            state.settings().domain(),
            "loginMessage",
            Json.object(
                "acknowledgmentRequired",
                message != null,
                "message",
                message == null ? "" : message),
            "configuredLoginDomains",
            Json.list(Json.object("name", state.settings().domain()))));
  }

  /** {@code GET /controller-state.json}. */
  Reply controller() {
    return Reply.ok(
        Json.object("state", state.isStarting() ? "STARTING" : "OK", "usingAddr", "127.0.0.1"));
  }
}
