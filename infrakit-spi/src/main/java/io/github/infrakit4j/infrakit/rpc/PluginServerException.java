package io.github.infrakit4j.infrakit.rpc;

/** A server could not be started; the message says on what path, why, and what to do. */
public final class PluginServerException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  PluginServerException(String message, Throwable cause) {
    super(message, cause);
  }
}
