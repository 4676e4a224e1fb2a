package io.github.infrakit4j.oneview.resource.fabric;

import io.github.infrakit4j.oneview.resource.NamedCalls;

/**
 * The calls on topologies of links. {@code /rest/interconnect-link-topologies}, API 300 on.
 *
 * <p>Each call throws a {@link io.github.infrakit4j.oneview.rest.OneViewException} when it fails.
 */
public interface InterconnectLinkTopologyApi extends NamedCalls<InterconnectLinkTopology> {}
