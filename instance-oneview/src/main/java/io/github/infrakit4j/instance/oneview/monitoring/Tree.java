package io.github.infrakit4j.instance.oneview.monitoring;

import com.squareup.moshi.JsonWriter;
import io.github.infrakit4j.infrakit.Json;
import io.github.infrakit4j.infrakit.metadata.MetadataPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import okio.Buffer;
import org.jspecify.annotations.Nullable;

/** Values by name, any depth: maps, texts, numbers and truths. */
final class Tree {
  private Tree() {}

  /** Puts what is known; what is not known is left out. */
  static void put(Map<String, Object> node, String name, @Nullable Object value) {
    if (value instanceof Number || value instanceof Boolean || value instanceof Map) {
      node.put(name, value);
    } else if (value != null) {
      node.put(name, value.toString());
    }
  }

  /** A name as it can stand in a path: names from outside may hold slashes. */
  static String name(String text) {
    if (text.isEmpty() || text.equals(".") || text.equals("..")) {
      return text.isEmpty() ? "-" : text.replace(".", "%2E");
    }
    return text.replace("/", "%2F");
  }

  /** What is at a path below a node; empty if there is nothing. */
  static Optional<Object> find(Object node, MetadataPath path) {
    Object here = node;
    for (String name : path.names()) {
      Object next = here instanceof Map<?, ?> map ? map.get(name) : null;
      if (next == null) {
        return Optional.empty();
      }
      here = next;
    }
    return Optional.of(here);
  }

  static Json json(Object value) {
    Buffer buffer = new Buffer();
    try (JsonWriter writer = JsonWriter.of(buffer)) {
      writer.jsonValue(value);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return Json.of(buffer.readUtf8());
  }
}
