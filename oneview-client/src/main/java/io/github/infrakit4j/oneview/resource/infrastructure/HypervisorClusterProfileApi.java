package io.github.infrakit4j.oneview.resource.infrastructure;

import io.github.infrakit4j.oneview.resource.CreateCalls;
import io.github.infrakit4j.oneview.resource.DeleteCalls;
import io.github.infrakit4j.oneview.resource.NamedCalls;
import io.github.infrakit4j.oneview.resource.ReplaceCalls;
import io.github.infrakit4j.oneview.rest.AnyJson;
import io.github.infrakit4j.oneview.rest.ResourceUri;

/**
 * The calls on clusters of hypervisors. {@code /rest/hypervisor-cluster-profiles}, API 800 on.
 *
 * <p>Each call throws a {@link io.github.infrakit4j.oneview.rest.OneViewException} when it fails.
 */
public interface HypervisorClusterProfileApi
    extends NamedCalls<HypervisorClusterProfile>,
        CreateCalls<HypervisorClusterProfile>,
        ReplaceCalls<HypervisorClusterProfile>,
        DeleteCalls<HypervisorClusterProfile> {
  /** What would change if it were made what its template says. */
  default AnyJson compliancePreview(ResourceUri profile) {
    return endpoint().place().at(profile, "compliance-preview").get(AnyJson.class);
  }

  /** Virtual switches proposed for a cluster. */
  default AnyJson virtualSwitchLayout(AnyJson request) {
    return endpoint().place().at("virtualswitch-layout").post(request, AnyJson.class);
  }
}
