package io.github.infrakit4j.quickstart;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** What a reader sees of the tour. Safe for threads. */
interface Screen {
  /** A line, or several, as they are. */
  void say(String text);

  /** Where the instances stand now; called again and again. */
  void show(List<InstanceRow> rows);

  /** A step begins. */
  default void begin(String intention) {
    say("\n→ " + intention);
  }

  /** A step was seen to be true. */
  default void tick(String fact, Duration took) {
    say("✔ %-62s %5s s".formatted(fact, seconds(took)));
  }

  /** A step was not seen to be true. */
  default void cross(String fact, Duration took, List<String> complaints) {
    say("✘ not seen in %s s: %s".formatted(seconds(took), fact));
    complaints.forEach(each -> say("    " + each));
  }

  private static String seconds(Duration time) {
    return String.format(Locale.ROOT, "%.1f", time.toMillis() / 1000.0);
  }
}
