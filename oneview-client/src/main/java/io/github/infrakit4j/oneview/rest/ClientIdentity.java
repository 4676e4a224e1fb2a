package io.github.infrakit4j.oneview.rest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import org.jspecify.annotations.Nullable;

/**
 * The certificate by which a client shows in TLS who it is, with its private key.
 *
 * <p>An appliance, or a gateway before it, asks for one only where it is set up to.
 */
public final class ClientIdentity {
  private static final Pattern KEY =
      Pattern.compile("-----BEGIN (RSA |)PRIVATE KEY-----([^-]+)-----END \\1PRIVATE KEY-----");

  private final KeyManager[] managers;
  private final String words;

  private ClientIdentity(KeyStore store, char[] password, String words)
      throws GeneralSecurityException {
    KeyManagerFactory factory =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    factory.init(store, password);
    this.managers = factory.getKeyManagers();
    this.words = words;
  }

  /**
   * From two PEM files, which are read now and may be the same.
   *
   * @param certificates the client's certificate first, then those between it and its authority
   * @param key the private key without a password: PKCS#8 ({@code BEGIN PRIVATE KEY}), RSA or EC,
   *     or PKCS#1 ({@code BEGIN RSA PRIVATE KEY})
   * @throws IllegalArgumentException when one cannot be read or holds no such thing
   */
  public static ClientIdentity pem(Path certificates, Path key) {
    return pem(text(certificates), text(key), certificates.toString(), key.toString());
  }

  /**
   * From two PEM texts, which may be the same.
   *
   * @param certificates as {@link #pem(Path, Path)} has it
   * @param key as {@link #pem(Path, Path)} has it
   * @param source where they are from, for messages
   * @throws IllegalArgumentException when one holds no such thing
   */
  public static ClientIdentity pem(String certificates, String key, String source) {
    return pem(certificates, key, source, source);
  }

  private static ClientIdentity pem(
      String certificates, String key, String source, String keySource) {
    try {
      byte[] pem = KEY.matcher(certificates).replaceAll("").getBytes(StandardCharsets.ISO_8859_1);
      Certificate[] chain =
          CertificateFactory.getInstance("X.509")
              .generateCertificates(new ByteArrayInputStream(pem))
              .toArray(Certificate[]::new);
      if (chain.length == 0) {
        throw unusable(source, "it has no certificate", null);
      }
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(null, null);
      store.setKeyEntry("client", key(key, keySource, chain[0]), new char[0], chain);
      return new ClientIdentity(store, new char[0], source);
    } catch (IOException | GeneralSecurityException odd) {
      throw unusable(source, String.valueOf(odd), odd);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file, StandardCharsets.ISO_8859_1);
    } catch (IOException unreadable) {
      throw unusable(file.toString(), String.valueOf(unreadable), unreadable);
    }
  }

  /**
   * From a PKCS#12 file ({@code .p12}, {@code .pfx}), which is read now.
   *
   * @throws IllegalArgumentException when it cannot be read or the password does not open it
   */
  public static ClientIdentity pkcs12(Path file, String password) {
    try (InputStream in = Files.newInputStream(file)) {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(in, password.toCharArray());
      return new ClientIdentity(store, password.toCharArray(), file.toString());
    } catch (IOException | GeneralSecurityException odd) {
      throw unusable(file.toString(), String.valueOf(odd), odd);
    }
  }

  private static PrivateKey key(String pem, String source, Certificate owner)
      throws GeneralSecurityException {
    Matcher found = KEY.matcher(pem);
    if (!found.find()) {
      throw unusable(source, "it has no \"BEGIN PRIVATE KEY\" (PKCS#8 without a password)", null);
    }
    byte[] key = Base64.getMimeDecoder().decode(found.group(2));
    byte[] pkcs8 = found.group(1).isEmpty() ? key : Pkcs1.toPkcs8(key);
    return KeyFactory.getInstance(owner.getPublicKey().getAlgorithm())
        .generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
  }

  private static IllegalArgumentException unusable(
      String source, String why, @Nullable Throwable cause) {
    return new IllegalArgumentException(
        "the client certificate from "
            + source
            + " cannot be used: "
            + why
            + ". Give a certificate and its private key as PEM, or both as PKCS#12.",
        cause);
  }

  KeyManager[] managers() {
    return managers.clone();
  }

  /** The file, no key. */
  @Override
  public String toString() {
    return "ClientIdentity[" + words + "]";
  }
}
