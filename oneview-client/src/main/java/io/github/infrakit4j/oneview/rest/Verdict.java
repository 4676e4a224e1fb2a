package io.github.infrakit4j.oneview.rest;

/** What an HTTP status means for who asked. */
final class Verdict {
  private Verdict() {}

  /** Statuses that pass by themselves: overloaded, starting, or a gateway without its backend. */
  static boolean retryable(int status) {
    return status == 408 || status == 429 || status == 502 || status == 503 || status == 504;
  }

  /** A server error may come after the deed; 501 and 505 come before it. */
  static boolean outcomeUnknown(int status) {
    return status >= 500 && status != 501 && status != 505;
  }

  static String advice(int status, ApplianceError error) {
    if (!error.actions().isEmpty()) {
      return "";
    }
    return switch (status) {
      case 301, 302, 303, 307, 308 ->
          " The address redirects elsewhere, which is not followed: give the appliance's own.";
      case 401 -> " The session itself is good: give the user a role that allows this.";
      case 403 -> " Give the user a role that allows this.";
      case 409 -> " Another operation holds the resource: try again when it has ended.";
      case 412 -> " The resource has changed meanwhile: read it and apply the change again.";
      case 429, 503 -> " The appliance is busy or starting: try again later.";
      default -> "";
    };
  }
}
