package io.github.infrakit4j.infrakit.rpc;

import io.github.infrakit4j.infrakit.Json;
import io.github.infrakit4j.infrakit.flavor.FlavorPlugin;
import io.github.infrakit4j.infrakit.flavor.Health;
import io.github.infrakit4j.infrakit.group.Allocation;
import io.github.infrakit4j.infrakit.group.Index;
import io.github.infrakit4j.infrakit.instance.InstanceDescription;
import io.github.infrakit4j.infrakit.instance.InstanceSpec;
import java.io.IOException;
import java.util.function.BiConsumer;

/** Serves Flavor plugins (docker/infrakit pkg/rpc/flavor). */
final class FlavorService {

  private static final Samples SAMPLES =
      Samples.of(
          """
          Drain {"Type":"","Properties":@example,"Instance":{"ID":"","LogicalID":null,"Tags":null}} {"Type":"","OK":false}
          Healthy {"Type":"","Properties":@example,"Instance":{"ID":"","LogicalID":null,"Tags":null}} {"Type":"","Health":0}
          Prepare {"Type":"","Properties":@example,"Spec":{"Properties":null,"Tags":null,"Init":"","LogicalID":null,"Attachments":null},"Allocation":{"Size":0,"LogicalIDs":null},"Index":{"Group":"","Sequence":0}} {"Type":"","Spec":{"Properties":null,"Tags":null,"Init":"","LogicalID":null,"Attachments":null}}
          Validate {"Type":"","Properties":null,"Allocation":{"Size":0,"LogicalIDs":null}} {"Type":"","OK":false}
          """);

  private FlavorService() {}

  static Service of(Addressing<FlavorPlugin> flavors) {
    return new TableService<>(FlavorPlugin.SPEC, flavors, SAMPLES)
        .with("Validate", FlavorService::validate)
        .with("Prepare", FlavorService::prepare)
        .with("Healthy", FlavorService::healthy)
        .with("Drain", FlavorService::drain);
  }

  private static BiConsumer<FlavorPlugin, WireWriter> validate(Fields params) throws IOException {
    Json properties = params.any("Properties");
    Allocation allocation = params.object("Allocation", GroupWire::readAllocation);
    return (plugin, result) -> {
      plugin.validate(properties, allocation);
      result.field("OK", true);
    };
  }

  private static BiConsumer<FlavorPlugin, WireWriter> prepare(Fields params) throws IOException {
    Json properties = params.any("Properties");
    InstanceSpec spec = params.object("Spec", InstanceWire::readSpec);
    Allocation allocation = params.object("Allocation", GroupWire::readAllocation);
    Index index = params.object("Index", GroupWire::readIndex);
    return (plugin, result) -> {
      InstanceSpec prepared = plugin.prepare(properties, spec, allocation, index);
      result.object("Spec", s -> InstanceWire.writeSpec(s, prepared));
    };
  }

  private static BiConsumer<FlavorPlugin, WireWriter> healthy(Fields params) throws IOException {
    Json properties = params.any("Properties");
    InstanceDescription instance = instance(params);
    return (plugin, result) -> {
      Health health = plugin.healthy(properties, instance);
      FlavorWire.writeHealth(result, health);
    };
  }

  private static BiConsumer<FlavorPlugin, WireWriter> drain(Fields params) throws IOException {
    Json properties = params.any("Properties");
    InstanceDescription instance = instance(params);
    return (plugin, result) -> {
      plugin.drain(properties, instance);
      result.field("OK", true);
    };
  }

  private static InstanceDescription instance(Fields params) throws IOException {
    return params.object("Instance", InstanceWire::readDescription);
  }
}
