package io.github.infrakit4j.quickstart;

import io.github.infrakit4j.oneview.resource.Health;
import io.github.infrakit4j.oneview.resource.PowerState;
import io.github.infrakit4j.oneview.resource.ServerHardware;
import io.github.infrakit4j.oneview.resource.ServerProfile;
import io.github.infrakit4j.oneview.resource.Task;
import io.github.infrakit4j.oneview.rest.ResourceUri;
import io.github.infrakit4j.oneview.rest.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What must be true on the appliance: pure. */
@FunctionalInterface
interface Expectation {
  /** What was expected and what is there instead, in sentences; empty if all is as expected. */
  List<String> complaints(Testimony seen);

  /** Both. */
  default Expectation and(Expectation other) {
    return seen ->
        Stream.concat(complaints(seen).stream(), other.complaints(seen).stream()).toList();
  }

  /** The group has exactly so many profiles, each of them well. */
  static Expectation group(String group, int size) {
    return seen -> wellAndCounted(group, size, seen.of(group), seen);
  }

  /** The group has exactly so many profiles on other servers than this one, each of them well. */
  static Expectation groupWithout(ResourceUri brokenServer, String group, int size) {
    return seen -> {
      List<ServerProfile> elsewhere =
          seen.of(group).stream()
              .filter(each -> !brokenServer.equals(each.serverHardwareUri()))
              .toList();
      return wellAndCounted(group, size, elsewhere, seen);
    };
  }

  private static List<String> wellAndCounted(
      String group, int size, List<ServerProfile> profiles, Testimony seen) {
    List<String> complaints = new ArrayList<>();
    if (profiles.size() != size) {
      complaints.add(
          "expected %d profiles of group %s, seen %d".formatted(size, group, profiles.size()));
    }
    long servers = profiles.stream().map(ServerProfile::serverHardwareUri).distinct().count();
    if (servers != profiles.size()) {
      complaints.add(
          "expected each profile of group %s on a server of its own, seen %d profiles on %d"
              .formatted(group, profiles.size(), servers));
    }
    profiles.stream()
        .filter(each -> !isWell(each, seen.server(each).orElse(null)))
        .forEach(each -> complaints.add(notWell(each, seen)));
    return complaints;
  }

  private static boolean isWell(ServerProfile profile, @Nullable ServerHardware server) {
    return ServerProfile.State.NORMAL.equals(profile.state())
        && server != null
        && Objects.equals(profile.uri(), server.serverProfileUri())
        && ServerHardware.State.PROFILE_APPLIED.equals(server.state())
        && PowerState.ON.equals(server.powerState())
        && isHealthy(server);
  }

  /** Whether the hardware itself is well. */
  static boolean isHealthy(ServerHardware server) {
    return Health.OK.equals(server.status());
  }

  private static String notWell(ServerProfile profile, Testimony seen) {
    String server =
        seen.server(profile)
            .map(
                each ->
                    "%s with state %s, power %s, status %s"
                        .formatted(each.name(), each.state(), each.powerState(), each.status()))
            .orElse("no server");
    return "expected profile %s Normal on a running, healthy server, seen %s on %s"
        .formatted(profile.name(), profile.state(), server);
  }

  /** The profiles of the group were being made at the same time, says the appliance. */
  static Expectation madeAtOnce(String group) {
    return seen -> {
      List<Task> tasks =
          seen.of(group).stream().flatMap(each -> seen.creation(each).stream()).toList();
      Optional<Instant> lastBegin =
          tasks.stream().flatMap(task -> time(task.created())).max(Instant::compareTo);
      Optional<Instant> firstEnd =
          tasks.stream().flatMap(task -> time(task.modified())).min(Instant::compareTo);
      if (tasks.size() == seen.of(group).size()
          && lastBegin.isPresent()
          && firstEnd.isPresent()
          && lastBegin.get().isBefore(firstEnd.get())) {
        return List.of();
      }
      return List.of(
          "expected the profiles of group %s made at once, seen %d tasks, the last begun %s, the first ended %s"
              .formatted(group, tasks.size(), lastBegin, firstEnd));
    };
  }

  private static Stream<Instant> time(@Nullable Timestamp time) {
    return time == null ? Stream.empty() : time.instant().stream();
  }

  /** No profile has the mark of any of these groups. */
  static Expectation nothingOf(Set<String> groups) {
    return seen ->
        groups.stream()
            .flatMap(group -> seen.of(group).stream())
            .map(each -> "expected no profile %s, seen it %s".formatted(each.name(), each.state()))
            .toList();
  }

  /** The profiles of other people are the same, in the same revision. */
  static Expectation foreignUntouched(Testimony start) {
    return seen -> difference("the profiles of others", foreign(start), foreign(seen));
  }

  private static List<String> foreign(Testimony testimony) {
    return testimony.foreign().stream()
        .map(each -> "%s (ETag %s)".formatted(each.name(), each.eTag()))
        .sorted()
        .toList();
  }

  /** Every server without an instance has the state, the power and the profile it had then. */
  static Expectation serversAsIn(Testimony start) {
    return seen -> {
      Set<ResourceUri> inUse =
          seen.ours().stream()
              .flatMap(each -> Stream.ofNullable(each.serverHardwareUri()))
              .collect(Collectors.toSet());
      return difference("the servers", servers(start, inUse), servers(seen, inUse));
    };
  }

  private static List<String> servers(Testimony testimony, Set<ResourceUri> inUse) {
    return testimony.servers().entrySet().stream()
        .filter(each -> !inUse.contains(each.getKey()))
        .map(each -> words(each.getValue()))
        .sorted()
        .toList();
  }

  private static String words(ServerHardware server) {
    return "%s (%s, %s, %s, profile %s)"
        .formatted(
            server.name(),
            server.state(),
            server.powerState(),
            server.status(),
            server.serverProfileUri());
  }

  private static List<String> difference(String what, List<String> expected, List<String> seen) {
    List<String> lacking = expected.stream().filter(each -> !seen.contains(each)).toList();
    List<String> extra = seen.stream().filter(each -> !expected.contains(each)).toList();
    return lacking.isEmpty() && extra.isEmpty()
        ? List.of()
        : List.of("expected of %s: %s, seen: %s".formatted(what, lacking, extra));
  }
}
