package io.github.infrakit4j.oneview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.infrakit4j.oneview.rest.CallListener;
import io.github.infrakit4j.oneview.rest.ConnectionException;
import io.github.infrakit4j.oneview.rest.Credentials;
import io.github.infrakit4j.oneview.rest.Trust;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Scenario 109: whose certificate is accepted")
class TlsTest {
  private final HeldCertificate authority =
      new HeldCertificate.Builder().certificateAuthority(0).commonName("lab CA").build();
  private final HeldCertificate good =
      new HeldCertificate.Builder()
          .signedBy(authority)
          .addSubjectAlternativeName("localhost")
          .build();
  private final HeldCertificate otherName =
      new HeldCertificate.Builder()
          .signedBy(authority)
          .addSubjectAlternativeName("oneview.example.org")
          .build();
  private FakeAppliance appliance = FakeAppliance.https(good).then(200, Samples.PROFILE);

  @AfterEach
  void stop() {
    appliance.close();
  }

  private void serve(HeldCertificate certificate) {
    appliance.close();
    appliance = FakeAppliance.https(certificate).then(200, Samples.PROFILE);
  }

  private OneView.Builder client() {
    return OneView.builder("localhost:" + appliance.port())
        .credentials(Credentials.of("jim", FakeAppliance.PASSWORD));
  }

  private static void assertWorks(OneView.Builder builder) {
    try (OneView oneView = builder.build()) {
      assertThat(oneView.profiles().get(Samples.PROFILE_URI).name()).isEqualTo("web 1");
    }
  }

  private static void assertRefused(OneView.Builder builder, String why) {
    try (OneView oneView = builder.build()) {
      assertThatThrownBy(() -> oneView.profiles().get(Samples.PROFILE_URI))
          .isInstanceOfSatisfying(
              ConnectionException.class,
              distrust -> {
                assertThat(distrust.retryable()).isFalse();
                assertThat(distrust.sent()).isFalse();
              })
          .hasMessageContaining(why);
    }
  }

  @Test
  void anUnknownAuthorityIsRefusedWithAdvice() {
    assertRefused(client(), "Give the CA that signed it as a PEM file, or its SHA-256 fingerprint");
    assertThat(appliance.requests()).isEmpty();
  }

  @Test
  void anAuthorityFromAFileIsTrusted(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("ca.pem");
    HeldCertificate unused = new HeldCertificate.Builder().build();
    Files.writeString(
        file, "lab\n" + unused.certificatePem() + "\n" + authority.certificatePem() + "\n");
    assertWorks(client().trust(Trust.caFile(file)));
  }

  @Test
  void aSelfSignedCertificateIsTrustedAsItsOwnAuthority() {
    HeldCertificate own =
        new HeldCertificate.Builder().addSubjectAlternativeName("localhost").build();
    serve(own);
    assertWorks(client().trust(Trust.caPem(own.certificatePem())));
  }

  @Test
  void aCertificateForAnotherHostIsRefused() {
    serve(otherName);
    assertRefused(
        client().trust(Trust.caPem(authority.certificatePem())),
        "the certificate is not for localhost:" + appliance.port());
  }

  @Test
  void aFingerprintIsTrustedWhateverTheHost() throws Exception {
    serve(otherName);
    byte[] digest =
        MessageDigest.getInstance("SHA-256").digest(otherName.certificate().getEncoded());
    assertWorks(
        client()
            .trust(
                Trust.fingerprint(HexFormat.ofDelimiter(":").withUpperCase().formatHex(digest))));
    assertWorks(client().trust(Trust.fingerprint("sha256:" + HexFormat.of().formatHex(digest))));
  }

  @Test
  void anotherFingerprintIsRefusedAndTheRealOneShown() {
    assertRefused(client().trust(Trust.fingerprint("00".repeat(32))), "its fingerprint is ");
  }

  @Test
  void insecureTrustsAnybodyAndWarns() {
    serve(otherName);
    List<String> warned = new ArrayList<>();
    assertWorks(
        client()
            .trust(Trust.insecure())
            .listener(
                new CallListener() {
                  @Override
                  public void insecureTrust(String address) {
                    warned.add(address);
                  }
                }));
    assertThat(warned).containsExactly("localhost:" + appliance.port());
  }

  @Test
  void aPortWithoutTlsIsSaid() throws Exception {
    try (ServerSocket plain = new ServerSocket(0, 1, InetAddress.getByName("localhost"))) {
      CompletableFuture<Void> answered = CompletableFuture.runAsync(() -> answerPlainly(plain));
      OneView.Builder builder =
          OneView.builder("localhost:" + plain.getLocalPort())
              .trust(Trust.insecure())
              .retry(io.github.infrakit4j.oneview.rest.Retry.NONE)
              .credentials(Credentials.of("jim", "x"));
      try (OneView oneView = builder.build()) {
        assertThatThrownBy(oneView::apiVersion)
            .isInstanceOf(ConnectionException.class)
            .hasMessageContaining("no secure connection");
      }
      answered.join();
    }
  }

  /** Answers as a web server does that is spoken to in TLS and expects none. */
  private static void answerPlainly(ServerSocket server) {
    try (Socket socket = server.accept()) {
      byte[] hello = new byte[16_384];
      assertThat(socket.getInputStream().read(hello)).isPositive();
      socket
          .getOutputStream()
          .write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void unusableFilesAndFingerprintsAreRefusedAtOnce(@TempDir Path folder) throws Exception {
    Path missing = folder.resolve("none.pem");
    Path odd = Files.writeString(folder.resolve("odd.pem"), "no certificate");
    assertThatThrownBy(() -> Trust.caFile(missing))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("the CA file " + missing + " cannot be read");
    assertThatThrownBy(() -> Trust.caFile(odd))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("holds no usable certificate");
    Path other =
        Files.writeString(
            folder.resolve("other.pem"), "-----BEGIN hunter2-----\nAAAA\n-----END hunter2-----\n");
    assertThatThrownBy(() -> Trust.caFile(other))
        .hasMessageContaining("holds no usable certificate")
        .hasNoCause()
        .message()
        .doesNotContain("hunter2");
    assertThatThrownBy(() -> Trust.fingerprint("AB:CD"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("64 hexadecimal digits");
  }
}
