package io.github.infrakit4j.examples.group.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class CrewTest {
  @Test
  void withoutALimitAllRunAtOnce() {
    CyclicBarrier all = new CyclicBarrier(8);
    try (Crew crew = new Crew(0)) {
      crew.runAll(Collections.nCopies(8, () -> meet(all)));
    }
    assertThat(all.getNumberWaiting()).isZero();
  }

  @Test
  void withALimitNoMoreThanThatRunAtATime() {
    AtomicInteger running = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    CyclicBarrier pairs = new CyclicBarrier(2);
    try (Crew crew = new Crew(2)) {
      crew.runAll(
          Collections.nCopies(
              8,
              () -> {
                int now = running.incrementAndGet();
                most.accumulateAndGet(now, Math::max);
                meet(pairs);
                running.decrementAndGet();
              }));
    }
    assertThat(most).hasValue(2);
  }

  private static void meet(CyclicBarrier barrier) {
    try {
      barrier.await();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }
}
