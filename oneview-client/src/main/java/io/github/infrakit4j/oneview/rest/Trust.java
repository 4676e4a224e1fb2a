package io.github.infrakit4j.oneview.rest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyManagementException;
import java.security.NoSuchAlgorithmException;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import okhttp3.OkHttpClient;
import okhttp3.tls.HandshakeCertificates;
import org.jspecify.annotations.Nullable;

/**
 * Whose certificate is accepted.
 *
 * <p>The host name must be one the certificate carries, except with a fingerprint (which names one
 * certificate whatever its host) and with {@link #insecure}.
 */
public final class Trust {
  private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

  private final Supplier<X509TrustManager> source;
  private final boolean checkHostName;
  private final boolean insecure;
  private final String words;
  private @Nullable X509TrustManager manager;

  private Trust(
      Supplier<X509TrustManager> source, boolean checkHostName, boolean insecure, String words) {
    this.source = source;
    this.checkHostName = checkHostName;
    this.insecure = insecure;
    this.words = words;
  }

  /** The certificate authorities that the Java runtime trusts; the default. */
  public static Trust system() {
    return new Trust(
        () -> trusting(new HandshakeCertificates.Builder().addPlatformTrustedCertificates()),
        true,
        false,
        "system");
  }

  /**
   * The certificates in a PEM file and nobody else: certificate authorities, or the appliance's own
   * self-signed certificate. The file is read now.
   *
   * @throws IllegalArgumentException when the file cannot be read or has no certificate
   */
  public static Trust caFile(Path file) {
    try {
      return pem(Files.readString(file, StandardCharsets.ISO_8859_1), "the CA file " + file);
    } catch (IOException unreadable) {
      throw new IllegalArgumentException(
          "the CA file "
              + file
              + " cannot be read ("
              + unreadable
              + "). Give the path of a readable PEM file.",
          unreadable);
    }
  }

  /**
   * The certificates in a PEM text and nobody else.
   *
   * @throws IllegalArgumentException when there is no certificate in it
   */
  public static Trust caPem(String pem) {
    return pem(pem, "the CA text");
  }

  private static Trust pem(String pem, String what) {
    Collection<? extends Certificate> found = certificates(pem);
    if (found.isEmpty()) {
      throw new IllegalArgumentException(
          what + " holds no usable certificate. It must be PEM: -----BEGIN CERTIFICATE----- …");
    }
    return new Trust(() -> trusting(found), true, false, what);
  }

  /** None if one cannot be used; why, Java says in words of the text, which may be a secret. */
  private static Collection<? extends Certificate> certificates(String pem) {
    try {
      return CertificateFactory.getInstance("X.509")
          .generateCertificates(
              new ByteArrayInputStream(pem.getBytes(StandardCharsets.ISO_8859_1)));
    } catch (CertificateException unusable) {
      return List.of();
    }
  }

  private static X509TrustManager trusting(Collection<? extends Certificate> authorities) {
    HandshakeCertificates.Builder trusted = new HandshakeCertificates.Builder();
    authorities.forEach(each -> trusted.addTrustedCertificate((X509Certificate) each));
    return trusting(trusted);
  }

  private static X509TrustManager trusting(HandshakeCertificates.Builder trusted) {
    return trusted.build().trustManager();
  }

  /**
   * The one certificate of this SHA-256 fingerprint, whatever its host names, dates and signer.
   *
   * @param sha256 64 hexadecimal digits, with or without colons, in either case
   * @throws IllegalArgumentException when the text is no such fingerprint
   */
  public static Trust fingerprint(String sha256) {
    String digits = sha256.replace(":", "").replace(" ", "").toLowerCase(Locale.ROOT);
    digits = digits.startsWith("sha256") ? digits.substring("sha256".length()) : digits;
    if (!SHA256.matcher(digits).matches()) {
      throw new IllegalArgumentException(
          "\"" + sha256 + "\" is no SHA-256 fingerprint: expected 64 hexadecimal digits");
    }
    byte[] wanted = HexFormat.of().parseHex(digits);
    return new Trust(() -> new PinnedTrustManager(wanted), false, false, "fingerprint " + digits);
  }

  /** Anybody: whoever sits between can read and change everything. Reported to the listener. */
  public static Trust insecure() {
    return new Trust(() -> new PinnedTrustManager(null), false, true, "insecure");
  }

  /** Made when it is first needed: that takes longer than to see what is in a file. */
  private synchronized X509TrustManager manager() {
    X509TrustManager made = manager;
    if (made == null) {
      made = source.get();
      manager = made;
    }
    return made;
  }

  boolean isInsecure() {
    return insecure;
  }

  /** Whether the certificate must carry the name of the host that was asked for. */
  public boolean checksHostName() {
    return checkHostName;
  }

  /**
   * TLS with this trust, for connections that are not HTTP. Whoever uses it must check the host
   * name where {@link #checksHostName} says so: Java does not do it by itself.
   *
   * @param identity the client's own certificate; null for none
   */
  public SSLContext context(@Nullable ClientIdentity identity) {
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(
          identity == null ? null : identity.managers(), new TrustManager[] {manager()}, null);
      return context;
    } catch (NoSuchAlgorithmException | KeyManagementException broken) {
      throw new IllegalStateException("this Java runtime has no working TLS", broken);
    }
  }

  void applyTo(OkHttpClient.Builder http, @Nullable ClientIdentity identity) {
    http.sslSocketFactory(context(identity).getSocketFactory(), manager());
    if (!checkHostName) {
      http.hostnameVerifier((host, session) -> true);
    }
  }

  /** In words, for settings and messages. */
  @Override
  public String toString() {
    return words;
  }
}
