package io.github.infrakit4j.oneview.resource.infrastructure;

import io.github.infrakit4j.oneview.resource.CreateCalls;
import io.github.infrakit4j.oneview.resource.DeleteCalls;
import io.github.infrakit4j.oneview.resource.NamedCalls;
import io.github.infrakit4j.oneview.resource.ReplaceCalls;
import io.github.infrakit4j.oneview.rest.AnyJson;
import io.github.infrakit4j.oneview.rest.ResourceUri;

/**
 * The calls on data centres. {@code /rest/datacenters}, API 120 on.
 *
 * <p>Each call throws a {@link io.github.infrakit4j.oneview.rest.OneViewException} when it fails.
 */
public interface DatacenterApi
    extends NamedCalls<Datacenter>,
        CreateCalls<Datacenter>,
        ReplaceCalls<Datacenter>,
        DeleteCalls<Datacenter> {
  /** How it looks, with temperatures and power. */
  default AnyJson visualContent(ResourceUri datacenter) {
    return endpoint().place().at(datacenter, "visualContent").get(AnyJson.class);
  }
}
