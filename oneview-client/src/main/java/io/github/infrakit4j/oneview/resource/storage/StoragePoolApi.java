package io.github.infrakit4j.oneview.resource.storage;

import io.github.infrakit4j.oneview.resource.CreateCalls;
import io.github.infrakit4j.oneview.resource.DeleteCalls;
import io.github.infrakit4j.oneview.resource.NamedCalls;
import io.github.infrakit4j.oneview.resource.ReplaceCalls;
import io.github.infrakit4j.oneview.rest.Page;

/**
 * The calls on storage pools. {@code /rest/storage-pools}, API 120 on.
 *
 * <p>Each call throws a {@link io.github.infrakit4j.oneview.rest.OneViewException} when it fails.
 */
public interface StoragePoolApi
    extends NamedCalls<StoragePool>,
        CreateCalls<StoragePool>,
        ReplaceCalls<StoragePool>,
        DeleteCalls<StoragePool> {
  /** The pools that can be reached. */
  default Page<StoragePool> reachable() {
    return endpoint().place().at("reachable-storage-pools").page(StoragePool.class);
  }
}
