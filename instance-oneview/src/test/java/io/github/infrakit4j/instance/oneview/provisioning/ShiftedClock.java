package io.github.infrakit4j.instance.oneview.provisioning;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Time that runs as always and can be put forward. */
final class ShiftedClock implements InstantSource {
  private final SteadyClock steady = new SteadyClock();
  private volatile Duration shift = Duration.ZERO;

  void forward(Duration time) {
    shift = shift.plus(time);
  }

  @Override
  public Instant instant() {
    return steady.instant().plus(shift);
  }
}
