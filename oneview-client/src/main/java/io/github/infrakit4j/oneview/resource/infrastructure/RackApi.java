package io.github.infrakit4j.oneview.resource.infrastructure;

import io.github.infrakit4j.oneview.resource.CreateCalls;
import io.github.infrakit4j.oneview.resource.DeleteCalls;
import io.github.infrakit4j.oneview.resource.NamedCalls;
import io.github.infrakit4j.oneview.resource.ReplaceCalls;
import io.github.infrakit4j.oneview.rest.AnyJson;
import io.github.infrakit4j.oneview.rest.ResourceUri;

/**
 * The calls on racks. {@code /rest/racks}, API 120 on.
 *
 * <p>Each call throws a {@link io.github.infrakit4j.oneview.rest.OneViewException} when it fails.
 */
public interface RackApi
    extends NamedCalls<Rack>, CreateCalls<Rack>, ReplaceCalls<Rack>, DeleteCalls<Rack> {
  /** Its layout with all devices in it. */
  default AnyJson deviceTopology(ResourceUri rack) {
    return endpoint().place().at(rack, "deviceTopology").get(AnyJson.class);
  }
}
