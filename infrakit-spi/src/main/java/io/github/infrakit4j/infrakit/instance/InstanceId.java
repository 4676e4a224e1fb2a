package io.github.infrakit4j.infrakit.instance;

import java.util.Objects;

/**
 * The plugin's name for one instance. InfraKit never looks inside, but it destroys surplus
 * instances in ascending order of this text's UTF-8 bytes, so ids that sort by age make it remove
 * the oldest first.
 *
 * @param value the id as it is on the wire; may be empty in what a careless caller sends
 */
public record InstanceId(String value) {

  /** Checks that there is a value. */
  public InstanceId {
    Objects.requireNonNull(value, "value");
  }

  /** The value itself. */
  @Override
  public String toString() {
    return value;
  }
}
