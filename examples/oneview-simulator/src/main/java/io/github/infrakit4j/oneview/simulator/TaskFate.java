package io.github.infrakit4j.oneview.simulator;

import org.jspecify.annotations.Nullable;

/**
 * How a task is doomed to end.
 *
 * @param state the final state, or null: it never ends
 * @param error what the task says went wrong, or null
 * @param inValidation whether it ends before anything was changed
 * @param vanishes whether reading the task answers 404 from the start
 */
record TaskFate(
    @Nullable String state, @Nullable ErrorBody error, boolean inValidation, boolean vanishes) {
  static TaskFate error(ErrorBody error) {
    return new TaskFate("Error", error, false, false);
  }
}
