package io.github.infrakit4j.instance.oneview.page;

import io.github.infrakit4j.infrakit.transport.HttpStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one browser is told, as server-sent events: {@code rack} with everything, then {@code
 * changed} with what differs from what it was told last, and {@code happened} for each event. A
 * browser that is slow is told in one what others are told in several, and of more events than it
 * takes the newest are left out.
 */
final class Watcher {
  static final int MOST_EVENTS = 200;
  private static final Duration QUIET = Duration.ofSeconds(15);

  private final Deque<String> events = new ArrayDeque<>();
  private @Nullable Scene newest;
  private @Nullable Scene told;
  private boolean differs;
  private boolean over;

  /** Shows the rack, if it differs from what was shown. */
  synchronized void show(Scene next) {
    if (!next.equals(newest)) {
      newest = next;
      differs = true;
      notifyAll();
    }
  }

  synchronized void happened(String event) {
    if (events.size() < MOST_EVENTS) {
      events.add(event);
      notifyAll();
    }
  }

  /** Ends it; what waits is not sent any more. */
  synchronized void end() {
    over = true;
    notifyAll();
  }

  /** Sends until either side has enough. */
  void sendTo(HttpStream.Sink sink) throws IOException {
    try {
      send(sink, "retry: 1000\n\n");
      for (List<String> texts = take(QUIET); texts != null; texts = take(QUIET)) {
        for (String text : texts) {
          send(sink, text);
        }
      }
    } catch (InterruptedException e) {
      // The server can wait no longer.
      Thread.currentThread().interrupt();
    }
  }

  private static void send(HttpStream.Sink sink, String text) throws IOException {
    sink.send(text.getBytes(StandardCharsets.UTF_8));
  }

  /** What waits, in the form of the stream; null at the end. */
  synchronized @Nullable List<String> take(Duration patience) throws InterruptedException {
    long end = System.nanoTime() + patience.toNanos();
    while (!over && !differs && events.isEmpty()) {
      long left = end - System.nanoTime();
      if (left <= 0) {
        // Words for nobody: they find out whether the browser is still there.
        return List.of(":\n\n");
      }
      wait(left / 1_000_000 + 1);
    }
    if (over) {
      return null;
    }
    List<String> texts = new ArrayList<>();
    if (differs && newest != null) {
      texts.add(
          told == null ? event("rack", newest.whole()) : event("changed", newest.since(told)));
      told = newest;
      differs = false;
    }
    events.forEach(each -> texts.add(event("happened", each)));
    events.clear();
    return texts;
  }

  private static String event(String name, String json) {
    return "event: " + name + "\ndata: " + json + "\n\n";
  }
}
