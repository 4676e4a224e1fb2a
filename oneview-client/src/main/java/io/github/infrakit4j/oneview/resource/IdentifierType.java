package io.github.infrakit4j.oneview.resource;

import java.util.Objects;

/**
 * Where MAC addresses, WWNs or serial numbers of a profile come from; fixed once it is created. An
 * open set.
 *
 * @param value the name as OneView writes it
 */
public record IdentifierType(String value) {
  /** Given by the appliance. */
  public static final IdentifierType VIRTUAL = new IdentifierType("Virtual");

  /** Those of the hardware. */
  public static final IdentifierType PHYSICAL = new IdentifierType("Physical");

  /** Given in the profile. */
  public static final IdentifierType USER_DEFINED = new IdentifierType("UserDefined");

  public IdentifierType {
    Objects.requireNonNull(value, "value");
  }

  /** The value itself. */
  @Override
  public String toString() {
    return value;
  }
}
