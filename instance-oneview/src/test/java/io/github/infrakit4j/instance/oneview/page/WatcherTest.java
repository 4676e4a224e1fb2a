package io.github.infrakit4j.instance.oneview.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class WatcherTest {
  private static final Duration NOW = Duration.ZERO;
  private final Watcher watcher = new Watcher();

  @Test
  void ofRacksThatWaitOnlyTheNewestIsSentAndNoneTwice() throws InterruptedException {
    watcher.show("{1}");
    watcher.show("{2}");
    watcher.happened("{e}");
    assertThat(watcher.take(NOW))
        .containsExactly("event: rack\ndata: {2}\n\n", "event: happened\ndata: {e}\n\n");
    watcher.show("{2}");
    assertThat(watcher.take(NOW)).as("a sign of life").containsExactly(":\n\n");
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
    watcher.show("{1}");
    watcher.end();
    assertThat(watcher.take(Duration.ofHours(1))).isNull();
  }
}
