package io.github.infrakit4j.oneview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.infrakit4j.oneview.rest.ClientIdentity;
import io.github.infrakit4j.oneview.rest.ConnectionException;
import io.github.infrakit4j.oneview.rest.Credentials;
import io.github.infrakit4j.oneview.rest.HttpProxy;
import io.github.infrakit4j.oneview.rest.Retry;
import io.github.infrakit4j.oneview.rest.Trust;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.Certificate;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The way to the appliance: client certificates, proxies, addresses. */
class ConnectingTest {
  private final HeldCertificate authority =
      new HeldCertificate.Builder().certificateAuthority(0).commonName("lab CA").build();
  private final HeldCertificate server =
      new HeldCertificate.Builder()
          .signedBy(authority)
          .addSubjectAlternativeName("localhost")
          .build();
  private final HeldCertificate mine =
      new HeldCertificate.Builder().signedBy(authority).commonName("automation").build();

  private OneView.Builder client(FakeAppliance appliance) {
    return OneView.builder("localhost:" + appliance.port())
        .credentials(Credentials.of("jim", FakeAppliance.PASSWORD))
        .trust(Trust.caPem(authority.certificatePem()))
        .retry(Retry.NONE);
  }

  private static void assertWorks(OneView.Builder builder) {
    try (OneView oneView = builder.build()) {
      assertThat(oneView.profiles().get(Samples.PROFILE_URI).name()).isEqualTo("web 1");
    }
  }

  @Test
  void aClientCertificateIsShownWhereOneIsAskedFor(@TempDir Path folder) throws Exception {
    Path certificate = Files.writeString(folder.resolve("c.pem"), mine.certificatePem());
    Path key = Files.writeString(folder.resolve("k.pem"), mine.privateKeyPkcs8Pem());
    Path both =
        Files.writeString(
            folder.resolve("both.pem"), mine.privateKeyPkcs8Pem() + mine.certificatePem());
    Path store = folder.resolve("me.p12");
    write(store, "p12-secret");
    try (FakeAppliance appliance =
        FakeAppliance.mutual(server, authority).then(200, Samples.PROFILE)) {
      assertWorks(client(appliance).identity(ClientIdentity.pem(certificate, key)));
      assertWorks(client(appliance).identity(ClientIdentity.pem(both, both)));
      ClientIdentity stored = ClientIdentity.pkcs12(store, "p12-secret");
      assertWorks(client(appliance).identity(stored));
      assertThat(stored.toString()).contains("me.p12").doesNotContain("p12-secret");
      try (OneView nobody = client(appliance).build()) {
        assertThatThrownBy(nobody::apiVersion).isInstanceOf(ConnectionException.class);
      }
    }
  }

  @Test
  void aKeyMayBeInItsOlderForm() {
    HeldCertificate rsa =
        new HeldCertificate.Builder().signedBy(authority).commonName("rsa").rsa2048().build();
    ClientIdentity older =
        ClientIdentity.pem(rsa.certificatePem(), rsa.privateKeyPkcs1Pem(), "the vault");
    assertThat(older).hasToString("ClientIdentity[the vault]");
    try (FakeAppliance appliance =
        FakeAppliance.mutual(server, authority).then(200, Samples.PROFILE)) {
      assertWorks(client(appliance).identity(older));
    }
  }

  private void write(Path file, String password) throws Exception {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    store.setKeyEntry(
        "me",
        mine.keyPair().getPrivate(),
        password.toCharArray(),
        new Certificate[] {mine.certificate()});
    try (OutputStream out = Files.newOutputStream(file)) {
      store.store(out, password.toCharArray());
    }
  }

