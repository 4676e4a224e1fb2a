package io.github.infrakit4j.examples.group.plan;

import io.github.infrakit4j.infrakit.instance.InstanceDescription;
import io.github.infrakit4j.infrakit.instance.LogicalId;
import org.jspecify.annotations.Nullable;

/** One thing to do to a group. */
public sealed interface Action {

  /**
   * Make an instance.
   *
   * @param logicalId which member it is to be; null in a group that has a size
   */
  record Provision(@Nullable LogicalId logicalId) implements Action {}

  /** Drain and destroy an instance that is one too many. */
  record Terminate(InstanceDescription instance) implements Action {}
}
