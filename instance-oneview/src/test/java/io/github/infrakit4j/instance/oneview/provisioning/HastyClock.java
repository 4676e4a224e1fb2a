package io.github.infrakit4j.instance.oneview.provisioning;

import io.github.infrakit4j.oneview.rest.MonotonicClock;
import java.time.Duration;

/** The machine's clock, on which one thread can be ahead of the others. */
final class HastyClock implements MonotonicClock {
  private final ThreadLocal<Duration> ahead = ThreadLocal.withInitial(() -> Duration.ZERO);

  /** So much time passes for the calling thread, and for no other. */
  void forward(Duration time) {
    ahead.set(ahead.get().plus(time));
  }

  @Override
  public long nanoTime() {
    return SYSTEM.nanoTime() + ahead.get().toNanos();
  }

  @Override
  public void sleep(Duration pause) throws InterruptedException {
    SYSTEM.sleep(pause);
  }
}
