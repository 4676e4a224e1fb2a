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

  void provisioned(InstanceId id, @Nullable LogicalId logicalId) {
    if (logicalId != null) {
      given.put(id, logicalId);
    }
  }

  private static List<LogicalId> wanted(int size) {
    return List.of(new LogicalId("10.0.0.1"), new LogicalId("10.0.0.2"), new LogicalId("10.0.0.3"))
        .subList(0, size);
  }

  /** Which logical ids of a group of that size nobody has. */
  static List<Optional<LogicalId>> missing(List<InstanceDescription> described, int size) {
    List<Optional<LogicalId>> missing = new ArrayList<>();
    for (LogicalId each : wanted(size)) {
      if (described.stream().noneMatch(found -> each.equals(found.logicalId()))) {
        missing.add(Optional.of(each));
      }
    }
    return missing;
  }

  /** Who has none that is wanted, or one that another has. */
  static List<InstanceDescription> surplus(List<InstanceDescription> described, int size) {
    List<InstanceDescription> surplus = new ArrayList<>();
    Set<LogicalId> free = new HashSet<>(wanted(size));
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
   * Which logical ids two instances have, in sentences.
   *
   * @param wasLost whether an instance did not count for a while, so that another took its place
   */
  static List<String> twice(List<InstanceDescription> described, Predicate<InstanceId> wasLost) {
    List<String> wrongs = new ArrayList<>();
    Map<LogicalId, InstanceId> holders = new HashMap<>();
    for (InstanceDescription each : described) {
      LogicalId called = each.logicalId();
      InstanceId other = called == null ? null : holders.put(called, each.id());
      if (other != null && !wasLost.test(other) && !wasLost.test(each.id())) {
        wrongs.add("there are two of " + called + ": " + other + " and " + each.id());
      }
    }
    return wrongs;
  }
}
