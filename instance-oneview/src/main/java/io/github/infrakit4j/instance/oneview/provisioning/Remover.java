package io.github.infrakit4j.instance.oneview.provisioning;

import io.github.infrakit4j.oneview.resource.PowerRequest;
import io.github.infrakit4j.oneview.resource.PowerState;
import io.github.infrakit4j.oneview.resource.ServerProfile;
import io.github.infrakit4j.oneview.resource.Task;
import io.github.infrakit4j.oneview.rest.ApplianceException;
import io.github.infrakit4j.oneview.rest.OneViewException;
import java.util.Objects;
import java.util.Optional;

/**
 * Takes an instance that is being removed one step further: off, deleted, gone.
 *
 * <p>Before each request the profile is read again; if its marker is gone it is not ours and
 * nothing is done to it. The deletion carries the ETag of that reading, so that the appliance
 * refuses it if anybody changed the profile in between.
 */
final class Remover {
  private final Context context;

  Remover(Context context) {
    this.context = context;
  }

  Pause step(Entry entry) {
    if (isAwaited(entry.stage())) {
      Optional<Task> task = context.appliance().task(entry.stage().awaited());
      task.ifPresent(running -> Tasks.show(context.progress(), entry, running));
      if (task.isPresent() && !task.get().isFinal()) {
        return isTooLate(entry) ? stuck(entry) : Pause.POLL;
      }
      if (task.isPresent() && !task.get().isSuccess()) {
        return failed(entry, task.get());
      }
    }
    Optional<ServerProfile> profile = context.appliance().profile(entry);
    if (profile.isEmpty()) {
      return gone(entry);
    }
    Optional<Marker> marker = context.appliance().marker(profile.get(), entry);
    if (marker.isEmpty()) {
      boolean released = entry.stage() instanceof Stage.Releasing;
      return context.gone(
          entry,
          released ? Departure.RELEASED : Departure.TAKEN_AWAY,
          released
              ? "released: its profile stays"
              : "its marker was removed: the profile is left as it is");
    }
    if (isTooLate(entry)) {
      return stuck(entry);
    }
    if (!Ownership.isCertain(profile.get(), entry)) {
      context.note(entry, new Stage.Stuck(Ownership.doubt(profile.get(), entry)));
      return Pause.REST;
    }
    Optional<Entry> going = begin(entry);
    return going.isEmpty() ? Pause.NONE : act(going.get(), marker.get(), profile.get());
  }

  /**
   * A caller may have been told meanwhile that the appliance refuses, and that it is off. From here
   * on nobody is told that of a former refusal: who asks waits for what comes of this step.
   */
  private Optional<Entry> begin(Entry entry) {
    return context
        .ledger()
        .update(
            entry.id(),
            now -> now.stage().isRemoval() ? now.at(now.stage().unrefused(), context.now()) : now)
        .filter(now -> now.stage().isRemoval());
  }

  private Pause act(Entry entry, Marker marker, ServerProfile profile) {
    try {
      if (entry.stage() instanceof Stage.Releasing || Wishes.keeps(marker, context.policy())) {
        return release(entry, profile);
      }
      return entry.stage() instanceof Stage.Stopping stopping
          ? stop(entry, stopping, profile)
          : delete(entry, profile);
    } catch (ApplianceException e) {
      return refused(entry, e);
    }
  }

  private boolean isTooLate(Entry entry) {
    return context.isOver(
        Objects.requireNonNullElse(entry.destroyAsked(), entry.since()),
        context.timing().destroyLimit());
  }

  private static boolean isAwaited(Stage stage) {
    return (stage instanceof Stage.Deleting || stage instanceof Stage.Releasing)
        && stage.awaited() != null;
  }

  /** The marker goes, and with it the instance; power and profile stay as they are. */
  private Pause release(Entry entry, ServerProfile profile) {
    String words = Marker.removeFrom(profile.description());
    context.note(entry, new Stage.Releasing(null, null));
    Task task = context.appliance().client().profiles().replace(profile.withDescription(words));
    context.move(entry, new Stage.Releasing(task.uri(), null), "its marker is being removed");
    return Pause.POLL;
  }

  private Pause gone(Entry entry) {
    return context.gone(entry, "destroyed");
  }

