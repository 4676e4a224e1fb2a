package io.github.infrakit4j.oneview;

import io.github.infrakit4j.oneview.rest.MonotonicClock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** A clock in which a second takes 20 milliseconds. */
public final class HurriedClock implements MonotonicClock {
  private static final int HURRY = 50;

  private final long start = System.nanoTime();

  @Override
  public long nanoTime() {
    return (System.nanoTime() - start) * HURRY;
  }

  @Override
  public void sleep(Duration pause) throws InterruptedException {
    SYSTEM.sleep(pause.dividedBy(HURRY));
  }

  @Override
  public CompletableFuture<Void> after(Duration pause) {
    return SYSTEM.after(pause.dividedBy(HURRY));
  }
}
