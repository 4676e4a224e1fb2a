package io.github.infrakit4j.instance.oneview.provisioning;

import io.github.infrakit4j.infrakit.instance.InstanceId;
import io.github.infrakit4j.infrakit.instance.LogicalId;
import io.github.infrakit4j.oneview.resource.ServerProfile;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One instance as it is described.
 *
 * @param id its id
 * @param logicalId null if it has none
 * @param tags all its tags
 * @param entry what the ledger knows of it
 * @param profile its profile; null while there is none
 * @param server its server; null if there is none or nobody asked for it
 */
record View(
    InstanceId id,
    @Nullable LogicalId logicalId,
    Map<String, String> tags,
    Entry entry,
    @Nullable BriefProfile profile,
    @Nullable BriefServer server) {

  /** The word for how far it is; another process may be at work on a profile that we only see. */
  String state() {
    if (entry.stage() instanceof Stage.Ready && profile != null) {
      if (ServerProfile.State.CREATING.equals(profile.state())) {
        return "provisioning";
      }
      if (ServerProfile.State.DELETING.equals(profile.state())) {
        return "destroying";
      }
    }
    return entry.stage().word();
  }

  /** Whether every given tag is there with that value. */
  boolean matches(Map<String, String> wanted) {
    return tags.entrySet().containsAll(wanted.entrySet());
  }
}
