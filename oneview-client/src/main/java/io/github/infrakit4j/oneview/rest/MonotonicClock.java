package io.github.infrakit4j.oneview.rest;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Time that only goes forward, and waiting in it.
 *
 * <p>All limits and pauses of the client use it, so a changed wall clock disturbs none of them and
 * a test can make time pass.
 */
public interface MonotonicClock {
  /** The clock of the machine. */
  MonotonicClock SYSTEM =
      new MonotonicClock() {
        @Override
        public long nanoTime() {
          return System.nanoTime();
        }

        @Override
        public void sleep(Duration pause) throws InterruptedException {
          Thread.sleep(Math.max(0, pause.toMillis()));
        }
      };

  /** Nanoseconds since some fixed point; see {@link System#nanoTime}. */
  long nanoTime();

  /**
   * Waits.
   *
   * @throws InterruptedException when the thread is interrupted meanwhile
   */
  void sleep(Duration pause) throws InterruptedException;

  /**
   * Is done after a pause, without a thread that waits for it. Unless overridden the pause is real
   * time.
   */
  default CompletableFuture<Void> after(Duration pause) {
    return CompletableFuture.runAsync(
        () -> {},
        CompletableFuture.delayedExecutor(Math.max(0, pause.toMillis()), TimeUnit.MILLISECONDS));
  }
}
