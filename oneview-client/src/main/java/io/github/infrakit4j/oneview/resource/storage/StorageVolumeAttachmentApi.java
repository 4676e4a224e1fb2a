package io.github.infrakit4j.oneview.resource.storage;

import io.github.infrakit4j.oneview.resource.ListCalls;
import io.github.infrakit4j.oneview.resource.Task;
import io.github.infrakit4j.oneview.rest.AnyJson;
import io.github.infrakit4j.oneview.rest.ResourceUri;

/**
 * The calls on attachments of volumes. {@code /rest/storage-volume-attachments}, API 120 on.
 *
 * <p>Each call throws a {@link io.github.infrakit4j.oneview.rest.OneViewException} when it fails.
 */
public interface StorageVolumeAttachmentApi extends ListCalls<StorageVolumeAttachment> {
  /** What is left on storage systems and belongs to no profile. */
  default AnyJson extraPresentations() {
    return endpoint().place().at("repair").get(AnyJson.class);
  }

  /** Removes it. */
  default Task repair(AnyJson request) {
    return endpoint().place().at("repair").post(request);
  }

  /** The ways between volume and server. */
  default AnyJson paths(ResourceUri attachment) {
    return endpoint().place().at(attachment, "paths").get(AnyJson.class);
  }

  /** One of the ways. */
  default AnyJson path(ResourceUri attachment, String id) {
    return endpoint().place().at(attachment, "paths/" + id).get(AnyJson.class);
  }
}
