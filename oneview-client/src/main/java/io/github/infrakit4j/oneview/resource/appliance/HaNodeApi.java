package io.github.infrakit4j.oneview.resource.appliance;

import io.github.infrakit4j.oneview.resource.DeleteCalls;
import io.github.infrakit4j.oneview.resource.NamedCalls;
import io.github.infrakit4j.oneview.resource.PatchCalls;
import io.github.infrakit4j.oneview.resource.ReplaceCalls;

/**
 * The calls on nodes of a cluster of appliances. {@code /rest/appliance/ha-nodes}, API 300 on.
 *
 * <p>Each call throws a {@link io.github.infrakit4j.oneview.rest.OneViewException} when it fails.
 */
public interface HaNodeApi
    extends NamedCalls<HaNode>, ReplaceCalls<HaNode>, PatchCalls<HaNode>, DeleteCalls<HaNode> {}
