package io.github.infrakit4j.instance.oneview.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.infrakit4j.oneview.simulator.Fault;
import java.io.IOException;
import java.net.Socket;
import java.net.StandardProtocolFamily;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is served, and to whom. */
class PageServerTest {
  @TempDir private Path directory;
  private PageRig rig;

  @BeforeEach
  void start() throws IOException {
    rig = new PageRig(directory, PageRig.rack());
  }

  @AfterEach
  void stop() {
    rig.close();
    assertThat(rig.defects).isEmpty();
  }

  private String ask(String head) throws IOException {
    URI page = URI.create(rig.page().address());
    try (Socket socket = new Socket(page.getHost(), page.getPort())) {
      socket.setSoTimeout(10_000);
      socket
          .getOutputStream()
          .write((head + "\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void thePageIsWholeAndLoadsNothingFromElsewhere() throws IOException {
    rig.serve("0", PageRig.LONG);
    String html = ask("GET /?x=1 HTTP/1.1\r\nHost: localhost");
    assertThat(html)
        .startsWith("HTTP/1.1 200")
        .contains("default-src 'none'; script-src 'self'", "frame-ancestors 'none'")
        .contains("X-Content-Type-Options: nosniff", "Cache-Control: no-store")
        .doesNotContain("https://");
    for (String file : List.of("page.css", "rack.css", "plugin.css", "rack.js", "model.js")) {
      assertThat(ask("GET /" + file + " HTTP/1.1\r\nHost: 127.0.0.1:1")).startsWith("HTTP/1.1 200");
    }
    assertThat(ask("HEAD / HTTP/1.1\r\nHost: [::1]:1")).startsWith("HTTP/1.1 200");
    assertThat(ask("GET /etc/passwd HTTP/1.1\r\nHost: localhost")).startsWith("HTTP/1.1 404");
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH", "OPTIONS"})
  void nothingCanBeAskedThatChangesAnything(String method) throws IOException {
    rig.serve("0", PageRig.LONG);
    assertThat(ask(method + " /changes HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0"))
        .startsWith("HTTP/1.1 405")
        .contains("Allow: GET, HEAD");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "rebound.example",
        "rebound.example:8090",
        "localhost.example",
        "127.0.0.1.example",
        "192.0.2.1"
      })
  void aNameOfOthersThatPointsHereIsRefused(String host) throws IOException {
    rig.serve("0", PageRig.LONG);
    for (String path : List.of("/", "/changes")) {
      assertThat(ask("GET " + path + " HTTP/1.1\r\nHost: " + host))
          .startsWith("HTTP/1.1 403")
          .contains("the request is for the host " + host);
    }
    assertThat(rig.listings()).isZero();
  }

  @Test
  void aPageOfAnotherSiteIsToldNothingAndALinkThereWorks() throws IOException {
    rig.serve("0", PageRig.LONG);
    String host = " HTTP/1.1\r\nHost: localhost\r\nSec-Fetch-Site: cross-site";
    assertThat(ask("GET /changes" + host)).startsWith("HTTP/1.1 403");
    assertThat(ask("GET /" + host)).startsWith("HTTP/1.1 200");
    assertThat(rig.listings()).isZero();
  }

  @Test
  void closingSendsEverybodyAway() throws Exception {
    PageServer page = rig.serve("0", PageRig.LONG);
    Stream stream = Stream.of(page);
    stream.await("the rack", Stream::isSeen);
    page.close();
    PageRig.await("the end", stream::isOver);
  }

  @Test
  void moreBrowsersThanItServesAreToldSo() throws Exception {
    PageServer page = rig.serve("0", PageRig.LONG);
    List<Stream> streams = new ArrayList<>();
    for (int i = 0; i < RackFeed.MOST_WATCHERS; i++) {
      streams.add(Stream.of(page));
    }
    PageRig.await("all", () -> page.watchers() == RackFeed.MOST_WATCHERS);
    assertThatThrownBy(() -> Stream.of(page)).hasMessageContaining("503");
    assertThat(ask("GET / HTTP/1.1\r\nHost: localhost")).startsWith("HTTP/1.1 200");
    for (Stream stream : streams) {
      stream.close();
    }
  }

  @Test
  void aSocketServesItsOwnerAloneUnderAnyName() throws Exception {
    Path socket = directory.resolve("d/page.sock");
    PageServer page = rig.serve(socket.toString(), PageRig.LONG);
    assertThat(page.address()).isEqualTo(socket.toString());
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(socket)))
        .isEqualTo("rw-------");
    try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
      channel.connect(UnixDomainSocketAddress.of(socket));
      channel.write(
          ByteBuffer.wrap(
              "GET / HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n"
                  .getBytes(StandardCharsets.US_ASCII)));
      assertThat(
              new String(Channels.newInputStream(channel).readAllBytes(), StandardCharsets.UTF_8))
          .startsWith("HTTP/1.1 200");
    }
  }

  /** The simulator's page and this one share no code, and are to be known for relatives. */
  @ParameterizedTest
  @ValueSource(strings = {"page.css", "rack.css"})
  void itLooksAsThePageOfTheSimulatorDoes(String file) throws IOException {
    try (var ours = PageServer.class.getResourceAsStream(file);
        var theirs = Fault.class.getResourceAsStream(file)) {
      assertThat(Objects.requireNonNull(ours).readAllBytes())
          .asString()
          .isEqualTo(
              new String(Objects.requireNonNull(theirs).readAllBytes(), StandardCharsets.UTF_8));
    }
  }
}
