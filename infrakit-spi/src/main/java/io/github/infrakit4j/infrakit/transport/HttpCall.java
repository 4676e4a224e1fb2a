package io.github.infrakit4j.infrakit.transport;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One HTTP request, whole.
 *
 * @param method the method as it came, such as {@code POST}
 * @param target the request target as it came, such as {@code /info/api.json?x=1}
 * @param headers the headers as they came
 * @param body the body, complete and within the server's limit; not copied
 */
@SuppressWarnings("ArrayRecordComponent") // A value that is passed on once and never compared.
public record HttpCall(String method, String target, Headers headers, byte[] body) {

  /** Looks a header up. */
  @FunctionalInterface
  public interface Headers {

    /** The first header of this name, in whatever case it came; null if there is none. */
    @Nullable String first(String name);
  }

  /** Checks that nothing is null. */
  public HttpCall {
    Objects.requireNonNull(method, "method");
    Objects.requireNonNull(target, "target");
    Objects.requireNonNull(headers, "headers");
    Objects.requireNonNull(body, "body");
  }

  /** The Content-Type header as it came, or null. */
  public @Nullable String contentType() {
    return headers.first("Content-Type");
  }

  /** The target up to its question mark. */
  public String path() {
    int query = target.indexOf('?');
    return query < 0 ? target : target.substring(0, query);
  }
}
