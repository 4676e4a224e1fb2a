package io.github.infrakit4j.oneview.server;

import io.github.infrakit4j.oneview.resource.PowerState;
import org.jspecify.annotations.Nullable;

/** What a server's power is good for; the table of OpenStack's driver for OneView. */
public enum PowerStatus {
  /** On, or on its way down and not off yet. */
  ON,

  /** Off, or on its way up and not on yet. */
  OFF,

  /** Being reset. */
  REBOOTING,

  /** The appliance cannot tell, said nothing, or said something nobody has heard of. */
  UNKNOWN;

  /** What a state of OneView means; null is unknown. */
  public static PowerStatus of(@Nullable PowerState state) {
    if (PowerState.ON.equals(state) || PowerState.POWERING_OFF.equals(state)) {
      return ON;
    }
    if (PowerState.OFF.equals(state) || PowerState.POWERING_ON.equals(state)) {
      return OFF;
    }
    return PowerState.RESETTING.equals(state) ? REBOOTING : UNKNOWN;
  }
}
