package io.github.infrakit4j.oneview.resource.network;

import io.github.infrakit4j.oneview.resource.CreateCalls;
import io.github.infrakit4j.oneview.resource.DeleteCalls;
import io.github.infrakit4j.oneview.resource.NamedCalls;
import io.github.infrakit4j.oneview.resource.ReplaceCalls;
import io.github.infrakit4j.oneview.rest.ResourceUri;

/**
 * The calls on IPv4 subnets. {@code /rest/id-pools/ipv4/subnets}, API 1000 on.
 *
 * <p>Each call throws a {@link io.github.infrakit4j.oneview.rest.OneViewException} when it fails.
 */
public interface SubnetApi
    extends NamedCalls<Subnet>, CreateCalls<Subnet>, ReplaceCalls<Subnet>, DeleteCalls<Subnet> {
  /** Takes identifiers. */
  default IdList allocate(ResourceUri subnet, IdList ids) {
    return endpoint().place().at(subnet, "allocator").put(ids, IdList.class);
  }

  /** Gives identifiers back. */
  default IdList collect(ResourceUri subnet, IdList ids) {
    return endpoint().place().at(subnet, "collector").put(ids, IdList.class);
  }
}
