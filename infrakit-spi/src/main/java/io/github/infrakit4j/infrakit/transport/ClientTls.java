package io.github.infrakit4j.infrakit.transport;

import java.io.IOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import javax.net.ssl.HostnameVerifier;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/**
 * TLS of a client: whom it trusts and what it shows. There is no way to trust everybody. Without it
 * a client of {@code https://} trusts what the Java platform trusts.
 */
public final class ClientTls {

  private final X509TrustManager trusted;
  private final boolean pinned;
  private final KeyManager @Nullable [] own;

  private ClientTls(X509TrustManager trusted, boolean pinned, KeyManager @Nullable [] own) {
    this.trusted = trusted;
    this.pinned = pinned;
    this.own = own;
  }

  /**
   * Trusts servers that one of these authorities vouches for, if they are called by their name.
   *
   * @param authorities PEM file with their certificates, or with the server's own
   * @throws IOException if it cannot be read
   */
  public static ClientTls authorities(Path authorities) throws IOException {
    return new ClientTls(Pem.trusting(authorities), false, null);
  }

  /**
   * Trusts the one server whose certificate has this SHA-256 fingerprint, by whatever name it is
   * called.
   *
   * @param sha256 64 hexadecimal digits in any case, with colons or without
   * @throws IllegalArgumentException if it is not
   */
  public static ClientTls fingerprint(String sha256) {
    String digits = sha256.replace(":", "").toLowerCase(Locale.ROOT);
    if (!digits.matches("[0-9a-f]{64}")) {
      throw new IllegalArgumentException(
          "A SHA-256 fingerprint has 64 hexadecimal digits: \"" + sha256 + "\"");
    }
    return new ClientTls(new Pinned(digits), true, null);
  }

  /**
   * The same, showing a certificate to servers that ask.
   *
   * @param certificates PEM file: the client's certificate, then those between it and its authority
   * @param key PEM file: the private key, PKCS#8, without a password
   * @throws IOException if one cannot be read
   */
  public ClientTls showing(Path certificates, Path key) throws IOException {
    return new ClientTls(trusted, pinned, Pem.keyManagers(certificates, key));
  }

  SSLSocketFactory sockets() {
    return TlsContext.of(own, new TrustManager[] {trusted}).getSocketFactory();
  }

  X509TrustManager trusted() {
    return trusted;
  }

  /** A certificate that is known itself needs no right name; else the usual check, if empty. */
  Optional<HostnameVerifier> names() {
    return pinned ? Optional.of((host, session) -> true) : Optional.empty();
  }

  /** Knows one certificate. */
  private record Pinned(String sha256) implements X509TrustManager {

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType)
        throws CertificateException {
      String found = sha256(chain[0]);
      if (!found.equals(sha256)) {
        throw new CertificateException(
            "The server's certificate has the SHA-256 fingerprint %s, and only %s is trusted"
                .formatted(found, sha256));
      }
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType)
        throws CertificateException {
      throw new CertificateException("A client does not judge clients");
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
      return new X509Certificate[0];
    }

    private static String sha256(X509Certificate certificate) throws CertificateException {
      try {
        return HexFormat.of()
            .formatHex(MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded()));
      } catch (NoSuchAlgorithmException e) {
        throw new CertificateException("This Java has no SHA-256", e);
      }
    }
  }
}
