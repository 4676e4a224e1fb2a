package io.github.infrakit4j.instance.oneview.provisioning;

import io.github.infrakit4j.instance.oneview.provisioning.Entry.Server;

/** What is done when the making of an instance does not go on as planned. */
final class Setback {
  private final Context context;

  Setback(Context context) {
    this.context = context;
  }

  /** The server failed: it is left alone for a while, and what is left on it is removed. */
  Pause quarantine(Entry entry, String reason) {
    Server server = entry.requireServer();
    context
        .ledger()
        .quarantine(
            new Quarantine(
                server.uri(),
                server.name(),
                reason,
                context.now().plus(context.timing().coolDown())));
    return clear(entry, reason, false);
  }

  /** The server is not to be had: the next one, for the same instance. */
  Pause another(Entry entry, String reason) {
    context.listener().delayed(entry.id(), reason);
    Server server = entry.requireServer();
    context
        .ledger()
        .quarantine(
            new Quarantine(
                server.uri(),
                server.name(),
                reason,
                context.now().plus(context.timing().settle())));
    context
        .ledger()
        .update(
            entry.id(),
            current ->
                current.withServer(null).withProfile(null).at(new Stage.Accepted(), context.now()));
    return Pause.NONE;
  }

  Pause clear(Entry entry, String reason, boolean again) {
    context.listener().delayed(entry.id(), reason);
    context.note(entry, new Stage.Clearing(null, reason, again));
    return Pause.NONE;
  }

  Pause fail(Entry entry, String reason) {
    context.ledger().update(entry.id(), current -> current.withServer(null));
    context.note(entry, new Stage.Failed(reason));
    context.listener().failed(entry.id(), reason);
    return Pause.POLL;
  }
}
