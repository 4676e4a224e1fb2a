package io.github.infrakit4j.infrakit.transport;

import java.io.IOException;
import java.net.Socket;
import java.nio.file.Path;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;

/** TLS of a server on TCP: the certificate it shows, and whether clients must show one. */
public final class ServerTls {

  private final KeyManager[] own;
  private final SSLContext context;
  private final boolean clientsMustShow;

  private ServerTls(KeyManager[] own, SSLContext context, boolean clientsMustShow) {
    this.own = own;
    this.context = context;
    this.clientsMustShow = clientsMustShow;
  }

  /**
   * A server that shows a certificate, and asks clients for none.
   *
   * @param certificates PEM file: the server's certificate, then those between it and its authority
   * @param key PEM file: the private key, PKCS#8, without a password
   * @throws IOException if one cannot be read, saying which and why
   */
  public static ServerTls of(Path certificates, Path key) throws IOException {
    KeyManager[] own = Pem.keyManagers(certificates, key);
    return new ServerTls(own, TlsContext.of(own, null), false);
  }

  /**
   * The same, and clients must show a certificate that one of these authorities vouches for. This
   * is the only way to have a plugin on a network that not everybody can call.
   *
   * @param authorities PEM file with their certificates
   * @throws IOException if it cannot be read
   */
  public ServerTls demandingClients(Path authorities) throws IOException {
    TrustManager[] trusted = {Pem.trusting(authorities)};
    return new ServerTls(own, TlsContext.of(own, trusted), true);
  }

  /**
   * TLS on a client's connection, after the handshake. Closing the given socket, not the result,
   * breaks it off without a wait.
   */
  Socket wrap(Socket client) throws IOException {
    SSLSocket secured =
        (SSLSocket) context.getSocketFactory().createSocket(client, null, /* autoClose= */ true);
    secured.setUseClientMode(false);
    secured.setNeedClientAuth(clientsMustShow);
    secured.startHandshake();
    return new TlsSocket(client, secured);
  }
}
