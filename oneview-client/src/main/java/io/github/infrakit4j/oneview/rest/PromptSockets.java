package io.github.infrakit4j.oneview.rest;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import javax.net.SocketFactory;

/**
 * Sockets that send at once (TCP_NODELAY). Head and body of a request are written apart; without
 * this the body can wait for the acknowledgement of the head, which is delayed by up to 40 ms.
 */
final class PromptSockets extends SocketFactory {
  @Override
  public Socket createSocket() throws IOException {
    Socket socket = new Socket();
    socket.setTcpNoDelay(true);
    return socket;
  }

  @Override
  public Socket createSocket(String host, int port) {
    throw onlyUnconnected();
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress localHost, int localPort) {
    throw onlyUnconnected();
  }

  @Override
  public Socket createSocket(InetAddress host, int port) {
    throw onlyUnconnected();
  }

  @Override
  public Socket createSocket(InetAddress host, int port, InetAddress localHost, int localPort) {
    throw onlyUnconnected();
  }

  // OkHttp connects sockets itself, with its own time limit.
  private static UnsupportedOperationException onlyUnconnected() {
    return new UnsupportedOperationException("only unconnected sockets are made here");
  }
}
