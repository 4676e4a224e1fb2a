package io.github.infrakit4j.oneview.server;

import io.github.infrakit4j.oneview.rest.OperationException;
import io.github.infrakit4j.oneview.rest.ResourceUri;
import org.jspecify.annotations.Nullable;

/** Something was not done to a server, as the server is not to be touched. Nothing was changed. */
public final class ServerNotAvailableException extends OperationException {
  private static final long serialVersionUID = 1L;

  private final transient ResourceUri server;
  private final Reason reason;

  ServerNotAvailableException(
      String attempted, ResourceUri server, String name, Reason reason, @Nullable Throwable cause) {
    super(
        "cannot "
            + attempted
            + " server \""
            + name
            + "\" ("
            + server
            + "): "
            + reason.why
            + ". "
            + reason.advice,
        cause,
        reason != Reason.IN_USE_BY_OTHER,
        false);
    this.server = server;
    this.reason = reason;
  }

  /** The server. */
  public ResourceUri server() {
    return server;
  }

  /** Why it is not to be touched. */
  public Reason reason() {
    return reason;
  }

  /** Why a server is not to be touched. */
  public enum Reason {
    /** It has a profile that is not ours. */
    IN_USE_BY_OTHER(
        "it is in use by another: its profile is not ours",
        "Choose another server, or adopt the profile."),
    /** Its {@code powerLock} is set: an operation of the appliance uses its power. */
    POWER_LOCKED(
        "its power is locked by an operation of the appliance", "Try again when that is over."),
    /** Its {@code maintenanceMode} is set. */
    IN_MAINTENANCE("it is in maintenance", "Take it out of maintenance, or choose another server."),
    /** Another thread works on it and did not finish in time. */
    BUSY("another operation of this program works on it", "Try again when that is over.");

    private final String why;
    private final String advice;

    Reason(String why, String advice) {
      this.why = why;
      this.advice = advice;
    }
  }
}
