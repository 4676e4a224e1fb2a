package io.github.infrakit4j.oneview.resource.network;

import io.github.infrakit4j.oneview.rest.Extras;
import io.github.infrakit4j.oneview.rest.Resource;
import io.github.infrakit4j.oneview.rest.ResourceUri;
import io.github.infrakit4j.oneview.rest.Timestamp;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An IPv4 subnet. {@code /rest/id-pools/ipv4/subnets}, API 1000 on.
 *
 * @param type name and version of this form of the resource; sent back as it came
 * @param uri where it is
 * @param name its name
 * @param networkId its address
 * @param subnetmask its mask
 * @param gateway its gateway
 * @param domain its domain
 * @param dnsServers its name servers
 * @param rangeUris its ranges
 * @param category the kind of resource
 * @param created when it was made
 * @param modified when it was last changed
 * @param eTag its revision, an opaque text; sent back as {@code If-Match}
 * @param extras what else was sent, kept for writing back
 */
public record Subnet(
    @Nullable String type,
    @Nullable ResourceUri uri,
    @Nullable String name,
    @Nullable String networkId,
    @Nullable String subnetmask,
    @Nullable String gateway,
    @Nullable String domain,
    @Nullable List<String> dnsServers,
    @Nullable List<ResourceUri> rangeUris,
    @Nullable String category,
    @Nullable Timestamp created,
    @Nullable Timestamp modified,
    @Nullable String eTag,
    Extras extras)
    implements Resource {}
