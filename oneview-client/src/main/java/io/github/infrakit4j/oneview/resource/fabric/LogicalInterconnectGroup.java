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
 * What logical interconnects are made after. {@code /rest/logical-interconnect-groups}, API 120 on.
 *
 * @param type name and version of this form of the resource; sent back as it came
 * @param uri where it is
 * @param name its name
 * @param description what people noted
 * @param interconnectMapTemplate which interconnect is where
 * @param uplinkSets its uplink sets
 * @param internalNetworkUris its internal networks
 * @param enclosureType the type of its enclosures
 * @param redundancyType how interconnects stand in for each other
 * @param interconnectBaySet the bays of its interconnects
 * @param fabricUri the fabric
 * @param ethernetSettings how it treats Ethernet
 * @param fcoeSettings how it treats Fibre Channel over Ethernet
 * @param snmpConfiguration how it is asked by SNMP
 * @param qosConfiguration how it shares bandwidth
 * @param telemetryConfiguration what it samples
 * @param scopesUri its scopes
 * @param status how well it is
 * @param state what is being done to it
 * @param category the kind of resource
 * @param created when it was made
 * @param modified when it was last changed
 * @param eTag its revision, an opaque text; sent back as {@code If-Match}
 * @param extras what else was sent, kept for writing back
 */
public record LogicalInterconnectGroup(
    @Nullable String type,
    @Nullable ResourceUri uri,
    @Nullable String name,
    @Nullable String description,
    @Nullable AnyJson interconnectMapTemplate,
    @Nullable List<AnyJson> uplinkSets,
    @Nullable List<ResourceUri> internalNetworkUris,
    @Nullable String enclosureType,
    @Nullable String redundancyType,
    @Nullable Integer interconnectBaySet,
    @Nullable ResourceUri fabricUri,
    @Nullable AnyJson ethernetSettings,
    @Nullable AnyJson fcoeSettings,
    @Nullable AnyJson snmpConfiguration,
    @Nullable AnyJson qosConfiguration,
    @Nullable AnyJson telemetryConfiguration,
    @Nullable ResourceUri scopesUri,
    @Nullable Health status,
    @Nullable String state,
    @Nullable String category,
    @Nullable Timestamp created,
    @Nullable Timestamp modified,
    @Nullable String eTag,
    Extras extras)
    implements Resource {}
