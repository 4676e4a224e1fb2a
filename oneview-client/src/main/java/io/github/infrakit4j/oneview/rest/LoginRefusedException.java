package io.github.infrakit4j.oneview.rest;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The appliance refused to open a session. */
public final class LoginRefusedException extends OneViewException {
  private static final long serialVersionUID = 1L;

  private final @Nullable String errorCode;
  private final int status;

  private LoginRefusedException(String message, @Nullable String errorCode, int status) {
    super(message, null, isSessionLimit(errorCode), false);
    this.errorCode = errorCode;
    this.status = status;
  }

  static LoginRefusedException of(String address, Credentials who, ApplianceException answer) {
    String code = answer.errorCode();
    String name = who.userName() + (who.domain() == null ? "" : " (domain " + who.domain() + ")");
    String said = answer.error().sentence();
    String message =
        isSessionLimit(code)
            ? "session for "
                + name
                + " refused by "
                + address
                + ": too many sessions are open from"
                + " this machine. Log out unused clients, or let an administrator raise the limit;"
                + " forgotten sessions end after 24 hours."
            : "credentials refused by "
                + address
                + " for "
                + name
                + ": "
                + answer.status()
                + (code == null ? "" : " " + code)
                + (said.isEmpty() ? "." : ": " + said)
                + " Check user name, password and login domain.";
    return new LoginRefusedException(message, code, answer.status());
  }

  static LoginRefusedException noCredentials(String address) {
    return new LoginRefusedException(
        "no session with "
            + address
            + ": the session handed in has ended and there are no"
            + " credentials to open another. Give credentials, or a fresh session.",
        null,
        401);
  }

  private static boolean isSessionLimit(@Nullable String code) {
    return code != null && code.toUpperCase(Locale.ROOT).contains("LIMIT");
  }

  /** The appliance's code, such as {@code AUTHN_AUTH_FAIL}; null when it gave none. */
  public @Nullable String errorCode() {
    return errorCode;
  }

  /** The HTTP status: 400 for wrong credentials (OneView does not use 401 here). */
  public int status() {
    return status;
  }

  /** Whether too many sessions are open, so that another try may succeed later. */
  public boolean sessionLimit() {
    return retryable();
  }
}
