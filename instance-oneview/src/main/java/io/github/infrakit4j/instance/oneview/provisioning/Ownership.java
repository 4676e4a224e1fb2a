package io.github.infrakit4j.instance.oneview.provisioning;

import io.github.infrakit4j.oneview.resource.ServerHardware;
import io.github.infrakit4j.oneview.resource.ServerProfile;

/** The last look before a server is touched: pure. */
final class Ownership {
  private Ownership() {}

  /** Whether the server carries this very profile and the appliance is not busy with it. */
  static boolean mayPower(ServerHardware server, ServerProfile profile) {
    return profile.uri() != null
        && profile.uri().equals(server.serverProfileUri())
        && server.uri() != null
        && server.uri().equals(profile.serverHardwareUri())
        && !Boolean.TRUE.equals(server.powerLock());
  }
}
