package io.github.infrakit4j.oneview.resource.fabric;

import io.github.infrakit4j.oneview.resource.Health;
import io.github.infrakit4j.oneview.rest.Extras;
import io.github.infrakit4j.oneview.rest.Resource;
import io.github.infrakit4j.oneview.rest.ResourceUri;
import io.github.infrakit4j.oneview.rest.Timestamp;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A switch module of an enclosure. {@code /rest/interconnects}, API 120 on.
 *
 * @param type name and version of this form of the resource; sent back as it came
 * @param uri where it is
 * @param name its name
 * @param description what people noted
 * @param model its model
 * @param serialNumber its serial number
 * @param partNumber its part number
 * @param firmwareVersion its firmware
 * @param enclosureUri its enclosure
 * @param logicalInterconnectUri its logical interconnect
 * @param interconnectTypeUri its type
 * @param hostName its name on the network
 * @param powerState whether it is on
 * @param uidState whether its locator light is on
 * @param portCount how many ports it has
 * @param ports its ports
 * @param scopesUri its scopes
 * @param status how well it is
 * @param state what is being done to it
 * @param category the kind of resource
 * @param created when it was made
 * @param modified when it was last changed
 * @param eTag its revision, an opaque text; sent back as {@code If-Match}
 * @param extras what else was sent, kept for writing back
 */
public record Interconnect(
    @Nullable String type,
    @Nullable ResourceUri uri,
    @Nullable String name,
    @Nullable String description,
    @Nullable String model,
    @Nullable String serialNumber,
    @Nullable String partNumber,
    @Nullable String firmwareVersion,
    @Nullable ResourceUri enclosureUri,
    @Nullable ResourceUri logicalInterconnectUri,
    @Nullable ResourceUri interconnectTypeUri,
    @Nullable String hostName,
    @Nullable String powerState,
    @Nullable String uidState,
    @Nullable Integer portCount,
    @Nullable List<InterconnectPort> ports,
    @Nullable ResourceUri scopesUri,
    @Nullable Health status,
    @Nullable String state,
    @Nullable String category,
    @Nullable Timestamp created,
    @Nullable Timestamp modified,
    @Nullable String eTag,
    Extras extras)
    implements Resource {}
