package io.github.infrakit4j.oneview.resource.fabric;

import io.github.infrakit4j.oneview.resource.Health;
import io.github.infrakit4j.oneview.rest.AnyJson;
import io.github.infrakit4j.oneview.rest.Extras;
import io.github.infrakit4j.oneview.rest.Resource;
import io.github.infrakit4j.oneview.rest.ResourceUri;
import io.github.infrakit4j.oneview.rest.Timestamp;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Ports of logical interconnects that lead to the same networks. {@code /rest/uplink-sets}, API 120
 * on.
 *
 * @param type name and version of this form of the resource; sent back as it came
 * @param uri where it is
 * @param name its name
 * @param description what people noted
 * @param logicalInterconnectUri its logical interconnect
 * @param networkUris its Ethernet networks
 * @param fcNetworkUris its Fibre Channel networks
 * @param fcoeNetworkUris its networks of Fibre Channel over Ethernet
 * @param networkSetUris its network sets
 * @param nativeNetworkUri the network of untagged frames; null for none
 * @param networkType Ethernet or FibreChannel
 * @param ethernetNetworkType Tagged, Untagged …
 * @param connectionMode Auto, FailOver …
 * @param manualLoginRedistributionState whether logins can be spread anew by hand
 * @param reachability whether the other side can be reached
 * @param portConfigInfos its ports
 * @param status how well it is
 * @param state what is being done to it
 * @param category the kind of resource
 * @param created when it was made
 * @param modified when it was last changed
 * @param eTag its revision, an opaque text; sent back as {@code If-Match}
 * @param extras what else was sent, kept for writing back
 */
public record UplinkSet(
    @Nullable String type,
    @Nullable ResourceUri uri,
    @Nullable String name,
    @Nullable String description,
    @Nullable ResourceUri logicalInterconnectUri,
    @Nullable List<ResourceUri> networkUris,
    @Nullable List<ResourceUri> fcNetworkUris,
    @Nullable List<ResourceUri> fcoeNetworkUris,
    @Nullable List<ResourceUri> networkSetUris,
    @Nullable ResourceUri nativeNetworkUri,
    @Nullable String networkType,
    @Nullable String ethernetNetworkType,
    @Nullable String connectionMode,
    @Nullable String manualLoginRedistributionState,
    @Nullable String reachability,
    @Nullable List<AnyJson> portConfigInfos,
    @Nullable Health status,
    @Nullable String state,
    @Nullable String category,
    @Nullable Timestamp created,
    @Nullable Timestamp modified,
    @Nullable String eTag,
    Extras extras)
    implements Resource {}
