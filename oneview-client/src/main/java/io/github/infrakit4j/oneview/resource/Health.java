package io.github.infrakit4j.oneview.resource;

import java.util.Objects;

/**
 * The {@code status} of a resource: how well it is, whatever its state. An open set (OneView may
 * add names within an API version).
 *
 * @param value the name as OneView writes it
 */
public record Health(String value) {
  /** Nothing is wrong. */
  public static final Health OK = new Health("OK");

  /** Something wants attention. */
  public static final Health WARNING = new Health("Warning");

  /** Something is broken. */
  public static final Health CRITICAL = new Health("Critical");

  /** Not monitored. */
  public static final Health DISABLED = new Health("Disabled");

  /** The appliance cannot tell. */
  public static final Health UNKNOWN = new Health("Unknown");

  public Health {
    Objects.requireNonNull(value, "value");
  }

  /** The value itself. */
  @Override
  public String toString() {
    return value;
  }
}
