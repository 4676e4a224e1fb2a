package io.github.infrakit4j.oneview.resource.infrastructure;

import io.github.infrakit4j.oneview.resource.CreateCalls;
import io.github.infrakit4j.oneview.resource.DeleteCalls;
import io.github.infrakit4j.oneview.resource.NamedCalls;
import io.github.infrakit4j.oneview.resource.ReplaceCalls;

/**
 * The calls on managers of hypervisors. {@code /rest/hypervisor-managers}, API 800 on.
 *
 * <p>Each call throws a {@link io.github.infrakit4j.oneview.rest.OneViewException} when it fails.
 */
public interface HypervisorManagerApi
    extends NamedCalls<HypervisorManager>,
        CreateCalls<HypervisorManager>,
        ReplaceCalls<HypervisorManager>,
        DeleteCalls<HypervisorManager> {}
