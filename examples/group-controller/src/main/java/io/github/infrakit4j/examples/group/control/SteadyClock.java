package io.github.infrakit4j.examples.group.control;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.function.LongSupplier;

/**
 * Tells how much time has passed, whatever is done to the clock of the machine: an update that
 * waits for 30 healthy seconds waits for 30 seconds. The instants count from the start.
 */
final class SteadyClock extends Clock {
  private final LongSupplier nanos;
  private final long start;

  SteadyClock() {
    this(System::nanoTime);
  }

  SteadyClock(LongSupplier nanos) {
    this.nanos = nanos;
    this.start = nanos.getAsLong();
  }

  @Override
  public Instant instant() {
    return Instant.EPOCH.plusNanos(nanos.getAsLong() - start);
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }
}
