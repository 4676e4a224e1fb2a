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
 */
record Context(
    Intents intents,
    PluginLookup plugins,
    Settings settings,
    GroupListener listener,
    Rounds rounds,
    Crew crew,
    Clock clock) {

  Instances instances(GroupId id, GroupConfig config) {
    return new Instances(id, config, plugins, settings.self());
  }

  void wake(GroupId id) {
    rounds.wake(id);
  }

  /** The group has ended. */
  void forget(GroupId id, Intent intent) {
    if (intents.isCurrent(id, intent) && intents.remove(id)) {
      rounds.end(id);
      listener.left(id, "destroyed");
    }
  }
}
