package io.github.infrakit4j.infrakit.rpc;

import io.github.infrakit4j.infrakit.Json;
import io.github.infrakit4j.infrakit.instance.Attachment;
import io.github.infrakit4j.infrakit.instance.InstanceDescription;
import io.github.infrakit4j.infrakit.instance.InstanceId;
import io.github.infrakit4j.infrakit.instance.InstanceSpec;
import io.github.infrakit4j.infrakit.instance.LogicalId;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * The Instance interface's values on the wire, for both ends: fields in Go's order, all present
 * unless Go omits them (docker/infrakit pkg/spi/instance/types.go, pkg/rpc/instance/types.go).
 */
final class InstanceWire {

  private InstanceWire() {}

  static void writeSpec(WireWriter out, InstanceSpec spec) {
    out.opaque("Properties", spec.properties());
    // Go's empty maps are null or {}, by whoever made them; both ends take both.
    out.mapOrNull("Tags", spec.tags())
        .field("Init", spec.init())
        .field("LogicalID", text(spec.logicalId()))
        .listOrNull(
            "Attachments",
            spec.attachments(),
            a -> out.object(w -> w.field("ID", a.id()).field("Type", a.type())));
  }

  static InstanceSpec readSpec(Fields fields) throws IOException {
    return new InstanceSpec(
        fields.any("Properties"),
        fields.stringMap("Tags"),
        fields.string("Init"),
        logicalId(fields),
        fields.objects("Attachments", a -> new Attachment(a.string("ID"), a.string("Type"))));
  }

  /**
   * Writes a description.
   *
   * @throws IllegalArgumentException if its properties are no JSON
   */
  static void writeDescription(WireWriter out, InstanceDescription description) {
    out.field("ID", description.id().value())
        .field("LogicalID", text(description.logicalId()))
        .mapOrNull("Tags", description.tags());
    Json properties = description.properties();
    try {
      if (properties != null) {
        out.unchecked("Properties", properties);
      }
    } catch (JsonSyntaxException e) {
      throw new IllegalArgumentException(
          "instance %s has properties that are no JSON: %s"
              .formatted(description.id(), e.getMessage()),
          e);
    }
  }

  static InstanceDescription readDescription(Fields fields) throws IOException {
    return new InstanceDescription(
        new InstanceId(fields.string("ID")),
        logicalId(fields),
        fields.stringMap("Tags"),
        fields.nullableAny("Properties"));
  }

  private static @Nullable String text(@Nullable LogicalId id) {
    return id == null ? null : id.value();
  }

  private static @Nullable LogicalId logicalId(Fields fields) throws IOException {
    String value = fields.nullableString("LogicalID");
    return value == null ? null : new LogicalId(value);
  }
}
