package io.github.infrakit4j.oneview.simulator;

import java.time.Duration;
import java.time.Instant;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * Simulated time and what is to happen in it. Nothing runs by itself: whoever looks at the
 * appliance first lets everything happen that is due, each thing at its own instant. Guarded by the
 * appliance's lock.
 */
final class Agenda {
  /** Something to happen, unless it is called off. */
  static final class Entry {
    private final Instant at;
    private final long order;
    private final Runnable action;
    private boolean calledOff;

    private Entry(Instant at, long order, Runnable action) {
      this.at = at;
      this.order = order;
      this.action = action;
    }

    void callOff() {
      calledOff = true;
    }
  }

  private final Instant start = Instant.parse("2026-01-01T00:00:00.000Z");
  private final long startNanos = System.nanoTime();
  private final double speed;
  private final Runnable afterEach;
  private final PriorityQueue<Entry> entries =
      new PriorityQueue<>(
          (a, b) -> a.at.equals(b.at) ? Long.compare(a.order, b.order) : a.at.compareTo(b.at));
  private Duration advanced = Duration.ZERO;
  private @Nullable Instant happening;
  private long lastOrder;

  /**
   * A speed of 0 stops the clock: it moves by {@link #advance} alone.
   *
   * @param afterEach is run when something has happened, at its instant
   */
  Agenda(double speed, Runnable afterEach) {
    this.speed = speed;
    this.afterEach = afterEach;
  }

  Instant now() {
    if (happening != null) {
      return happening;
    }
    long elapsed = (long) ((System.nanoTime() - startNanos) * speed);
    return start.plus(advanced).plusNanos(elapsed);
  }

  double speed() {
    return speed;
  }

  void advance(Duration duration) {
    advanced = advanced.plus(duration);
    settle();
  }

  Entry in(Duration delay, Runnable action) {
    Entry entry = new Entry(now().plus(delay), lastOrder++, action);
    entries.add(entry);
    return entry;
  }

  /** Lets happen what is due. */
  void settle() {
    Instant now = now();
    for (Entry next = entries.peek();
        next != null && !next.at.isAfter(now);
        next = entries.peek()) {
      entries.poll();
      if (!next.calledOff) {
        run(next);
      }
    }
  }

  private void run(Entry entry) {
    Instant before = happening;
    happening = entry.at;
    try {
      entry.action.run();
      afterEach.run();
    } finally {
      happening = before;
    }
  }
}
