package io.github.infrakit4j.instance.oneview.provisioning;

import io.github.infrakit4j.oneview.resource.PowerRequest;
import io.github.infrakit4j.oneview.resource.PowerState;
import io.github.infrakit4j.oneview.resource.ServerProfile;
import io.github.infrakit4j.oneview.resource.Task;
import java.util.Objects;
import java.util.Optional;

/** Removes what a failed creation left behind, then tries another server or gives up. */
final class Clearer {
  private final Context context;

  Clearer(Context context) {
    this.context = context;
  }

  Pause step(Entry entry, Stage.Clearing stage) {
    Optional<Task> task = context.appliance().task(stage.task());
    boolean isTooLate = context.isOver(entry.since(), context.timing().destroyLimit());
    if (task.isPresent() && !task.get().isFinal() && !isTooLate) {
      return Pause.POLL;
    }
    Optional<ServerProfile> left = context.appliance().anyProfile(entry);
    if (left.isEmpty() || context.appliance().marker(left.get(), entry).isEmpty()) {
      return cleared(entry, stage);
    }
    if (isMended(entry, left.get())) {
      context.move(entry, new Stage.Ready(), "its profile was mended: it is not removed");
      return Pause.NONE;
    }
    if (isTooLate) {
      return giveUp(entry, stage, left.get());
    }
    Optional<BriefServer> server = context.appliance().serverOf(left.get());
    if (server.filter(found -> !PowerState.OFF.equals(found.powerState())).isPresent()
        && Ownership.mayPower(server.get(), left.get())) {
      Task off =
          context
              .appliance()
              .client()
              .hardware()
              .power(Objects.requireNonNull(server.get().uri()), PowerRequest.HARD_OFF);
      context.note(entry, new Stage.Clearing(off.uri(), stage.reason(), stage.again()));
      return Pause.POLL;
    }
    Task removal = context.appliance().client().profiles().delete(left.get());
    context.note(entry, new Stage.Clearing(removal.uri(), stage.reason(), stage.again()));
    return Pause.POLL;
  }

  /**
   * One that was found failed, not made here, whose server an operator may have put to use since.
   */
  private static boolean isMended(Entry entry, ServerProfile left) {
    return entry.plan() == null
        && entry.destroyAsked() == null
        && ServerProfile.State.NORMAL.equals(left.state());
  }

  private Pause cleared(Entry entry, Stage.Clearing stage) {
    if (entry.destroyAsked() != null) {
      return context.gone(entry, "destroyed while it was being made");
    }
    Stage next = stage.again() ? new Stage.Accepted() : new Stage.Failed(stage.reason());
    context
        .ledger()
        .update(
            entry.id(),
            current -> current.withServer(null).withProfile(null).at(next, context.now()));
    if (!stage.again()) {
      context.listener().failed(entry.id(), stage.reason());
    }
    return Pause.NONE;
  }

  /** The profile stays; the entry remembers it, so that it is never taken for an instance. */
  private Pause giveUp(Entry entry, Stage.Clearing stage, ServerProfile left) {
    String words = "; its profile " + left.uri() + " could not be removed";
    String reason = stage.reason().contains(words) ? stage.reason() : stage.reason() + words;
    context
        .ledger()
        .update(
            entry.id(),
            current -> current.withProfile(left.uri()).at(new Stage.Failed(reason), context.now()));
    context.listener().failed(entry.id(), reason);
    return Pause.POLL;
  }
}
