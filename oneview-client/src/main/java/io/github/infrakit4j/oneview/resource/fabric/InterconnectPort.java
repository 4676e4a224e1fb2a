package io.github.infrakit4j.oneview.resource.fabric;

import io.github.infrakit4j.oneview.resource.Health;
import io.github.infrakit4j.oneview.rest.Extras;
import io.github.infrakit4j.oneview.rest.Resource;
import io.github.infrakit4j.oneview.rest.ResourceUri;
import io.github.infrakit4j.oneview.rest.Timestamp;
import org.jspecify.annotations.Nullable;

/**
 * A port of an interconnect. {@code /rest/interconnects/…/ports}, API 120 on.
 *
 * @param type name and version of this form of the resource; sent back as it came
 * @param uri where it is
 * @param name its name
 * @param portName what is printed by it
 * @param portId its identity
 * @param portType Uplink, Downlink, Stacking …
 * @param portStatus Linked, Unlinked …
 * @param portStatusReason why
 * @param enabled whether it may be used
 * @param interconnectUri its interconnect
 * @param associatedUplinkSetUri its uplink set; null for none
 * @param status how well it is
 * @param category the kind of resource
 * @param created when it was made
 * @param modified when it was last changed
 * @param eTag its revision, an opaque text; sent back as {@code If-Match}
 * @param extras what else was sent, kept for writing back
 */
public record InterconnectPort(
    @Nullable String type,
    @Nullable ResourceUri uri,
    @Nullable String name,
    @Nullable String portName,
    @Nullable String portId,
    @Nullable String portType,
    @Nullable String portStatus,
    @Nullable String portStatusReason,
    @Nullable Boolean enabled,
    @Nullable ResourceUri interconnectUri,
    @Nullable ResourceUri associatedUplinkSetUri,
    @Nullable Health status,
    @Nullable String category,
    @Nullable Timestamp created,
    @Nullable Timestamp modified,
    @Nullable String eTag,
    Extras extras)
    implements Resource {}
