package io.github.infrakit4j.infrakit.transport;

import java.io.EOFException;
import java.io.IOException;
import okhttp3.Call;
import okhttp3.Response;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;

/** An answer that is read line by line, as it comes. */
public final class HttpFeed implements AutoCloseable {

  /** Of one line; what is longer is no event but an attack on the heap. */
  private static final long LONGEST_LINE = 16L * 1024 * 1024;

  private final Call call;
  private @Nullable Response response;

  HttpFeed(Call call) {
    this.call = call;
  }

  /**
   * Sends the request and waits for the head of the answer.
   *
   * @return the status
   * @throws IOException if there is none
   */
  public int open() throws IOException {
    response = call.execute();
    return response.code();
  }

  /**
   * Waits for the next line.
   *
   * @return it, without its end; null at the end of the answer
   * @throws IOException if the connection broke or the line has more than 16 MiB
   */
  public @Nullable String line() throws IOException {
    if (response == null) {
      throw new IllegalStateException("A feed is opened before it is read");
    }
    BufferedSource source = response.body().source();
    if (source.exhausted()) {
      return null;
    }
    try {
      return source.readUtf8LineStrict(LONGEST_LINE);
    } catch (EOFException e) {
      throw new IOException("the answer ended within a line, or one has more than 16 MiB", e);
    }
  }

  /**
   * Breaks the connection off, from any thread; a wait for an answer or line ends with an error.
   */
  public void cancel() {
    call.cancel();
  }

  /** Breaks the connection off and frees it; for the thread that reads. */
  @Override
  public void close() {
    cancel();
    if (response != null) {
      response.close();
    }
  }
}
