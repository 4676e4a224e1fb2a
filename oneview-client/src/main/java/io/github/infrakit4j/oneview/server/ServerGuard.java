package io.github.infrakit4j.oneview.server;

import io.github.infrakit4j.oneview.OneView;
import io.github.infrakit4j.oneview.resource.ServerHardware;
import io.github.infrakit4j.oneview.rest.ResourceUri;
import io.github.infrakit4j.oneview.server.ServerNotAvailableException.Reason;

/** Reads a server and refuses to have it touched when it is another's, locked or in maintenance. */
final class ServerGuard {
  private final OneView oneView;
  private final Ownership ownership;

  ServerGuard(OneView oneView, Ownership ownership) {
    this.oneView = oneView;
    this.ownership = ownership;
  }

  /** The server, if it may be touched. */
  ServerHardware touchable(String attempted, ResourceUri uri) {
    ServerHardware server = oneView.hardware().get(uri);
    if (Boolean.TRUE.equals(server.powerLock())) {
      throw refusal(attempted, server, Reason.POWER_LOCKED);
    }
    if (Boolean.TRUE.equals(server.maintenanceMode())) {
      throw refusal(attempted, server, Reason.IN_MAINTENANCE);
    }
    if (ownership.of(server) == Owner.OTHER) {
      throw refusal(attempted, server, Reason.IN_USE_BY_OTHER);
    }
    return server;
  }

  private static ServerNotAvailableException refusal(
      String attempted, ServerHardware server, Reason reason) {
    String name = String.valueOf(server.name());
    return new ServerNotAvailableException(attempted, server.requireUri(), name, reason, null);
  }
}
