package io.github.infrakit4j.instance.oneview.provisioning;

import io.github.infrakit4j.infrakit.instance.InstanceId;
import io.github.infrakit4j.oneview.rest.ResourceUri;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Follows instances to where the list has them: an operator may have moved a profile to another
 * server, or made it anew.
 */
final class Follower {
  private final Ledger ledger;

  Follower(Ledger ledger) {
    this.ledger = ledger;
  }

  /** With one write: the first look that has the servers may find a name for each instance's. */
  void followAll(Map<InstanceId, BriefProfile> profiles, Map<ResourceUri, BriefServer> servers) {
    Map<InstanceId, BriefProfile> moved = new LinkedHashMap<>();
    for (Entry entry : ledger.entries()) {
      BriefProfile profile = profiles.get(entry.id());
      if (profile != null && isIts(profile, entry) && isMoved(entry, profile, servers)) {
        moved.put(entry.id(), profile);
      }
    }
    if (!moved.isEmpty()) {
      ledger.updateAll(
          moved.keySet(),
          entry -> followed(entry, Objects.requireNonNull(moved.get(entry.id())), servers));
    }
  }

  /** One whose profile was not listed but asked for by itself. */
  Entry follow(Entry entry, BriefProfile profile, Map<ResourceUri, BriefServer> servers) {
    return isMoved(entry, profile, servers)
        ? ledger.update(entry.id(), current -> followed(current, profile, servers)).orElse(entry)
        : entry;
  }

  /** A profile at another address than the instance's is a copy, unless it has its name. */
  static boolean isIts(BriefProfile profile, Entry entry) {
    return entry.profile() == null
        || entry.profile().equals(profile.uri())
        || entry.id().value().equals(profile.name());
  }

  /**
   * The server a profile is on; null if it is on none.
   *
   * @param server what is known of it, null if nothing is
   */
  static Entry.@Nullable Server server(BriefProfile profile, @Nullable BriefServer server) {
    ResourceUri uri = profile.serverHardwareUri();
    if (uri == null) {
      return null;
    }
    return new Entry.Server(uri, server == null ? uri.id() : Placement.nameOf(server));
  }

  private static boolean isMoved(
      Entry entry, BriefProfile profile, Map<ResourceUri, BriefServer> servers) {
    Entry.Server known = entry.server();
    ResourceUri now = profile.serverHardwareUri();
    boolean same =
        Objects.equals(known == null ? null : known.uri(), now)
            && Objects.equals(entry.profile(), profile.uri())
            && !isNamedNow(known, servers.get(now));
    return !same && entry.stage() instanceof Stage.Ready;
  }

  /** A state file of another plugin has no names of servers. */
  private static boolean isNamedNow(Entry.@Nullable Server known, @Nullable BriefServer server) {
    return known != null
        && server != null
        && known.name().equals(known.uri().id())
        && !known.name().equals(Placement.nameOf(server));
  }

  /** Looked at again: it may have been asked to go meanwhile. */
  private static Entry followed(
      Entry entry, BriefProfile profile, Map<ResourceUri, BriefServer> servers) {
    if (!isMoved(entry, profile, servers)) {
      return entry;
    }
    BriefServer server = servers.get(profile.serverHardwareUri());
    return entry.withServer(server(profile, server)).withProfile(profile.uri());
  }
}
