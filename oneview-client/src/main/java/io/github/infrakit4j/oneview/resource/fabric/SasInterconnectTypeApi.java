package io.github.infrakit4j.oneview.resource.fabric;

import io.github.infrakit4j.oneview.resource.NamedCalls;

/**
 * The calls on types of SAS interconnects. {@code /rest/sas-interconnect-types}, API 300 on.
 *
 * <p>Each call throws a {@link io.github.infrakit4j.oneview.rest.OneViewException} when it fails.
 */
public interface SasInterconnectTypeApi extends NamedCalls<SasInterconnectType> {}
