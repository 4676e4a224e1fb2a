package io.github.infrakit4j.infrakit.transport;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.util.Optional;

/** A TCP port that no file tells of: InfraKit does not find it. */
final class PortListener implements Listener {

  private final ServerSocket server;
  private final Endpoint endpoint;

  private PortListener(ServerSocket server, Endpoint endpoint) {
    this.server = server;
    this.endpoint = endpoint;
  }

  /**
   * Binds the port.
   *
   * @throws IOException with the exact reason and what to do
   */
  static PortListener claim(InetSocketAddress address) throws IOException {
    TcpAddress told = new TcpAddress(address, null, null, false);
    ServerSocket server = TcpListener.bind(address);
    return new PortListener(server, new Endpoint.Tcp(told.uri(server.getLocalPort())));
  }

  @Override
  public Endpoint endpoint() {
    return endpoint;
  }

  @Override
  public Path file() {
    throw new IllegalStateException("no file tells of a plain port");
  }

  @Override
  public Socket accept() throws IOException {
    Socket client = server.accept();
    client.setTcpNoDelay(true);
    return client;
  }

  @Override
  public Optional<String> refusal(Socket client) {
    return Optional.empty();
  }

  @Override
  public Socket open(Socket client) {
    return client;
  }

  @Override
  public boolean isClosed() {
    return server.isClosed();
  }

  @Override
  public void close() throws IOException {
    server.close();
  }

  @Override
  public void release() throws IOException {
    server.close();
  }
}
