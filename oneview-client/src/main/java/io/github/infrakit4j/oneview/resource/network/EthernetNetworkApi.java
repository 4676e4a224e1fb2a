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
 * The calls on Ethernet networks. {@code /rest/ethernet-networks}, API 120 on.
 *
 * <p>Each call throws a {@link io.github.infrakit4j.oneview.rest.OneViewException} when it fails.
 */
public interface EthernetNetworkApi
    extends NamedCalls<EthernetNetwork>,
        CreateCalls<EthernetNetwork>,
        ReplaceCalls<EthernetNetwork>,
        PatchCalls<EthernetNetwork>,
        DeleteCalls<EthernetNetwork> {
  /** Makes several networks that differ in their VLAN. */
  default Task createAll(BulkEthernetNetworks networks) {
    return endpoint().place().at("bulk").post(networks);
  }

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

  /** The profiles that connect to a network. */
  default List<ResourceUri> associatedProfiles(ResourceUri network) {
    return endpoint().place().at(network, "associatedProfiles").getList(ResourceUri.class);
  }

  /** The uplink sets that carry a network. */
  default List<ResourceUri> associatedUplinkGroups(ResourceUri network) {
    return endpoint().place().at(network, "associatedUplinkGroups").getList(ResourceUri.class);
  }
}
