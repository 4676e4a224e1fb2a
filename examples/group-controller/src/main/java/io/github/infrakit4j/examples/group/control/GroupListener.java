package io.github.infrakit4j.examples.group.control;

import io.github.infrakit4j.infrakit.group.GroupId;
import io.github.infrakit4j.infrakit.instance.InstanceId;

/**
 * Hears what is done to groups; what is not overridden does nothing. Called on many threads at
 * once. No properties are passed: they may hold secrets.
 */
public interface GroupListener {

  /** A listener that does nothing. */
  GroupListener NONE = new GroupListener() {};

  /** A commit was taken, and leads to this. */
  default void committed(GroupId group, String plan) {}

  /** A group that was on the disk is kept again after a start. */
  default void resumed(GroupId group) {}

  /** Nothing was done in this round, because what is there is not known for certain. */
  default void skipped(GroupId group, String why) {}

  /** An instance was made. */
  default void provisioned(GroupId group, InstanceId instance) {}

  /** An instance that somebody made was taken into the group. */
  default void adopted(GroupId group, InstanceId instance) {}

  /** An instance was destroyed, or is certain to go. */
  default void destroyed(GroupId group, InstanceId instance) {}

  /** Something did not work; the next round decides again. */
  default void failed(GroupId group, String what) {}

  /** An update waits, or an instance may be on its way. */
  default void waiting(GroupId group, String why) {}

  /** An update is over. */
  default void updated(GroupId group) {}

  /** The group is watched no more. */
  default void left(GroupId group, String why) {}

  /** A defect of this program: a round ended with it, and the next one comes. */
  default void broken(GroupId group, Throwable defect) {}
}
