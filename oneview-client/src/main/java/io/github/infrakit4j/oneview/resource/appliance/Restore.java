package io.github.infrakit4j.oneview.resource.appliance;

import io.github.infrakit4j.oneview.rest.Extras;
import io.github.infrakit4j.oneview.rest.Resource;
import io.github.infrakit4j.oneview.rest.ResourceUri;
import io.github.infrakit4j.oneview.rest.Timestamp;
import org.jspecify.annotations.Nullable;

/**
 * The restoring of a backup. {@code /rest/restores}, API 120 on.
 *
 * @param type name and version of this form of the resource; sent back as it came
 * @param uri where it is
 * @param status how it goes
 * @param percentComplete how much is done
 * @param progressStep what is being done
 * @param category the kind of resource
 * @param created when it was made
 * @param modified when it was last changed
 * @param eTag its revision, an opaque text; sent back as {@code If-Match}
 * @param extras what else was sent, kept for writing back
 */
public record Restore(
    @Nullable String type,
    @Nullable ResourceUri uri,
    @Nullable String status,
    @Nullable Integer percentComplete,
    @Nullable String progressStep,
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
