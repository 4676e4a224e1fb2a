package io.github.infrakit4j.oneview.rest;

import okio.ByteString;

/** A list in a {@link Section} with an element nobody understands; it was read to its end. */
final class OddListException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient ByteString json;

  OddListException(ByteString json) {
    this.json = json;
  }

  /** The whole list: what was understood as it would be sent, the rest as it came. */
  ByteString json() {
    return json;
  }

  /** It is caught where the list belongs. */
  @Override
  public synchronized Throwable fillInStackTrace() {
    return this;
  }
}
