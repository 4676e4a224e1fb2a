package io.github.infrakit4j.oneview.resource.network;

import io.github.infrakit4j.oneview.resource.CreateCalls;
import io.github.infrakit4j.oneview.resource.DeleteCalls;
import io.github.infrakit4j.oneview.resource.NamedCalls;
import io.github.infrakit4j.oneview.resource.PatchCalls;
import io.github.infrakit4j.oneview.resource.ReplaceCalls;
import io.github.infrakit4j.oneview.resource.Task;
import io.github.infrakit4j.oneview.rest.ResourceUri;
import java.util.List;

/**
 * The calls on Fibre Channel networks. {@code /rest/fc-networks}, API 120 on.
 *
 * <p>Each call throws a {@link io.github.infrakit4j.oneview.rest.OneViewException} when it fails.
 */
public interface FcNetworkApi
    extends NamedCalls<FcNetwork>,
        CreateCalls<FcNetwork>,
        ReplaceCalls<FcNetwork>,
        PatchCalls<FcNetwork>,
        DeleteCalls<FcNetwork> {
  /**
   * Deletes several networks in one call.
   *
   * @throws IllegalArgumentException when there are none
   */
  default Task deleteAll(List<ResourceUri> networks) {
    if (networks.isEmpty()) {
      throw new IllegalArgumentException("no networks to delete");
    }
    return endpoint().place().at("bulk-delete").post(BulkDelete.of(networks));
  }
}
