package io.github.infrakit4j.infrakit.transport;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/** Certificates and keys in PEM files. No message has a word of a key in it. */
final class Pem {

  private static final Pattern KEY =
      Pattern.compile("-----BEGIN PRIVATE KEY-----([A-Za-z0-9+/=\\s]+)-----END PRIVATE KEY-----");

  private static final char[] NO_PASSWORD = {};

  private Pem() {}

  /** The managers that show a certificate, its chain first to last, with its key. */
  static KeyManager[] keyManagers(Path certificates, Path key) throws IOException {
    List<Certificate> chain = certificates(certificates);
    PrivateKey privateKey = privateKey(key);
    try {
      KeyStore store = emptyStore();
      store.setKeyEntry("own", privateKey, NO_PASSWORD, chain.toArray(new Certificate[0]));
      KeyManagerFactory factory =
          KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
      factory.init(store, NO_PASSWORD);
      return factory.getKeyManagers();
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw new IOException(
          "Cannot use the certificate of %s with the key of %s: %s"
              .formatted(certificates, key, e.getMessage()),
          e);
    }
  }

  /**
   * The manager that trusts what these authorities, or these certificates themselves, vouch for.
   */
  static X509TrustManager trusting(Path authorities) throws IOException {
    List<Certificate> all = certificates(authorities);
    try {
      KeyStore store = emptyStore();
      for (int i = 0; i < all.size(); i++) {
        store.setCertificateEntry("authority" + i, all.get(i));
      }
      TrustManagerFactory factory =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      factory.init(store);
      return (X509TrustManager) factory.getTrustManagers()[0];
    } catch (GeneralSecurityException e) {
      throw new IOException(
          "Cannot trust the certificates of %s: %s".formatted(authorities, e.getMessage()), e);
    }
  }

  static List<Certificate> certificates(Path file) throws IOException {
    try {
      List<Certificate> found =
          List.copyOf(
              CertificateFactory.getInstance("X.509")
                  .generateCertificates(new ByteArrayInputStream(Files.readAllBytes(file))));
      if (!found.isEmpty()) {
        return found;
      }
    } catch (GeneralSecurityException e) {
      throw new IOException(
          "Cannot read certificates (PEM) of %s: %s".formatted(file, e.getMessage()), e);
    }
    throw new IOException("There is no certificate (PEM) in " + file);
  }

  private static PrivateKey privateKey(Path file) throws IOException {
    Matcher found = KEY.matcher(Files.readString(file, StandardCharsets.ISO_8859_1));
    if (!found.find()) {
      throw new IOException(
          "There is no \"BEGIN PRIVATE KEY\" (PEM, PKCS#8, without a password) in %s; convert it with: openssl pkcs8 -topk8 -nocrypt -in %s"
              .formatted(file, file));
    }
    PKCS8EncodedKeySpec spec =
        new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(found.group(1)));
    for (String algorithm : List.of("RSA", "EC", "EdDSA")) {
      try {
        return KeyFactory.getInstance(algorithm).generatePrivate(spec);
      } catch (InvalidKeySpecException e) {
        // Of another kind: the key itself says which, and the factories know.
      } catch (GeneralSecurityException e) {
        throw new IOException("This Java has no keys of the kind " + algorithm, e);
      }
    }
    throw new IOException("The private key in " + file + " is neither RSA nor EC nor EdDSA");
  }

  private static KeyStore emptyStore() throws GeneralSecurityException, IOException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, NO_PASSWORD);
    return store;
  }
}
