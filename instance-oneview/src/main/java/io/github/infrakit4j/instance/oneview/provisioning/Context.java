package io.github.infrakit4j.instance.oneview.provisioning;

import io.github.infrakit4j.oneview.resource.Task;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;

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

  private static final String MAY_COME =
      "destroyed, and watched: a request for its profile may still be done";

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
  Pause gone(Entry entry, String why) {
    return gone(entry, departure(entry), why);
  }

  /**
   * Forgets an instance that is no more. One that was destroyed, and for which a request may still
   * be done of which nobody has heard, is remembered without counting: nobody else would remove
   * what is made of it.
   *
   * @return when its next step is due
   */
  Pause gone(Entry entry, Departure departure, String why) {
    if (departure != Departure.DESTROYED || !entry.unheard()) {
      return forget(entry, departure, why);
    }
    Optional<Entry> now =
        ledger.update(entry.id(), current -> isSame(current, entry) ? watched(current) : current);
    progress.forget(entry.id());
    if (!entry.isLost() && now.filter(Entry::isLost).isPresent()) {
      listener.health(entry.id(), Condition.LOST, MAY_COME);
    }
    return Pause.NONE;
  }

  private Entry watched(Entry current) {
    Instant now = now();
    return current
        .withServer(null)
        .withProfile(null)
        .withDestroyAsked(Objects.requireNonNullElse(current.destroyAsked(), now))
        .withIllness(new Entry.Illness(MAY_COME, now, true))
        .at(new Stage.Posting(), now);
  }

  /**
   * Forgets an instance, and tells of it if nobody else has. One of which another thread has found
   * the profile that was made in its place is no such instance.
   */
  Pause forget(Entry entry, Departure departure, String why) {
    boolean forgotten = ledger.removeIf(entry.id(), current -> isSame(current, entry));
    progress.forget(entry.id());
    if (forgotten) {
      listener.gone(entry, departure, why);
    }
    return Pause.REST;
  }

  private static boolean isSame(Entry current, Entry entry) {
    return Objects.equals(current.profile(), entry.profile());
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
