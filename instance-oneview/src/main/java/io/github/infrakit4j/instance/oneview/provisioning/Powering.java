package io.github.infrakit4j.instance.oneview.provisioning;

import io.github.infrakit4j.instance.oneview.provisioning.Entry.Server;
import io.github.infrakit4j.oneview.resource.PowerRequest;
import io.github.infrakit4j.oneview.resource.PowerState;
import io.github.infrakit4j.oneview.resource.ServerHardware;
import io.github.infrakit4j.oneview.resource.ServerProfile;
import io.github.infrakit4j.oneview.resource.Task;
import java.util.Objects;
import java.util.Optional;

/** Switches the server of an instance that is being made off before, and on after. */
final class Powering {
  private final Context context;
  private final Setback setback;

  Powering(Context context, Setback setback) {
    this.context = context;
    this.setback = setback;
  }

  Pause off(Entry entry, Stage.PoweringOff stage) {
    Server server = entry.requireServer();
    Optional<ServerHardware> hardware = context.appliance().client().hardware().find(server.uri());
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
      return setback.quarantine(entry, "server " + server.name() + " could not be switched off");
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

  Pause on(Entry entry, Stage.PoweringOn stage) {
    if (entry.destroyAsked() != null) {
      context.remove(entry, "to be destroyed");
      return Pause.NONE;
    }
    Optional<ServerProfile> profile = context.appliance().profile(entry);
    if (profile.isEmpty() || context.appliance().marker(profile.get(), entry).isEmpty()) {
      context.gone(entry, "its profile was taken away before it was switched on");
      return Pause.REST;
    }
    Optional<ServerHardware> server = context.appliance().serverOf(profile.get());
    if (server.filter(found -> PowerState.ON.equals(found.powerState())).isPresent()) {
      context.move(entry, new Stage.Ready(), "switched on");
      return Pause.NONE;
    }
    if (context.isOver(entry.since(), context.timing().powerLimit())) {
      return setback.quarantine(entry, "the server could not be switched on");
    }
    boolean free = server.filter(found -> Ownership.mayPower(found, profile.get())).isPresent();
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
}
