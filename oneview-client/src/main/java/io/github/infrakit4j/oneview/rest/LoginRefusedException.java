package io.github.infrakit4j.oneview.rest;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The appliance refused to open a session, or knows the one that was handed in no more. */
public final class LoginRefusedException extends OneViewException {
  private static final long serialVersionUID = 1L;

  private final Reason reason;
  private final int status;
  private final transient ApplianceError error;

  private LoginRefusedException(String message, Reason reason, int status, ApplianceError error) {
    super(message, null, reason == Reason.SESSION_LIMIT, false);
    this.reason = reason;
    this.status = status;
    this.error = error;
  }

  static LoginRefusedException of(String address, Credentials who, ApplianceException answer) {
    Reason reason = Reason.of(answer);
    String name = who.userName() + (who.domain() == null ? "" : " (domain " + who.domain() + ")");
    String refused =
        reason.aboutCredentials()
            ? "credentials refused by " + address + " for " + name
            : "session for " + name + " refused by " + address;
    return new LoginRefusedException(
        refused + ": " + said(reason, answer) + " " + reason.advice,
        reason,
        answer.status(),
        answer.error());
  }

  /** The same, to whom the appliance was not asked again. */
  LoginRefusedException notTriedFor(Duration left) {
    return new LoginRefusedException(
        getMessage()
            + " The same credentials are not tried for another "
            + Math.max(1, left.toSeconds())
            + " s, lest the user be locked out.",
        reason,
        status,
        error);
  }

  /** Whether the appliance itself says that the credentials are not right: it may count that. */
  boolean isAboutCredentials() {
    return reason.aboutCredentials() && String.valueOf(errorCode()).startsWith("AUTHN_");
  }

  private static String said(Reason reason, ApplianceException answer) {
    if (reason == Reason.SESSION_LIMIT) {
      return "too many sessions are open from this machine.";
    }
    String code = Optional.ofNullable(answer.errorCode()).map(known -> " " + known).orElse("");
    String sentence = answer.error().sentence();
    return answer.status() + code + (sentence.isEmpty() ? "." : ": " + sentence);
  }

  static LoginRefusedException sessionEnded(String address) {
    return new LoginRefusedException(
        "no session with "
            + address
            + ": the session handed in has ended and there are no credentials to open another. "
            + Reason.SESSION_ENDED.advice,
        Reason.SESSION_ENDED,
        401,
        ApplianceError.NONE);
  }

  /** Why. */
  public Reason reason() {
    return reason;
  }

  /** The appliance's code, such as {@code AUTHN_AUTH_FAIL}; null when it gave none. */
  @Override
  public @Nullable String errorCode() {
    return error.errorCode();
  }

  /** The HTTP status: 400 for wrong credentials (OneView does not use 401 here). */
  @Override
  public int status() {
    return status;
  }

  @Override
  public List<String> recommendedActions() {
    return error.advice();
  }

  /** Whether too many sessions are open, so that another try may succeed later. */
  public boolean sessionLimit() {
    return reason == Reason.SESSION_LIMIT;
  }

  /**
   * Why no session was opened. Told apart by the codes that HPE's PowerShell library and Redfish
   * toolkit know; anything else is taken for wrong credentials.
   */
  public enum Reason {
    /** User name and password do not fit, or the user may not log in. */
    CREDENTIALS("Check user name, password and login domain."),
    /** There is no such login domain. */
    UNKNOWN_DOMAIN("Check the login domain; without one the appliance takes its default."),
    /** The user may log in but do nothing. */
    NO_ROLE("Have an administrator give the user, or a group it is in, a role."),
    /** The password has to be changed first, as after the first start of an appliance. */
    PASSWORD_CHANGE_REQUIRED("Change the password in the appliance's own pages, then try again."),
    /** The login message was not agreed to, though the client always does. */
    MESSAGE_NOT_ACKNOWLEDGED("Log in once in the appliance's own pages, then try again."),
    /** As many sessions are open from this machine as may be. */
    SESSION_LIMIT(
        "Log out unused clients, or let an administrator raise the limit; forgotten sessions end"
            + " after 24 hours."),
    /** The session that was handed in is none any more, and there are no credentials. */
    SESSION_ENDED("Give credentials, or a fresh session.");

    private final String advice;

    Reason(String advice) {
      this.advice = advice;
    }

    private boolean aboutCredentials() {
      return this == CREDENTIALS || this == UNKNOWN_DOMAIN || this == NO_ROLE;
    }

    static Reason of(ApplianceException answer) {
      String code = String.valueOf(answer.errorCode()).toUpperCase(Locale.ROOT);
      if (code.contains("LIMIT")) {
        return SESSION_LIMIT;
      }
      if (code.contains("LOGIN_MESSAGE")) {
        return MESSAGE_NOT_ACKNOWLEDGED;
      }
      if (code.contains("PASSWORD_CHANGE")) {
        return PASSWORD_CHANGE_REQUIRED;
      }
      if (code.contains("NO_ROLES") || code.contains("NO_MEMBER_GROUPS")) {
        return NO_ROLE;
      }
      return code.contains("LOGINDOMAINNOTFOUND") || answer.isNotFound()
          ? UNKNOWN_DOMAIN
          : CREDENTIALS;
    }
  }
}
