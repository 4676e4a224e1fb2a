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
          "/rest/server-profile-templates.*",
          "/rest/index/.*",
          "/rest/enclosures");

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

  /** What may take hours, longer than any limit of the plugin. */
  private static final List<Delay> SLOW =
      List.of(
          Delay.VALIDATION,
          Delay.PROFILE_CREATE,
          Delay.PROFILE_CREATE,
          Delay.PROFILE_EDIT,
          Delay.PROFILE_DELETE,
          Delay.POWER_ON,
          Delay.POWER_OFF);

  private static final Duration HOURS = Duration.ofHours(6);

  private final SimulatedAppliance appliance;
  private final SecretCheck secrets;
  private boolean queueing;

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
            queueing ? Fault.taskWarning("Look again") : Fault.taskVanishes(),
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

  /** For hours: until it is over, or the next restart. */
  String away(Random random) {
    RunningTasks fate = any(List.of(RunningTasks.values()), random);
    appliance.restart(HOURS, fate);
    return "appliance is away for hours, tasks " + fate;
  }

  String endSessions() {
    appliance.endSessions();
    return "sessions end";
  }

  /**
   * From now on something takes hours. Tasks that wait for their turn are not forgotten meanwhile:
   * then nobody could know of them.
   */
  String slow(Random random) {
    Delay delay = any(SLOW, random);
    if (delay == Delay.VALIDATION) {
      appliance.faults().clear();
      secrets.overhear(appliance);
      queueing = true;
    }
    appliance.delay(delay, HOURS);
    return delay + " takes hours";
  }

  /** Requests for profiles wait for their turn for hours, and nobody hears that one was taken. */
  String unheard() {
    appliance.faults().clear();
    secrets.overhear(appliance);
    queueing = true;
    appliance.delay(Delay.VALIDATION, HOURS);
    appliance.faults().next(Fault.dropAfterChange().on("POST", "/rest/server-profiles"));
    return "requests wait for hours, and an answer is lost";
  }

  /** What has taken long comes to its end now. */
  String hurry() {
    inTime();
    appliance.advance(HOURS.plusHours(1));
    return "what took hours is over";
  }

  /** What begins from now on takes as long as always. */
  void inTime() {
    SLOW.forEach(delay -> appliance.delay(delay, delay.standard()));
    queueing = false;
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
    inTime();
    appliance.restart(Duration.ZERO, RunningTasks.INTERRUPT);
  }
}
