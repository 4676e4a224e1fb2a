package io.github.infrakit4j.instance.oneview.provisioning;

import io.github.infrakit4j.infrakit.instance.InstanceDescription;
import io.github.infrakit4j.infrakit.instance.InstanceId;
import io.github.infrakit4j.infrakit.instance.LogicalId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Minds that instances keep their logical ids, and that none is there twice. */
final class Pets {
  private final Map<InstanceId, LogicalId> given = new ConcurrentHashMap<>();
  private final Set<InstanceId> unseen = ConcurrentHashMap.newKeySet();

  void provisioned(InstanceId id, @Nullable LogicalId logicalId) {
    if (logicalId != null) {
      given.put(id, logicalId);
    }
  }

  /** An operator does something to its profile: what it is called is not minded any more. */
  void taken(InstanceId id) {
    given.remove(id);
    unseen.add(id);
  }

  /** Another may have been made in its place by a process that could not know of it. */
  void unseen(InstanceId id) {
    unseen.add(id);
  }

  /** Which of a group's logical ids nobody has. */
  static List<Optional<LogicalId>> missing(
      List<InstanceDescription> described, List<LogicalId> wanted) {
    List<Optional<LogicalId>> missing = new ArrayList<>();
    for (LogicalId each : wanted) {
      if (described.stream().noneMatch(found -> each.equals(found.logicalId()))) {
        missing.add(Optional.of(each));
      }
    }
    return missing;
  }

  /** Who has none that is wanted, or one that another has. */
  static List<InstanceDescription> surplus(
      List<InstanceDescription> described, List<LogicalId> wanted) {
    List<InstanceDescription> surplus = new ArrayList<>();
    Set<LogicalId> free = new HashSet<>(wanted);
    for (InstanceDescription each : described) {
      LogicalId called = each.logicalId();
      if (called == null || !free.remove(called)) {
        surplus.add(each);
      }
    }
    return surplus;
  }

  /** Who is not called any more as it was provisioned, in sentences. */
  List<String> renamed(List<InstanceDescription> described) {
    List<String> wrongs = new ArrayList<>();
    for (InstanceDescription each : described) {
      LogicalId called = given.get(each.id());
      if (called != null && !called.equals(each.logicalId())) {
        wrongs.add(each.id() + " was to be " + called + " and is " + each.logicalId());
      }
    }
    return wrongs;
  }

  /**
   * Which logical ids two instances have, in sentences; that one was unseen when the other was
   * asked for excuses both.
   *
   * @param wasLost whether an instance did not count for a while, so that another took its place
   */
  List<String> twice(List<InstanceDescription> described, Predicate<InstanceId> wasLost) {
    List<String> wrongs = new ArrayList<>();
    Map<LogicalId, InstanceId> holders = new HashMap<>();
    for (InstanceDescription each : described) {
      LogicalId called = each.logicalId();
      InstanceId other = called == null ? null : holders.put(called, each.id());
      if (other != null && !isExcused(other, wasLost) && !isExcused(each.id(), wasLost)) {
        wrongs.add("there are two of " + called + ": " + other + " and " + each.id());
      }
    }
    return wrongs;
  }

  private boolean isExcused(InstanceId id, Predicate<InstanceId> wasLost) {
    return unseen.contains(id) || wasLost.test(id);
  }
}
