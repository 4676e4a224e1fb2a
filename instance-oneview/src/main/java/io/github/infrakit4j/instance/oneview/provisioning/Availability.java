package io.github.infrakit4j.instance.oneview.provisioning;

import io.github.infrakit4j.oneview.resource.PowerState;
import io.github.infrakit4j.oneview.resource.ServerHardware;
import java.util.Optional;

/** Why a server cannot be taken now. The words are read by users, after a count. */
enum Availability {
  HAS_PROFILE("with a profile"),
  OTHER_STATE("not in state NoProfileApplied"),
  LOCKED("locked by the appliance"),
  MAINTENANCE("in maintenance mode"),
  CRITICAL("in status Critical or Disabled"),
  CHANGING_POWER("changing power"),
  POWERED_ON("powered on"),
  RESERVED("reserved or in quarantine");

  private final String words;

  Availability(String words) {
    this.words = words;
  }

  String words() {
    return words;
  }

  /**
   * What stands against a server, the weightiest reason first; empty for one that is free.
   *
   * @param mayPowerOff whether being powered on is no hindrance
   */
  static Optional<Availability> hindrance(BriefServer server, boolean mayPowerOff) {
    if (server.serverProfileUri() != null) {
      return Optional.of(HAS_PROFILE);
    }
    if (!ServerHardware.State.NO_PROFILE_APPLIED.equals(server.state())) {
      return Optional.of(OTHER_STATE);
    }
    if (Boolean.TRUE.equals(server.powerLock())) {
      return Optional.of(LOCKED);
    }
    if (Boolean.TRUE.equals(server.maintenanceMode())) {
      return Optional.of(MAINTENANCE);
    }
    if (HealthCheck.isIll(server)) {
      return Optional.of(CRITICAL);
    }
    return power(server, mayPowerOff);
  }

  private static Optional<Availability> power(BriefServer server, boolean mayPowerOff) {
    if (PowerState.OFF.equals(server.powerState())) {
      return Optional.empty();
    }
    if (!PowerState.ON.equals(server.powerState())) {
      return Optional.of(CHANGING_POWER);
    }
    return mayPowerOff ? Optional.empty() : Optional.of(POWERED_ON);
  }
}
