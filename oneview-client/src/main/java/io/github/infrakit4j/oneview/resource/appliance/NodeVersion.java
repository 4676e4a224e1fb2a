package io.github.infrakit4j.oneview.resource.appliance;

import io.github.infrakit4j.oneview.rest.Extras;
import io.github.infrakit4j.oneview.rest.ResourceUri;
import io.github.infrakit4j.oneview.rest.Timestamp;
import org.jspecify.annotations.Nullable;

/**
 * What an appliance runs. {@code /rest/appliance/nodeinfo/version}, API 120 on.
 *
 * @param type name and version of this form of the resource; sent back as it came
 * @param uri where it is
 * @param softwareVersion the version of OneView
 * @param major its first number
 * @param minor its second number
 * @param revision its revision
 * @param build its build
 * @param family the product
 * @param modelNumber the model
 * @param platformType what it runs on
 * @param serialNumber the serial number
 * @param uuid the UUID
 * @param date when it was built
 * @param category the kind of resource
 * @param created when it was made
 * @param modified when it was last changed
 * @param eTag its revision, an opaque text; sent back as {@code If-Match}
 * @param extras what else was sent, kept for writing back
 */
public record NodeVersion(
    @Nullable String type,
    @Nullable ResourceUri uri,
    @Nullable String softwareVersion,
    @Nullable String major,
    @Nullable String minor,
    @Nullable String revision,
    @Nullable String build,
    @Nullable String family,
    @Nullable String modelNumber,
    @Nullable String platformType,
    @Nullable String serialNumber,
    @Nullable String uuid,
    @Nullable Timestamp date,
    @Nullable String category,
    @Nullable Timestamp created,
    @Nullable Timestamp modified,
    @Nullable String eTag,
    Extras extras) {}
