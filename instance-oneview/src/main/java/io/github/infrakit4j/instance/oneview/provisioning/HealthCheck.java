package io.github.infrakit4j.instance.oneview.provisioning;

import io.github.infrakit4j.instance.oneview.provisioning.Entry.Illness;
import io.github.infrakit4j.oneview.resource.Health;
import io.github.infrakit4j.oneview.resource.ServerHardware;
import io.github.infrakit4j.oneview.resource.ServerProfile;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * When an instance counts as lost: pure.
 *
 * <p>What makes an instance ill is the operator's choice among {@link Ailment}; ill for longer than
 * the grace it is lost and no longer listed, so that the group makes another. Once well again it is
 * listed again.
 */
final class HealthCheck {
  private HealthCheck() {}

  /** Whether the hardware itself reports that it cannot work. */
  static boolean isIll(BriefServer server) {
    return Health.CRITICAL.equals(server.status()) || Health.DISABLED.equals(server.status());
  }

  /**
   * What is wrong now, as far as it counts.
   *
   * @param server null if the appliance does not list the profile's server
   * @param counted what makes an instance ill
   */
  static Optional<String> complaint(
      BriefProfile profile, @Nullable BriefServer server, Set<Ailment> counted) {
    return Optional.ofNullable(find(profile, server, counted))
        .map(ailment -> words(ailment, profile, server));
  }

  private static @Nullable Ailment find(
      BriefProfile profile, @Nullable BriefServer server, Set<Ailment> counted) {
    for (Ailment ailment : Ailment.values()) {
      if (counted.contains(ailment) && has(ailment, profile, server)) {
        return ailment;
      }
    }
    return null;
  }

  private static boolean has(Ailment ailment, BriefProfile profile, @Nullable BriefServer server) {
    return switch (ailment) {
      case CREATE_FAILED -> ServerProfile.State.CREATE_FAILED.equals(profile.state());
      case UNASSIGNED -> profile.serverHardwareUri() == null;
      case REMOVED -> profile.serverHardwareUri() != null && server == null;
      case CRITICAL -> server != null && Health.CRITICAL.equals(server.status());
      case DISABLED -> server != null && Health.DISABLED.equals(server.status());
      case PROFILE_ERROR ->
          server != null && ServerHardware.State.PROFILE_ERROR.equals(server.state());
      case MAINTENANCE -> server != null && Boolean.TRUE.equals(server.maintenanceMode());
    };
  }

  private static String words(Ailment ailment, BriefProfile profile, @Nullable BriefServer server) {
    String name = server == null ? "" : Placement.nameOf(server);
    return switch (ailment) {
      case CREATE_FAILED -> "profile state is CreateFailed";
      case UNASSIGNED -> "profile is not assigned to a server";
      case REMOVED -> "server " + profile.serverHardwareUri() + " is not on the appliance";
      case CRITICAL -> "server " + name + " has status Critical";
      case DISABLED -> "server " + name + " has status Disabled";
      case PROFILE_ERROR -> "server " + name + " is in state ProfileError";
      case MAINTENANCE -> "server " + name + " is in maintenance mode";
    };
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
    return new Illness(
        complaint.get(), since, lost, before == null || !lost ? null : before.unwanted());
  }
}
