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
 * Something that happened to a resource. {@code /rest/events}, API 120 on.
 *
 * @param type name and version of this form of the resource; sent back as it came
 * @param uri where it is
 * @param description what people noted
 * @param severity how bad it is
 * @param eventTypeID the kind of event
 * @param healthCategory the part of the resource
 * @param rxTime when it was received
 * @param eventDetails what came with it
 * @param category the kind of resource
 * @param created when it was made
 * @param modified when it was last changed
 * @param eTag its revision, an opaque text; sent back as {@code If-Match}
 * @param extras what else was sent, kept for writing back
 */
public record Event(
    @Nullable String type,
    @Nullable ResourceUri uri,
    @Nullable String description,
    @Nullable Health severity,
    @Nullable String eventTypeID,
    @Nullable String healthCategory,
    @Nullable Timestamp rxTime,
    @Nullable List<AnyJson> eventDetails,
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
