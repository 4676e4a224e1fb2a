package io.github.infrakit4j.oneview;

import io.github.infrakit4j.oneview.resource.Task;
import io.github.infrakit4j.oneview.rest.OneViewException;
import io.github.infrakit4j.oneview.rest.OperationException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A task was not seen to end in time: the limit passed, or the appliance could not be asked for too
 * long (that failure is the cause). The task goes on; wait again, or look at what it works on.
 */
public final class TaskTimeoutException extends OperationException {
  private static final long serialVersionUID = 1L;

  private final transient Task task;

  TaskTimeoutException(
      Task task, String address, Duration waited, @Nullable OneViewException lastFailure) {
    super(
        "waited "
            + waited.toSeconds()
            + " s for a task on "
            + address
            + " and did not see it end: the "
            + task.failureSentence()
            + (lastFailure == null ? "" : "; lately " + lastFailure.getMessage())
            + ". It may still run: wait again, or look at what it works on.",
        lastFailure,
        true,
        true);
    this.task = task;
  }

  /** The task as it was last seen. */
  public Task task() {
    return task;
  }
}
