package io.github.infrakit4j.oneview.resource.network;

import io.github.infrakit4j.oneview.resource.CreateCalls;
import io.github.infrakit4j.oneview.resource.DeleteCalls;
import io.github.infrakit4j.oneview.resource.NamedCalls;
import io.github.infrakit4j.oneview.resource.PatchCalls;
import io.github.infrakit4j.oneview.resource.ReplaceCalls;
import io.github.infrakit4j.oneview.rest.Filter;
import io.github.infrakit4j.oneview.rest.Listing;
import io.github.infrakit4j.oneview.rest.Page;
import io.github.infrakit4j.oneview.rest.ResourceUri;
import org.jspecify.annotations.Nullable;

/**
 * The calls on network sets. {@code /rest/network-sets}, API 120 on.
 *
 * <p>Each call throws a {@link io.github.infrakit4j.oneview.rest.OneViewException} when it fails.
 */
public interface NetworkSetApi
    extends NamedCalls<NetworkSet>,
        CreateCalls<NetworkSet>,
        ReplaceCalls<NetworkSet>,
        PatchCalls<NetworkSet>,
        DeleteCalls<NetworkSet> {
  /** The sets without the networks in them, page by page. */
  default Listing<NetworkSet> withoutEthernet(@Nullable Filter filter) {
    return endpoint()
        .place()
        .at("withoutEthernet")
        .query("filter", filter)
        .listing(NetworkSet.class);
  }

  /** The first page of the sets without the networks in them. */
  default Page<NetworkSet> pageWithoutEthernet(@Nullable Filter filter) {
    return endpoint().place().at("withoutEthernet").query("filter", filter).page(NetworkSet.class);
  }

  /** A set without the networks in it. */
  default NetworkSet getWithoutEthernet(ResourceUri networkSet) {
    return endpoint().place().at(networkSet, "withoutEthernet").get(NetworkSet.class);
  }
}
