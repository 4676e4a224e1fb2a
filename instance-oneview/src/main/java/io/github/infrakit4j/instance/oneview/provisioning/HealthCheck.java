package io.github.infrakit4j.instance.oneview.provisioning;

import io.github.infrakit4j.instance.oneview.provisioning.Entry.Illness;
import io.github.infrakit4j.oneview.resource.Health;
import io.github.infrakit4j.oneview.resource.ServerHardware;
import io.github.infrakit4j.oneview.resource.ServerProfile;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When an instance counts as lost: pure.
 *
 * <p>A server that is Critical, Disabled, in ProfileError or removed from the appliance, and a
 * profile whose creation failed, make an instance ill; ill for longer than the grace it is lost and
 * no longer listed, so that the group makes another. Once well again it is listed again.
 */
final class HealthCheck {
  private HealthCheck() {}

  /** Whether the hardware itself reports that it cannot work. */
  static boolean isIll(ServerHardware server) {
    return Health.CRITICAL.equals(server.status()) || Health.DISABLED.equals(server.status());
  }

  /**
   * What is wrong now.
   *
   * @param server null if the appliance does not list the profile's server
   */
  static Optional<String> complaint(ServerProfile profile, @Nullable ServerHardware server) {
    if (ServerProfile.State.CREATE_FAILED.equals(profile.state())) {
      return Optional.of("profile state is CreateFailed");
    }
    if (profile.serverHardwareUri() == null) {
      return Optional.of("profile is not assigned to a server");
    }
    if (server == null) {
      return Optional.of("server " + profile.serverHardwareUri() + " is not on the appliance");
    }
    if (ServerHardware.State.PROFILE_ERROR.equals(server.state())) {
      return Optional.of("server " + Placement.nameOf(server) + " is in state ProfileError");
    }
    if (isIll(server)) {
      return Optional.of("server " + Placement.nameOf(server) + " has status " + server.status());
    }
    return Optional.empty();
  }

  /**
   * The illness after another look.
   *
   * @return null when the instance is well
   */
  static @Nullable Illness diagnose(
      @Nullable Illness before, Optional<String> complaint, Instant now, Duration grace) {
    if (complaint.isEmpty()) {
      return null;
    }
    Instant since = before == null ? now : before.since();
    boolean lost = !since.plus(grace).isAfter(now);
    return new Illness(complaint.get(), since, lost);
  }
}
