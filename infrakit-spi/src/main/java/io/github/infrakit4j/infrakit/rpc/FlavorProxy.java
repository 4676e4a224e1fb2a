package io.github.infrakit4j.infrakit.rpc;

import io.github.infrakit4j.infrakit.Json;
import io.github.infrakit4j.infrakit.flavor.FlavorPlugin;
import io.github.infrakit4j.infrakit.flavor.Health;
import io.github.infrakit4j.infrakit.group.Allocation;
import io.github.infrakit4j.infrakit.group.Index;
import io.github.infrakit4j.infrakit.instance.InstanceDescription;
import io.github.infrakit4j.infrakit.instance.InstanceSpec;

/** A Flavor plugin somewhere else. Requests are byte for byte those of InfraKit's client. */
final class FlavorProxy implements FlavorPlugin {

  private final Remote remote;

  FlavorProxy(PluginClient client, String type) {
    remote = Remote.byType(client, SPEC, type);
  }

  @Override
  public void validate(Json properties, Allocation allocation) {
    remote.run(
        "Validate",
        w ->
            w.opaque("Properties", properties)
                .object("Allocation", a -> GroupWire.writeAllocation(a, allocation)));
  }

  @Override
  public InstanceSpec prepare(
      Json properties, InstanceSpec spec, Allocation allocation, Index index) {
    return remote.call(
        "Prepare",
        w ->
            w.opaque("Properties", properties)
                .object("Spec", s -> InstanceWire.writeSpec(s, spec))
                .object("Allocation", a -> GroupWire.writeAllocation(a, allocation))
                .object("Index", i -> GroupWire.writeIndex(i, index)),
        r -> r.object("Spec", InstanceWire::readSpec));
  }

  @Override
  public Health healthy(Json properties, InstanceDescription instance) {
    return remote.call(
        "Healthy", w -> FlavorWire.writeInstance(w, properties, instance), FlavorWire::readHealth);
  }

  @Override
  public void drain(Json properties, InstanceDescription instance) {
    remote.run("Drain", w -> FlavorWire.writeInstance(w, properties, instance));
  }
}
