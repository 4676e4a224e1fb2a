package io.github.infrakit4j.infrakit.rpc;

import io.github.infrakit4j.infrakit.Json;
import io.github.infrakit4j.infrakit.metadata.Change;
import io.github.infrakit4j.infrakit.metadata.MetadataPath;
import java.io.IOException;

/** Paths and changes on the wire, for both ends (docker/infrakit pkg/types/path.go). */
final class MetadataWire {

  private MetadataWire() {}

  static void writePath(WireWriter out, MetadataPath path) {
    out.field("Path", path.toString());
  }

  /** Anything but a text is a path of its own JSON text, at which there is nothing, as in Go. */
  static MetadataPath readPath(Fields fields) throws IOException {
    Json path = fields.any("Path");
    return MetadataPath.parse(
        path.isNull() || path.text().startsWith("\"") ? fields.string("Path") : path.text());
  }

  static void writeChange(WireWriter out, Change change) {
    writePath(out, change.path());
    out.opaque("Value", change.value());
  }

  static Change readChange(Fields fields) throws IOException {
    return new Change(readPath(fields), fields.any("Value"));
  }
}
