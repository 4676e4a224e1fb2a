package io.github.infrakit4j.examples.group.control;

import io.github.infrakit4j.infrakit.group.GroupId;

/** When each group's rounds are run: one at a time in a group, groups beside each other. */
interface Rounds extends AutoCloseable {

  /** From now on, and at once. */
  void begin(GroupId id, Runnable round);

  /** As soon as the running one is over. */
  void wake(GroupId id);

  /** No more; one that runs ends as it would. */
  void end(GroupId id);

  @Override
  void close();
}
