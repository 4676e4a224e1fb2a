package io.github.infrakit4j.instance.oneview.provisioning;

import io.github.infrakit4j.oneview.simulator.Delay;
import io.github.infrakit4j.oneview.simulator.Fault;
import io.github.infrakit4j.oneview.simulator.SimulatedAppliance;
import io.github.infrakit4j.oneview.simulator.SimulatedAppliance.RunningTasks;
import java.time.Duration;
import java.util.List;
import java.util.Random;

/** What goes wrong with an appliance. */
final class ChaosFaults {
  private static final List<String> PATHS =
      List.of(
          "/rest/server-profiles",
          "/rest/server-profiles/[^/]+",
          "/rest/server-hardware",
          "/rest/server-hardware/.*",
          "/rest/tasks/.*",
          "/rest/server-profile-templates.*");

  private static final List<Delay> HARDWARE =
      List.of(
          Delay.PROFILE_CREATE,
          Delay.PROFILE_UPDATE,
          Delay.PROFILE_EDIT,
          Delay.PROFILE_DELETE,
          Delay.POWER_ON,
          Delay.POWER_OFF,
          Delay.SOFT_OFF_IGNORED,
          Delay.REFRESH);

  private final SimulatedAppliance appliance;
  private final SecretCheck secrets;

  ChaosFaults(SimulatedAppliance appliance, SecretCheck secrets) {
    this.appliance = appliance;
    this.secrets = secrets;
  }

  /** Answers are refused, garbled or lost. */
  String answers(Random random) {
    List<Fault> faults =
        List.of(
            Fault.answer(500),
            Fault.answer(503),
            Fault.answer(401),
            Fault.answer(409),
            Fault.answer(412),
            Fault.answer(429),
            Fault.html(200),
            Fault.truncate(),
            Fault.dropBeforeChange(),
            Fault.dropAfterChange(),
            Fault.answerAfterChange(500));
    Fault fault = any(faults, random).on("", any(PATHS, random)).times(1 + random.nextInt(2));
    appliance.faults().next(fault);
    return "fault " + fault;
  }

  /** A task ends badly, or never, or is forgotten. */
  String tasks(Random random) {
    List<Fault> faults =
        List.of(
            Fault.taskError("SomethingBroke", "Something broke"),
            Fault.taskEnds("Interrupted"),
            Fault.taskEnds("Killed"),
            Fault.taskWarning("Look at it"),
            Fault.taskVanishes(),
            Fault.taskNeverEnds(),
            Fault.taskRefused("ProfileAlreadyExistsInServer", "A profile is already assigned"));
    Fault fault = any(faults, random);
    Fault placed =
        switch (random.nextInt(6)) {
          case 0 -> fault.on("DELETE", "/rest/server-profiles/[^/]+");
          case 1 -> fault.on("PUT", "/rest/server-hardware/.*");
          case 2 -> fault.on("PUT", "/rest/server-profiles/[^/]+");
          default -> fault.on("POST", "/rest/server-profiles");
        };
    appliance.faults().next(placed);
    return "fault " + placed;
  }

  private static <T> T any(List<T> list, Random random) {
    return list.get(random.nextInt(list.size()));
  }

  String restart(Random random) {
    RunningTasks fate = any(List.of(RunningTasks.values()), random);
    appliance.restart(Duration.ofSeconds(20), fate);
    return "appliance restarts, tasks " + fate;
  }

  String endSessions() {
    appliance.endSessions();
    return "sessions end";
  }

  /** Nothing goes wrong from now on. */
  void clear() {
    appliance.faults().clear();
    secrets.overhear(appliance);
  }

  /** Hardware takes for ever. */
  void freeze() {
    HARDWARE.forEach(delay -> appliance.delay(delay, Duration.ofDays(3650)));
  }

  /** Hardware goes on; what was begun meanwhile has come to nothing, as in a restart. */
  void thaw() {
    HARDWARE.forEach(delay -> appliance.delay(delay, delay.standard()));
    appliance.restart(Duration.ZERO, RunningTasks.INTERRUPT);
  }
}
