package io.github.infrakit4j.oneview;

import io.github.infrakit4j.oneview.resource.Task;
import io.github.infrakit4j.oneview.resource.TaskApi;
import io.github.infrakit4j.oneview.rest.ApplianceException;
import io.github.infrakit4j.oneview.rest.CallListener;
import io.github.infrakit4j.oneview.rest.MonotonicClock;
import io.github.infrakit4j.oneview.rest.NonBlocking;
import io.github.infrakit4j.oneview.rest.OneViewException;
import io.github.infrakit4j.oneview.rest.ResourceUri;
import io.github.infrakit4j.oneview.rest.TaskEvent;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;
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

  private final Supplier<TaskApi> tasks;
  private final String address;
  private final MonotonicClock clock;
  private final Duration tolerance;
  private final CallListener listener;

  /**
   * @param tolerance how long the appliance may fail to answer before the waiting ends
   * @param listener told what is new of a task; throws nothing
   */
  TaskWaiter(
      Supplier<TaskApi> tasks,
      String address,
      MonotonicClock clock,
      Duration tolerance,
      CallListener listener) {
    this.tasks = tasks;
    this.address = address;
    this.clock = clock;
    this.tolerance = tolerance;
    this.listener = listener;
  }

  /** Waits for one task; see {@link OneView#await(Task, Duration, Consumer)}. */
  Task await(Task task, Duration limit, Consumer<Task> progress) {
    return NonBlocking.isCurrent()
        ? NonBlocking.step("await " + task.uri(), () -> awaitAsync(task, limit, progress))
        : new Wait(task, limit, progress).untilFinal();
  }

  /** Waits for one task without a thread. */
  CompletableFuture<Task> awaitAsync(Task task, Duration limit, Consumer<Task> progress) {
    Wait wait = new Wait(task, limit, progress);
    wait.begin();
    return wait.result;
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
    private final CompletableFuture<Task> result = new CompletableFuture<>();
    private @Nullable TaskEvent told;

    Wait(Task task, Duration limit, Consumer<Task> progress) {
      this.last = task;
      this.limit = limit;
      this.progress = progress;
    }

    Task untilFinal() {
      show(last);
      while (!last.isFinal()) {
        ResourceUri uri = uri();
        sleep(nextPause());
        look(uri);
      }
      return judged();
    }

    private ResourceUri uri() {
      ResourceUri uri = last.uri();
      if (uri == null) {
        throw new IllegalArgumentException("a task that is not over has no uri to ask for");
      }
      return uri;
    }

    private Task judged() {
      if (last.isSuccess()) {
        return last;
      }
      throw new TaskFailedException(last, address);
    }

    private Duration nextPause() {
      Duration waited = waited();
      Duration left = limit.minus(waited);
      if (left.isNegative() || left.isZero()) {
        throw new TaskTimeoutException(last, address, waited, failure);
      }
      Duration now = pause.compareTo(left) < 0 ? pause : left;
      Duration longer = pause.multipliedBy(3).dividedBy(2);
      pause = longer.compareTo(LONGEST_PAUSE) < 0 ? longer : LONGEST_PAUSE;
      return now;
    }

    private void sleep(Duration now) {
      try {
        clock.sleep(now);
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
        throw new TaskInterruptedException(last, address);
      }
    }

    private void look(ResourceUri uri) {
      try {
        seen(tasks.get().get(uri));
      } catch (OneViewException failed) {
        if (Thread.currentThread().isInterrupted()) {
          throw new TaskInterruptedException(last, address);
        }
        tolerate(failed);
      }
    }

    private void seen(Task task) {
      last = task;
      failure = null;
      show(task);
    }

    private void show(Task task) {
      TaskEvent event = event(task);
      if (!event.equals(told)) {
        told = event;
        listener.taskProgressed(event);
      }
      progress.accept(task);
    }

    void begin() {
      step(() -> show(last));
    }

    /** Takes what came, and goes on to the end or the next look; a failure is the result. */
    private void step(Runnable taking) {
      try {
        taking.run();
        if (result.isDone()) {
          return;
        }
        if (last.isFinal()) {
          result.complete(judged());
          return;
        }
        ResourceUri uri = uri();
        lookAfter(nextPause(), uri);
      } catch (RuntimeException | Error ended) {
        result.completeExceptionally(ended);
      }
    }

    private void lookAfter(Duration now, ResourceUri uri) {
      CompletableFuture<Task> read =
          clock.after(now).thenCompose(passed -> NonBlocking.run(() -> tasks.get().get(uri)));
      var unused = read.whenComplete((task, failed) -> step(() -> take(task, failed)));
    }

    private void take(@Nullable Task task, @Nullable Throwable failed) {
      if (task != null) {
        seen(task);
      } else if (failed != null && NonBlocking.cause(failed) instanceof OneViewException known) {
        tolerate(known);
      } else {
        throw new IllegalStateException("the task could not be read", failed);
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

  private static TaskEvent event(Task task) {
    return new TaskEvent(
        task.uri(),
        task.name(),
        task.taskState() == null ? null : task.taskState().value(),
        task.percent(),
        task.lastProgress().orElse(null));
  }

  private static boolean mayPass(OneViewException failed) {
    boolean unwell =
        failed instanceof ApplianceException answered
            && (answered.status() >= 500 || answered.isNotFound());
    return failed.retryable() || unwell;
  }
}
