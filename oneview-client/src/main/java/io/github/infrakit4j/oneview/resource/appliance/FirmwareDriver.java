package io.github.infrakit4j.oneview.resource.appliance;

import io.github.infrakit4j.oneview.resource.Health;
import io.github.infrakit4j.oneview.rest.AnyJson;
import io.github.infrakit4j.oneview.rest.Extras;
import io.github.infrakit4j.oneview.rest.Resource;
import io.github.infrakit4j.oneview.rest.ResourceUri;
import io.github.infrakit4j.oneview.rest.Timestamp;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A bundle of firmware, such as an SPP. {@code /rest/firmware-drivers}, API 120 on.
 *
 * @param type name and version of this form of the resource; sent back as it came
 * @param uri where it is
 * @param name its name
 * @param description what people noted
 * @param version its version
 * @param releaseDate when HPE released it
 * @param bundleType SPP, Custom, Hotfix …
 * @param bundleSize its size in bytes
 * @param isoFileName its file
 * @param baselineShortName its name in short
 * @param fwComponents what is in it
 * @param locations the repositories that have it, each with its name; an object
 * @param status how well it is
 * @param state what is being done to it
 * @param category the kind of resource
 * @param created when it was made
 * @param modified when it was last changed
 * @param eTag its revision, an opaque text; sent back as {@code If-Match}
 * @param extras what else was sent, kept for writing back
 */
public record FirmwareDriver(
    @Nullable String type,
    @Nullable ResourceUri uri,
    @Nullable String name,
    @Nullable String description,
    @Nullable String version,
    @Nullable String releaseDate,
    @Nullable String bundleType,
    @Nullable Long bundleSize,
    @Nullable String isoFileName,
    @Nullable String baselineShortName,
    @Nullable List<AnyJson> fwComponents,
    @Nullable AnyJson locations,
    @Nullable Health status,
    @Nullable String state,
    @Nullable String category,
    @Nullable Timestamp created,
    @Nullable Timestamp modified,
    @Nullable String eTag,
    Extras extras)
    implements Resource {}
