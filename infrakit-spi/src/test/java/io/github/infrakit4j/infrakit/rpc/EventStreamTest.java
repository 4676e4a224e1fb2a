package io.github.infrakit4j.infrakit.rpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.github.infrakit4j.infrakit.Json;
import io.github.infrakit4j.infrakit.event.Event;
import io.github.infrakit4j.infrakit.transport.RawHttp;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The stream of events as bytes: what InfraKit's own server sends, and what becomes of readers. */
class EventStreamTest {

  private static final String STREAMS = "GET_events-";
  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00.120Z");
  private static final String HELLO =
      "{\"jsonrpc\":\"2.0\",\"method\":\"Handshake.Hello\",\"id\":1}";

  private final Streams plugin = new Streams("streams/sec/1", "streams/msec/100");
  private final AtomicInteger open = new AtomicInteger();
  private final List<String> lost = new CopyOnWriteArrayList<>();

  @SuppressWarnings("NullAway.Init") // By serve().
  private Served served;

  @AfterEach
  void stop() throws IOException {
    served.close();
  }

  static boolean isRepeated(Golden golden) {
    return golden.name().startsWith(STREAMS);
  }

  @TestFactory
  List<DynamicTest> recordedStreamsAreRepeatedByteForByte() throws IOException {
    serve(b -> b);
    List<DynamicTest> tests = new ArrayList<>();
    for (Golden golden : Golden.all(Shared.path("infrakit/golden"), STREAMS)) {
      tests.add(DynamicTest.dynamicTest(golden.name(), () -> replay(golden)));
    }
    assertThat(tests).hasSize(5);
    return tests;
  }

  @Test
  void eventIsOneLineAsGoWritesIt() throws IOException {
    serve(b -> b.clock(Clock.fixed(NOON, ZoneOffset.UTC)));
    try (RawHttp client = subscribe("/events?topic=streams%2Fsec%2F1")) {
      RawHttp.Answer head = client.head();
      assertThat(head.status()).isEqualTo(200);
      assertThat(head.headers())
          .containsEntry("Content-Type", "text/event-stream")
          .containsEntry("Transfer-Encoding", "chunked");

      plugin.publish(
          Event.of("streams/sec/1", "1sec").withData(Json.of("{\"a\":[1,{}],\n\"b\":\"x:<y\"}")));

      assertThat(client.chunk())
          .isEqualTo(
              "data: {\"Topic\": \"streams/sec/1\",\"ID\": \"1sec\",\"Message\": \"\","
                  + "\"Timestamp\": \"2026-11-21T12:00:00.12Z\","
                  + "\"Received\": \"0001-01-01T00:00:00Z\","
                  + "\"Data\": {\"a\": [1,{}],\"b\": \"x:\\u003cy\"}}\n\n");
    }
  }

  @Test
  void headersComeBeforeAnyEventAndACommentWhenNothingHappens() throws IOException {
    serve(b -> b.heartbeat(Duration.ofMillis(50)));
    try (RawHttp client = subscribe("/events")) {
      assertThat(client.head().status()).isEqualTo(200);
      assertThat(client.chunk()).isEqualTo(":\n\n");
      assertThat(client.chunk()).isEqualTo(":\n\n");
    }
  }

  @Test
  void filterIsTakenFromTheFirstTopic() throws IOException {
    serve(b -> b);
    try (RawHttp client = subscribe("/events?x=%zz&topic=streams/msec/&topic=streams/sec/1")) {
      client.head();
      plugin.publish(Event.of("streams/sec/1", "no"));
      plugin.publish(Event.of("streams/msec", "no"));
      plugin.publish(Event.of("streams/msec/100", "yes"));

      assertThat(client.chunk()).contains("\"ID\": \"yes\"");
    }
  }

  @Test
  void eventsOfATypeBeginWithItsName() throws IOException {
    Streams typed = new Streams("sec/1");
    serve(b -> b.events("clock", typed));
    try (RawHttp client = subscribe("/events?topic=clock/sec/1")) {
      client.head();
      typed.publish(Event.of("sec/1", "tick"));

      assertThat(client.chunk()).contains("\"Topic\": \"clock/sec/1\"");
    }
  }

