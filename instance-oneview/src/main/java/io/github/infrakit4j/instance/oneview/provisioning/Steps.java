package io.github.infrakit4j.instance.oneview.provisioning;

import io.github.infrakit4j.infrakit.PluginException;
import io.github.infrakit4j.infrakit.instance.InstanceId;
import io.github.infrakit4j.instance.oneview.provisioning.Entry.Plan;
import io.github.infrakit4j.oneview.resource.ServerProfile;
import io.github.infrakit4j.oneview.rest.OneViewException;
import java.util.Optional;

/** Finds out what an instance needs next, and has it done. */
final class Steps {
  private final Context context;
  private final Provisioner provisioner;
  private final Clearer clearer;
  private final Remover remover;
  private final Labeler labeler;
  private final Abandoned abandoned;
  private final Adopter adopter;

  Steps(Context context) {
    this.context = context;
    this.provisioner = new Provisioner(context);
    this.clearer = new Clearer(context);
    this.remover = new Remover(context);
    this.labeler = new Labeler(context);
    this.abandoned = new Abandoned(context);
    this.adopter = new Adopter(context);
  }

  /** Does the next step. Never throws what the appliance caused. */
  Pause step(InstanceId id) {
    Optional<Entry> entry = context.ledger().find(id);
    if (entry.isEmpty()) {
      return Pause.REST;
    }
    try {
      return step(entry.get());
    } catch (OneViewException | PluginException e) {
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
    if (entry.stage() instanceof Stage.Adopting adopting) {
      return adopter.step(entry, adopting);
    }
    if (entry.stage().isProvisioning() && plan != null) {
      return provisioner.step(entry, plan);
    }
    if (entry.stage().isRemoval()) {
      return remover.step(entry);
    }
    if (entry.stage() instanceof Stage.Failed failed) {
      return expire(entry, failed);
    }
    if (entry.stage() instanceof Stage.Ready && entry.destroyAsked() != null) {
      return destroyAfterAll(entry);
    }
    if (!entry.labels().isEmpty()) {
      return labeler.step(entry);
    }
    return entry.isLost() ? abandoned.step(entry) : Pause.REST;
  }

  /** It became ready in the very moment in which it was asked to go. */
  private Pause destroyAfterAll(Entry entry) {
    context.remove(entry, "made, and to be destroyed");
    return Pause.NONE;
  }

  /** A failure is shown for a while; one that has a profile, or may get one, is not let go. */
  private Pause expire(Entry entry, Stage.Failed failed) {
    if (entry.profile() != null) {
      return clearAgain(entry, failed.reason());
    }
    if (entry.unheard()) {
      boolean mayStillBeMade = mayStillBeMade(entry);
      Optional<ServerProfile> late = context.appliance().namesake(entry);
      late.ifPresent(made -> clear(entry.withProfile(made.uri()), failed.reason()));
      if (late.isPresent() || mayStillBeMade) {
        return Pause.POLL;
      }
    }
    if (context.isOver(entry.since(), context.timing().failedShown())) {
      return context.gone(entry, "its making had failed");
    }
    return Pause.POLL;
  }

  private boolean mayStillBeMade(Entry entry) {
    return !context.isOver(entry.since(), context.timing().destroyLimit())
        || context.appliance().isMakingUnknown(entry);
  }

  /** What could not be removed still has a server, and nobody else will free it. */
  private Pause clearAgain(Entry entry, String reason) {
    if (!context.isOver(entry.since(), context.timing().coolDown())) {
      return Pause.POLL;
    }
    clear(entry, reason);
    return Pause.NONE;
  }

  private void clear(Entry entry, String reason) {
    Entry.Illness hidden = new Entry.Illness(reason, entry.since(), true);
    context
        .ledger()
        .update(
            entry.id(),
            current ->
                current
                    .withProfile(entry.profile())
                    .withIllness(hidden)
                    .at(new Stage.Clearing(null, reason, false), context.now()));
  }
}
