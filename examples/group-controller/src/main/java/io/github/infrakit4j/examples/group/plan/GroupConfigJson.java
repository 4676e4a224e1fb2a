package io.github.infrakit4j.examples.group.plan;

import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import io.github.infrakit4j.examples.group.json.JsonFields;
import io.github.infrakit4j.infrakit.Json;
import io.github.infrakit4j.infrakit.PluginException;
import io.github.infrakit4j.infrakit.group.Allocation;
import io.github.infrakit4j.infrakit.instance.LogicalId;
import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/**
 * A group's configuration in InfraKit's form (docker/infrakit pkg/controller/group/types), and what
 * is wrong with one in the words of its controller.
 */
public final class GroupConfigJson {
  private GroupConfigJson() {}

  /**
   * Reads and checks the {@code Properties} of a group.
   *
   * @throws PluginException if they are no valid configuration; the message is for the user
   */
  public static GroupConfig read(Json properties) {
    Draft draft = new Draft();
    try {
      JsonFields.read(properties, draft.fields());
    } catch (IllegalArgumentException e) {
      throw new PluginException("Invalid properties: " + e.getMessage(), e);
    }
    return draft.checked();
  }

  /** Writes a configuration as InfraKit's own controller does, every field present. */
  public static Json write(GroupConfig config) {
    return JsonFields.write(
        out -> {
          use(out, "Instance", config.instance());
          use(out, "Flavor", config.flavor());
          JsonFields.object(out, "Allocation", o -> allocation(o, config.allocation()));
          JsonFields.object(out, "Updating", o -> updating(o, config.updating()));
        });
  }

  private static void use(JsonWriter out, String name, PluginUse use) throws IOException {
    JsonFields.object(
        out,
        name,
        o -> {
          o.name("Plugin").value(use.plugin());
          JsonFields.any(o, "Properties", use.properties());
        });
  }

  private static void allocation(JsonWriter out, Allocation allocation) throws IOException {
    out.name("Size").value(allocation.size()).name("LogicalIDs");
    if (allocation.logicalIds().isEmpty()) {
      out.nullValue();
      return;
    }
    out.beginArray();
    for (LogicalId id : allocation.logicalIds()) {
      out.value(id.value());
    }
    out.endArray();
  }

  private static void updating(JsonWriter out, Updating updating) throws IOException {
    out.name("Duration").value(GoDuration.text(updating.duration()));
    out.name("Count").value(updating.count());
    out.name("SkipBeforeInstanceDestroy").value(updating.skipDrain() ? "drain" : null);
  }

  /** What has been read so far. */
  private static final class Draft {
    private PluginUse instance = new PluginUse("", Json.NULL);
    private PluginUse flavor = new PluginUse("", Json.NULL);
    private int size;
    private List<String> logicalIds = List.of();
    private Duration duration = Duration.ZERO;
    private int count;
    private boolean skipDrain;

    private Map<String, JsonFields.Field> fields() {
      return Map.of(
          "instance", in -> instance = use(in),
          "flavor", in -> flavor = use(in),
          "allocation", in -> JsonFields.object(in, allocationFields()),
          "updating", in -> JsonFields.object(in, updatingFields()));
    }

    private Map<String, JsonFields.Field> allocationFields() {
      return Map.of(
          "size", in -> size = in.nextInt(),
          "logicalids", in -> logicalIds = JsonFields.texts(in));
    }

    private Map<String, JsonFields.Field> updatingFields() {
      return Map.of(
          "duration", in -> duration = GoDuration.parse(in.nextString()),
          "count", in -> count = in.nextInt(),
          "skipbeforeinstancedestroy", in -> skipDrain = in.nextString().equals("drain"));
    }

    private static PluginUse use(JsonReader in) throws IOException {
      String[] plugin = {""};
      Json[] properties = {Json.NULL};
      JsonFields.object(
          in,
          Map.of(
              "plugin", i -> plugin[0] = i.nextString(),
              "properties", i -> properties[0] = JsonFields.any(i)));
      return new PluginUse(plugin[0], properties[0]);
    }

    private GroupConfig checked() {
      check(size >= 0, "Invalid properties: Allocation.Size is " + size + ": give 1 or more");
      check(size > 0 || !logicalIds.isEmpty(), "Allocation must not be blank");
      check(size == 0 || logicalIds.isEmpty(), "Only one Allocation method may be used");
      check(
          new HashSet<>(logicalIds).size() == logicalIds.size(),
          "Allocation.LogicalIDs has a name twice: " + logicalIds);
      check(count <= 0 || duration.isZero(), "Only one Updating method may be used");
      Allocation allocation =
          new Allocation(size, logicalIds.stream().map(LogicalId::new).toList());
      Updating updating = new Updating(duration, Math.max(0, count), skipDrain);
      return hashable(new GroupConfig(allocation, instance, flavor, updating));
    }

    private static GroupConfig hashable(GroupConfig config) {
      try {
        String unused = config.hash();
        return config;
      } catch (IllegalArgumentException e) {
        throw new PluginException("Invalid properties: " + e.getMessage(), e);
      }
    }

    private static void check(boolean fine, String message) {
      if (!fine) {
        throw new PluginException(message);
      }
    }
  }
}
