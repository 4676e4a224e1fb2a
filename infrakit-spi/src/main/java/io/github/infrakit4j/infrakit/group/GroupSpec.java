package io.github.infrakit4j.infrakit.group;

import io.github.infrakit4j.infrakit.Json;
import java.util.Objects;

/**
 * What a group is to be.
 *
 * @param id the group
 * @param properties its configuration, whose schema is the group plugin's own; InfraKit's wants
 *     {@code Allocation}, {@code Instance}, {@code Flavor} and takes {@code Updating}; {@link
 *     Json#NULL} when there is none
 */
public record GroupSpec(GroupId id, Json properties) {

  /** Checks that nothing is null. */
  public GroupSpec {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(properties, "properties");
  }
}
