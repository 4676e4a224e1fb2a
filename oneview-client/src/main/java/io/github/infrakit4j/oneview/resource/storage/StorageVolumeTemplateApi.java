package io.github.infrakit4j.oneview.resource.storage;

import io.github.infrakit4j.oneview.resource.CreateCalls;
import io.github.infrakit4j.oneview.resource.DeleteCalls;
import io.github.infrakit4j.oneview.resource.NamedCalls;
import io.github.infrakit4j.oneview.resource.ReplaceCalls;
import io.github.infrakit4j.oneview.rest.Page;
import io.github.infrakit4j.oneview.rest.ResourceUri;

/**
 * The calls on templates of volumes. {@code /rest/storage-volume-templates}, API 120 on.
 *
 * <p>Each call throws a {@link io.github.infrakit4j.oneview.rest.OneViewException} when it fails.
 */
public interface StorageVolumeTemplateApi
    extends NamedCalls<StorageVolumeTemplate>,
        CreateCalls<StorageVolumeTemplate>,
        ReplaceCalls<StorageVolumeTemplate>,
        DeleteCalls<StorageVolumeTemplate> {
  /** The templates with systems that connect to given networks. */
  default Page<StorageVolumeTemplate> connectable() {
    return endpoint().place().at("connectable-volume-templates").page(StorageVolumeTemplate.class);
  }

  /** The templates that can be reached. */
  default Page<StorageVolumeTemplate> reachable() {
    return endpoint().place().at("reachable-volume-templates").page(StorageVolumeTemplate.class);
  }

  /** The systems a template fits. */
  default Page<StorageSystem> compatibleSystems(ResourceUri template) {
    return endpoint().place().at(template, "compatible-systems").page(StorageSystem.class);
  }
}
