package io.github.infrakit4j.infrakit.transport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.net.ssl.SSLSocket;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;

/** A certificate made for these tests, with its authority. */
public final class Certificates {

  private static final HeldCertificate AUTHORITY =
      new HeldCertificate.Builder().certificateAuthority(0).commonName("authority").build();

  /** The server's, on 127.0.0.1. */
  public static final Certificates SERVER = new Certificates("server");

  /** A client's. */
  public static final Certificates CLIENT = new Certificates("client");

  private final HeldCertificate certificate;

  private Certificates(String name) {
    certificate =
        new HeldCertificate.Builder()
            .signedBy(AUTHORITY)
            .commonName(name)
            .addSubjectAlternativeName("127.0.0.1")
            .build();
  }

  public static Path authority(Path directory) {
    return write(directory.resolve("authority.pem"), AUTHORITY.certificatePem());
  }

  public Path file(Path directory) {
    return write(
        directory.resolve(certificate.certificate().getSerialNumber() + ".pem"),
        certificate.certificatePem());
  }

  public Path key(Path directory) {
    return write(
        directory.resolve(certificate.certificate().getSerialNumber() + ".key"),
        certificate.privateKeyPkcs8Pem());
  }

  public String fingerprint() {
    try {
      return HexFormat.ofDelimiter(":")
          .withUpperCase()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(certificate.certificate().getEncoded()));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** TLS of a server that shows it. */
  public ServerTls serverTls() {
    try {
      Path directory = Files.createTempDirectory("tls");
      Path certificates = file(directory);
      Path key = key(directory);
      try {
        return ServerTls.of(certificates, key);
      } finally {
        Files.delete(certificates);
        Files.delete(key);
        Files.delete(directory);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** TLS on a client's connection, trusting the authority. */
  Socket secured(Socket socket) throws IOException {
    SSLSocket secured =
        (SSLSocket)
            new HandshakeCertificates.Builder()
                .addTrustedCertificate(AUTHORITY.certificate())
                .build()
                .sslSocketFactory()
                .createSocket(socket, "127.0.0.1", socket.getPort(), true);
    secured.startHandshake();
    return secured;
  }

  private static Path write(Path file, String text) {
    try {
      return Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
