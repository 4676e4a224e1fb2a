package io.github.infrakit4j.infrakit.rpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.infrakit4j.infrakit.testing.InMemoryInstances;
import io.github.infrakit4j.infrakit.transport.HttpClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PluginPageTest {
  private static final Duration LIMIT = Duration.ofSeconds(10);
  private static final PluginPage ECHO =
      request -> new PluginPage.Answer(200, request.method() + " " + request.body());

  @TempDir private Path directory;

  private PluginServer.Builder builder() {
    return PluginServer.builder("p").directory(directory).instance(new InMemoryInstances());
  }

  @Test
  void pagesAreAnsweredBesideInfraKitsPaths() {
    try (PluginServer server =
            builder()
                .page("/status.json", ECHO)
                .page("/do", request -> new PluginPage.Answer(409, "no"))
                .start();
        PluginPageClient pages = PluginPageClient.connect(server.socket(), LIMIT);
        PluginClient client = PluginClient.connect(server.socket())) {
      assertThat(pages.get("/status.json")).isEqualTo(new PluginPage.Answer(200, "GET "));
      assertThat(pages.post("/status.json", "{\"a\":1}").body()).isEqualTo("POST {\"a\":1}");
      assertThat(pages.post("/do", "{}")).isEqualTo(new PluginPage.Answer(409, "no"));
      assertThat(pages.get("/status").status()).isEqualTo(404);
      assertThat(client.hello()).isNotEmpty();
      assertThat(client.instance().describeInstances(Map.of(), false)).isEmpty();
    }
  }

  @Test
  void aPageThatFailsIsA500AndIsHeardOf() {
    List<String> heard = new ArrayList<>();
    ServerListener listener =
        new ServerListener() {
          @Override
          public void callFailed(String method, Duration took, Throwable failure) {
            heard.add(method + ": " + failure.getMessage());
          }
        };
    try (PluginServer server =
            builder()
                .listener(listener)
                .page(
                    "/broken",
                    request -> {
                      throw new IllegalStateException("secret inside");
                    })
                .start();
        PluginPageClient pages = PluginPageClient.connect(server.socket(), LIMIT)) {
      assertThat(pages.get("/broken").status()).isEqualTo(500);
      assertThat(pages.get("/broken").body()).doesNotContain("secret");
      assertThat(heard).contains("GET /broken: secret inside");
    }
  }

  @Test
  void onTcpThereAreNone() {
    try (PluginServer server =
            builder()
                .page("/status.json", ECHO)
                .tcp(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
                .start();
        HttpClient http = new HttpClient(server.endpoint(), LIMIT, null)) {
      assertThat(http.get("/status.json").status()).isEqualTo(404);
      assertThat(http.get("/info/api.json").status()).isEqualTo(200);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/events", "/info/api.json", "/info", "x", "/a//b", "/a?b=c"})
  void infraKitsPathsAndOddOnesAreRefused(String path) {
    assertThatThrownBy(() -> builder().page(path, ECHO))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(path);
  }

  @Test
  void aPathIsServedOnce() {
    assertThatThrownBy(() -> builder().page("/a", ECHO).page("/a", ECHO))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void whereNobodyListensThereIsAnError() {
    try (PluginPageClient pages = PluginPageClient.connect(directory.resolve("none"), LIMIT)) {
      assertThatThrownBy(() -> pages.get("/status.json"))
          .isInstanceOf(UnansweredException.class)
          .hasMessageContaining("GET /status.json")
          .hasMessageContaining("none");
    }
  }
}
