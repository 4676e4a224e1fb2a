package io.github.infrakit4j.oneview;

import io.github.infrakit4j.oneview.resource.Task;
import io.github.infrakit4j.oneview.rest.OperationException;

/** A task ended without doing what it was for. The message has its errors and the advice. */
public final class TaskFailedException extends OperationException {
  private static final long serialVersionUID = 1L;

  private final transient Task task;

  TaskFailedException(Task task, String address) {
    super("on " + address + " the " + task.failureSentence(), null, false, false);
    this.task = task;
  }

  /** The task as it ended. */
  public Task task() {
    return task;
  }
}
