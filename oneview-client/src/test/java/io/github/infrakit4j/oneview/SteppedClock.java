package io.github.infrakit4j.oneview;

import io.github.infrakit4j.oneview.rest.MonotonicClock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

/** A clock in which waiting takes no time, and time passes only by waiting. */
public final class SteppedClock implements MonotonicClock {
  private final AtomicLong nanos = new AtomicLong();
  private final List<Duration> pauses = new CopyOnWriteArrayList<>();

  @Override
  public long nanoTime() {
    return nanos.get();
  }

  @Override
  public void sleep(Duration pause) throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    pauses.add(pause);
    nanos.addAndGet(pause.toNanos());
  }

  @Override
  public CompletableFuture<Void> after(Duration pause) {
    pauses.add(pause);
    nanos.addAndGet(pause.toNanos());
    return CompletableFuture.completedFuture(null);
  }

  /** The pauses so far. */
  public List<Duration> pauses() {
    return pauses;
  }

  /** The time passed. */
  public Duration passed() {
    return Duration.ofNanos(nanos.get());
  }
}
