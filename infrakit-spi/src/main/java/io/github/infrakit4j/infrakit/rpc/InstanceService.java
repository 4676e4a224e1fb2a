package io.github.infrakit4j.infrakit.rpc;

import io.github.infrakit4j.infrakit.Json;
import io.github.infrakit4j.infrakit.instance.DestroyContext;
import io.github.infrakit4j.infrakit.instance.InstanceDescription;
import io.github.infrakit4j.infrakit.instance.InstanceId;
import io.github.infrakit4j.infrakit.instance.InstancePlugin;
import io.github.infrakit4j.infrakit.instance.InstanceSpec;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** Serves Instance plugins (docker/infrakit pkg/rpc/instance). */
final class InstanceService {

  private static final Samples SAMPLES =
      Samples.of(
          """
          DescribeInstances {"Type":"","Tags":null,"Properties":false} {"Type":"","Descriptions":null}
          Destroy {"Type":"","Instance":"","Context":{"Reason":""}} {"Type":"","OK":false}
          Label {"Type":"","Instance":"","Labels":null} {"Type":"","OK":false}
          Provision {"Type":"","Spec":{"Properties":@example,"Tags":null,"Init":"","LogicalID":null,"Attachments":null}} {"Type":"","ID":null}
          Validate {"Type":"","Properties":@example} {"Type":"","OK":false}
          """);

  private InstanceService() {}

  static Service of(Addressing<InstancePlugin> instances) {
    return new TableService<>(InstancePlugin.SPEC, instances, SAMPLES)
        .with("Validate", InstanceService::validate)
        .with("Provision", InstanceService::provision)
        .with("Label", InstanceService::label)
        .with("Destroy", InstanceService::destroy)
        .with("DescribeInstances", InstanceService::describe);
  }

  private static BiConsumer<InstancePlugin, WireWriter> validate(Fields params) {
    Json properties = params.any("Properties");
    return (plugin, result) -> {
      plugin.validate(properties);
      result.field("OK", true);
    };
  }

  private static BiConsumer<InstancePlugin, WireWriter> provision(Fields params)
      throws IOException {
    InstanceSpec spec = params.object("Spec", InstanceWire::readSpec);
    return (plugin, result) -> {
      InstanceId id = plugin.provision(spec);
      result.field("ID", id.value());
    };
  }

  private static BiConsumer<InstancePlugin, WireWriter> label(Fields params) throws IOException {
    InstanceId id = new InstanceId(params.string("Instance"));
    Map<String, String> labels = Map.copyOf(params.stringMap("Labels"));
    return (plugin, result) -> {
      plugin.label(id, labels);
      result.field("OK", true);
    };
  }

  private static BiConsumer<InstancePlugin, WireWriter> destroy(Fields params) throws IOException {
    InstanceId id = new InstanceId(params.string("Instance"));
    DestroyContext context = params.object("Context", c -> new DestroyContext(c.string("Reason")));
    return (plugin, result) -> {
      plugin.destroy(id, context);
      result.field("OK", true);
    };
  }

  private static BiConsumer<InstancePlugin, WireWriter> describe(Fields params) throws IOException {
    Map<String, String> tags = Map.copyOf(params.stringMap("Tags"));
    boolean properties = params.bool("Properties");
    return (plugin, result) -> {
      List<InstanceDescription> found = plugin.describeInstances(tags, properties);
      result.list(
          "Descriptions", found, d -> result.object(w -> InstanceWire.writeDescription(w, d)));
    };
  }
}
