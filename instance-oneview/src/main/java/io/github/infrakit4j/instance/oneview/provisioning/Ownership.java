package io.github.infrakit4j.instance.oneview.provisioning;

import io.github.infrakit4j.oneview.resource.ServerProfile;

/** The last look before a server is touched: pure. */
final class Ownership {
  private Ownership() {}

  /**
   * Whether a profile with the instance's marker is the instance and no copy of it: it has its
   * name, or it was made here and only its name was changed since.
   */
  static boolean isCertain(ServerProfile profile, Entry entry) {
    return isCertain(BriefProfile.of(profile), entry);
  }

  /** As for one that was read whole. */
  static boolean isCertain(BriefProfile profile, Entry entry) {
    return entry.plan() != null || entry.id().value().equals(profile.name());
  }

  /** What to do about a profile of which it is not certain. */
  static String doubt(ServerProfile profile, Entry entry) {
    return doubt(BriefProfile.of(profile), entry);
  }

  /** As for one that was read whole. */
  static String doubt(BriefProfile profile, Entry entry) {
    String id = entry.id().value();
    return "profile '"
        + profile.name()
        + "' carries the marker of instance '"
        + id
        + "' and another name: it is a copy, or was renamed. If it is a copy, take the marker out"
        + " of its description; if it is the instance, rename it to '"
        + id
        + "'";
  }

  /** Whether the server carries this very profile and the appliance is not busy with it. */
  static boolean mayPower(BriefServer server, ServerProfile profile) {
    return profile.uri() != null
        && profile.uri().equals(server.serverProfileUri())
        && server.uri() != null
        && server.uri().equals(profile.serverHardwareUri())
        && !Boolean.TRUE.equals(server.powerLock());
  }
}
