package io.github.infrakit4j.oneview.server;

import io.github.infrakit4j.oneview.rest.MonotonicClock;
import io.github.infrakit4j.oneview.rest.ResourceUri;
import java.time.Duration;

/** The time one operation on one server has, over all its steps. */
final class Limit {
  private static final Duration PAUSE = Duration.ofSeconds(2);

  private final MonotonicClock clock;
  private final ResourceUri server;
  private final Duration whole;
  private final long start;

  Limit(MonotonicClock clock, ResourceUri server, Duration whole) {
    if (whole.isZero() || whole.isNegative()) {
      throw new IllegalArgumentException("the limit must be longer than nothing, not " + whole);
    }
    this.clock = clock;
    this.server = server;
    this.whole = whole;
    start = clock.nanoTime();
  }

  /** A part of this time, from now on; never beyond the end of the whole. */
  Limit part(Duration wanted, String goal) {
    Duration left = left(goal);
    return new Limit(clock, server, wanted.compareTo(left) < 0 ? wanted : left);
  }

  boolean isOver() {
    return waited().compareTo(whole) >= 0;
  }

  /**
   * What is left.
   *
   * @throws ServerTimeoutException when that is nothing
   */
  Duration left(String goal) {
    Duration left = whole.minus(waited());
    if (left.isZero() || left.isNegative()) {
      throw timeout(goal, "the time is over");
    }
    return left;
  }

  /** Waits a moment before the next look. */
  void pause(String goal, String lastSeen) {
    Duration left = whole.minus(waited());
    if (left.isZero() || left.isNegative()) {
      throw timeout(goal, lastSeen);
    }
    try {
      clock.sleep(PAUSE.compareTo(left) < 0 ? PAUSE : left);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw timeout(goal, "the thread was interrupted");
    }
  }

  private ServerTimeoutException timeout(String goal, String lastSeen) {
    return new ServerTimeoutException(server, goal, waited(), lastSeen);
  }

  private Duration waited() {
    return Duration.ofNanos(clock.nanoTime() - start);
  }
}
