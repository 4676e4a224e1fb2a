package io.github.infrakit4j.oneview.server;

import io.github.infrakit4j.oneview.OneView;
import io.github.infrakit4j.oneview.resource.ServerHardware;
import io.github.infrakit4j.oneview.resource.ServerProfile;
import io.github.infrakit4j.oneview.rest.ResourceUri;
import io.github.infrakit4j.oneview.server.ServerNotAvailableException.Reason;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Whose servers are: free without a profile, ours with the profile that is recorded for the server
 * or is recognised as ours, another's with any other.
 */
public final class Ownership {
  private final OneView oneView;
  private final PerServer<ResourceUri> records;
  private final Predicate<ServerProfile> marked;

  Ownership(OneView oneView, PerServer<ResourceUri> records, Predicate<ServerProfile> marked) {
    this.oneView = oneView;
    this.records = records;
    this.marked = marked;
  }

  /**
   * Whose a server is now. A record whose profile is gone is removed; one that was lost is made
   * again when the profile is recognised.
   */
  public Owner of(ResourceUri server) {
    return of(oneView.hardware().get(server));
  }

  /** Whose a server is, by what was just read of it. */
  Owner of(ServerHardware server) {
    ResourceUri profile = server.serverProfileUri();
    if (profile == null) {
      records.remove(server.requireUri());
      return Owner.FREE;
    }
    return isOurs(server.requireUri(), profile) ? Owner.OURS : Owner.OTHER;
  }

  private boolean isOurs(ResourceUri server, ResourceUri profile) {
    if (records.get(server).filter(profile::equals).isPresent()) {
      return true;
    }
    Optional<ServerProfile> recognised = oneView.profiles().find(profile).filter(marked);
    recognised.ifPresent(ours -> records.put(server, profile));
    return recognised.isPresent();
  }

  /**
   * Takes a profile that is on a server as ours from now on. Nothing is changed on the appliance.
   *
   * @throws IllegalArgumentException when the profile is on no server
   * @throws ServerNotAvailableException when its server has another profile by now
   */
  public ServerProfile adopt(ResourceUri profile) {
    ServerProfile read = oneView.profiles().get(profile);
    ResourceUri server = read.serverHardwareUri();
    if (server == null) {
      throw new IllegalArgumentException(
          "the profile \"" + read.name() + "\" is on no server: there is nothing to adopt");
    }
    ServerHardware hardware = oneView.hardware().get(server);
    if (!read.requireUri().equals(hardware.serverProfileUri())) {
      throw new ServerNotAvailableException(
          "adopt the profile \"" + read.name() + "\" of",
          server,
          String.valueOf(hardware.name()),
          Reason.IN_USE_BY_OTHER,
          null);
    }
    record(server, read.requireUri());
    return read;
  }

  /** Notes that a profile is ours. */
  void record(ResourceUri server, ResourceUri profile) {
    records.put(server, profile);
  }

  /** Forgets what is noted of a server. */
  void forget(ResourceUri server) {
    records.remove(server);
  }
}
