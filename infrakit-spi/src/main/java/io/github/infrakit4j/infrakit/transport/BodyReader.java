package io.github.infrakit4j.infrakit.transport;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.util.Arrays;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.hc.core5.http.HttpEntity;
import org.jspecify.annotations.Nullable;

/**
 * Reads bodies whole, up to the limit, and only a few large ones at a time, so that many clients
 * with large bodies cost time and not the heap.
 */
final class BodyReader {

  private static final int LARGE = 1024 * 1024;
  private static final int LARGE_AT_A_TIME = 4;

  private final Limits limits;
  private final Semaphore large = new Semaphore(LARGE_AT_A_TIME, true);

  BodyReader(Limits limits) {
    this.limits = limits;
  }

  /** Reads the body; close the result when its bytes are no longer needed. */
  Body read(@Nullable HttpEntity entity) throws IOException {
    if (entity == null) {
      return new Body(new byte[0], null);
    }
    InputStream in = entity.getContent();
    if (entity.getContentLength() > limits.body()) {
      throw tooLarge(in);
    }
    byte[] head = in.readNBytes(Math.min(LARGE, limits.body()) + 1);
    if (head.length <= Math.min(LARGE, limits.body())) {
      return new Body(head, null);
    }
    return readLarge(in, head, entity.getContentLength());
  }

  private Body readLarge(InputStream in, byte[] head, long length) throws IOException {
    if (head.length > limits.body()) {
      throw tooLarge(in);
    }
    takeTurn();
    boolean done = false;
    try {
      byte[] all = length < 0 ? readToEnd(in, head) : readLength(in, head, (int) length);
      done = true;
      return new Body(all, large);
    } finally {
      if (!done) {
        large.release();
      }
    }
  }

  /** A body of known length goes into its place at once; nothing large is copied. */
  private static byte[] readLength(InputStream in, byte[] head, int length) throws IOException {
    byte[] all = Arrays.copyOf(head, length);
    int read = head.length + in.readNBytes(all, head.length, length - head.length);
    if (read < length) {
      throw new EOFException("it ended after " + read + " of " + length + " bytes");
    }
    return all;
  }

  private byte[] readToEnd(InputStream in, byte[] head) throws IOException {
    byte[] rest = in.readNBytes(limits.body() - head.length + 1);
    if (head.length + rest.length > limits.body()) {
      throw tooLarge(in);
    }
    byte[] all = Arrays.copyOf(head, head.length + rest.length);
    System.arraycopy(rest, 0, all, head.length, rest.length);
    return all;
  }

  private void takeTurn() throws RefusedException {
    try {
      if (large.tryAcquire(limits.message().toMillis(), TimeUnit.MILLISECONDS)) {
        return;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    throw new RefusedException(503, "too many large requests at a time; try again later");
  }

  /** Reads on for a while, since a client that is still sending often does not read. */
  private RefusedException tooLarge(InputStream in) throws IOException {
    try {
      in.skipNBytes(4L * limits.body());
    } catch (EOFException | SocketTimeoutException e) {
      // All of it was read, or no more comes: now the client will read.
    }
    return new RefusedException(
        413, "the request's body has more than " + limits.body() + " bytes");
  }

  /** Bytes, and the turn that a large body took. */
  static final class Body implements AutoCloseable {

    private final byte[] bytes;
    private final @Nullable Semaphore turn;

    private Body(byte[] bytes, @Nullable Semaphore turn) {
      this.bytes = bytes;
      this.turn = turn;
    }

    byte[] bytes() {
      return bytes;
    }

    @Override
    public void close() {
      if (turn != null) {
        turn.release();
      }
    }
  }

  /** A body that is not read to its end. */
  static final class RefusedException extends IOException {

    private static final long serialVersionUID = 1L;

    private final int status;

    RefusedException(int status, String reason) {
      super(reason);
      this.status = status;
    }

    int status() {
      return status;
    }
  }
}