  @Test
  void unusableClientCertificatesAreRefusedAtOnce(@TempDir Path folder) throws Exception {
    Path certificate = Files.writeString(folder.resolve("c.pem"), mine.certificatePem());
    Path none = Files.writeString(folder.resolve("n.pem"), "nothing");
    Path store = folder.resolve("me.p12");
    write(store, "p12-secret");
    assertThatThrownBy(() -> ClientIdentity.pem(certificate, certificate))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no \"BEGIN PRIVATE KEY\"");
    assertThatThrownBy(() -> ClientIdentity.pem(none, none))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("n.pem cannot be used");
    assertThatThrownBy(() -> ClientIdentity.pem(folder.resolve("x.pem"), none))
        .hasMessageContaining("x.pem");
    assertThatThrownBy(() -> ClientIdentity.pkcs12(store, "wrong"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining("p12-secret");
  }

  @Test
  @Timeout(20)
  void aProxyIsAskedForATunnelWithItsOwnCredentials() throws Exception {
    Credentials credentials = Credentials.of("proxy-user", "proxy-Pa55");
    try (FakeAppliance appliance = FakeAppliance.https(server).then(200, Samples.PROFILE);
        TunnelProxy proxy =
            new TunnelProxy(
                appliance.port(), okhttp3.Credentials.basic("proxy-user", "proxy-Pa55"))) {
      HttpProxy way = HttpProxy.of("localhost:" + proxy.port(), credentials);
      assertWorks(client(appliance).proxy(way));
      assertThat(way).hasToString("localhost:" + proxy.port() + " as proxy-user");
      assertThat(proxy.heads())
          .isNotEmpty()
          .allSatisfy(
              head ->
                  assertThat(head)
                      .startsWith("[CONNECT localhost:" + appliance.port())
                      .doesNotContain("token-"));
      assertThat(appliance.lastRequest().getHeaders().get("Proxy-Authorization")).isNull();

      HttpProxy wrong = HttpProxy.of("localhost:" + proxy.port(), Credentials.of("x", "y-Pa55"));
      try (OneView oneView = client(appliance).proxy(wrong).build()) {
        assertThatThrownBy(oneView::apiVersion)
            .isInstanceOf(ConnectionException.class)
            .hasMessageContaining("proxy")
            .hasMessageNotContaining("y-Pa55");
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "proxy:3128, proxy:3128",
    "http://10.0.0.9:8080, 10.0.0.9:8080",
    "proxy, proxy:80",
    "[fe80::9]:3128, fe80::9:3128"
  })
  void proxiesAreWrittenInAnyOfTheseForms(String written, String meant) {
    assertThat(HttpProxy.of(written, null)).hasToString(meant);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "https://proxy:1", "user:secret@proxy:1", "proxy:1/path", "a b"})
  void otherProxiesAreRefused(String written) {
    assertThatThrownBy(() -> HttpProxy.of(written, null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("expected host:port")
        .hasMessageNotContaining("secret");
  }

  @ParameterizedTest
  @ValueSource(strings = {"::1", "[::1]", "https://[::1]", "2001:db8::7", "[2001:DB8::7]:8443"})
  void ipv6AddressesAreReadAndShownInBrackets(String written) {
    try (OneView oneView = OneView.builder(written).session("token").build()) {
      assertThat(oneView.address()).matches("\\[[0-9a-f:]+](:8443)?");
    }
  }

  @Test
  @DisplayName("Scenario 121: a TLS alert, or a peer that ends the handshake, ends the call")
  void aHandshakeThatBreaksEndsTheCall() throws Exception {
    try (ServerSocket odd = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        OneView oneView =
            OneView.builder("localhost:" + odd.getLocalPort())
                .session("token")
                .retry(Retry.NONE)
                .build()) {
      Thread alerting =
          new Thread(
              () -> {
                try (java.net.Socket client = odd.accept()) {
                  client.getInputStream().read();
                  client.getOutputStream().write(new byte[] {21, 3, 3, 0, 2, 2, 40});
                  client.getInputStream().transferTo(OutputStream.nullOutputStream());
                } catch (java.io.IOException over) {
                  // The client has left.
                }
              });
      alerting.start();
      assertThatThrownBy(oneView::apiVersion)
          .isInstanceOf(ConnectionException.class)
          .hasMessageContaining("no secure connection");
      alerting.join();
    }
  }
}
