package io.github.infrakit4j.examples.group.vanilla;

import io.github.infrakit4j.examples.group.json.JsonFields;
import io.github.infrakit4j.infrakit.Json;
import io.github.infrakit4j.infrakit.PluginException;
import io.github.infrakit4j.infrakit.flavor.FlavorPlugin;
import io.github.infrakit4j.infrakit.flavor.Health;
import io.github.infrakit4j.infrakit.group.Allocation;
import io.github.infrakit4j.infrakit.group.Index;
import io.github.infrakit4j.infrakit.instance.Attachment;
import io.github.infrakit4j.infrakit.instance.InstanceDescription;
import io.github.infrakit4j.infrakit.instance.InstanceSpec;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The flavor for instances that are all alike: adds the lines of {@code Init} to the boot script,
 * and {@code Tags} and {@code Attachments} to what is provisioned. Everything is healthy, nothing
 * needs draining. As docker/infrakit pkg/plugin/flavor/vanilla, but for {@code
 * InitScriptTemplateURL}: there is no Go to run its templates.
 */
public final class VanillaFlavor implements FlavorPlugin {

  /** A flavor; it has no state. */
  public VanillaFlavor() {}

  @Override
  public void validate(Json properties, Allocation allocation) {
    Addition unused = Addition.read(properties);
  }

  @Override
  public InstanceSpec prepare(
      Json properties, InstanceSpec spec, Allocation allocation, Index index) {
    Addition addition = Addition.read(properties);
    Map<String, String> tags = new HashMap<>(spec.tags());
    tags.putAll(addition.tags);
    Stream<String> before = spec.init().isEmpty() ? Stream.empty() : Stream.of(spec.init());
    return new InstanceSpec(
        spec.properties(),
        tags,
        String.join("\n", Stream.concat(before, addition.init.stream()).toList()),
        spec.logicalId(),
        Stream.concat(spec.attachments().stream(), addition.attachments.stream()).toList());
  }

  @Override
  public Health healthy(Json properties, InstanceDescription instance) {
    return Health.HEALTHY;
  }

  @Override
  public void drain(Json properties, InstanceDescription instance) {}

  /** What the properties ask for. */
  private static final class Addition {
    private List<String> init = List.of();
    private Map<String, String> tags = Map.of();
    private List<Attachment> attachments = List.of();
    private String templateUrl = "";

    private static Addition read(Json properties) {
      Addition addition = new Addition();
      try {
        JsonFields.read(
            properties,
            Map.of(
                "init", in -> addition.init = JsonFields.texts(in),
                "tags", in -> addition.tags = JsonFields.textMap(in),
                "attachments", in -> addition.attachments = JsonFields.attachments(in),
                "initscripttemplateurl", in -> addition.templateUrl = in.nextString()));
      } catch (IllegalArgumentException e) {
        throw new PluginException("Invalid flavor properties: " + e.getMessage(), e);
      }
      if (!addition.templateUrl.isEmpty()) {
        throw new PluginException(
            "InitScriptTemplateURL needs InfraKit's own vanilla flavor: give the script's lines in Init");
      }
      return addition;
    }
  }
}
