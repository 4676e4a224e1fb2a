package io.github.infrakit4j.oneview.events;

import java.util.Objects;

/**
 * What happened to a resource. An open set.
 *
 * @param value the name as OneView writes it
 */
public record ChangeType(String value) {
  /** It was made, or added. */
  public static final ChangeType CREATED = new ChangeType("Created");

  /** It was changed, by somebody or by itself. */
  public static final ChangeType UPDATED = new ChangeType("Updated");

  /** It is gone. */
  public static final ChangeType DELETED = new ChangeType("Deleted");

  public ChangeType {
    Objects.requireNonNull(value, "value");
  }

  /** The value itself. */
  @Override
  public String toString() {
    return value;
  }
}
