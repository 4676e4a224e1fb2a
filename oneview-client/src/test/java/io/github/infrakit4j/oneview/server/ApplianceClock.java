package io.github.infrakit4j.oneview.server;

import io.github.infrakit4j.oneview.rest.MonotonicClock;
import io.github.infrakit4j.oneview.simulator.SimulatedAppliance;
import java.time.Duration;
import java.time.Instant;

/** The time of a simulated appliance, which passes only while somebody waits in it. */
final class ApplianceClock implements MonotonicClock {
  private final SimulatedAppliance appliance;
  private final Instant start;

  ApplianceClock(SimulatedAppliance appliance) {
    this.appliance = appliance;
    start = appliance.now();
  }

  Duration passed() {
    return Duration.between(start, appliance.now());
  }

  @Override
  public long nanoTime() {
    return passed().toNanos();
  }

  @Override
  public void sleep(Duration pause) throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    appliance.advance(pause);
  }
}
