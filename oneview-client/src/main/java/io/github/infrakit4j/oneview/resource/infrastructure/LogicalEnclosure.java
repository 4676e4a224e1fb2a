package io.github.infrakit4j.oneview.resource.infrastructure;

import io.github.infrakit4j.oneview.resource.Firmware;
import io.github.infrakit4j.oneview.resource.Health;
import io.github.infrakit4j.oneview.rest.AnyJson;
import io.github.infrakit4j.oneview.rest.Extras;
import io.github.infrakit4j.oneview.rest.Resource;
import io.github.infrakit4j.oneview.rest.ResourceUri;
import io.github.infrakit4j.oneview.rest.Timestamp;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Enclosures that work as one. {@code /rest/logical-enclosures}, API 120 on.
 *
 * @param type name and version of this form of the resource; sent back as it came
 * @param uri where it is
 * @param name its name
 * @param description what people noted
 * @param enclosureGroupUri its enclosure group
 * @param enclosureUris its enclosures
 * @param logicalInterconnectUris its logical interconnects
 * @param enclosures settings by enclosure
 * @param firmware the firmware section
 * @param ipAddressingMode where addresses come from: External, DHCP or ipPool
 * @param powerMode how power supplies are used
 * @param ambientTemperatureMode the heat expected around
 * @param scalingState whether it is growing
 * @param deleteFailed whether it could not be deleted
 * @param scopesUri its scopes
 * @param status how well it is
 * @param state what is being done to it
 * @param category the kind of resource
 * @param created when it was made
 * @param modified when it was last changed
 * @param eTag its revision, an opaque text; sent back as {@code If-Match}
 * @param extras what else was sent, kept for writing back
 */
public record LogicalEnclosure(
    @Nullable String type,
    @Nullable ResourceUri uri,
    @Nullable String name,
    @Nullable String description,
    @Nullable ResourceUri enclosureGroupUri,
    @Nullable List<ResourceUri> enclosureUris,
    @Nullable List<ResourceUri> logicalInterconnectUris,
    @Nullable AnyJson enclosures,
    @Nullable Firmware firmware,
    @Nullable String ipAddressingMode,
    @Nullable String powerMode,
    @Nullable String ambientTemperatureMode,
    @Nullable String scalingState,
    @Nullable Boolean deleteFailed,
    @Nullable ResourceUri scopesUri,
    @Nullable Health status,
    @Nullable String state,
    @Nullable String category,
    @Nullable Timestamp created,
    @Nullable Timestamp modified,
    @Nullable String eTag,
    Extras extras)
    implements Resource {}
