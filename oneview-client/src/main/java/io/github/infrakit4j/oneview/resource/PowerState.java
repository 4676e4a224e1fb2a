package io.github.infrakit4j.oneview.resource;

import java.util.Objects;

/**
 * Whether a server is on. An open set.
 *
 * @param value the name as OneView writes it
 */
public record PowerState(String value) {
  /** On. */
  public static final PowerState ON = new PowerState("On");

  /** Off. */
  public static final PowerState OFF = new PowerState("Off");

  /** On its way up. */
  public static final PowerState POWERING_ON = new PowerState("PoweringOn");

  /** On its way down. */
  public static final PowerState POWERING_OFF = new PowerState("PoweringOff");

  /** Being reset. */
  public static final PowerState RESETTING = new PowerState("Resetting");

  /** The appliance cannot tell. */
  public static final PowerState UNKNOWN = new PowerState("Unknown");

  public PowerState {
    Objects.requireNonNull(value, "value");
  }

  /** The value itself. */
  @Override
  public String toString() {
    return value;
  }
}
