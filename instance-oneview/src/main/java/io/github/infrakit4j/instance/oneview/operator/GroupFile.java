package io.github.infrakit4j.instance.oneview.operator;

import io.github.infrakit4j.infrakit.Json;
import io.github.infrakit4j.infrakit.Tags;
import io.github.infrakit4j.infrakit.instance.InstanceSpec;
import io.github.infrakit4j.infrakit.instance.LogicalId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The instances that a group file asks for, as JSON: a group ({@code {"ID":…,"Properties":…}}), a
 * spec of InfraKit's manager ({@code {"kind":"group","metadata":…,"properties":…}}), or the {@code
 * Properties} of one instance alone.
 *
 * @param specs one of each instance
 */
public record GroupFile(List<InstanceSpec> specs) {
  private static final int MOST = 10_000;

  /** Copies the list. */
  public GroupFile {
    specs = List.copyOf(specs);
  }

  /**
   * Reads one.
   *
   * @throws IllegalArgumentException if the text is no such file
   */
  public static GroupFile read(Json json) {
    Document file = Document.read(json.text());
    if (file.text("TemplateName") != null) {
      return new GroupFile(List.of(spec(json, "", null)));
    }
    Document metadata = file.object("metadata");
    String group = metadata == null ? file.words("ID") : metadata.words("name");
    Document properties =
        file.object("Properties") == null ? file.object("properties") : file.object("Properties");
    Document instance = properties == null ? null : properties.object("Instance");
    Document own = instance == null ? null : instance.object("Properties");
    if (properties == null || own == null) {
      throw new IllegalArgumentException(
          "neither TemplateName nor Properties.Instance.Properties is in it; is it a group file in"
              + " JSON?");
    }
    return new GroupFile(
        specs(group, Json.of(Document.write(own.members())), properties.object("Allocation")));
  }

  private static List<InstanceSpec> specs(
      String group, Json properties, @Nullable Document allocation) {
    List<InstanceSpec> specs = new ArrayList<>();
    if (allocation != null && !allocation.texts("LogicalIDs").isEmpty()) {
      for (String id : allocation.texts("LogicalIDs")) {
        specs.add(spec(properties, group, new LogicalId(id)));
      }
      return specs;
    }
    long size = allocation == null ? 1 : allocation.number("Size");
    if (size < 0 || size > MOST) {
      throw new IllegalArgumentException("Allocation.Size is " + size);
    }
    for (long i = 0; i < size; i++) {
      specs.add(spec(properties, group, null));
    }
    return specs;
  }

  private static InstanceSpec spec(Json properties, String group, @Nullable LogicalId logicalId) {
    Map<String, String> tags = group.isEmpty() ? Map.of() : Map.of(Tags.GROUP, group);
    return new InstanceSpec(properties, tags, "", logicalId, List.of());
  }
}
