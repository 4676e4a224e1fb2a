package io.github.infrakit4j.infrakit.transport;

import java.io.IOException;
import java.net.Socket;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Optional;
import java.util.Set;
import org.newsclub.net.unix.AFUNIXSocket;

/** A UNIX socket, and who may connect to it. */
final class UnixListener implements Listener {

  private final SocketFile file;
  private final PeerRule peers;

  private UnixListener(SocketFile file, PeerRule peers) {
    this.file = file;
    this.peers = peers;
  }

  static UnixListener claim(Path socket, Set<PosixFilePermission> mode, Set<Long> users)
      throws IOException {
    SocketFile file = SocketFile.claim(socket, mode);
    try {
      return new UnixListener(file, PeerRule.of(file.path(), mode, users));
    } catch (IOException | RuntimeException e) {
      file.release();
      throw e;
    }
  }

  @Override
  public Endpoint endpoint() {
    return new Endpoint.Unix(file.path());
  }

  @Override
  public Path file() {
    return file.path();
  }

  @Override
  public Socket accept() throws IOException {
    return file.server().accept();
  }

  @Override
  public Optional<String> refusal(Socket client) throws IOException {
    return peers.refusal((AFUNIXSocket) client);
  }

  @Override
  public Socket open(Socket client) {
    return client;
  }

  @Override
  public boolean isClosed() {
    return file.server().isClosed();
  }

  @Override
  public void close() throws IOException {
    file.server().close();
  }

  @Override
  public void release() throws IOException {
    file.release();
  }
}