  @Test
  void slowReaderLosesEventsIsToldHowManyAndHindersNobody() throws IOException {
    serve(b -> b.eventsWaiting(8));
    String large = "\"" + "x".repeat(100_000) + "\"";
    try (RawHttp slow = subscribe("/events?topic=streams/");
        RawHttp quick = subscribe("/events?topic=streams/")) {
      slow.head();
      quick.head();
      int published = 0;
      while (lost.size() < 20) {
        plugin.publish(Event.of("streams/n", "n" + published++).withData(Json.of(large)));
        // The notice comes behind what waited; whoever reads in time gets all.
        String next = quick.chunk();
        while (!next.contains("\"ID\": \"n" + (published - 1) + "\"")) {
          next = quick.chunk();
        }
      }
      assertThat(lost).allMatch(l -> l.equals("streams/ streams/n"));

      int received = 0;
      int missed = 0;
      while (received + missed < published) {
        String chunk = slow.chunk();
        if (!chunk.contains("\"ID\": \"lost\"")) {
          received++;
          continue;
        }
        assertThat(chunk)
            .contains("\"Type\": \"error\"")
            .contains("\"Topic\": \"streams/\"")
            .contains("events were lost: this subscriber reads too slowly");
        missed += lostIn(chunk);
      }
      assertThat(received + missed).isEqualTo(published);
      assertThat(missed).isEqualTo(lost.size());
    }
  }

  private static int lostIn(String notice) {
    Matcher number = Pattern.compile("\"Data\": \\{\"lost\": (\\d+)}").matcher(notice);
    assertThat(number.find()).isTrue();
    return Integer.parseInt(number.group(1));
  }

  @Test
  void readerThatIsGoneCostsNothingAfterTheNextHeartbeat() throws IOException {
    serve(b -> b.heartbeat(Duration.ofMillis(50)));
    for (int i = 0; i < 20; i++) {
      try (RawHttp client = subscribe("/events")) {
        client.head();
      }
    }
    await().until(() -> open.get() == 0);
    plugin.publish(Event.of("a", "b"));
    assertThat(served.post(HELLO)).contains("Event/0.1.1");
  }

  @Test
  void stopEndsStreamsAfterWhatWaits() throws Exception {
    serve(b -> b);
    try (RawHttp client = subscribe("/events")) {
      client.head();
      plugin.publish(Event.of("a", "last"));

      served.server.close();

      assertThat(client.chunk()).contains("last");
      assertThat(client.chunk()).isEmpty();
      assertThat(client.isClosedByServer()).isTrue();
    }
    plugin.publish(Event.of("a", "nobody"));
  }

  @Test
  void headOfTheStreamIsOnlyItsHead() throws IOException {
    serve(b -> b);
    try (RawHttp client = new RawHttp(served.socket())) {
      client.send("HEAD /events HTTP/1.1\r\nHost: e\r\n\r\n");
      assertThat(client.head().status()).isEqualTo(200);
      assertThat(client.send(RawHttp.post(HELLO)).answer().status()).isEqualTo(200);
    }
  }

  @Test
  void dataThatAreNoJsonAreRefusedToThePlugin() throws IOException {
    serve(b -> b);

    assertThatThrownBy(() -> plugin.publish(Event.of("a", "odd").withData(Json.of("{"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("The data of the event odd are no JSON");
  }

  private void replay(Golden golden) throws IOException {
    try (RawHttp client = new RawHttp(served.socket())) {
      client.send(golden.wire());
      RawHttp.Answer head = client.head();
      StringBuilder body = new StringBuilder();
      for (String line : golden.answer().split("\n\n", 0)) {
        plugin.publish(EventWire.read(line.substring("data: ".length())));
        body.append(client.chunk());
      }

      assertThat(head.status()).isEqualTo(golden.status());
      assertThat(body).hasToString(golden.answer());
      assertThat(head.headers().keySet())
          .containsExactlyInAnyOrderElementsOf(golden.answerHeaders().keySet());
      golden
          .answerHeaders()
          .forEach(
              (name, value) -> {
                if (!name.equals("Date")) {
                  assertThat(head.headers()).containsEntry(name, value);
                }
              });
    }
  }

  private void serve(UnaryOperator<PluginServer.Builder> settings) throws IOException {
    served = new Served(b -> settings.apply(b.events(plugin).listener(new Counting())));
  }

  private RawHttp subscribe(String target) throws IOException {
    return new RawHttp(served.socket()).send("GET " + target + " HTTP/1.1\r\nHost: e\r\n\r\n");
  }

  private final class Counting implements ServerListener {

    @Override
    public void connectionOpened(long connection) {
      open.incrementAndGet();
    }

    @Override
    public void connectionClosed(long connection) {
      open.decrementAndGet();
    }

    @Override
    public void eventLost(String subscription, String topic) {
      lost.add(subscription + " " + topic);
    }
  }
}
