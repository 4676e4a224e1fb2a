package io.github.infrakit4j.oneview.resource.network;

import io.github.infrakit4j.oneview.resource.Health;
import io.github.infrakit4j.oneview.rest.Extras;
import io.github.infrakit4j.oneview.rest.Resource;
import io.github.infrakit4j.oneview.rest.ResourceUri;
import io.github.infrakit4j.oneview.rest.Timestamp;
import org.jspecify.annotations.Nullable;

/**
 * An Ethernet network. {@code /rest/ethernet-networks}, API 120 on.
 *
 * @param type name and version of this form of the resource; sent back as it came
 * @param uri where it is
 * @param name its name
 * @param description what people noted
 * @param vlanId its VLAN; 0 for none
 * @param ethernetNetworkType Tagged, Untagged or Tunnel
 * @param purpose General, Management, VMMigration, FaultTolerance or ISCSI
 * @param smartLink whether ports go down with their uplinks
 * @param privateNetwork whether servers cannot see each other on it
 * @param connectionTemplateUri the connection template, which has its bandwidth
 * @param subnetUri the subnet its addresses come from
 * @param fabricUri the fabric
 * @param bandwidth its bandwidth; sent when it is made, null in answers
 * @param scopesUri its scopes
 * @param status how well it is
 * @param state what is being done to it
 * @param category the kind of resource
 * @param created when it was made
 * @param modified when it was last changed
 * @param eTag its revision, an opaque text; sent back as {@code If-Match}
 * @param extras what else was sent, kept for writing back
 */
public record EthernetNetwork(
    @Nullable String type,
    @Nullable ResourceUri uri,
    @Nullable String name,
    @Nullable String description,
    @Nullable Integer vlanId,
    @Nullable String ethernetNetworkType,
    @Nullable String purpose,
    @Nullable Boolean smartLink,
    @Nullable Boolean privateNetwork,
    @Nullable ResourceUri connectionTemplateUri,
    @Nullable ResourceUri subnetUri,
    @Nullable ResourceUri fabricUri,
    @Nullable Bandwidth bandwidth,
    @Nullable ResourceUri scopesUri,
    @Nullable Health status,
    @Nullable String state,
    @Nullable String category,
    @Nullable Timestamp created,
    @Nullable Timestamp modified,
    @Nullable String eTag,
    Extras extras)
    implements Resource {}
