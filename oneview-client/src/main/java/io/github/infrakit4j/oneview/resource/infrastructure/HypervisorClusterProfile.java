package io.github.infrakit4j.oneview.resource.infrastructure;

import io.github.infrakit4j.oneview.resource.Health;
import io.github.infrakit4j.oneview.resource.RefreshState;
import io.github.infrakit4j.oneview.rest.Extras;
import io.github.infrakit4j.oneview.rest.Resource;
import io.github.infrakit4j.oneview.rest.ResourceUri;
import io.github.infrakit4j.oneview.rest.Timestamp;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A cluster of hypervisors made by templates. {@code /rest/hypervisor-cluster-profiles}, API 800
 * on.
 *
 * @param type name and version of this form of the resource; sent back as it came
 * @param uri where it is
 * @param name its name
 * @param description what people noted
 * @param hypervisorManagerUri the manager it is in
 * @param hypervisorClusterUri the cluster there
 * @param hypervisorType its kind
 * @param path where it is within the manager
 * @param complianceState whether it is what its template says
 * @param hypervisorHostProfileUris its hosts
 * @param refreshState whether it is being read anew
 * @param scopesUri its scopes
 * @param status how well it is
 * @param state what is being done to it
 * @param category the kind of resource
 * @param created when it was made
 * @param modified when it was last changed
 * @param eTag its revision, an opaque text; sent back as {@code If-Match}
 * @param extras what else was sent, kept for writing back
 */
public record HypervisorClusterProfile(
    @Nullable String type,
    @Nullable ResourceUri uri,
    @Nullable String name,
    @Nullable String description,
    @Nullable ResourceUri hypervisorManagerUri,
    @Nullable ResourceUri hypervisorClusterUri,
    @Nullable String hypervisorType,
    @Nullable String path,
    @Nullable String complianceState,
    @Nullable List<ResourceUri> hypervisorHostProfileUris,
    @Nullable RefreshState refreshState,
    @Nullable ResourceUri scopesUri,
    @Nullable Health status,
    @Nullable String state,
    @Nullable String category,
    @Nullable Timestamp created,
    @Nullable Timestamp modified,
    @Nullable String eTag,
    Extras extras)
    implements Resource {}
