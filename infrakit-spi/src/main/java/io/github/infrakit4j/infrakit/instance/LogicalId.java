package io.github.infrakit4j.infrakit.instance;

import java.util.Objects;

/**
 * The name by which a group with fixed members knows an instance across its replacements, such as
 * an address. Chosen by the user, carried by the plugin, never made up by it.
 *
 * @param value the logical id as it is on the wire
 */
public record LogicalId(String value) {

  /** Checks that there is a value. */
  public LogicalId {
    Objects.requireNonNull(value, "value");
  }

  /** The value itself. */
  @Override
  public String toString() {
    return value;
  }
}
