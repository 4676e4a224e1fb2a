package io.github.infrakit4j.oneview.resource;

import java.util.Objects;

/**
 * What may speak against a change of a profile or template without stopping it. An open set;
 * several are joined by {@link #and}.
 *
 * @param value the name as OneView writes it
 */
public record Force(String value) {
  /** Nothing may. */
  public static final Force NONE = new Force("none");

  /** Anything that can be overruled. */
  public static final Force ALL = new Force("all");

  /** Warnings about the storage network. */
  public static final Force IGNORE_SAN_WARNINGS = new Force("ignoreSANWarnings");

  /** The health of the server. */
  public static final Force IGNORE_SERVER_HEALTH = new Force("ignoreServerHealth");

  /** Warnings about local storage. */
  public static final Force IGNORE_LS_WARNINGS = new Force("ignoreLSWarnings");

  /** Anything, as API versions before the names were introduced have it. */
  public static final Force TRUE = new Force("true");

  public Force {
    Objects.requireNonNull(value, "value");
  }

  /** This and another. */
  public Force and(Force other) {
    return new Force(value + "," + other.value);
  }

  /** The value itself. */
  @Override
  public String toString() {
    return value;
  }
}
