package io.github.infrakit4j.infrakit.rpc;

import java.io.IOException;

/** A text that is not JSON; the message is the one Go's decoder gives. */
final class JsonSyntaxException extends IOException {

  private static final long serialVersionUID = 1L;

  JsonSyntaxException(String message) {
    super(message);
  }
}
