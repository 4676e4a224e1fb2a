package io.github.infrakit4j.oneview.resource;

import io.github.infrakit4j.oneview.rest.Extras;

/**
 * What is asked of a server's power: a state and the way to it.
 *
 * @param powerState the state wanted at the end
 * @param powerControl how the button is used
 * @param extras nothing, or members of newer API versions
 */
public record PowerRequest(PowerState powerState, PowerControl powerControl, Extras extras) {
  /** On. */
  public static final PowerRequest ON = of(PowerState.ON, PowerControl.MOMENTARY_PRESS);

  /** Off, as the operating system shuts down; it may refuse or take its time. */
  public static final PowerRequest SOFT_OFF = of(PowerState.OFF, PowerControl.MOMENTARY_PRESS);

  /** Off at once. */
  public static final PowerRequest HARD_OFF = of(PowerState.OFF, PowerControl.PRESS_AND_HOLD);

  /** Reset a running server. */
  public static final PowerRequest RESET = of(PowerState.ON, PowerControl.RESET);

  /** Cut the power for some seconds; refused while the server is off. */
  public static final PowerRequest COLD_BOOT = of(PowerState.ON, PowerControl.COLD_BOOT);

  /** Any state by any way. */
  public static PowerRequest of(PowerState powerState, PowerControl powerControl) {
    return new PowerRequest(powerState, powerControl, Extras.NONE);
  }
}
