package io.github.infrakit4j.oneview.simulator;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a task does. Each method is called at its own simulated instant, under the lock. */
interface Work {
  /** Says why the work cannot be done, or null. Changes nothing. */
  default @Nullable ErrorBody check() {
    return null;
  }

  /** The work starts: what is to change says so from now on. Returns the resource it works on. */
  Resource begin(Resource task);

  /** Sentences for the task's progress, in order. */
  default List<String> progress() {
    return List.of();
  }

  /** The work is done. */
  void finish();

  /** The work broke off after it began. */
  default void failed() {}
}
