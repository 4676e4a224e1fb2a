package io.github.infrakit4j.infrakit.rpc;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.infrakit4j.infrakit.event.EventPlugin;
import io.github.infrakit4j.infrakit.testing.InMemoryInstances;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The tree of topics. */
class EventServiceTest {

  private static final String LISTS = "Event.List";

  private static final Streams TIME =
      new Streams("streams/hr/1", "streams/min/30", "streams/min/5", "streams/min/1");

  static boolean isRepeated(Golden golden) {
    return golden.name().startsWith(LISTS);
  }

  @TestFactory
  List<DynamicTest> recordedListsAreRepeatedByteForByte() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (Golden golden : Golden.all(Shared.path("infrakit/golden"), LISTS)) {
      tests.add(
          DynamicTest.dynamicTest(
              golden.name(),
              () -> {
                try (Served served = new Served(b -> b.events(TIME))) {
                  assertThat(served.post(golden.request())).isEqualTo(golden.answer());
                }
              }));
    }
    assertThat(tests).hasSize(5);
    return tests;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        ".|[clock, streams]",
        "''|[clock, streams]",
        "/|[clock, streams]",
        "./streams//min|[1, 30, 5]",
        "clock|[sec]",
        "clock/sec|[1]",
        "clock/sec/1|[]",
        "clock/../streams|[hr, min]",
        "nope|null"
      })
  void typesAreTheTopOfTheirTopics(String topic, String nodes) throws IOException {
    try (Served served = new Served(b -> b.events(TIME).events("clock", new Streams("sec/1")));
        PluginClient client = PluginClient.connect(served.socket())) {
      Optional<List<String>> found = client.events().list(topic);

      assertThat(found.map(List::toString).orElse("null")).isEqualTo(nodes);
    }
  }

  @Test
  void eventsAreOfferedBesideInstances() throws IOException {
    try (Served served = new Served(b -> b.events(TIME).instance(new InMemoryInstances()));
        PluginClient client = PluginClient.connect(served.socket())) {
      assertThat(client.hello())
          .isEqualTo(Map.of("Instance/0.6.1", List.of("."), "Event/0.1.1", List.of(".")));
      assertThat(client.pluginInfo().interfaces()).contains(EventPlugin.SPEC);
      assertThat(client.pluginInfo().methods())
          .extracting(PluginInfo.Method::name)
          .contains("Instance.Provision", "Event.List");
      assertThat(client.functions()).isEmpty();
    }
  }
}
