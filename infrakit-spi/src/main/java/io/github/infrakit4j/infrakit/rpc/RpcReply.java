package io.github.infrakit4j.infrakit.rpc;

import io.github.infrakit4j.infrakit.Json;
import org.jspecify.annotations.Nullable;

/** Bodies of answers: one line, in the order jsonrpc, result or error, id. */
final class RpcReply {

  private static final String HEAD = "{\"jsonrpc\":\"2.0\",";

  private RpcReply() {}

  /** Where the result of a call is written to. */
  static WireWriter begin() {
    return new WireWriter(HEAD + "\"result\":");
  }

  /** The answer of a call that succeeded; its result is written already. */
  static String result(WireWriter begun, Json id) {
    return finish(begun.written(), id);
  }

  /** The answer of a call that failed. */
  static String error(Refusal refusal, @Nullable Json id) {
    WireWriter error =
        new WireWriter()
            .object(
                w ->
                    w.number("code", refusal.code())
                        .field("message", refusal.text())
                        .field("data", refusal.data() == null ? null : Json.of(refusal.data())));
    StringBuilder out = new StringBuilder(HEAD).append("\"error\":").append(error);
    return finish(out, id == null ? Json.NULL : id);
  }

  private static String finish(StringBuilder out, Json id) {
    out.append(",\"id\":");
    JsonText.compact(id.text(), out);
    return out.append("}\n").toString();
  }
}
