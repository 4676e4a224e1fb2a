package io.github.infrakit4j.infrakit.resource;

import io.github.infrakit4j.infrakit.Json;
import java.util.Objects;

/**
 * A collection of resources.
 *
 * @param id the collection's name
 * @param properties the resources, in the plugin's own schema; {@link Json#NULL} when not given
 */
public record ResourceSpec(String id, Json properties) {

  /** Checks that nothing is null. */
  public ResourceSpec {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(properties, "properties");
  }
}
