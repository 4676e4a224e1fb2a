package io.github.infrakit4j.oneview.resource.fabric;

import io.github.infrakit4j.oneview.resource.CreateCalls;
import io.github.infrakit4j.oneview.resource.DeleteCalls;
import io.github.infrakit4j.oneview.resource.NamedCalls;
import io.github.infrakit4j.oneview.resource.ReplaceCalls;

/**
 * The calls on uplink sets. {@code /rest/uplink-sets}, API 120 on.
 *
 * <p>Each call throws a {@link io.github.infrakit4j.oneview.rest.OneViewException} when it fails.
 */
public interface UplinkSetApi
    extends NamedCalls<UplinkSet>,
        CreateCalls<UplinkSet>,
        ReplaceCalls<UplinkSet>,
        DeleteCalls<UplinkSet> {}
