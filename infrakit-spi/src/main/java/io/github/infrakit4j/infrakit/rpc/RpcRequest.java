package io.github.infrakit4j.infrakit.rpc;

import io.github.infrakit4j.infrakit.Json;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * The envelope of one JSON-RPC call, read by the rules of InfraKit's server (gorilla/rpc v2/json2).
 *
 * @param version what {@code jsonrpc} said, or an empty text
 * @param method what {@code method} said, or an empty text
 * @param params the parameters as they came; null when absent or null
 * @param id the id as it came, never converted; null when absent or null, which is a notification
 * @param flaw why it cannot be called; null when it can
 */
record RpcRequest(
    String version,
    String method,
    @Nullable Json params,
    @Nullable Json id,
    @Nullable Refusal flaw) {

  private static final String VERSION = "2.0";

  /** Writes the body of a call, as a caller does. */
  static String text(String method, Json params, long id) {
    return new WireWriter()
        .object(
            w ->
                w.field("jsonrpc", VERSION)
                    .field("method", method)
                    .field("params", params)
                    .number("id", id))
        .toString();
  }

  /**
   * Reads a body. Text after the JSON value is ignored. Never throws: what is wrong is the flaw.
   */
  static RpcRequest parse(String body) {
    Envelope envelope = new Envelope();
    try {
      int end = JsonText.endOfValue(body);
      String value = body.substring(0, end).strip();
      if (value.charAt(0) == '[') {
        return unreadable(
            Refusal.INVALID_REQUEST, "JSON-RPC batches are not supported: send one call a request");
      }
      if (value.charAt(0) != '{') {
        return unreadable(Refusal.INVALID_REQUEST, "a JSON-RPC request is an object");
      }
      new WireReader(value).object("json2.serverRequest", envelope::field);
    } catch (IOException e) {
      return unreadable(Refusal.PARSE_ERROR, "parse error: " + e.getMessage());
    }
    return envelope.request();
  }

  private static RpcRequest unreadable(int code, String message) {
    return new RpcRequest("", "", null, null, new Refusal(code, message, null));
  }

  private static final class Envelope {

    private String version = "";
    private String method = "";
    private @Nullable Json params;
    private @Nullable Json id;
    private @Nullable String mismatch;

    private boolean field(String name, WireReader in) throws IOException {
      switch (name) {
        case "jsonrpc" -> version = text(in, version);
        case "method" -> method = text(in, method);
        case "params" -> params = in.nullableAny();
        case "id" -> id = in.nullableAny();
        default -> {
          return false;
        }
      }
      return true;
    }

    /** Reads on after a value of the wrong kind, as Go does, for the id may still come. */
    private String text(WireReader in, String before) throws IOException {
      try {
        String value = in.nullableString();
        return value == null ? before : value;
      } catch (WireReader.MismatchException e) {
        mismatch = e.getMessage();
        Json unused = in.any();
        return before;
      }
    }

    private RpcRequest request() {
      return new RpcRequest(version, method, params, id, flaw());
    }

    private @Nullable Refusal flaw() {
      if (!version.equals(VERSION)) {
        return new Refusal(Refusal.INVALID_REQUEST, "jsonrpc must be " + VERSION, encoded());
      }
      if (mismatch != null) {
        return new Refusal(Refusal.PARSE_ERROR, mismatch, encoded());
      }
      return null;
    }

    private String encoded() {
      return new WireWriter()
          .object(
              w ->
                  w.field("jsonrpc", version)
                      .field("method", method)
                      .field("params", params)
                      .field("id", id))
          .toString();
    }
  }
}
