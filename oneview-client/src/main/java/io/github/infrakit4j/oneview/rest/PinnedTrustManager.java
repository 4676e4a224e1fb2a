package io.github.infrakit4j.oneview.rest;

import java.net.Socket;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/** Accepts the certificate of one fingerprint, or, without a fingerprint, any. */
final class PinnedTrustManager extends X509ExtendedTrustManager {
  private final byte @Nullable [] wanted;

  PinnedTrustManager(byte @Nullable [] wanted) {
    this.wanted = wanted;
  }

  private void check(X509Certificate[] chain) throws CertificateException {
    if (wanted == null) {
      return;
    }
    byte[] shown = sha256(chain[0]);
    if (!MessageDigest.isEqual(wanted, shown)) {
      throw new CertificateException(
          "its fingerprint is "
              + HexFormat.ofDelimiter(":").withUpperCase().formatHex(shown)
              + ", not the one given");
    }
  }

  private static byte[] sha256(X509Certificate certificate) throws CertificateException {
    try {
      return MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
    } catch (NoSuchAlgorithmException broken) {
      throw new CertificateException(broken);
    }
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
    check(chain);
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket)
      throws CertificateException {
    check(chain);
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine)
      throws CertificateException {
    check(chain);
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String type) throws CertificateException {
    throw new CertificateException("clients are not checked here");
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket)
      throws CertificateException {
    throw new CertificateException("clients are not checked here");
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine)
      throws CertificateException {
    throw new CertificateException("clients are not checked here");
  }

  @Override
  public X509Certificate[] getAcceptedIssuers() {
    return new X509Certificate[0];
  }
}
