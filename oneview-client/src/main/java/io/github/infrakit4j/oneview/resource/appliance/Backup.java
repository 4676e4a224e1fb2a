package io.github.infrakit4j.oneview.resource.appliance;

import io.github.infrakit4j.oneview.resource.Health;
import io.github.infrakit4j.oneview.rest.Extras;
import io.github.infrakit4j.oneview.rest.Resource;
import io.github.infrakit4j.oneview.rest.ResourceUri;
import io.github.infrakit4j.oneview.rest.Timestamp;
import org.jspecify.annotations.Nullable;

/**
 * A backup of an appliance. {@code /rest/backups}, API 120 on.
 *
 * @param type name and version of this form of the resource; sent back as it came
 * @param uri where it is
 * @param id its identity
 * @param backupType its kind
 * @param percentComplete how much is done
 * @param downloadUri where it can be fetched
 * @param status how well it is
 * @param category the kind of resource
 * @param created when it was made
 * @param modified when it was last changed
 * @param eTag its revision, an opaque text; sent back as {@code If-Match}
 * @param extras what else was sent, kept for writing back
 */
public record Backup(
    @Nullable String type,
    @Nullable ResourceUri uri,
    @Nullable String id,
    @Nullable String backupType,
    @Nullable Integer percentComplete,
    @Nullable ResourceUri downloadUri,
    @Nullable Health status,
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
