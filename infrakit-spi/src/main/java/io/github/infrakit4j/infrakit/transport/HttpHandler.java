package io.github.infrakit4j.infrakit.transport;

/**
 * Answers requests. Called on one thread per connection, so many at once; may take its time, and is
 * not interrupted unless the server has to stop without waiting any longer.
 */
public interface HttpHandler {

  /** Answers a request that came whole. */
  HttpAnswer handle(HttpCall call);

  /**
   * Words the answer to a request that never came whole or was too large; the connection is closed
   * after it.
   *
   * @param status 400, 408, 413, 417, 431, 500, 501, 503 or 505
   * @param reason what was wrong, for people
   */
  default HttpReply refuse(int status, String reason) {
    return HttpReply.text(status, status + " " + reason + "\n");
  }
}
