package io.github.infrakit4j.oneview.resource.fabric;

import io.github.infrakit4j.oneview.resource.Health;
import io.github.infrakit4j.oneview.rest.Extras;
import io.github.infrakit4j.oneview.rest.Resource;
import io.github.infrakit4j.oneview.rest.ResourceUri;
import io.github.infrakit4j.oneview.rest.Timestamp;
import org.jspecify.annotations.Nullable;

/**
 * A type of SAS interconnect. {@code /rest/sas-interconnect-types}, API 300 on.
 *
 * @param type name and version of this form of the resource; sent back as it came
 * @param uri where it is
 * @param name its name
 * @param description what people noted
 * @param partNumber its part number
 * @param model its model
 * @param enclosureType the enclosures it is for
 * @param status how well it is
 * @param state what is being done to it
 * @param category the kind of resource
 * @param created when it was made
 * @param modified when it was last changed
 * @param eTag its revision, an opaque text; sent back as {@code If-Match}
 * @param extras what else was sent, kept for writing back
 */
public record SasInterconnectType(
    @Nullable String type,
    @Nullable ResourceUri uri,
    @Nullable String name,
    @Nullable String description,
    @Nullable String partNumber,
    @Nullable String model,
    @Nullable String enclosureType,
    @Nullable Health status,
    @Nullable String state,
    @Nullable String category,
    @Nullable Timestamp created,
    @Nullable Timestamp modified,
    @Nullable String eTag,
    Extras extras)
    implements Resource {}
