package io.github.infrakit4j.infrakit;

import java.util.Objects;

/**
 * A call to a plugin failed, and its message is what the caller reads: InfraKit prints it to the
 * user and hands on nothing else (no code, no cause). So it names what was attempted, on what, why
 * it failed and what to do. It must hold no secret.
 */
public class PluginException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** A failure with the text that the far side reads. */
  public PluginException(String message) {
    super(Objects.requireNonNull(message, "message"));
  }

  /**
   * A failure with the text that the far side reads, and a cause that stays here, for the listener.
   */
  public PluginException(String message, Throwable cause) {
    super(Objects.requireNonNull(message, "message"), cause);
  }
}
