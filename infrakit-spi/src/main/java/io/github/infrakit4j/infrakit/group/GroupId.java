package io.github.infrakit4j.infrakit.group;

import java.util.Objects;

/**
 * The name of a group, chosen by the user. It is also the value of the tag {@code infrakit.group}
 * on each of the group's instances.
 *
 * @param value the id as it is on the wire; may be empty in what a careless caller sends
 */
public record GroupId(String value) {

  /** Checks that there is a value. */
  public GroupId {
    Objects.requireNonNull(value, "value");
  }

  /** The value itself. */
  @Override
  public String toString() {
    return value;
  }
}
