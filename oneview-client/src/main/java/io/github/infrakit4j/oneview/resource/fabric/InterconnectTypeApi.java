package io.github.infrakit4j.oneview.resource.fabric;

import io.github.infrakit4j.oneview.resource.NamedCalls;

/**
 * The calls on types of interconnects. {@code /rest/interconnect-types}, API 120 on.
 *
 * <p>Each call throws a {@link io.github.infrakit4j.oneview.rest.OneViewException} when it fails.
 */
public interface InterconnectTypeApi extends NamedCalls<InterconnectType> {}
