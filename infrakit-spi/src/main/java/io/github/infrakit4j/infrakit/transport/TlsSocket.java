package io.github.infrakit4j.infrakit.transport;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketException;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/**
 * TLS on a connection, as a socket that closes without a wait. The platform's own waits for the
 * other side's goodbye, which some clients never say.
 */
final class TlsSocket extends Socket {

  /** How long to wait for the next word of a side that is told goodbye. */
  private static final int PATIENCE_MILLIS = 200;

  private static final int LONGEST_MILLIS = 1_000;
  private static final int MOST_BYTES = 1 << 20;

  private final Socket raw;
  private final SSLSocket secured;

  TlsSocket(Socket raw, SSLSocket secured) {
    this.raw = raw;
    this.secured = secured;
  }

  @Override
  public InputStream getInputStream() throws IOException {
    return secured.getInputStream();
  }

  @Override
  public OutputStream getOutputStream() throws IOException {
    return secured.getOutputStream();
  }

  @Override
  public @Nullable SocketAddress getRemoteSocketAddress() {
    return raw.getRemoteSocketAddress();
  }

  @Override
  public @Nullable SocketAddress getLocalSocketAddress() {
    return raw.getLocalSocketAddress();
  }

  @Override
  public synchronized void setSoTimeout(int millis) throws SocketException {
    raw.setSoTimeout(millis);
  }

  @Override
  public synchronized int getSoTimeout() throws SocketException {
    return raw.getSoTimeout();
  }

  @Override
  public void shutdownOutput() throws IOException {
    if (!secured.isOutputShutdown() && !raw.isClosed()) {
      secured.shutdownOutput();
    }
  }

  /** Does nothing: {@link #close} hears the other side out. */
  @Override
  public void shutdownInput() {}

  @Override
  public boolean isClosed() {
    return raw.isClosed();
  }

  /**
   * Says goodbye and hears the other side out for a moment: a connection closed while it still
   * talks is reset, and the reset would take a refusal away that it has not read yet.
   */
  @Override
  public synchronized void close() throws IOException {
    try (raw) {
      shutdownOutput();
      if (!raw.isClosed()) {
        hearOut();
      }
    }
  }

  private void hearOut() {
    try {
      raw.setSoTimeout(PATIENCE_MILLIS);
      drop();
    } catch (IOException e) {
      // It says nothing more, or is gone.
    }
  }

  private void drop() throws IOException {
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(LONGEST_MILLIS);
    byte[] dropped = new byte[8192];
    InputStream rest = secured.getInputStream();
    int left = MOST_BYTES;
    int read = 0;
    while (read >= 0 && left > 0 && System.nanoTime() - end < 0) {
      read = rest.read(dropped);
      left -= read;
    }
  }
}
