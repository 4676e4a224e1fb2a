package io.github.infrakit4j.oneview.rest;

import java.io.IOException;
import okhttp3.ResponseBody;

/**
 * A body not read yet: for calls whose answer says by status and headers what the body is. Whoever
 * gets one closes it.
 */
public final class UnreadBody implements AutoCloseable {
  private final ResponseBody body;
  private final long maxBytes;

  UnreadBody(ResponseBody body, long maxBytes) {
    this.body = body;
    this.maxBytes = maxBytes;
  }

  /**
   * Reads a record and closes the body.
   *
   * @throws IOException when the connection breaks or the body is no such record
   */
  public <T extends Record> T read(Class<T> type) throws IOException {
    return JsonConverters.read(body, Json.<T>adapter(type), maxBytes);
  }

  /** What to throw for an answer that cannot be made sense of. */
  public static IOException notUnderstood(String why) {
    return new JsonConverters.Undecodable(why, null, false);
  }

  @Override
  public void close() {
    body.close();
  }
}
