package io.github.infrakit4j.infrakit.rpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.infrakit4j.infrakit.Json;
import io.github.infrakit4j.infrakit.event.Event;
import io.github.infrakit4j.infrakit.transport.Certificates;
import io.github.infrakit4j.infrakit.transport.ClientTls;
import io.github.infrakit4j.infrakit.transport.HttpReply;
import io.github.infrakit4j.infrakit.transport.HttpServer;
import io.github.infrakit4j.infrakit.transport.HttpStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Events as a subscriber in Java hears them. */
@SuppressWarnings("try") // Subscriptions that are only opened and closed.
class EventSubscriptionTest {

  private final Streams plugin = new Streams("a/b");
  private final Heard heard = new Heard();
  @TempDir Path directory;

  @ParameterizedTest
  @EnumSource(Served.Way.class)
  void eventsArriveWhole(Served.Way way) throws Exception {
    try (Served served = new Served(b -> way.on(b).events(plugin));
        PluginClient client = client(served.server);
        EventSubscription subscription = client.subscribe("a/", heard)) {
      heard.awaitConnections(1);
      Event event =
          Event.of("a/b", "id")
              .withType("t")
              .withMessage("grüße\n")
              .withTimestamp(Instant.parse("2026-11-21T12:00:00.000000001Z"))
              .withData(Json.of("{\"n\": 9007199254740993}"));

      plugin.publish(event.withTopic("b"));
      plugin.publish(event);

      await().until(() -> heard.events.size() == 1);
      assertThat(heard.events.get(0).received()).isNotNull();
      assertThat(heard.events.get(0).withReceived(null)).isEqualTo(event);
    }
  }

  @Test
  void subscriberReturnsWhenThePluginDoes() throws Exception {
    PluginServer first = server();
    try (PluginClient client = PluginClient.connect(first.socket());
        EventSubscription subscription = client.subscribe("", heard)) {
      heard.awaitConnections(1);
      first.close();
      await().until(() -> heard.interruptions.size() >= 2);

      try (PluginServer second = server()) {
        heard.awaitConnections(2);
        plugin.publish(Event.of("a/b", "again"));
        await().until(() -> heard.events.size() == 1);
      }
    }
    assertThat(heard.pauses.get(0)).isEqualTo(Duration.ofMillis(100));
    assertThat(heard.pauses.get(1)).isEqualTo(Duration.ofMillis(200));
    assertThat(heard.interruptions.get(0)).contains("the plugin ended the stream");
  }

  @Test
  void closeEndsAWaitForAnEventAndForAPlugin() throws Exception {
    try (PluginServer server = server();
        PluginClient client = PluginClient.connect(server.socket())) {
      EventSubscription subscription = client.subscribe("", heard);
      heard.awaitConnections(1);
      subscription.close();
      subscription.close();
    }
    try (PluginClient client = PluginClient.connect(directory.resolve("nobody"))) {
      EventSubscription subscription = client.subscribe("", heard);
      await().until(() -> !heard.interruptions.isEmpty());
      subscription.close();
    }
    assertThat(heard.events).isEmpty();
  }

  @Test
  void handlerMayCloseItsOwnSubscription() throws Exception {
    CountDownLatch closed = new CountDownLatch(1);
    EventSubscription[] own = {null};
    try (PluginServer server = server();
        PluginClient client = PluginClient.connect(server.socket())) {
      Heard closing =
          new Heard() {
            @Override
            public void received(Event event) {
              own[0].close();
              closed.countDown();
            }
          };
      own[0] = client.subscribe("", closing);
      closing.awaitConnections(1);
      plugin.publish(Event.of("a/b", "x"));
      assertThat(closed.await(10, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void streamOfAGoPluginIsUnderstoodAndNonsenseSkipped() throws Exception {
    String stream =
        "data: nonsense\n\n: comment\n\ndata:{\"topic\":\"a\",\"ID\":\"1\",\"Timestamp\":"
            + "\"2026-11-21T13:00:00+01:00\",\"Received\":\"0001-01-01T00:00:00Z\",\"Error\":null,"
            + "\"Data\":null}\n\n";
    CountDownLatch end = new CountDownLatch(1);
    try (HttpServer far =
            HttpServer.builder(directory.resolve("far"))
                .start(
                    call ->
                        new HttpStream(
                            Map.of("Content-Type", "text/event-stream"),
                            sink -> {
                              sink.send(stream.getBytes(StandardCharsets.UTF_8));
                              awaitQuietly(end);
                            }));
        PluginClient client = PluginClient.connect(far.file());
        EventSubscription subscription = client.subscribe("", heard)) {
      await().until(() -> heard.events.size() == 1);
      end.countDown();
    }
    assertThat(heard.unreadable).containsExactly("nonsense");
    assertThat(heard.events.get(0).withReceived(null))
        .isEqualTo(Event.of("a", "1").withTimestamp(Instant.parse("2026-11-21T12:00:00Z")));
  }

  @Test
  void pluginWithoutEventsIsAskedAgainLater() throws Exception {
    try (HttpServer far =
            HttpServer.builder(directory.resolve("far")).start(call -> HttpReply.empty(404));
        PluginClient client = PluginClient.connect(far.file());
        EventSubscription subscription = client.subscribe("", heard)) {
      await().until(() -> heard.pauses.size() == 3);
    }
    assertThat(heard.interruptions).allMatch(m -> m.contains("HTTP status 404"));
    assertThat(heard.pauses.subList(0, 3))
        .containsExactly(Duration.ofMillis(100), Duration.ofMillis(200), Duration.ofMillis(400));
  }

  private PluginServer server() {
    return PluginServer.builder("p").directory(directory).events(plugin).start();
  }

  private PluginClient client(PluginServer server) throws IOException {
    PluginClient.Builder builder = PluginClient.builder(server.endpoint());
    return server.endpoint().toString().contains("https")
        ? builder.tls(ClientTls.authorities(Certificates.authority(directory))).build()
        : builder.build();
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static class Heard implements EventSubscription.Handler {

    final List<Event> events = new CopyOnWriteArrayList<>();
    final List<String> interruptions = new CopyOnWriteArrayList<>();
    final List<Duration> pauses = new CopyOnWriteArrayList<>();
    final List<String> unreadable = new CopyOnWriteArrayList<>();
    private volatile int connections;

    @Override
    public void received(Event event) {
      events.add(event);
    }

    @Override
    public synchronized void connected() {
      connections++;
    }

    @Override
    public void interrupted(Exception why, Duration pause) {
      interruptions.add(String.valueOf(why.getMessage()));
      pauses.add(pause);
    }

    @Override
    public void unreadable(String text, Exception why) {
      unreadable.add(text);
    }

    void awaitConnections(int count) {
      await().until(() -> connections >= count);
    }
  }
}
