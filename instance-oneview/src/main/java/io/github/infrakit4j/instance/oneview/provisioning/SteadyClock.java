package io.github.infrakit4j.instance.oneview.provisioning;

import java.time.Instant;
import java.time.InstantSource;

/**
 * The time of day at the start, and from then on what has passed: a system clock that is set
 * forward or back moves no limit.
 */
public final class SteadyClock implements InstantSource {
  private final Instant start = Instant.now();
  private final long startNanos = System.nanoTime();

  @Override
  public Instant instant() {
    return start.plusNanos(System.nanoTime() - startNanos);
  }
}
