package io.github.infrakit4j.oneview.resource.fabric;

import io.github.infrakit4j.oneview.resource.CreateCalls;
import io.github.infrakit4j.oneview.resource.DeleteCalls;
import io.github.infrakit4j.oneview.resource.NamedCalls;
import io.github.infrakit4j.oneview.resource.ReplaceCalls;
import io.github.infrakit4j.oneview.resource.Task;
import io.github.infrakit4j.oneview.rest.ResourceUri;

/**
 * The calls on logical switches. {@code /rest/logical-switches}, API 120 on.
 *
 * <p>Each call throws a {@link io.github.infrakit4j.oneview.rest.OneViewException} when it fails.
 */
public interface LogicalSwitchApi
    extends NamedCalls<LogicalSwitch>,
        CreateCalls<LogicalSwitch>,
        ReplaceCalls<LogicalSwitch>,
        DeleteCalls<LogicalSwitch> {
  /** Reads it anew. */
  default Task refresh(ResourceUri logicalSwitch) {
    return endpoint().place().at(logicalSwitch, "refresh").put();
  }
}
