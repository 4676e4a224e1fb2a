package io.github.infrakit4j.infrakit.transport;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketException;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/**
 * TLS on a connection, as a socket that closes without a wait. The platform's own waits for the
 * other side's goodbye, which some clients never say.
 */
final class TlsSocket extends Socket {

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

  /** Does nothing: what the other side still says is dropped with the connection. */
  @Override
  public void shutdownInput() {}

  @Override
  public boolean isClosed() {
    return raw.isClosed();
  }

  @Override
  public synchronized void close() throws IOException {
    try (raw) {
      shutdownOutput();
    }
  }
}
