package io.github.infrakit4j.oneview.events;

import io.github.infrakit4j.oneview.rest.OperationException;
import org.jspecify.annotations.Nullable;

/**
 * There is no connection to the message bus, or no longer. The message says why, and what to do.
 */
public final class BusException extends OperationException {
  private static final long serialVersionUID = 1L;

  private final Reason reason;

  BusException(String message, Reason reason, @Nullable Throwable cause) {
    super(message, cause, reason != Reason.NOT_TRUSTED, false);
    this.reason = reason;
  }

  /** What is in the way. */
  public Reason reason() {
    return reason;
  }

  /** What can be in the way. */
  public enum Reason {
    /** Nobody answers there. */
    UNREACHABLE,

    /** The certificate of who answers is not trusted, or not for this host. */
    NOT_TRUSTED,

    /** The appliance does not let this client in; mostly for its certificate. */
    REFUSED,

    /** Who answers has no such bus. */
    NO_BUS,

    /** The appliance gave no key pair, or none that can be used. */
    NO_KEYS,

    /** There was a connection, and it broke. */
    LOST
  }
}
