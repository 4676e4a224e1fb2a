package io.github.infrakit4j.examples.group.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class SteadyClockTest {

  @Test
  void tellsWhatHasPassedEvenWhereTheCounterOverflows() {
    AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 5);
    SteadyClock clock = new SteadyClock(nanos::get);
    var before = clock.instant();
    nanos.addAndGet(Duration.ofSeconds(30).toNanos());
    assertThat(Duration.between(before, clock.instant())).isEqualTo(Duration.ofSeconds(30));
  }
}
