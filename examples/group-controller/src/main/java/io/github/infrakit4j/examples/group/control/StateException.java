package io.github.infrakit4j.examples.group.control;

import io.github.infrakit4j.infrakit.PluginException;

/** The file that remembers groups cannot be used; the message says why and what to do. */
public final class StateException extends PluginException {
  private static final long serialVersionUID = 1L;

  StateException(String message) {
    super(message);
  }

  StateException(String message, Throwable cause) {
    super(message, cause);
  }
}
