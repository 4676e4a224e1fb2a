package io.github.infrakit4j.oneview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LazyTest {
  @Test
  void threadsThatAskAtTheSameTimeGetTheSame() throws InterruptedException {
    AtomicInteger made = new AtomicInteger();
    Lazy<Object> lazy =
        new Lazy<>(
            () -> {
              made.incrementAndGet();
              return new Object();
            });
    assertThat(made).hasValue(0);
    CyclicBarrier together = new CyclicBarrier(8);
    Set<Object> got = ConcurrentHashMap.newKeySet();
    Thread[] threads =
        IntStream.range(0, 8)
            .mapToObj(i -> new Thread(() -> got.add(asked(lazy, together))))
            .toArray(Thread[]::new);
    for (Thread each : threads) {
      each.start();
    }
    for (Thread each : threads) {
      each.join();
    }
    assertThat(got).hasSize(1);
    assertThat(made).hasValue(1);
  }

  private static Object asked(Lazy<Object> lazy, CyclicBarrier together) {
    try {
      together.await();
    } catch (Exception broken) {
      throw new IllegalStateException(broken);
    }
    return lazy.get();
  }
}
