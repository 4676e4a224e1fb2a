package io.github.infrakit4j.oneview.resource.storage;

import io.github.infrakit4j.oneview.resource.DeleteCalls;
import io.github.infrakit4j.oneview.resource.NamedCalls;
import io.github.infrakit4j.oneview.resource.ReplaceCalls;
import io.github.infrakit4j.oneview.resource.Task;
import io.github.infrakit4j.oneview.rest.AnyJson;
import io.github.infrakit4j.oneview.rest.Page;
import io.github.infrakit4j.oneview.rest.ResourceUri;
import org.jspecify.annotations.Nullable;

/**
 * The calls on storage volumes. {@code /rest/storage-volumes}, API 120 on.
 *
 * <p>Each call throws a {@link io.github.infrakit4j.oneview.rest.OneViewException} when it fails.
 */
public interface StorageVolumeApi
    extends NamedCalls<StorageVolume>, ReplaceCalls<StorageVolume>, DeleteCalls<StorageVolume> {
  /**
   * Makes a volume.
   *
   * @param request properties, template and permanence, as API 500 and later have it
   */
  default Task create(AnyJson request) {
    return endpoint().place().post(request);
  }

  /** Takes a volume out of the appliance, and off the storage system unless told otherwise. */
  default Task delete(ResourceUri volume, @Nullable String eTag, boolean exportOnly) {
    return endpoint()
        .place()
        .at(volume)
        .ifMatch(eTag)
        .query("suppressDeviceUpdates", exportOnly)
        .delete();
  }

  /** Adds a volume that the storage system has. */
  default Task addExisting(AnyJson request) {
    return endpoint().place().at("from-existing").post(request);
  }

  /** Makes a volume of a snapshot. */
  default Task createFromSnapshot(AnyJson request) {
    return endpoint().place().at("from-snapshot").post(request);
  }

  /** The volumes that can be attached. */
  default Page<StorageVolume> attachable() {
    return endpoint().place().at("attachable-volumes").page(StorageVolume.class);
  }

  /** What is left on storage systems and belongs to no volume. */
  default AnyJson extraPresentations() {
    return endpoint().place().at("repair").get(AnyJson.class);
  }

  /** Removes it. */
  default Task repair(AnyJson request) {
    return endpoint().place().at("repair").post(request);
  }

  /** Its snapshots. */
  default Page<StorageSnapshot> snapshots(ResourceUri volume) {
    return endpoint().place().at(volume, "snapshots").page(StorageSnapshot.class);
  }

  /** Makes a snapshot. */
  default Task createSnapshot(ResourceUri volume, StorageSnapshot snapshot) {
    return endpoint().place().at(volume, "snapshots").post(snapshot);
  }

  /** A snapshot. */
  default StorageSnapshot snapshot(ResourceUri volume, String id) {
    return endpoint().place().at(volume, "snapshots/" + id).get(StorageSnapshot.class);
  }

  /** Deletes a snapshot, whatever its revision. */
  default Task deleteSnapshot(ResourceUri volume, String id) {
    return endpoint().place().at(volume, "snapshots/" + id).ifMatch("*").delete();
  }
}
