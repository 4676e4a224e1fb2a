package io.github.infrakit4j.infrakit.rpc;

import io.github.infrakit4j.infrakit.Json;
import io.github.infrakit4j.infrakit.instance.Attachment;
import io.github.infrakit4j.infrakit.instance.InstanceDescription;
import io.github.infrakit4j.infrakit.instance.InstanceId;
import io.github.infrakit4j.infrakit.instance.InstanceSpec;
import io.github.infrakit4j.infrakit.instance.LogicalId;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The Instance interface's values on the wire, for both ends: fields in Go's order, all present
 * unless Go omits them (docker/infrakit pkg/spi/instance/types.go, pkg/rpc/instance/types.go).
 */
final class InstanceWire {

  private InstanceWire() {}

  static void writeSpec(WireWriter out, InstanceSpec spec) {
    out.field("Properties", spec.properties());
    writeMapOrNull(out, "Tags", spec.tags());
    out.field("Init", spec.init());
    writeLogicalId(out, spec.logicalId());
    if (spec.attachments().isEmpty()) {
      out.field("Attachments", Json.NULL);
    } else {
      out.list(
          "Attachments",
          spec.attachments(),
          a -> out.object(w -> w.field("ID", a.id()).field("Type", a.type())));
    }
  }

  static void writeDescription(WireWriter out, InstanceDescription description) {
    out.object(
        w -> {
          w.field("ID", description.id().value());
          writeLogicalId(w, description.logicalId());
          writeMapOrNull(w, "Tags", description.tags());
          if (description.properties() != null) {
            w.field("Properties", description.properties());
          }
        });
  }

  /** Go's empty maps are null or {}, by whoever made them; both ends take both. */
  private static void writeMapOrNull(WireWriter out, String name, Map<String, String> map) {
    if (map.isEmpty()) {
      out.field(name, Json.NULL);
    } else {
      out.map(name, map);
    }
  }

  private static void writeLogicalId(WireWriter out, @Nullable LogicalId id) {
    out.field("LogicalID", id == null ? null : id.value());
  }

  /** Fields of a specification as they come. */
  static final class SpecFields {

    private Json properties = Json.NULL;
    private Map<String, String> tags = Map.of();
    private String init = "";
    private @Nullable LogicalId logicalId;
    private List<Attachment> attachments = List.of();

    boolean field(String name, WireReader in) throws IOException {
      switch (name) {
        case "properties" -> properties = in.any();
        case "tags" -> tags = in.stringMap();
        case "init" -> init = in.string();
        case "logicalid" -> logicalId = readLogicalId(in);
        case "attachments" ->
            attachments = in.list("[]instance.Attachment", InstanceWire::readAttachment);
        default -> {
          return false;
        }
      }
      return true;
    }

    InstanceSpec spec() {
      return new InstanceSpec(properties, tags, init, logicalId, attachments);
    }
  }

  static InstanceDescription readDescription(WireReader in) throws IOException {
    DescriptionFields fields = new DescriptionFields();
    in.object("instance.Description", fields::field);
    return fields.description();
  }

  private static final class DescriptionFields {

    private InstanceId id = new InstanceId("");
    private @Nullable LogicalId logicalId;
    private Map<String, String> tags = new LinkedHashMap<>();
    private @Nullable Json properties;

    private boolean field(String name, WireReader in) throws IOException {
      switch (name) {
        case "id" -> id = new InstanceId(in.string());
        case "logicalid" -> logicalId = readLogicalId(in);
        case "tags" -> tags = in.stringMap();
        case "properties" -> properties = in.nullableAny();
        default -> {
          return false;
        }
      }
      return true;
    }

    private InstanceDescription description() {
      return new InstanceDescription(id, logicalId, tags, properties);
    }
  }

  private static @Nullable LogicalId readLogicalId(WireReader in) throws IOException {
    String value = in.nullableString();
    return value == null ? null : new LogicalId(value);
  }

  private static Attachment readAttachment(WireReader in) throws IOException {
    String[] idAndType = {"", ""};
    in.object(
        "instance.Attachment",
        (name, from) -> {
          int index = List.of("id", "type").indexOf(name);
          if (index < 0) {
            return false;
          }
          idAndType[index] = from.string();
          return true;
        });
    return new Attachment(idAndType[0], idAndType[1]);
  }
}
