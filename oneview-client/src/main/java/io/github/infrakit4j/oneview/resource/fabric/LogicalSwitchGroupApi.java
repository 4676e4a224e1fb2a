package io.github.infrakit4j.oneview.resource.fabric;

import io.github.infrakit4j.oneview.resource.CreateCalls;
import io.github.infrakit4j.oneview.resource.DeleteCalls;
import io.github.infrakit4j.oneview.resource.NamedCalls;
import io.github.infrakit4j.oneview.resource.ReplaceCalls;

/**
 * The calls on logical switch groups. {@code /rest/logical-switch-groups}, API 120 on.
 *
 * <p>Each call throws a {@link io.github.infrakit4j.oneview.rest.OneViewException} when it fails.
 */
public interface LogicalSwitchGroupApi
    extends NamedCalls<LogicalSwitchGroup>,
        CreateCalls<LogicalSwitchGroup>,
        ReplaceCalls<LogicalSwitchGroup>,
        DeleteCalls<LogicalSwitchGroup> {}
