package io.github.infrakit4j.instance.oneview.provisioning;

import io.github.infrakit4j.instance.oneview.provisioning.Entry.Server;
import io.github.infrakit4j.oneview.resource.PowerRequest;
import io.github.infrakit4j.oneview.resource.PowerState;
import io.github.infrakit4j.oneview.resource.ServerProfile;
import io.github.infrakit4j.oneview.resource.Task;
import io.github.infrakit4j.oneview.rest.ResourceUri;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Switches the server of an instance that is being made off before, and on after. */
final class Powering {
  private static final String NEVER_ON = "the server could not be switched on";

  private final Context context;
  private final Setback setback;

  Powering(Context context, Setback setback) {
    this.context = context;
    this.setback = setback;
  }

  Pause off(Entry entry, Stage.PoweringOff stage) {
    Server server = entry.requireServer();
    Optional<BriefServer> hardware = context.appliance().servers().find(server.uri());
    if (entry.isLost()) {
      boolean isWaitedFor =
          hardware.filter(found -> isToBeOff(stage, found.powerState())).isPresent();
      return isWaitedFor ? Pause.POLL : setback.quarantine(entry, neverOff(server));
    }
    if (hardware.isEmpty()) {
      return setback.another(entry, "server " + server.name() + " was removed from the appliance");
    }
    PowerState power = hardware.get().powerState();
    if (PowerState.OFF.equals(power)) {
      context.move(entry, new Stage.Placed(), "server " + server.name() + " is off");
      return Pause.NONE;
    }
    Optional<Availability> hindrance = Availability.hindrance(hardware.get(), true);
    boolean changing = hindrance.equals(Optional.of(Availability.CHANGING_POWER));
    if (hindrance.isPresent() && !(stage.task() != null && changing)) {
      return setback.another(entry, "server " + server.name() + " is " + hindrance.get().words());
    }
    if (context.isOver(entry.since(), context.timing().powerLimit())) {
      return isToBeOff(stage, power)
          ? waitFor(entry, true, neverOff(server))
          : setback.quarantine(entry, neverOff(server));
    }
    if (stage.task() == null) {
      PowerRequest request = stage.hard() ? PowerRequest.HARD_OFF : PowerRequest.SOFT_OFF;
      Task task = context.appliance().client().hardware().power(server.uri(), request);
      context.move(
          entry,
          new Stage.PoweringOff(task.uri(), stage.hard()),
          "server " + server.name() + " is being switched off");
    } else if (!stage.hard() && context.isOver(entry.since(), context.timing().softOff())) {
      context.move(
          entry,
          new Stage.PoweringOff(null, true),
          "server " + server.name() + " does not shut down: its power is cut");
      return Pause.NONE;
    }
    return Pause.POLL;
  }

  /** The server is let go once nothing of ours is to be done to it any more. */
  Pause withdrawn(Entry entry, Stage.PoweringOff stage, String why) {
    boolean isToBeOff =
        context
            .appliance()
            .servers()
            .find(entry.requireServer().uri())
            .filter(server -> isToBeOff(stage, server.powerState()))
            .isPresent();
    boolean isTooLate = context.isOver(entry.since(), context.timing().powerLimit());
    return isToBeOff
        ? waitFor(entry, isTooLate, "destroyed, and its server may still be switched off")
        : context.gone(entry, why);
  }

  private boolean isToBeOff(Stage.PoweringOff stage, @Nullable PowerState power) {
    return !PowerState.OFF.equals(power) && isUnderWay(stage.task());
  }

  private static String neverOff(Server server) {
    return "server " + server.name() + " could not be switched off";
  }

  private boolean isUnderWay(@Nullable ResourceUri task) {
    return context.appliance().task(task).filter(found -> !found.isFinal()).isPresent();
  }

  Pause on(Entry entry, Stage.PoweringOn stage) {
    Optional<ServerProfile> profile = context.appliance().profile(entry);
    if (profile.isEmpty() || context.appliance().marker(profile.get(), entry).isEmpty()) {
      return entry.destroyAsked() != null
          ? removed(entry)
          : context.gone(entry, "its profile was taken away before it was switched on");
    }
    Optional<BriefServer> server = context.appliance().serverOf(profile.get());
    boolean isTooLate = context.isOver(entry.since(), context.timing().powerLimit());
    if (entry.destroyAsked() != null) {
      return isToCome(entry, stage, server)
          ? waitFor(entry, isTooLate, "to be destroyed, should its server still be switched on")
          : removed(entry);
    }
    if (entry.isLost()) {
      return isToCome(entry, stage, server) ? Pause.POLL : setback.quarantine(entry, NEVER_ON);
    }
    if (server.filter(found -> PowerState.ON.equals(found.powerState())).isPresent()) {
      context.move(entry, new Stage.Ready(), "switched on");
      return Pause.NONE;
    }
    if (isTooLate) {
      return isToCome(entry, stage, server)
          ? waitFor(entry, true, NEVER_ON)
          : setback.quarantine(entry, NEVER_ON);
    }
    return ask(entry, stage, profile.get(), server);
  }

  private Pause ask(
      Entry entry, Stage.PoweringOn stage, ServerProfile profile, Optional<BriefServer> server) {
    boolean free = server.filter(found -> Ownership.mayPower(found, profile)).isPresent();
    if (stage.task() == null && free) {
      Task task =
          context
              .appliance()
              .client()
              .hardware()
              .power(Objects.requireNonNull(server.get().uri()), PowerRequest.ON);
      context.note(entry, new Stage.PoweringOn(task.uri()));
    } else if (context.appliance().task(stage.task()).map(Task::isFinal).orElse(true)) {
      context.note(entry, new Stage.PoweringOn(null));
    }
    return Pause.POLL;
  }

  /**
   * Whether a request to switch it on waits for its turn. It would be done after the profile is
   * removed: to a server that is free then, or somebody else's. One that is not off any more is
   * switched off after it.
   */
  private boolean isToCome(Entry entry, Stage.PoweringOn stage, Optional<BriefServer> server) {
    if (server.filter(found -> PowerState.OFF.equals(found.powerState())).isEmpty()) {
      return false;
    }
    boolean isToCome = isUnderWay(stage.task()) || context.appliance().isToBePowered(server.get());
    if (isToCome) {
      context.progress().report(entry.id(), null, "waiting until its server has been switched on");
    }
    return isToCome;
  }

  /** Past its time it no longer counts, and is remembered until the appliance is done with it. */
  private Pause waitFor(Entry entry, boolean isTooLate, String why) {
    return isTooLate ? setback.hide(entry, why) : Pause.POLL;
  }

  private Pause removed(Entry entry) {
    context.remove(entry, "to be destroyed");
    return Pause.NONE;
  }
}
