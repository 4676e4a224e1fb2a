package io.github.infrakit4j.infrakit.metadata;

import io.github.infrakit4j.infrakit.Json;
import java.util.Objects;

/**
 * A value to be set.
 *
 * @param path where; what is missing on the way there is made
 * @param value the value
 */
public record Change(MetadataPath path, Json value) {

  /** Checks that nothing is null. */
  public Change {
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(value, "value");
  }
}
