package io.github.infrakit4j.infrakit.rpc;

import io.github.infrakit4j.infrakit.controller.Dependency;
import io.github.infrakit4j.infrakit.controller.ManagedObject;
import io.github.infrakit4j.infrakit.controller.ObjectMetadata;
import io.github.infrakit4j.infrakit.controller.ObjectSpec;
import io.github.infrakit4j.infrakit.controller.Operation;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Specifications and objects on the wire, for both ends and for controllers and the manager
 * (docker/infrakit pkg/types/spec.go, pkg/types/object.go).
 */
final class ControllerWire {

  private ControllerWire() {}

  static void writeSpec(WireWriter out, ObjectSpec spec) {
    out.field("kind", spec.kind())
        .field("version", spec.version())
        .object("metadata", m -> writeMetadata(m, spec.metadata()));
    if (spec.template() != null) {
      out.field("template", spec.template());
    }
    out.opaque("properties", spec.properties()).opaqueUnlessNull("options", spec.options());
    if (!spec.depends().isEmpty()) {
      out.list("depends", spec.depends(), d -> out.object(w -> writeDependency(w, d)));
    }
  }

  static ObjectSpec readSpec(Fields fields) throws IOException {
    return new ObjectSpec(
        fields.string("kind"),
        fields.string("version"),
        fields.object("metadata", ControllerWire::readMetadata),
        fields.nullableString("template"),
        fields.any("properties"),
        fields.nullableAny("options"),
        fields.objects("depends", ControllerWire::readDependency));
  }

  static void writeObject(WireWriter out, ManagedObject object) {
    writeSpec(out, object.spec());
    out.opaqueUnlessNull("state", object.state());
  }

  static ManagedObject readObject(Fields fields) throws IOException {
    return new ManagedObject(readSpec(fields), fields.nullableAny("state"));
  }

  static void writeObjects(WireWriter out, List<ManagedObject> objects) {
    out.list("Objects", objects, o -> out.object(w -> writeObject(w, o)));
  }

  static List<ManagedObject> readObjects(Fields fields) throws IOException {
    return List.copyOf(fields.objects("Objects", ControllerWire::readObject));
  }

  static void writeSpecs(WireWriter out, List<ObjectSpec> specs) {
    out.list("Specs", specs, s -> out.object(w -> writeSpec(w, s)));
  }

  static List<ObjectSpec> readSpecs(Fields fields) throws IOException {
    return List.copyOf(fields.objects("Specs", ControllerWire::readSpec));
  }

  static void writeNullableMetadata(WireWriter out, @Nullable ObjectMetadata metadata) {
    if (metadata == null) {
      out.field("Metadata", (String) null);
    } else {
      out.object("Metadata", m -> writeMetadata(m, metadata));
    }
  }

  private static void writeMetadata(WireWriter out, ObjectMetadata metadata) {
    if (metadata.id() != null) {
      out.field("id", metadata.id());
    }
    out.field("name", metadata.name()).mapOrNull("tags", metadata.tags());
  }

  static ObjectMetadata readMetadata(Fields fields) throws IOException {
    return new ObjectMetadata(
        fields.nullableString("id"), fields.string("name"), fields.stringMap("tags"));
  }

  private static void writeDependency(WireWriter out, Dependency dependency) {
    out.field("kind", dependency.kind())
        .field("name", dependency.name())
        .mapOrNull("bind", dependency.bind());
  }

  private static Dependency readDependency(Fields fields) throws IOException {
    return new Dependency(fields.string("kind"), fields.string("name"), fields.stringMap("bind"));
  }

  static void writeOperation(WireWriter out, Operation operation) {
    out.number(
        "Operation",
        switch (operation) {
          case ENFORCE -> 0;
          case DESTROY -> 1;
        });
  }

  /** An operation that nobody knows must not be taken for one that makes or destroys. */
  static Operation readOperation(Fields fields) throws IOException {
    long number = fields.number("Operation");
    if (number != 0 && number != 1) {
      throw new WireReader.MismatchException("There is no operation " + number);
    }
    return number == 0 ? Operation.ENFORCE : Operation.DESTROY;
  }
}
