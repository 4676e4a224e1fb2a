package io.github.infrakit4j.oneview.simulator;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request as it came in, and how it was answered.
 *
 * @param sequence its number, from 1 on
 * @param method the HTTP method
 * @param target path and query as sent
 * @param headers the headers by lower-case name; the value of {@code auth} is left out
 * @param body the body; passwords are left out
 * @param status the status answered, or 0 when the connection was closed instead
 * @param fault the fault that hit it, or null
 * @param simulated the simulated instant at which it came
 * @param real the real instant at which it came
 */
public record Exchange(
    long sequence,
    String method,
    String target,
    Map<String, String> headers,
    String body,
    int status,
    @Nullable String fault,
    Instant simulated,
    Instant real) {

  /** Copies the headers. */
  public Exchange {
    headers = Map.copyOf(headers);
  }

  /** Returns the path without the query. */
  public String path() {
    int query = target.indexOf('?');
    return query < 0 ? target : target.substring(0, query);
  }

  /** Returns method, target and status on one line. */
  @Override
  public String toString() {
    return sequence + " " + method + " " + target + " " + status;
  }
}
