package io.github.infrakit4j.oneview.resource.fabric;

import io.github.infrakit4j.oneview.resource.CreateCalls;
import io.github.infrakit4j.oneview.resource.DeleteCalls;
import io.github.infrakit4j.oneview.resource.NamedCalls;
import io.github.infrakit4j.oneview.resource.ReplaceCalls;

/**
 * The calls on SAS logical interconnect groups. {@code /rest/sas-logical-interconnect-groups}, API
 * 300 on.
 *
 * <p>Each call throws a {@link io.github.infrakit4j.oneview.rest.OneViewException} when it fails.
 */
public interface SasLogicalInterconnectGroupApi
    extends NamedCalls<SasLogicalInterconnectGroup>,
        CreateCalls<SasLogicalInterconnectGroup>,
        ReplaceCalls<SasLogicalInterconnectGroup>,
        DeleteCalls<SasLogicalInterconnectGroup> {}
