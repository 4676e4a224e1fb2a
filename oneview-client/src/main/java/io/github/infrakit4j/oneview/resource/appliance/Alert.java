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
 * Something an appliance wants to be looked at. {@code /rest/alerts}, API 120 on.
 *
 * @param type name and version of this form of the resource; sent back as it came
 * @param uri where it is
 * @param alertState Active, Locked, Cleared …
 * @param severity how bad it is
 * @param urgency how soon it matters
 * @param description what people noted
 * @param correctiveAction what to do
 * @param healthCategory the part of the resource
 * @param alertTypeID the kind of alert
 * @param assignedToUser who looks after it; null for nobody
 * @param resourceUri what it is about
 * @param physicalResourceType the kind of resource
 * @param associatedResource what it is about, with its name
 * @param associatedEventUris the events behind it
 * @param changeLog what people noted
 * @param clearedByUser who cleared it
 * @param clearedTime when it was cleared
 * @param lifeCycle whether it tells of a change only
 * @param category the kind of resource
 * @param created when it was made
 * @param modified when it was last changed
 * @param eTag its revision, an opaque text; sent back as {@code If-Match}
 * @param extras what else was sent, kept for writing back
 */
public record Alert(
    @Nullable String type,
    @Nullable ResourceUri uri,
    @Nullable String alertState,
    @Nullable Health severity,
    @Nullable String urgency,
    @Nullable String description,
    @Nullable String correctiveAction,
    @Nullable String healthCategory,
    @Nullable String alertTypeID,
    @Nullable String assignedToUser,
    @Nullable ResourceUri resourceUri,
    @Nullable String physicalResourceType,
    @Nullable AnyJson associatedResource,
    @Nullable List<ResourceUri> associatedEventUris,
    @Nullable List<AnyJson> changeLog,
    @Nullable String clearedByUser,
    @Nullable Timestamp clearedTime,
    @Nullable Boolean lifeCycle,
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
