package io.github.infrakit4j.oneview;

import io.github.infrakit4j.oneview.resource.Task;
import io.github.infrakit4j.oneview.rest.OperationException;

/** The waiting thread was interrupted; the task goes on. The thread's flag is set again. */
public final class TaskInterruptedException extends OperationException {
  private static final long serialVersionUID = 1L;

  private final transient Task task;

  TaskInterruptedException(Task task, String address) {
    super(
        "stopped waiting, as the thread was interrupted; on "
            + address
            + " the "
            + task.failureSentence(),
        null,
        false,
        true);
    this.task = task;
  }

  /** The task as it was last seen. */
  public Task task() {
    return task;
  }
}
