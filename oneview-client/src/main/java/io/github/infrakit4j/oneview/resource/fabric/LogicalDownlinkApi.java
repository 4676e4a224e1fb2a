package io.github.infrakit4j.oneview.resource.fabric;

import io.github.infrakit4j.oneview.resource.NamedCalls;

/**
 * The calls on logical downlinks. {@code /rest/logical-downlinks}, API 120 on.
 *
 * <p>Each call throws a {@link io.github.infrakit4j.oneview.rest.OneViewException} when it fails.
 */
public interface LogicalDownlinkApi extends NamedCalls<LogicalDownlink> {}