  private Pause stop(Entry entry, Stage.Stopping stage, ServerProfile profile) {
    Optional<BriefServer> server = context.appliance().serverOf(profile);
    if (server.isEmpty() || PowerState.OFF.equals(server.get().powerState())) {
      context.move(entry, new Stage.Deleting(null, null), "server is off");
      return Pause.NONE;
    }
    if (!Ownership.mayPower(server.get(), profile)) {
      context.progress().report(entry.id(), null, "waiting until the server is not locked");
      return Pause.POLL;
    }
    boolean hard = stage.hard() || context.timing().softOff().isZero();
    if (stage.task() == null) {
      PowerRequest request = hard ? PowerRequest.HARD_OFF : PowerRequest.SOFT_OFF;
      Task task =
          context
              .appliance()
              .client()
              .hardware()
              .power(Objects.requireNonNull(server.get().uri()), request);
      context.move(
          entry,
          new Stage.Stopping(task.uri(), hard, null),
          hard ? "its power is cut" : "it is asked to shut down");
      return Pause.POLL;
    }
    return stillRunning(entry, stage);
  }

  private Pause stillRunning(Entry entry, Stage.Stopping stage) {
    boolean over = context.appliance().task(stage.task()).map(Task::isFinal).orElse(true);
    if (!stage.hard() && context.isOver(entry.since(), context.timing().softOff())) {
      context.note(entry, new Stage.Stopping(null, true, null));
      return Pause.NONE;
    }
    if (stage.hard() && over && context.isOver(entry.since(), context.timing().powerLimit())) {
      context.ledger().update(entry.id(), current -> current.again(context.now()));
      context.note(entry, new Stage.Stopping(null, true, null));
    }
    return Pause.POLL;
  }

  private Pause delete(Entry entry, ServerProfile profile) {
    Optional<BriefServer> server = context.appliance().serverOf(profile);
    if (server.filter(found -> !PowerState.OFF.equals(found.powerState())).isPresent()) {
      context.note(entry, new Stage.Stopping(null, false, null));
      return Pause.POLL;
    }
    Task task = context.appliance().client().profiles().delete(profile);
    context.move(entry, new Stage.Deleting(task.uri(), null), "its profile is being deleted");
    return Pause.POLL;
  }

  /** The appliance took the request and could not do it. */
  private Pause failed(Entry entry, Task task) {
    context.listener().delayed(entry.id(), task.failureSentence());
    context.progress().report(entry.id(), null, task.failureSentence());
    if (entry.stage() instanceof Stage.Releasing) {
      context.note(entry, new Stage.Releasing(null, null));
      return Pause.POLL;
    }
    context.note(
        entry,
        Tasks.isPoweredOn(task)
            ? new Stage.Stopping(null, true, null)
            : new Stage.Deleting(null, null));
    return Pause.POLL;
  }

  /** The appliance did not take the request. */
  private Pause refused(Entry entry, ApplianceException e) {
    if (e.isNotFound() || e.isPreconditionFailed()) {
      return Pause.POLL;
    }
    if (isPassing(e)) {
      throw e;
    }
    context.listener().delayed(entry.id(), Words.of(e));
    context.progress().report(entry.id(), null, Words.of(e));
    Stage next =
        entry.stage() instanceof Stage.Stopping stopping
            ? new Stage.Stopping(null, stopping.hard(), Words.of(e))
            : entry.stage() instanceof Stage.Releasing
                ? new Stage.Releasing(null, Words.of(e))
                : new Stage.Deleting(null, Words.of(e));
    context.note(entry, next);
    return Pause.POLL;
  }

  /** Whether the same request may be taken a little later: busy, overloaded, starting. */
  private static boolean isPassing(OneViewException e) {
    return e.retryable()
        || e.outcomeUnknown()
        || (e instanceof ApplianceException answer && answer.isConflict());
  }

  private Pause stuck(Entry entry) {
    String refusal = entry.stage().refusal();
    String seen =
        context.progress().of(entry.id()).map(Progress.Report::words).orElse("no reason was given");
    String reason = "could not be removed in time: " + (refusal == null ? seen : refusal);
    context.note(entry, new Stage.Stuck(reason));
    context.listener().stuck(entry.id(), reason);
    return Pause.REST;
  }
}
