package io.github.infrakit4j.infrakit.rpc;

import org.jspecify.annotations.Nullable;

/** A call that is answered with an error: code, message and data as they go on the wire. */
final class Refusal extends Exception {

  /** Not JSON at all. */
  static final int PARSE_ERROR = -32700;

  /** JSON, but no call, or parameters of the wrong shape. */
  static final int INVALID_REQUEST = -32600;

  /** Everything else: unknown methods and whatever a plugin says. */
  static final int SERVER_ERROR = -32000;

  private static final long serialVersionUID = 1L;

  private final int code;
  private final String text;
  private final transient @Nullable String data;

  Refusal(int code, String text, @Nullable String data) {
    super(text, null, false, false);
    this.code = code;
    this.text = text;
    this.data = data;
  }

  static Refusal server(String message) {
    return new Refusal(SERVER_ERROR, message, null);
  }

  int code() {
    return code;
  }

  String text() {
    return text;
  }

  /** Checked JSON, or null. */
  @Nullable String data() {
    return data;
  }
}
