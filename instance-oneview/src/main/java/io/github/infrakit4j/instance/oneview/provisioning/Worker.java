package io.github.infrakit4j.instance.oneview.provisioning;

import io.github.infrakit4j.infrakit.instance.InstanceId;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The background: does the steps of all instances, never two of one instance at a time.
 *
 * <p>A fixed number of threads; an instance that waits for the appliance holds none of them. The
 * pause between two looks grows while nothing changes.
 */
final class Worker implements AutoCloseable {
  private static final int THREADS = 8;

  private final Steps steps;
  private final Supplier<Timing> timing;
  private final Teller listener;
  private final ScheduledThreadPoolExecutor pool;
  private final Map<InstanceId, Turn> turns = new HashMap<>();

  /** Where an instance stands in the queue. */
  private static final class Turn {
    private boolean running;
    private boolean wanted;
    private int polls;
    private long ticket;
    private @Nullable Future<?> next;
  }

  Worker(Steps steps, Supplier<Timing> timing, Teller listener) {
    this.steps = steps;
    this.timing = timing;
    this.listener = listener;
    this.pool = new ScheduledThreadPoolExecutor(THREADS, threads());
    pool.setRemoveOnCancelPolicy(true);
    pool.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
  }

  private static ThreadFactory threads() {
    AtomicInteger number = new AtomicInteger();
    return task -> {
      Thread thread = new Thread(task, "provisioning-" + number.incrementAndGet());
      thread.setDaemon(true);
      return thread;
    };
  }

  /** Has the next step of the instance done as soon as a thread is free. */
  synchronized void wake(InstanceId id) {
    Turn turn = turns.computeIfAbsent(id, key -> new Turn());
    turn.polls = 0;
    if (turn.running) {
      turn.wanted = true;
    } else {
      schedule(id, turn, Duration.ZERO);
    }
  }

  private void schedule(InstanceId id, Turn turn, Duration pause) {
    if (!pool.isShutdown()) {
      Future<?> later = turn.next;
      if (later != null) {
        later.cancel(false);
      }
      long ticket = ++turn.ticket;
      turn.next = pool.schedule(() -> run(id, ticket), pause.toNanos(), TimeUnit.NANOSECONDS);
    }
  }

  private void run(InstanceId id, long ticket) {
    if (!begin(id, ticket)) {
      return;
    }
    Pause pause = Pause.POLL;
    try {
      pause = steps.step(id);
    } catch (RuntimeException | Error defect) {
      report(id, defect);
    } finally {
      end(id, pause);
    }
  }

  /** What a step runs into because the program is stopping, or the disk is full, is no defect. */
  private void report(InstanceId id, Throwable defect) {
    if (pool.isShutdown()) {
      return;
    }
    if (defect instanceof LedgerException notWritten) {
      listener.delayed(id, Words.of(notWritten));
    } else {
      listener.broken("the next step of instance " + id.value(), defect);
    }
  }

  /** A step that was put off and then asked for at once is done once. */
  private synchronized boolean begin(InstanceId id, long ticket) {
    Turn turn = turns.get(id);
    if (turn == null || turn.running || turn.ticket != ticket) {
      return false;
    }
    turn.running = true;
    return true;
  }

  private synchronized void end(InstanceId id, Pause pause) {
    Turn turn = turns.get(id);
    if (turn == null) {
      return;
    }
    turn.running = false;
    if (turn.wanted || pause == Pause.NONE) {
      turn.wanted = false;
      turn.polls = 0;
      schedule(id, turn, Duration.ZERO);
    } else if (pause == Pause.POLL) {
      schedule(id, turn, pollPause(turn.polls++));
    } else {
      turns.remove(id);
    }
  }

  private Duration pollPause(int polls) {
    Duration pause = timing.get().firstPoll();
    for (int i = 0; i < polls && pause.compareTo(timing.get().longestPoll()) < 0; i++) {
      pause = pause.multipliedBy(3).dividedBy(2);
    }
    return pause.compareTo(timing.get().longestPoll()) < 0 ? pause : timing.get().longestPoll();
  }

  /** Lets running steps end, up to a limit; what is not done is in the ledger. */
  @Override
  public void close() {
    pool.shutdown();
    try {
      if (!pool.awaitTermination(timing.get().answer().toMillis(), TimeUnit.MILLISECONDS)) {
        pool.shutdownNow();
      }
    } catch (InterruptedException e) {
      pool.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }

  /** Stops without waiting for anything, as a crash would. */
  void halt() {
    pool.shutdownNow();
  }
}
