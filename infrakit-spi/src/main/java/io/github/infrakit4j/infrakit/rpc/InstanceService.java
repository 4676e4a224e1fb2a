package io.github.infrakit4j.infrakit.rpc;

import io.github.infrakit4j.infrakit.InterfaceSpec;
import io.github.infrakit4j.infrakit.Json;
import io.github.infrakit4j.infrakit.instance.DestroyContext;
import io.github.infrakit4j.infrakit.instance.InstanceDescription;
import io.github.infrakit4j.infrakit.instance.InstanceId;
import io.github.infrakit4j.infrakit.instance.InstancePlugin;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Serves Instance plugins by type. The type is the part of a plugin's name after the first slash;
 * the plain plugin's is empty, and {@code "."} is no type.
 */
final class InstanceService implements Service {

  private final SortedMap<String, InstancePlugin> plugins;

  InstanceService(Map<String, InstancePlugin> plugins) {
    this.plugins = new TreeMap<>(plugins);
  }

  @Override
  public InterfaceSpec spec() {
    return InstancePlugin.SPEC;
  }

  @Override
  public List<String> objects() {
    return plugins.keySet().stream().map(type -> type.isEmpty() ? "." : type).sorted().toList();
  }

  @Override
  public Map<String, Method> methods() {
    return Map.of(
        "Validate", this::validate,
        "Provision", this::provision,
        "Label", this::label,
        "Destroy", this::destroy,
        "DescribeInstances", this::describeInstances);
  }

  private void validate(@Nullable Json json, WireWriter result) throws Refusal, IOException {
    var params = InstanceParams.read(new InstanceParams.Validate(), json);
    plugin(params).validate(params.properties());
    ok(params, result);
  }

  private void provision(@Nullable Json json, WireWriter result) throws Refusal, IOException {
    var params = InstanceParams.read(new InstanceParams.Provision(), json);
    InstanceId id = plugin(params).provision(params.spec());
    result.object(w -> w.field("Type", params.type()).field("ID", id.value()));
  }

  private void label(@Nullable Json json, WireWriter result) throws Refusal, IOException {
    var params = InstanceParams.read(new InstanceParams.Label(), json);
    plugin(params).label(new InstanceId(params.instance()), params.labels());
    ok(params, result);
  }

  private void destroy(@Nullable Json json, WireWriter result) throws Refusal, IOException {
    var params = InstanceParams.read(new InstanceParams.Destroy(), json);
    plugin(params).destroy(new InstanceId(params.instance()), new DestroyContext(params.reason()));
    ok(params, result);
  }

  private void describeInstances(@Nullable Json json, WireWriter result)
      throws Refusal, IOException {
    var params = InstanceParams.read(new InstanceParams.Describe(), json);
    List<InstanceDescription> found =
        plugin(params).describeInstances(params.tags(), params.properties());
    for (InstanceDescription description : found) {
      checkProperties(description);
    }
    result.object(
        w ->
            w.field("Type", params.type())
                .list("Descriptions", found, d -> InstanceWire.writeDescription(w, d)));
  }

  private static void checkProperties(InstanceDescription description) throws Refusal {
    if (description.properties() == null) {
      return;
    }
    try {
      JsonText.check(description.properties().text());
    } catch (JsonSyntaxException e) {
      throw Refusal.server(
          "the plugin describes %s with properties that are no JSON: %s"
              .formatted(description.id(), e.getMessage()));
    }
  }

  private InstancePlugin plugin(InstanceParams params) throws Refusal {
    InstancePlugin plugin = plugins.get(params.type());
    if (plugin == null) {
      throw Refusal.server("no-plugin:" + params.type());
    }
    return plugin;
  }

  private static void ok(InstanceParams params, WireWriter result) {
    result.object(w -> w.field("Type", params.type()).field("OK", true));
  }
}
