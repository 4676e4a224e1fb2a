package io.github.infrakit4j.examples.group.control;

import io.github.infrakit4j.examples.group.plan.GroupConfig;
import io.github.infrakit4j.examples.group.plan.Intent;
import io.github.infrakit4j.infrakit.group.GroupId;
import java.time.Clock;

/**
 * What all groups share.
 *
 * @param intents what is to be done with each
 * @param rounds when each is looked at
 * @param crew makes calls beside each other
 * @param clock tells for how long instances have been healthy
 * @param locks held while it is decided what is to be done with a group
 */
record Context(
    Intents intents,
    PluginLookup plugins,
    Settings settings,
    GroupListener listener,
    Rounds rounds,
    Crew crew,
    Clock clock,
    GroupLocks locks) {

  Context(
      Intents intents,
      PluginLookup plugins,
      Settings settings,
      GroupListener listener,
      Rounds rounds,
      Crew crew,
      Clock clock) {
    this(intents, plugins, settings, listener, rounds, crew, clock, new GroupLocks());
  }

  Instances instances(GroupId id, GroupConfig config) {
    return new Instances(id, config, plugins, settings.self());
  }

  void wake(GroupId id) {
    rounds.wake(id);
  }

  /** The group has ended; a commit of one that has the same id comes before or after. */
  void forget(GroupId id, Intent intent) {
    synchronized (locks.of(id)) {
      if (intents.isCurrent(id, intent) && intents.remove(id)) {
        rounds.end(id);
        listener.left(id, "destroyed");
      }
    }
  }
}
