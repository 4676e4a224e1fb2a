package io.github.infrakit4j.oneview;

import io.github.infrakit4j.oneview.resource.Task;
import io.github.infrakit4j.oneview.rest.ApplianceError;
import io.github.infrakit4j.oneview.rest.OperationException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A task ended without doing what it was for. The message has its errors and the advice. */
public final class TaskFailedException extends OperationException {
  private static final long serialVersionUID = 1L;

  private final transient Task task;

  TaskFailedException(Task task, String address) {
    super("on " + address + " the " + task.failureSentence(), null, false, false);
    this.task = task;
  }

  /** The code of the task's first error; null when it has none. */
  @Override
  public @Nullable String errorCode() {
    return task.errors().stream().findFirst().map(ApplianceError::errorCode).orElse(null);
  }

  /** What the task's errors advise to do. */
  @Override
  public List<String> recommendedActions() {
    return task.errors().stream().flatMap(error -> error.advice().stream()).distinct().toList();
  }

  /** The task as it ended. */
  public Task task() {
    return task;
  }
}
