package io.github.infrakit4j.infrakit.transport;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One HTTP request, whole.
 *
 * @param method the method as it came, such as {@code POST}
 * @param target the request target as it came, such as {@code /info/api.json?x=1}
 * @param contentType the Content-Type header as it came, or null
 * @param body the body, complete and within the server's limit; not copied
 */
@SuppressWarnings("ArrayRecordComponent") // A value that is passed on once and never compared.
public record HttpCall(String method, String target, @Nullable String contentType, byte[] body) {

  /** Checks that only the content type is null. */
  public HttpCall {
    Objects.requireNonNull(method, "method");
    Objects.requireNonNull(target, "target");
    Objects.requireNonNull(body, "body");
  }
}
