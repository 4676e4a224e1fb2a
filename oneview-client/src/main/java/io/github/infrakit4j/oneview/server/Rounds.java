package io.github.infrakit4j.oneview.server;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Does something again and again, on a thread of its own, until closed. */
final class Rounds implements AutoCloseable {
  private final String name;
  private final Runnable round;
  private volatile boolean closed;
  private @Nullable ScheduledExecutorService thread;

  Rounds(String name, Runnable round) {
    this.name = name;
    this.round = round;
  }

  /**
   * Starts, at once and then with pauses. What a round throws ends that one and no later one.
   *
   * @param pause between two rounds; zero does not start at all
   */
  synchronized void start(Duration pause) {
    if (pause.isNegative()) {
      throw new IllegalArgumentException("the pause must not be negative: " + pause);
    }
    if (thread != null) {
      throw new IllegalStateException("the " + name + " is started already");
    }
    if (pause.isZero()) {
      return;
    }
    ScheduledExecutorService started =
        Executors.newSingleThreadScheduledExecutor(
            work -> {
              Thread daemon = new Thread(work, "oneview-" + name.replace(' ', '-'));
              daemon.setDaemon(true);
              return daemon;
            });
    var unused =
        started.scheduleWithFixedDelay(this::safely, 0, pause.toNanos(), TimeUnit.NANOSECONDS);
    thread = started;
  }

  private void safely() {
    try {
      round.run();
    } catch (RuntimeException theirs) {
      // The listener is told of failures of the appliance; of its own it knows. The next round
      // comes all the same, and what this one did not tell is told then.
    }
  }

  boolean isClosed() {
    return closed;
  }

  @Override
  public synchronized void close() {
    closed = true;
    if (thread != null) {
      thread.shutdown();
    }
  }
}
