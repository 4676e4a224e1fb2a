package io.github.infrakit4j.instance.oneview.provisioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SharedTest {
  private final AtomicInteger readings = new AtomicInteger();
  private final CountDownLatch mayEnd = new CountDownLatch(1);

  @Test
  void whoComesWhileItReadsTakesPart() throws Exception {
    Shared<Integer> shared =
        new Shared<>(
            () -> {
              int reading = readings.incrementAndGet();
              awaitEnd();
              return reading;
            });
    FutureTask<Integer> first = new FutureTask<>(shared::get);
    FutureTask<Integer> second = new FutureTask<>(shared::get);
    startAndAwaitWaiting(first);
    startAndAwaitWaiting(second);
    mayEnd.countDown();

    assertThat(first.get()).isEqualTo(1);
    assertThat(second.get()).isEqualTo(1);
    assertThat(readings).hasValue(1);
  }

  @Test
  void whoComesAfterItEndedReadsAnew() throws Exception {
    Shared<Integer> shared = new Shared<>(readings::incrementAndGet);

    assertThat(shared.get()).isEqualTo(1);
    assertThat(shared.get()).isEqualTo(2);
  }

  @Test
  void aFailedReadingReachesAllAndIsNotKept() throws Exception {
    Shared<Integer> shared =
        new Shared<>(
            () -> {
              awaitEnd();
              if (readings.incrementAndGet() == 1) {
                throw new IllegalStateException("the appliance is away");
              }
              return readings.get();
            });
    FutureTask<Integer> first = new FutureTask<>(shared::get);
    FutureTask<Integer> second = new FutureTask<>(shared::get);
    startAndAwaitWaiting(first);
    startAndAwaitWaiting(second);
    mayEnd.countDown();

    assertThatThrownBy(first::get).hasRootCauseMessage("the appliance is away");
    assertThatThrownBy(second::get).hasRootCauseMessage("the appliance is away");
    assertThat(shared.get()).isEqualTo(2);
  }

  /** The first waits inside its reading, the others wait for the first. */
  private static void startAndAwaitWaiting(FutureTask<?> caller) {
    Thread thread = new Thread(caller);
    thread.setDaemon(true);
    thread.start();
    await().until(() -> thread.getState() == Thread.State.WAITING);
  }

  private void awaitEnd() {
    try {
      mayEnd.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void whoComesAfterAChangeReadsAnew() throws Exception {
    AtomicInteger version = new AtomicInteger();
    Shared<Integer> shared =
        new Shared<>(
            () -> {
              int reading = readings.incrementAndGet();
              if (reading == 1) {
                awaitEnd();
              }
              return reading;
            },
            version::get);
    FutureTask<Integer> first = new FutureTask<>(shared::get);
    startAndAwaitWaiting(first);
    version.incrementAndGet();

    assertThat(shared.get()).isEqualTo(2);
    mayEnd.countDown();
    assertThat(first.get()).isEqualTo(1);
  }
}
