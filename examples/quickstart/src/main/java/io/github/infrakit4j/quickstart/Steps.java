package io.github.infrakit4j.quickstart;

import io.github.infrakit4j.infrakit.instance.InstancePlugin;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Waits for each step to come true on the appliance, within a limit, and shows what the plugin says
 * of its progress meanwhile.
 */
final class Steps {
  private static final Duration LOOK_EVERY = Duration.ofMillis(250);

  private final Supplier<Testimony> witness;
  private final InstancePlugin plugin;
  private final Set<String> groups;
  private final Screen screen;
  private final Duration limit;

  /**
   * Prepares to wait.
   *
   * @param groups whose instances are waited for; others, made by hand, are only shown
   * @param limit for each step
   */
  Steps(
      Supplier<Testimony> witness,
      InstancePlugin plugin,
      Set<String> groups,
      Screen screen,
      Duration limit) {
    this.witness = witness;
    this.plugin = plugin;
    this.groups = groups;
    this.screen = screen;
    this.limit = limit;
  }

  /**
   * Does something and waits until it has led to what is expected.
   *
   * @param intention what is about to be done
   * @param fact what is true afterwards
   * @return what the appliance said when it was true
   * @throws NotSeenException if it did not come true in time
   * @throws io.github.infrakit4j.infrakit.PluginException if the plugin cannot list its instances
   */
  Testimony step(String intention, Runnable action, String fact, Expectation expected) {
    screen.begin(intention);
    long start = System.nanoTime();
    action.run();
    while (true) {
      List<InstanceRow> rows = showProgress();
      Testimony seen = witness.get();
      List<String> complaints = complaints(expected, seen, rows);
      Duration took = Duration.ofNanos(System.nanoTime() - start);
      if (complaints.isEmpty()) {
        screen.tick(fact, took);
        return seen;
      }
      if (took.compareTo(limit) > 0) {
        throw new NotSeenException(fact, took, complaints);
      }
      pause();
    }
  }

  /** The appliance decides; but a plugin that is not done yet would be in the next step's way. */
  private List<String> complaints(Expectation expected, Testimony seen, List<InstanceRow> rows) {
    Stream<String> unfinished =
        rows.stream()
            .filter(row -> groups.contains(row.group()) && !row.isReady())
            .map(row -> "expected instance %s Ready, seen %s".formatted(row.id(), row.step()));
    return Stream.concat(expected.complaints(seen).stream(), unfinished).toList();
  }

  private List<InstanceRow> showProgress() {
    List<InstanceRow> rows =
        plugin.describeInstances(Map.of(), true).stream().map(InstanceRow::of).toList();
    screen.show(rows);
    return rows;
  }

  private static void pause() {
    try {
      Thread.sleep(LOOK_EVERY.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for a step", e);
    }
  }
}
