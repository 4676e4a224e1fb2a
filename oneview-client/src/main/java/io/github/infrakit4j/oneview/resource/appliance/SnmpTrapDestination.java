package io.github.infrakit4j.oneview.resource.appliance;

import io.github.infrakit4j.oneview.rest.Extras;
import io.github.infrakit4j.oneview.rest.Resource;
import io.github.infrakit4j.oneview.rest.ResourceUri;
import io.github.infrakit4j.oneview.rest.Timestamp;
import org.jspecify.annotations.Nullable;

/**
 * Where traps are sent. {@code /rest/appliance/trap-destinations}, API 300 on.
 *
 * @param type name and version of this form of the resource; sent back as it came
 * @param uri where it is
 * @param destination the address
 * @param port the port
 * @param communityString the community; SNMPv1
 * @param userUri the user; SNMPv3
 * @param category the kind of resource
 * @param created when it was made
 * @param modified when it was last changed
 * @param eTag its revision, an opaque text; sent back as {@code If-Match}
 * @param extras what else was sent, kept for writing back
 */
public record SnmpTrapDestination(
    @Nullable String type,
    @Nullable ResourceUri uri,
    @Nullable String destination,
    @Nullable Integer port,
    @Nullable String communityString,
    @Nullable String userUri,
    @Nullable String category,
    @Nullable Timestamp created,
    @Nullable Timestamp modified,
    @Nullable String eTag,
    Extras extras)
    implements Resource {
  /** None: this kind of resource has no names. */
  @Override
  public @Nullable String name() {
    return null;
  }
}
