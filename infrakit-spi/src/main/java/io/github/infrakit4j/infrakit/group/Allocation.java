package io.github.infrakit4j.infrakit.group;

import io.github.infrakit4j.infrakit.instance.LogicalId;
import java.util.List;

/**
 * How many instances a group has, or which: either a size, or the members by name. InfraKit's
 * controller accepts exactly one of the two; on the wire both fields are always present.
 *
 * @param size how many interchangeable instances; 0 in a group of named members
 * @param logicalIds the members' names, in the user's order; empty in a group that has a size;
 *     immutable
 */
public record Allocation(int size, List<LogicalId> logicalIds) {

  /**
   * Checks the size and copies the names.
   *
   * @throws IllegalArgumentException if the size is negative
   */
  public Allocation {
    if (size < 0) {
      throw new IllegalArgumentException("A group's size is not negative: " + size);
    }
    logicalIds = List.copyOf(logicalIds);
  }

  /** So many interchangeable instances. */
  public static Allocation ofSize(int size) {
    return new Allocation(size, List.of());
  }

  /** One instance for each of these names. */
  public static Allocation ofMembers(List<LogicalId> logicalIds) {
    return new Allocation(0, logicalIds);
  }
}
