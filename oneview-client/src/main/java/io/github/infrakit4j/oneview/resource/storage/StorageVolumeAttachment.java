package io.github.infrakit4j.oneview.resource.storage;

import io.github.infrakit4j.oneview.resource.Health;
import io.github.infrakit4j.oneview.rest.AnyJson;
import io.github.infrakit4j.oneview.rest.Extras;
import io.github.infrakit4j.oneview.rest.Resource;
import io.github.infrakit4j.oneview.rest.ResourceUri;
import io.github.infrakit4j.oneview.rest.Timestamp;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What shows a volume to a server. {@code /rest/storage-volume-attachments}, API 120 on.
 *
 * @param type name and version of this form of the resource; sent back as it came
 * @param uri where it is
 * @param storageVolumeUri the volume
 * @param storageSystemUri the storage system
 * @param ownerUri the profile
 * @param host the server as the storage system knows it
 * @param paths the ways between them
 * @param status how well it is
 * @param state what is being done to it
 * @param category the kind of resource
 * @param created when it was made
 * @param modified when it was last changed
 * @param eTag its revision, an opaque text; sent back as {@code If-Match}
 * @param extras what else was sent, kept for writing back
 */
public record StorageVolumeAttachment(
    @Nullable String type,
    @Nullable ResourceUri uri,
    @Nullable ResourceUri storageVolumeUri,
    @Nullable ResourceUri storageSystemUri,
    @Nullable ResourceUri ownerUri,
    @Nullable AnyJson host,
    @Nullable List<AnyJson> paths,
    @Nullable Health status,
    @Nullable String state,
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
