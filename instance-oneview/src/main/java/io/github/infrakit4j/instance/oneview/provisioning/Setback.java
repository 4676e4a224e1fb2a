package io.github.infrakit4j.instance.oneview.provisioning;

import io.github.infrakit4j.instance.oneview.provisioning.Entry.Server;
import java.time.Duration;

/** What is done when the making of an instance does not go on as planned. */
final class Setback {
  private final Context context;

  Setback(Context context) {
    this.context = context;
  }

  /**
   * The server failed: it is left alone, each time for longer, and what is left on it is removed.
   */
  Pause quarantine(Entry entry, String reason) {
    context.listener().setback(Obstacle.SERVER_FAILED);
    Timing timing = context.timing();
    Server server = entry.server();
    if (server != null) {
      context
          .ledger()
          .quarantine(
              server.uri(),
              before ->
                  Quarantine.failed(
                      server,
                      reason,
                      before,
                      context.now(),
                      timing.coolDown(),
                      timing.longestCoolDown()));
    }
    return clear(entry, reason, false);
  }

  /**
   * The appliance may still make a profile where none is to be seen yet: the instance no longer
   * counts, and is remembered until what it becomes is removed.
   */
  Pause hide(Entry entry, String reason) {
    if (!entry.isLost()) {
      Entry.Illness hidden = new Entry.Illness(reason, context.now(), true);
      context.ledger().update(entry.id(), current -> current.withIllness(hidden));
      context.listener().health(entry.id(), Condition.LOST, reason);
    }
    return Pause.POLL;
  }

  /** The appliance refused the profile: no server is blamed. */
  Pause refused(Entry entry, String reason) {
    context.listener().setback(Obstacle.REFUSED);
    return clear(entry, reason, false);
  }

  /** Others were first: what is left is removed, and another server tried for the instance. */
  Pause taken(Entry entry, String reason) {
    leaveAlone(entry, reason);
    return clear(entry, reason, true);
  }

  /** The server is not to be had and nothing was asked of it: the next one for the instance. */
  Pause another(Entry entry, String reason) {
    context.listener().delayed(entry.id(), reason);
    leaveAlone(entry, reason);
    context
        .ledger()
        .update(
            entry.id(),
            current ->
                current.withServer(null).withProfile(null).at(new Stage.Accepted(), context.now()));
    return Pause.NONE;
  }

  private void leaveAlone(Entry entry, String reason) {
    context.listener().setback(Obstacle.TAKEN);
    Server server = entry.server();
    if (server != null) {
      Duration settle = context.timing().settle();
      context
          .ledger()
          .quarantine(
              server.uri(),
              before -> Quarantine.taken(server, reason, before, context.now(), settle));
    }
  }

  /** What is left of the creation is removed. */
  private Pause clear(Entry entry, String reason, boolean again) {
    context.listener().delayed(entry.id(), reason);
    context.note(entry, new Stage.Clearing(null, reason, again));
    return Pause.NONE;
  }

  /**
   * Nothing is left to remove: the instance is given up, in one step with its server, so that no
   * crash leaves it without both.
   */
  Pause fail(Entry entry, Obstacle obstacle, String reason) {
    context.listener().setback(obstacle);
    context
        .ledger()
        .update(
            entry.id(),
            current -> current.withServer(null).at(new Stage.Failed(reason), context.now()));
    context.listener().failed(entry.id(), reason);
    return Pause.POLL;
  }
}
