package io.github.infrakit4j.examples.group.control;

import io.github.infrakit4j.infrakit.group.GroupId;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/** A lock for each group: one decision about it at a time, and groups beside each other. */
final class GroupLocks {
  private final Map<GroupId, Object> locks = new ConcurrentHashMap<>();

  /** Always the same for a group. */
  Object of(GroupId id) {
    return Objects.requireNonNull(locks.computeIfAbsent(id, each -> new Object()));
  }
}
