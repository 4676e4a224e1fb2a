package io.github.infrakit4j.infrakit.rpc;

import io.github.infrakit4j.infrakit.PluginException;

/**
 * A call got no usable answer: the plugin is not there, did not answer in time, or answered what is
 * no JSON-RPC. Unless it could not be connected to, it may have acted all the same.
 */
public final class UnansweredException extends PluginException {

  private static final long serialVersionUID = 1L;

  UnansweredException(String message) {
    super(message);
  }

  UnansweredException(String message, Throwable cause) {
    super(message, cause);
  }
}
