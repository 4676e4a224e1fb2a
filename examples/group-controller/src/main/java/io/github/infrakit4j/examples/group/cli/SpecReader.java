package io.github.infrakit4j.examples.group.cli;

import io.github.infrakit4j.examples.group.json.JsonFields;
import io.github.infrakit4j.infrakit.Json;
import io.github.infrakit4j.infrakit.PluginException;
import io.github.infrakit4j.infrakit.group.GroupId;
import io.github.infrakit4j.infrakit.group.GroupSpec;
import io.github.infrakit4j.infrakit.instance.Attachment;
import io.github.infrakit4j.infrakit.instance.InstanceSpec;
import io.github.infrakit4j.infrakit.instance.LogicalId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the files that users write, in InfraKit's form. */
final class SpecReader {
  private SpecReader() {}

  /**
   * Reads what is to be provisioned: {@code {"Properties": …, "Tags": …, "Init": …, …}}.
   *
   * @throws PluginException if it is something else
   */
  static InstanceSpec instance(String file, Json json) {
    InstanceDraft draft = new InstanceDraft();
    read(file, json, draft.fields());
    return new InstanceSpec(
        draft.properties, draft.tags, draft.init, draft.logicalId, draft.attachments);
  }

  /**
   * Reads what a group is to be: {@code {"ID": …, "Properties": …}}.
   *
   * @throws PluginException if it is something else
   */
  static GroupSpec group(String file, Json json) {
    String[] id = {""};
    Json[] properties = {Json.NULL};
    read(
        file,
        json,
        Map.of(
            "id", in -> id[0] = in.nextString(),
            "properties", in -> properties[0] = JsonFields.any(in)));
    return new GroupSpec(new GroupId(id[0]), properties[0]);
  }

  private static void read(String file, Json json, Map<String, JsonFields.Field> fields) {
    try {
      JsonFields.read(json, fields);
    } catch (IllegalArgumentException e) {
      throw new PluginException("Cannot understand %s: %s".formatted(file, e.getMessage()), e);
    }
  }

  private static final class InstanceDraft {
    private Json properties = Json.NULL;
    private Map<String, String> tags = Map.of();
    private String init = "";
    private @Nullable LogicalId logicalId;
    private List<Attachment> attachments = List.of();

    private Map<String, JsonFields.Field> fields() {
      return Map.of(
          "properties", in -> properties = JsonFields.any(in),
          "tags", in -> tags = JsonFields.textMap(in),
          "init", in -> init = in.nextString(),
          "logicalid", in -> logicalId = new LogicalId(in.nextString()),
          "attachments", in -> attachments = JsonFields.attachments(in));
    }
  }
}
