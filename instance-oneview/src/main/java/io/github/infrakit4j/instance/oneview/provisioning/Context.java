package io.github.infrakit4j.instance.oneview.provisioning;

import io.github.infrakit4j.oneview.resource.Task;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;

/** What every step needs. */
record Context(
    Appliance appliance,
    Ledger ledger,
    Rules rules,
    Interest interest,
    InstantSource clock,
    Teller listener,
    Progress progress,
    int descriptionLimit) {

  GroupEnds groupEnds() {
    return new GroupEnds(ledger);
  }

  Timing timing() {
    return rules.timing();
  }

  Policy policy() {
    return rules.policy();
  }

  Instant now() {
    return clock.instant();
  }

  /** Whether a time has passed since an instant. */
  boolean isOver(Instant since, Duration limit) {
    return !since.plus(limit).isAfter(now());
  }

  /** Writes the next stage down and tells of it. */
  void move(Entry entry, Stage next, String words) {
    note(entry, next);
    Entry.Server server = entry.server();
    if (next instanceof Stage.Ready && server != null) {
      ledger.absolve(server.uri());
    }
    progress.forget(entry.id());
    if (next instanceof Stage.Ready) {
      listener.ready(entry.id(), words);
    } else {
      listener.moved(entry.id(), words);
    }
  }

  /** Begins to remove one that was asked to go while it was made: its time runs from now on. */
  void remove(Entry entry, String words) {
    ledger.update(entry.id(), current -> current.withDestroyAsked(now()));
    move(entry, new Stage.Stopping(null, false, null), words);
  }

  /** Writes the next stage down quietly. */
  void note(Entry entry, Stage next) {
    ledger.update(entry.id(), current -> current.at(next, now()));
  }

  /** Tells of a task that did its work and complained. */
  void warn(Entry entry, Task task) {
    listener.warning("instance " + entry.id().value() + ": " + task.failureSentence());
  }

  /** Forgets an instance that is no more; how it went is told by how far it was. */
  void gone(Entry entry, String why) {
    gone(entry, departure(entry), why);
  }

  /**
   * Forgets an instance that is no more, and tells of it if nobody else has. One of which another
   * thread has found the profile that was made in its place is no such instance.
   */
  void gone(Entry entry, Departure departure, String why) {
    boolean forgotten =
        ledger.removeIf(entry.id(), current -> Objects.equals(current.profile(), entry.profile()));
    progress.forget(entry.id());
    if (forgotten) {
      listener.gone(entry, departure, why);
    }
  }

  private static Departure departure(Entry entry) {
    if (entry.stage() instanceof Stage.Failed) {
      return Departure.FAILED;
    }
    if (entry.stage() instanceof Stage.Releasing) {
      return Departure.RELEASED;
    }
    boolean asked = entry.stage().isRemoval() || entry.destroyAsked() != null;
    return asked ? Departure.DESTROYED : Departure.TAKEN_AWAY;
  }
}
