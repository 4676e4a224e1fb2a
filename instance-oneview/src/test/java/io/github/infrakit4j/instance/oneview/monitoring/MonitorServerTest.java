package io.github.infrakit4j.instance.oneview.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.infrakit4j.oneview.rest.CallEvent;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MonitorServerTest {
  @TempDir private Path directory;
  private final Metrics metrics = new Metrics();

  private MonitorServer start(String address) throws IOException {
    return MonitorServer.start(
        MonitorAddress.parse(address),
        PosixFilePermissions.fromString("rw-------"),
        metrics,
        () -> Instant.EPOCH);
  }

  private static HttpResponse<String> ask(MonitorServer server, String method, String path)
      throws IOException, InterruptedException {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create(server.address() + path))
                .method(method, HttpRequest.BodyPublishers.noBody())
                .build(),
            HttpResponse.BodyHandlers.ofString());
  }

  @Test
  void aPortServesMetricsAndHealth() throws Exception {
    ApplianceMetrics appliance = metrics.appliance("p");
    try (MonitorServer server = start("0")) {
      assertThat(server.address()).startsWith("http://127.0.0.1:");
      HttpResponse<String> text = ask(server, "GET", "/metrics");
      assertThat(text.statusCode()).isEqualTo(200);
      assertThat(text.headers().firstValue("Content-Type").orElseThrow())
          .startsWith("text/plain; version=0.0.4");
      assertThat(ask(server, "GET", "/healthz").body())
          .isEqualTo("{\"status\":\"up\",\"appliances\":[{\"name\":\"p\"}]}\n");

      appliance.callEnded(new CallEvent("GET", "/rest/tasks/7", 1, 200, 1));
      assertThat(ask(server, "GET", "/healthz?x").body()).contains("\"reachable\":true");
      assertThat(new Scrape(ask(server, "GET", "/metrics").body()).values())
          .containsEntry(
              "infrakit_oneview_rest_requests_total{appliance=\"p\",operation=\"GET"
                  + " /rest/tasks/{id}\",status=\"200\"}",
              1.0);
      assertThat(ask(server, "POST", "/metrics").statusCode()).isEqualTo(405);
      assertThat(ask(server, "GET", "/").statusCode()).isEqualTo(404);
    }
    assertThat(directory).isEmptyDirectory();
  }

  @Test
  void aSocketServesItsOwnerAlone() throws Exception {
    Path socket = directory.resolve("d/metrics.sock");
    try (MonitorServer server = start(socket.toString())) {
      assertThat(server.address()).isEqualTo(socket.toString());
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(socket)))
          .isEqualTo("rw-------");
      try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
        channel.connect(UnixDomainSocketAddress.of(socket));
        channel.write(
            ByteBuffer.wrap(
                "GET /healthz HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n"
                    .getBytes(StandardCharsets.US_ASCII)));
        String answer =
            new String(Channels.newInputStream(channel).readAllBytes(), StandardCharsets.US_ASCII);
        assertThat(answer).startsWith("HTTP/1.1 200").contains("{\"status\":\"up\"");
      }
    }
    assertThat(socket).doesNotExist();
  }

  @Test
  void aPortThatIsTakenIsAnError() throws Exception {
    try (MonitorServer first = start("0")) {
      String address = first.address().substring("http://".length());
      assertThatThrownBy(() -> start(address))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("choose another port");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.0.0.0:9464", "[::]:9464", "192.0.2.1:9464"})
  void onlyThisMachineIsServed(String address) {
    assertThatThrownBy(() -> MonitorAddress.parse(address)).hasMessageContaining("loopback");
  }

  @ParameterizedTest
  @ValueSource(strings = {"metrics", "70000", "localhost", ":", "-1"})
  void whatIsNoAddressIsRefused(String address) {
    assertThatThrownBy(() -> MonitorAddress.parse(address)).hasMessageContaining("must be a port");
  }

  @ParameterizedTest
  @ValueSource(strings = {"9464", "127.0.0.1:9464", "localhost:9464", "[::1]:9464"})
  void theLoopbackInterfaceMayBeGivenInManyWays(String address) {
    assertThat(MonitorAddress.parse(address))
        .isInstanceOfSatisfying(
            MonitorAddress.Port.class,
            port -> assertThat(port.address().getPort()).isEqualTo(9464));
  }
}
