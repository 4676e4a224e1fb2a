package io.github.infrakit4j.infrakit.rpc;

import io.github.infrakit4j.infrakit.InterfaceSpec;
import io.github.infrakit4j.infrakit.PluginException;

/**
 * A plugin answers, but does not speak the interface that was asked for. The messages are those of
 * InfraKit's own client (docker/infrakit pkg/rpc/client/handshake.go).
 */
public final class HandshakeException extends PluginException {

  private static final long serialVersionUID = 1L;

  /** Who must act. */
  public enum Reason {
    /** The plugin has no such interface: the caller has the wrong plugin. */
    NOT_OFFERED,
    /** The plugin has the interface in another version: one of the two must be upgraded. */
    OTHER_VERSION
  }

  private final Reason reason;

  private HandshakeException(Reason reason, String message) {
    super(message);
    this.reason = reason;
  }

  static HandshakeException notOffered(InterfaceSpec wanted) {
    return new HandshakeException(
        Reason.NOT_OFFERED, "Plugin does not support interface " + wanted);
  }

  static HandshakeException otherVersion(InterfaceSpec offered, InterfaceSpec wanted) {
    return new HandshakeException(
        Reason.OTHER_VERSION,
        "Plugin supports %s interface version %s, client requires %s"
            .formatted(wanted.name(), offered.version(), wanted.version()));
  }

  /** Which of the two it is. */
  public Reason reason() {
    return reason;
  }
}
