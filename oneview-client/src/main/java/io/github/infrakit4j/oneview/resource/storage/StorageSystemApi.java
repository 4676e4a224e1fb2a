package io.github.infrakit4j.oneview.resource.storage;

import io.github.infrakit4j.oneview.resource.CreateCalls;
import io.github.infrakit4j.oneview.resource.DeleteCalls;
import io.github.infrakit4j.oneview.resource.NamedCalls;
import io.github.infrakit4j.oneview.resource.ReplaceCalls;
import io.github.infrakit4j.oneview.rest.AnyJson;
import io.github.infrakit4j.oneview.rest.Page;
import io.github.infrakit4j.oneview.rest.ResourceUri;
import java.util.List;

/**
 * The calls on storage systems. {@code /rest/storage-systems}, API 120 on.
 *
 * <p>Each call throws a {@link io.github.infrakit4j.oneview.rest.OneViewException} when it fails.
 */
public interface StorageSystemApi
    extends NamedCalls<StorageSystem>,
        CreateCalls<StorageSystem>,
        ReplaceCalls<StorageSystem>,
        DeleteCalls<StorageSystem> {
  /** The kinds of hosts that volumes can be shown to. */
  default List<String> hostTypes() {
    return endpoint().place().at("host-types").getList(String.class);
  }

  /** The ports an appliance manages. */
  default Page<StoragePort> managedPorts(ResourceUri system) {
    return endpoint().place().at(system, "managedPorts").page(StoragePort.class);
  }

  /** A port an appliance manages. */
  default StoragePort managedPort(ResourceUri system, String id) {
    return endpoint().place().at(system, "managedPorts/" + id).get(StoragePort.class);
  }

  /** The ports that can be reached from networks. */
  default Page<StoragePort> reachablePorts(ResourceUri system) {
    return endpoint().place().at(system, "reachable-ports").page(StoragePort.class);
  }

  /** Its pools. */
  default Page<StoragePool> storagePools(ResourceUri system) {
    return endpoint().place().at(system, "storage-pools").page(StoragePool.class);
  }

  /** Its sets of volumes. */
  default AnyJson storageVolumeSets(ResourceUri system) {
    return endpoint().place().at(system, "storage-volume-sets").get(AnyJson.class);
  }

  /** Its templates of volumes. */
  default Page<StorageVolumeTemplate> templates(ResourceUri system) {
    return endpoint().place().at(system, "templates").page(StorageVolumeTemplate.class);
  }
}
