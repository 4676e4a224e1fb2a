package io.github.infrakit4j.oneview;

import io.github.infrakit4j.oneview.resource.Task;
import io.github.infrakit4j.oneview.resource.TaskApi;
import io.github.infrakit4j.oneview.rest.OneViewException;
import io.github.infrakit4j.oneview.rest.ResourceUri;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A task to look at, wait for or stop; made by {@link OneView#handle}. Nothing is asked of the
 * appliance but by its methods. Safe for use by many threads.
 */
public final class TaskHandle {
  private final TaskApi tasks;
  private final TaskWaiter waiter;
  private final List<Consumer<Task>> listeners = new CopyOnWriteArrayList<>();
  private volatile Task last;

  TaskHandle(Task task, TaskApi tasks, TaskWaiter waiter) {
    this.last = Objects.requireNonNull(task, "task");
    this.tasks = tasks;
    this.waiter = waiter;
  }

  /** The task as it was last seen; asks nothing. */
  public Task last() {
    return last;
  }

  /** Is shown the task each time it is read through this handle, by the thread that has read it. */
  public TaskHandle onProgress(Consumer<Task> listener) {
    listeners.add(Objects.requireNonNull(listener, "listener"));
    return this;
  }

  /**
   * Reads the task, unless it is over. Code run by {@link OneView#async} uses {@link #await}, as
   * this does not do the same each time.
   *
   * @throws OneViewException when it cannot be read; a failed task is none here
   */
  public Task poll() {
    if (!last.isFinal()) {
      seen(tasks.get(requireUri()));
    }
    return last;
  }

  /** Waits for the end; see {@link OneView#await(Task, Duration, Consumer)}. */
  public Task await(Duration limit) {
    return waiter.await(last, Checks.positive("limit", limit), this::seen);
  }

  /** Waits for the end without a thread; see {@link OneView#await(Task, Duration, Consumer)}. */
  public CompletableFuture<Task> awaitAsync(Duration limit) {
    return waiter.awaitAsync(last, Checks.positive("limit", limit), this::seen);
  }

  /**
   * Waits for the end and reads what the task worked on: {@code handle.result(limit,
   * oneView.profiles()::get)}.
   *
   * @throws IllegalStateException when the task names no resource, as those do that delete
   * @throws OneViewException when the task fails or is not over in time, or the resource cannot be
   *     read
   */
  public <T> T result(Duration limit, Function<ResourceUri, T> reader) {
    Task done = await(limit);
    return reader.apply(
        done.resource()
            .orElseThrow(
                () -> new IllegalStateException("the task " + done.uri() + " names no resource")));
  }

  /**
   * Asks the appliance to stop the task. It has stopped when its state says so: wait for it, and
   * expect {@link TaskFailedException}. What it has done by then may stay.
   *
   * @throws IllegalStateException when the task is over, or says that it cannot be cancelled
   * @throws OneViewException when the appliance refuses
   */
  public void cancel() {
    Task now = poll();
    if (now.isFinal()) {
      throw new IllegalStateException("the task " + now.uri() + " is over: " + now.taskState());
    }
    if (Boolean.FALSE.equals(now.isCancellable())) {
      throw new IllegalStateException("the task " + now.uri() + " cannot be cancelled");
    }
    tasks.cancel(requireUri());
  }

  private ResourceUri requireUri() {
    ResourceUri uri = last.uri();
    if (uri == null) {
      throw new IllegalStateException("a task that is not over has no uri to ask for");
    }
    return uri;
  }

  // A slow answer must not take a task back that another thread has seen at its end.
  private void seen(Task task) {
    if (!last.isFinal()) {
      last = task;
    }
    listeners.forEach(listener -> listener.accept(task));
  }

  /** Address and state. */
  @Override
  public String toString() {
    Task task = last;
    return "TaskHandle[" + task.uri() + ", " + task.taskState() + "]";
  }
}
