package io.github.infrakit4j.oneview.rest;

import java.time.Duration;

/**
 * A call, or a try of it, as listeners see it. It holds no body, header or token.
 *
 * @param method the HTTP method
 * @param path path and query
 * @param attempt the number of the try, from 1
 * @param status the HTTP status; 0 when there is none, or none yet
 * @param nanos how long it took so far
 */
public record CallEvent(String method, String path, int attempt, int status, long nanos) {
  /** How long it took so far. */
  public Duration duration() {
    return Duration.ofNanos(nanos);
  }
}
