package io.github.infrakit4j.instance.oneview.provisioning;

import io.github.infrakit4j.instance.oneview.provisioning.Entry.Plan;
import io.github.infrakit4j.oneview.resource.ServerProfile;
import io.github.infrakit4j.oneview.resource.Task;
import java.util.Objects;
import java.util.Optional;

/** Tells the server of an instance that is being made what to boot from at its first start. */
final class FirstBoot {
  private final Context context;
  private final Setback setback;

  FirstBoot(Context context, Setback setback) {
    this.context = context;
    this.setback = setback;
  }

  static boolean isWished(Plan plan) {
    BootWish wish = plan.boot();
    return wish != null && wish.once();
  }

  /** What follows once the server has its profile and its boot device. */
  static Stage after(Plan plan) {
    return plan.powerOn() ? new Stage.PoweringOn(null) : new Stage.Ready();
  }

  Pause step(Entry entry, Plan plan, Stage.SettingBoot stage) {
    Optional<Task> task = context.appliance().task(stage.task());
    boolean isTooLate = context.isOver(entry.since(), context.timing().powerLimit());
    if (task.isPresent() && !task.get().isFinal() && !isTooLate) {
      return Pause.POLL;
    }
    if (entry.destroyAsked() != null) {
      context.remove(entry, "to be destroyed");
      return Pause.NONE;
    }
    Optional<ServerProfile> profile = context.appliance().profile(entry);
    if (profile.isEmpty() || context.appliance().marker(profile.get(), entry).isEmpty()) {
      return context.gone(entry, "its profile was taken away before its boot device was set");
    }
    if (task.filter(Task::isSuccess).isPresent()) {
      context.move(entry, after(plan), "its first boot is set");
      return Pause.NONE;
    }
    if (isTooLate) {
      String why =
          task.filter(Task::isFinal)
              .map(Task::failureSentence)
              .orElse("the appliance did not say why");
      return setback.quarantine(entry, "its boot device could not be set: " + why);
    }
    return ask(entry, plan, profile.get());
  }

  /** Asking twice is as good as once: it sets one value on the server. */
  private Pause ask(Entry entry, Plan plan, ServerProfile profile) {
    BootWish wish = Objects.requireNonNull(plan.boot());
    Optional<BriefServer> server =
        context.appliance().serverOf(profile).filter(found -> Ownership.mayPower(found, profile));
    if (server.isPresent()) {
      Task task =
          context
              .appliance()
              .client()
              .hardware()
              .oneTimeBoot(Objects.requireNonNull(server.get().uri()), wish.oneTime());
      context.note(entry, new Stage.SettingBoot(task.uri()));
    }
    return Pause.POLL;
  }
}
