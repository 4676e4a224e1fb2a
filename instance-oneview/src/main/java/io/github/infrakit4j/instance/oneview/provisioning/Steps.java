package io.github.infrakit4j.instance.oneview.provisioning;

import io.github.infrakit4j.infrakit.instance.InstanceId;
import io.github.infrakit4j.instance.oneview.provisioning.Entry.Plan;
import io.github.infrakit4j.oneview.rest.OneViewException;
import java.util.Optional;

/** Finds out what an instance needs next, and has it done. */
final class Steps {
  private final Context context;
  private final Provisioner provisioner;
  private final Clearer clearer;
  private final Remover remover;
  private final Labeler labeler;

  Steps(Context context) {
    this.context = context;
    this.provisioner = new Provisioner(context);
    this.clearer = new Clearer(context);
    this.remover = new Remover(context);
    this.labeler = new Labeler(context);
  }

  /** Does the next step. Never throws what the appliance caused. */
  Pause step(InstanceId id) {
    Optional<Entry> entry = context.ledger().find(id);
    if (entry.isEmpty()) {
      return Pause.REST;
    }
    try {
      return step(entry.get());
    } catch (OneViewException e) {
      context.listener().delayed(id, Words.of(e));
      context.progress().report(id, null, Words.of(e));
      return Pause.POLL;
    }
  }

  private Pause step(Entry entry) {
    Plan plan = entry.plan();
    if (entry.stage() instanceof Stage.Clearing clearing) {
      return clearer.step(entry, clearing);
    }
    if (entry.stage().isProvisioning() && plan != null) {
      return provisioner.step(entry, plan);
    }
    if (entry.stage().isRemoval()) {
      return remover.step(entry);
    }
    if (entry.stage() instanceof Stage.Failed) {
      return expire(entry);
    }
    if (entry.stage() instanceof Stage.Ready && entry.destroyAsked() != null) {
      return destroyAfterAll(entry);
    }
    return entry.labels().isEmpty() ? Pause.REST : labeler.step(entry);
  }

  /** It became ready in the very moment in which it was asked to go. */
  private Pause destroyAfterAll(Entry entry) {
    context.move(entry, new Stage.Stopping(null, false, null), "made, and to be destroyed");
    return Pause.NONE;
  }

  /** A failure is shown for a while; one whose profile could not be removed is kept. */
  private Pause expire(Entry entry) {
    if (entry.profile() != null) {
      return Pause.REST;
    }
    if (context.isOver(entry.since(), context.timing().failedShown())) {
      context.gone(entry, "its making had failed");
      return Pause.REST;
    }
    return Pause.POLL;
  }
}
