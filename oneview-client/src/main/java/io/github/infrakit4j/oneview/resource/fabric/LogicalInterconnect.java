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
 * Interconnects that work as one. {@code /rest/logical-interconnects}, API 120 on.
 *
 * @param type name and version of this form of the resource; sent back as it came
 * @param uri where it is
 * @param name its name
 * @param description what people noted
 * @param logicalInterconnectGroupUri its group
 * @param enclosureUri its enclosure, of API versions with one
 * @param enclosureUris its enclosures
 * @param interconnects its interconnects
 * @param consistencyStatus CONSISTENT or NOT_CONSISTENT with its group
 * @param stackingHealth how well its members are joined
 * @param interconnectMap which interconnect is where
 * @param domainUri its domain
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
public record LogicalInterconnect(
    @Nullable String type,
    @Nullable ResourceUri uri,
    @Nullable String name,
    @Nullable String description,
    @Nullable ResourceUri logicalInterconnectGroupUri,
    @Nullable ResourceUri enclosureUri,
    @Nullable List<ResourceUri> enclosureUris,
    @Nullable List<ResourceUri> interconnects,
    @Nullable String consistencyStatus,
    @Nullable String stackingHealth,
    @Nullable AnyJson interconnectMap,
    @Nullable ResourceUri domainUri,
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
