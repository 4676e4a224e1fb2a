package io.github.infrakit4j.infrakit.controller;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Names and labels of an object.
 *
 * @param id its unique id; null in a specification, which has none yet
 * @param name its name for people, not always unique
 * @param tags its labels; immutable
 */
public record ObjectMetadata(@Nullable String id, String name, Map<String, String> tags) {

  /** Checks that only the id is null, and copies the tags. */
  public ObjectMetadata {
    Objects.requireNonNull(name, "name");
    tags = Map.copyOf(tags);
  }

  /** A name alone. */
  public static ObjectMetadata named(String name) {
    return new ObjectMetadata(null, name, Map.of());
  }
}
