package io.github.infrakit4j.instance.oneview.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class WatcherTest {
  private static final Duration NOW = Duration.ZERO;
  private final Watcher watcher = new Watcher();

  private static Scene scene(String... servers) {
    Map<String, String> list = new TreeMap<>();
    for (String server : servers) {
      list.put(server.substring(0, 1), "{\"URI\":\"" + server + "\"}");
    }
    return new Scene("\"Name\":\"x\"", List.of(new Picture("", "{}", Map.of("Servers", list))));
  }

  private static String data(String event, String json) {
    return "event: " + event + "\ndata: " + json + "\n\n";
  }

  @Test
  void aBrowserIsToldEverythingOnceThenWhatDiffersFromWhatItWasTold() throws InterruptedException {
    watcher.show(scene("a", "b"));
    watcher.happened("{e}");
    assertThat(watcher.take(NOW))
        .containsExactly(
            data(
                "rack",
                "{\"Name\":\"x\",\"Appliances\":[{\"Alias\":\"\",\"Head\":{},"
                    + "\"Servers\":[{\"URI\":\"a\"},{\"URI\":\"b\"}]}]}"),
            data("happened", "{e}"));
    watcher.show(scene("a", "b"));
    assertThat(watcher.take(NOW)).as("a sign of life").containsExactly(":\n\n");
    watcher.show(scene("a", "b2"));
    watcher.show(scene("b3", "c"));
    assertThat(watcher.take(NOW))
        .as("of what a slow one has missed only how it is now")
        .containsExactly(
            data(
                "changed",
                "{\"Appliances\":[{\"Alias\":\"\","
                    + "\"Servers\":[{\"URI\":\"b3\"},{\"URI\":\"c\"}],"
                    + "\"Gone\":{\"Servers\":[\"a\"]}}]}"));
  }

  @Test
  void aBrowserThatReadsTooSlowlyTakesNoMemory() throws InterruptedException {
    for (int i = 0; i < 2 * Watcher.MOST_EVENTS; i++) {
      watcher.happened("{" + i + "}");
    }
    assertThat(watcher.take(NOW)).hasSize(Watcher.MOST_EVENTS);
  }

  @Test
  void theEndIsTheEndAlsoForOneWhoComesAfterIt() throws InterruptedException {
    watcher.show(scene("a"));
    watcher.end();
    assertThat(watcher.take(Duration.ofHours(1))).isNull();
  }
}
