package io.github.infrakit4j.oneview.resource;

import java.util.Objects;

/**
 * How the power button is used. An open set.
 *
 * @param value the name as OneView writes it
 */
public record PowerControl(String value) {
  /** A short press: on, or an orderly shutdown by the operating system. */
  public static final PowerControl MOMENTARY_PRESS = new PowerControl("MomentaryPress");

  /** A long press: off at once. */
  public static final PowerControl PRESS_AND_HOLD = new PowerControl("PressAndHold");

  /** A reset of the running server. */
  public static final PowerControl RESET = new PowerControl("Reset");

  /** Power cut for some seconds, then on; refused while the server is off. */
  public static final PowerControl COLD_BOOT = new PowerControl("ColdBoot");

  public PowerControl {
    Objects.requireNonNull(value, "value");
  }

  /** The value itself. */
  @Override
  public String toString() {
    return value;
  }
}
