package io.github.infrakit4j.infrakit.group;

import java.util.Objects;

/**
 * Which instance of which group is being made, as the flavor is told.
 *
 * @param group the group
 * @param sequence the group's wanted size when the instance was asked for, or the number of its
 *     members: <b>the same for all that are made together</b>, not a counter (docker/infrakit
 *     pkg/controller/group/scaled.go)
 */
public record Index(GroupId group, int sequence) {

  /**
   * Checks both.
   *
   * @throws IllegalArgumentException if the number is negative
   */
  public Index {
    Objects.requireNonNull(group, "group");
    if (sequence < 0) {
      throw new IllegalArgumentException("A sequence is not negative: " + sequence);
    }
  }
}
