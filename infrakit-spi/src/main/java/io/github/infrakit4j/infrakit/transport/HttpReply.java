package io.github.infrakit4j.infrakit.transport;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * One HTTP answer, whole.
 *
 * @param status the status code
 * @param headers headers beside Date, Content-Length and Connection, which the server writes;
 *     immutable
 * @param body the body, not copied; of an answer to HEAD only its length is sent
 */
@SuppressWarnings("ArrayRecordComponent") // A value that is passed on once and never compared.
public record HttpReply(int status, Map<String, String> headers, byte[] body)
    implements HttpAnswer {

  /** The content type of every answer with a body: what Go's server sniffs. */
  public static final String TEXT = "text/plain; charset=utf-8";

  /** Checks that nothing is null, and copies the headers. */
  public HttpReply {
    Objects.requireNonNull(body, "body");
    headers = Map.copyOf(headers);
  }

  /** An answer with a text and its content type. */
  public static HttpReply text(int status, String text) {
    return new HttpReply(
        status, Map.of("Content-Type", TEXT), text.getBytes(StandardCharsets.UTF_8));
  }

  /** An answer without a body, and so without a content type. */
  public static HttpReply empty(int status) {
    return new HttpReply(status, Map.of(), new byte[0]);
  }

  /** The same answer with one more header. */
  public HttpReply with(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(name, value);
    return new HttpReply(status, more, body);
  }
}
