package io.github.infrakit4j.oneview.rest;

import com.squareup.moshi.Types;
import java.io.IOException;
import java.lang.reflect.Type;
import java.util.List;
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

  /**
   * Reads a list and closes the body.
   *
   * @throws IOException when the connection breaks or the body is no list of these
   */
  public <T> List<T> readList(Class<T> member) throws IOException {
    Type list = Types.newParameterizedType(List.class, member);
    return JsonConverters.read(body, Json.<List<T>>adapter(list), maxBytes);
  }

  /**
   * Reads a page of a list and closes the body.
   *
   * @throws IOException when the connection breaks or the body is no page of these
   */
  public <T> Page<T> readPage(Class<T> member) throws IOException {
    Type page = Types.newParameterizedType(Page.class, member);
    return JsonConverters.read(body, Json.<Page<T>>adapter(page), maxBytes);
  }

  /**
   * Reads a text and closes the body: a script comes bare or as a JSON string.
   *
   * @throws IOException when the connection breaks, or the text is longer than an answer may be
   */
  public String readText() throws IOException {
    try (body) {
      if (body.source().request(maxBytes + 1)) {
        throw notUnderstood("the body is longer than " + maxBytes + " bytes");
      }
      String text = body.source().readUtf8();
      try {
        String quoted =
            text.startsWith("\"") ? Json.<String>adapter(String.class).fromJson(text) : null;
        return quoted == null ? text : quoted;
      } catch (IOException bare) {
        return text;
      }
    }
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
