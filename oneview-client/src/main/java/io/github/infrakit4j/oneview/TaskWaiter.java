package io.github.infrakit4j.oneview;

import io.github.infrakit4j.oneview.resource.Task;
import io.github.infrakit4j.oneview.resource.TaskApi;
import io.github.infrakit4j.oneview.rest.ApplianceException;
import io.github.infrakit4j.oneview.rest.MonotonicClock;
import io.github.infrakit4j.oneview.rest.OneViewException;
import io.github.infrakit4j.oneview.rest.ResourceUri;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Waits for a task to end, and judges it by the last state seen; percentages decide nothing.
 *
 * <p>The task is asked for after 1 second, then ever less often, at most every 10 seconds. Failures
 * to ask are no failures of the task: an appliance that is overloaded, restarts, or knows the task
 * not yet or no more (404) is asked again until the tolerance is used up. Rights and credentials
 * that are refused end the waiting at once.
 */
final class TaskWaiter {
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

  private final TaskApi tasks;
  private final String address;
  private final MonotonicClock clock;
  private final Duration tolerance;

  /**
   * @param tolerance how long the appliance may fail to answer before the waiting ends
   */
  TaskWaiter(TaskApi tasks, String address, MonotonicClock clock, Duration tolerance) {
    this.tasks = tasks;
    this.address = address;
    this.clock = clock;
    this.tolerance = tolerance;
  }

  /** Waits for one task; see {@link OneView#await(Task, Duration, Consumer)}. */
  Task await(Task task, Duration limit, Consumer<Task> progress) {
    return new Wait(task, limit, progress).untilFinal();
  }

  /** One waiting: what was seen so far, and since when nothing. */
  private final class Wait {
    private final long start = clock.nanoTime();
    private final Duration limit;
    private final Consumer<Task> progress;
    private Task last;
    private Duration pause = FIRST_PAUSE;
    private long failingSince;
    private @Nullable OneViewException failure;

    Wait(Task task, Duration limit, Consumer<Task> progress) {
      this.last = task;
      this.limit = limit;
      this.progress = progress;
    }

    Task untilFinal() {
      progress.accept(last);
      while (!last.isFinal()) {
        ResourceUri uri = last.uri();
        if (uri == null) {
          throw new IllegalArgumentException("a task that is not over has no uri to ask for");
        }
        pause();
        look(uri);
      }
      if (last.isSuccess()) {
        return last;
      }
      throw new TaskFailedException(last, address);
    }

    private void pause() {
      Duration waited = waited();
      Duration left = limit.minus(waited);
      if (left.isNegative() || left.isZero()) {
        throw new TaskTimeoutException(last, address, waited, failure);
      }
      try {
        clock.sleep(pause.compareTo(left) < 0 ? pause : left);
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
        throw new TaskInterruptedException(last, address);
      }
      Duration longer = pause.multipliedBy(3).dividedBy(2);
      pause = longer.compareTo(LONGEST_PAUSE) < 0 ? longer : LONGEST_PAUSE;
    }

    private void look(ResourceUri uri) {
      try {
        last = tasks.get(uri);
        failure = null;
        progress.accept(last);
      } catch (OneViewException failed) {
        if (Thread.currentThread().isInterrupted()) {
          throw new TaskInterruptedException(last, address);
        }
        tolerate(failed);
      }
    }

    private void tolerate(OneViewException failed) {
      if (!mayPass(failed)) {
        throw failed;
      }
      if (failure == null) {
        failingSince = clock.nanoTime();
      }
      failure = failed;
      if (clock.nanoTime() - failingSince >= tolerance.toNanos()) {
        throw new TaskTimeoutException(last, address, waited(), failed);
      }
    }

    private Duration waited() {
      return Duration.ofNanos(clock.nanoTime() - start);
    }
  }

  private static boolean mayPass(OneViewException failed) {
    boolean unwell =
        failed instanceof ApplianceException answered
            && (answered.status() >= 500 || answered.isNotFound());
    return failed.retryable() || unwell;
  }
}
