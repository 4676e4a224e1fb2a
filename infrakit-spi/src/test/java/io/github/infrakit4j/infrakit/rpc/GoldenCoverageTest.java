package io.github.infrakit4j.infrakit.rpc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * No recorded exchange is left out in silence: each is repeated, or stands here with its reason.
 */
class GoldenCoverageTest {

  private static final String EVENTS = "events are not served yet";

  private static final Map<String, String> NOT_REPEATED =
      Map.ofEntries(
          Map.entry("Event.List--event-list-missing", EVENTS),
          Map.entry("Event.List--event-list-root", EVENTS),
          Map.entry("Event.List--event-topics-all", EVENTS),
          Map.entry("Event.List--event-topics-all--2", EVENTS),
          Map.entry("Event.List--event-topics-all--3", EVENTS),
          Map.entry("GET_events--event-tail", EVENTS),
          Map.entry("GET_events--events-stream", EVENTS),
          Map.entry("GET_events--events-stream-all", EVENTS),
          Map.entry("GET_events--events-stream-no-topic", EVENTS),
          Map.entry("GET_events--events-stream-prefix", EVENTS),
          Map.entry("GET_events_streams--events-subpath-404", EVENTS),
          Map.entry("Handshake.Hello--plugin-ls--time", EVENTS),
          Map.entry(
              "GET_info_functions.json--info-functions-flavor",
              "lists the template functions of the Go binary, of which a Java plugin has none"));

  @Test
  void everyRecordedExchangeIsRepeatedOrHasAReason() throws IOException {
    List<String> left =
        Golden.all(Shared.path("infrakit/golden"), "").stream()
            .filter(g -> !GoldenReplayTest.isReplayed(g))
            .filter(g -> !GoldenForwardTest.isForwarded(g))
            .filter(g -> !GoldenDocumentsTest.isServed(g))
            .map(Golden::name)
            .toList();

    assertThat(left).containsExactlyInAnyOrderElementsOf(NOT_REPEATED.keySet());
  }
}
