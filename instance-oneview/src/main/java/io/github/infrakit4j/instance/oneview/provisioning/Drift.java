package io.github.infrakit4j.instance.oneview.provisioning;

import io.github.infrakit4j.infrakit.Tags;
import io.github.infrakit4j.oneview.resource.ServerProfile;
import java.util.Map;

/**
 * What happens to an instance whose profile no longer complies with its template: pure.
 *
 * <p>Its compliance is always among its properties. If it, or the policy, says {@code roll}, it is
 * described with another config hash besides, so that the next commit of its group replaces it. The
 * marker keeps the true hash.
 */
final class Drift {
  private static final String SUFFIX = "-drifted";
  private static final String BOOTSTRAP = "bootstrap";

  private Drift() {}

  static boolean isReported(BriefProfile profile, Marker marker, Policy policy) {
    return ServerProfile.Compliance.NON_COMPLIANT.equals(profile.templateCompliance())
        && Wishes.rolls(marker, policy);
  }

  /** An instance that waits for its group's own hash keeps waiting for it. */
  static void mark(Map<String, String> tags) {
    tags.computeIfPresent(
        Tags.CONFIG_HASH, (name, hash) -> hash.equals(BOOTSTRAP) ? hash : hash + SUFFIX);
  }
}
