package io.github.infrakit4j.infrakit.rpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.infrakit4j.infrakit.Json;
import io.github.infrakit4j.infrakit.testing.InMemoryInstances;
import io.github.infrakit4j.infrakit.transport.Certificates;
import io.github.infrakit4j.infrakit.transport.ClientTls;
import io.github.infrakit4j.infrakit.transport.Endpoint;
import io.github.infrakit4j.infrakit.transport.ServerTls;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A plugin on TCP: the file that names it, and who trusts whom with TLS. */
class TcpTest {

  private static final InetSocketAddress ANY_PORT =
      new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);

  @TempDir Path directory;
  @TempDir Path secrets;

  @Test
  void listenFileIsAUrlWithoutANewlineAndGoesWithTheServer() throws IOException {
    Path file = directory.resolve("p.listen");
    try (PluginServer server = builder().start()) {
      Endpoint.Tcp endpoint = (Endpoint.Tcp) server.endpoint();
      assertThat(server.socket()).isEqualTo(file);
      assertThat(Files.readString(file)).matches("tcp://127\\.0\\.0\\.1:\\d+");
      assertThat(endpoint.uri()).hasToString(Files.readString(file));
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
          .isEqualTo("rw-r--r--");
      assertThat(directory.resolve("p.pid"))
          .hasContent(Long.toString(ProcessHandle.current().pid()));
      assertThat(Plugins.list(directory)).containsOnlyKeys("p").containsValue(endpoint);
      call(PluginClient.builder(endpoint));
    }
    assertThat(directory.toFile().list()).containsExactly("p.lock");
  }

  @Test
  void advertisedAddressIsWhatClientsAreTold() throws IOException {
    try (PluginServer server =
        builder().tcp(new InetSocketAddress("0.0.0.0", 0)).advertise("plugins.test:4433").start()) {
      assertThat(Files.readString(server.socket())).isEqualTo("tcp://plugins.test:4433");
    }
    assertThatThrownBy(() -> builder().tcp(new InetSocketAddress("0.0.0.0", 0)).start())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("every address of this machine");
    assertThatThrownBy(() -> builder().advertise("no port").start())
        .isInstanceOf(IllegalArgumentException.class);
  }

  /**
   * InfraKit's client refuses to follow events at tcp://, and calls at http:// as it does there.
   */
  @Test
  void whereThereAreEventsClientsAreToldHttp() throws IOException {
    try (PluginServer server = builder().events(topic -> Optional.of(List.of("ticks"))).start()) {
      assertThat(Files.readString(server.socket())).matches("http://127\\.0\\.0\\.1:\\d+");
      Endpoint found = Plugins.find(directory, PluginName.parse("p"));
      call(PluginClient.builder(found));
      try (PluginClient client = PluginClient.builder(found).build()) {
        assertThat(client.events().list(".")).contains(List.of("ticks"));
      }
    }
  }

  @Test
  void liveServersFileIsNotTakenAndADeadOnesIs() throws IOException {
    Path file = directory.resolve("p.listen");
    try (ServerSocket foreign = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      Files.writeString(file, "tcp://127.0.0.1:" + foreign.getLocalPort());
      assertThatThrownBy(() -> builder().start())
          .isInstanceOf(PluginServerException.class)
          .hasMessageContaining("a live server has it")
          .hasMessageContaining("something answers at tcp://127.0.0.1:");
    }
    try (PluginServer server = builder().start()) {
      assertThatThrownBy(() -> builder().start())
          .isInstanceOf(PluginServerException.class)
          .hasMessageContaining("another process holds");
      call(PluginClient.builder(server.endpoint()));
    }
  }

  @Test
  void portThatIsTakenIsNamed() throws IOException {
    try (ServerSocket foreign = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      InetSocketAddress taken =
          new InetSocketAddress(InetAddress.getLoopbackAddress(), foreign.getLocalPort());
      assertThatThrownBy(() -> builder().tcp(taken).start())
          .isInstanceOf(PluginServerException.class)
          .hasMessageContaining("Cannot listen on")
          .hasMessageContaining(Integer.toString(foreign.getLocalPort()));
    }
    assertThat(directory.resolve("p.listen")).doesNotExist();
    assertThat(directory.resolve("p.pid")).doesNotExist();
  }

  @Test
  void authorityAndFingerprintAreTrusted() throws IOException {
    try (PluginServer server = secured(serverTls()).start()) {
      URI uri = ((Endpoint.Tcp) server.endpoint()).uri();
      assertThat(Files.readString(server.socket())).matches("https://127\\.0\\.0\\.1:\\d+");
      call(client(uri).tls(ClientTls.authorities(Certificates.authority(secrets))));
      call(client(uri).tls(ClientTls.fingerprint(Certificates.SERVER.fingerprint())));
      call(
          client(URI.create("tcp://localhost:" + uri.getPort()))
              .tls(ClientTls.fingerprint(Certificates.SERVER.fingerprint())));
    }
  }

  @Test
  void nobodyElseIsTrusted() throws IOException {
    try (PluginServer server = secured(serverTls()).start()) {
      URI uri = ((Endpoint.Tcp) server.endpoint()).uri();
      refused(client(uri), "unable to find valid certification path");
      refused(
          client(uri).tls(ClientTls.fingerprint(Certificates.CLIENT.fingerprint())),
          "and only " + plain(Certificates.CLIENT.fingerprint()) + " is trusted");
      refused(
          client(URI.create("https://localhost:" + uri.getPort()))
              .tls(ClientTls.authorities(Certificates.authority(secrets))),
          "localhost not verified");
      refused(
          client(URI.create(uri.toString().replace("https", "http"))),
          "answered with HTTP",
          "gave no answer");
    }
  }

  @Test
  void clientsMustShowACertificateIfTheServerDemandsOne() throws IOException {
    ServerTls demanding = serverTls().demandingClients(Certificates.authority(secrets));
    try (PluginServer server = secured(demanding).start()) {
      URI uri = ((Endpoint.Tcp) server.endpoint()).uri();
      ClientTls trusting = ClientTls.authorities(Certificates.authority(secrets));

      refused(client(uri).tls(trusting), "gave no answer");
      call(
          client(uri)
              .tls(
                  trusting.showing(
                      Certificates.CLIENT.file(secrets), Certificates.CLIENT.key(secrets))));
    }
  }

  @Test
  void filesThatCannotBeUsedAreNamedWithoutTheirSecrets() throws IOException {
    Path certificate = Certificates.SERVER.file(secrets);
    Path empty = Files.writeString(secrets.resolve("empty"), "");
    Path broken =
        Files.writeString(
            secrets.resolve("broken"),
            "-----BEGIN PRIVATE KEY-----\nc2VjcmV0\n-----END PRIVATE KEY-----\n");

    assertThatThrownBy(() -> ServerTls.of(empty, certificate))
        .hasMessage("There is no certificate (PEM) in " + empty);
    assertThatThrownBy(() -> ServerTls.of(certificate, certificate))
        .hasMessageContaining("There is no \"BEGIN PRIVATE KEY\"")
        .hasMessageContaining("openssl pkcs8");
    assertThatThrownBy(() -> ServerTls.of(certificate, broken))
        .hasMessageContaining("neither RSA nor EC")
        .hasMessageNotContaining("c2Vjc");
    assertThatThrownBy(() -> ClientTls.fingerprint("12:34"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("64 hexadecimal digits");
  }

  @Test
  void tlsNeedsTcp() throws IOException {
    ServerTls tls = serverTls();
    assertThatThrownBy(
            () ->
                PluginServer.builder("p")
                    .instance(new InMemoryInstances())
                    .directory(directory)
                    .tls(tls)
                    .start())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("need tcp");
    assertThatThrownBy(
            () ->
                PluginClient.builder(directory.resolve("p"))
                    .tls(ClientTls.fingerprint("0".repeat(64)))
                    .build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("There is no TLS on");
  }

  private PluginServer.Builder builder() {
    return PluginServer.builder("p")
        .instance(new InMemoryInstances())
        .directory(directory)
        .tcp(ANY_PORT);
  }

  private PluginServer.Builder secured(ServerTls tls) {
    return builder().tls(tls);
  }

  private ServerTls serverTls() throws IOException {
    return ServerTls.of(Certificates.SERVER.file(secrets), Certificates.SERVER.key(secrets));
  }

  private static PluginClient.Builder client(URI uri) {
    return PluginClient.builder(new Endpoint.Tcp(uri));
  }

  private static void call(PluginClient.Builder builder) {
    try (PluginClient client = builder.build()) {
      assertThatCode(() -> client.instance().validate(Json.of("{}"))).doesNotThrowAnyException();
    }
  }

  private static void refused(PluginClient.Builder builder, String... reasons) {
    try (PluginClient client = builder.build()) {
      assertThatThrownBy(() -> client.instance().validate(Json.of("{}")))
          .isInstanceOf(UnansweredException.class)
          .message()
          .containsAnyOf(reasons);
    }
  }

  private static String plain(String fingerprint) {
    return fingerprint.replace(":", "").toLowerCase(Locale.ROOT);
  }
}
