package io.github.infrakit4j.oneview.resource;

import io.github.infrakit4j.oneview.rest.Extras;
import io.github.infrakit4j.oneview.rest.Resource;
import io.github.infrakit4j.oneview.rest.ResourceUri;
import io.github.infrakit4j.oneview.rest.Timestamp;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A type of server: model with adapters. {@code /rest/server-hardware-types}, API 120 on. Adapters,
 * BIOS settings and storage capabilities are in the extras.
 *
 * @param type name and version of this form of the resource; sent back as it came
 * @param uri where it is
 * @param name its name
 * @param description what people noted
 * @param family the family of its ROM
 * @param model the model
 * @param formFactor HalfHeight, FullHeight, 1U …
 * @param platform the platform; newer API versions
 * @param bootModes the boot modes it knows
 * @param bootCapabilities what it can boot from
 * @param pxeBootPolicies the PXE policies it knows
 * @param capabilities what it can do
 * @param status how well it is
 * @param state its state
 * @param category the kind of resource
 * @param created when it was made
 * @param modified when it was last changed
 * @param eTag its revision, an opaque text; sent back as {@code If-Match}
 * @param extras what else was sent, kept for writing back
 */
public record ServerHardwareType(
    @Nullable String type,
    @Nullable ResourceUri uri,
    @Nullable String name,
    @Nullable String description,
    @Nullable String family,
    @Nullable String model,
    @Nullable String formFactor,
    @Nullable String platform,
    @Nullable List<String> bootModes,
    @Nullable List<String> bootCapabilities,
    @Nullable List<String> pxeBootPolicies,
    @Nullable List<String> capabilities,
    @Nullable Health status,
    @Nullable String state,
    @Nullable String category,
    @Nullable Timestamp created,
    @Nullable Timestamp modified,
    @Nullable String eTag,
    Extras extras)
    implements Resource {}
