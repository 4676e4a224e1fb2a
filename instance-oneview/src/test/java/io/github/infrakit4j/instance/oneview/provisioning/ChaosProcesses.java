package io.github.infrakit4j.instance.oneview.provisioning;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;

/** What happens to the two plugin processes, each of which serves all places. */
final class ChaosProcesses {
  private static final List<Takeover> ANY_TAKEOVER = List.of(Takeover.values());

  private final List<ChaosPlace> places;
  private final RpcWatch watch;
  private final Leader leader;

  ChaosProcesses(List<ChaosPlace> places, RpcWatch watch, Leader leader) {
    this.places = places;
    this.watch = watch;
    this.leader = leader;
  }

  static int any(Random random) {
    return random.nextInt(3) > 0 ? 0 : 1;
  }

  String kill(Random random) {
    int process = any(random);
    kill(process);
    start(process);
    return "kill process " + process;
  }

  private void kill(int process) {
    places.forEach(place -> place.site().kill(process));
  }

  private void start(int process) {
    places.forEach(place -> place.site().start(process));
  }

  /** The leader hands over, or is killed first. */
  String elect(Random random) {
    int former = leader.process();
    boolean dies = random.nextBoolean();
    if (dies) {
      kill(former);
      start(former);
    }
    leader.change();
    return (dies ? "the leader is killed, " : "") + "process " + leader.process() + " leads";
  }

  /** Killed in the middle of an answer, after so many requests of it; the other may lead then. */
  String killWhilePolling(ChaosPlace place, Random random) {
    String group = ChaosGroups.any(random);
    int process = group.equals(ChaosGroups.PETS) ? leader.process() : any(random);
    int requests = random.nextInt(12);
    boolean elects = random.nextBoolean();
    var journal = place.site().appliance.journal();
    int before = journal.size();
    String polled = pollAndKill(place, process, group, () -> journal.size() >= before + requests);
    String killed = "kill process " + process + " after " + requests + " requests of: " + polled;
    if (!elects || process != leader.process()) {
      return killed;
    }
    leader.change();
    return killed + ", and process " + leader.process() + " leads";
  }

  private String pollAndKill(
      ChaosPlace place, int process, String group, Callable<Boolean> moment) {
    CompletableFuture<String> polling =
        CompletableFuture.supplyAsync(() -> place.control().poll(process, group));
    Rig.await("a moment", () -> polling.isDone() || moment.call());
    watch.dying(true);
    kill(process);
    String polled = polling.join();
    watch.dying(false);
    start(process);
    return polled;
  }

  /**
   * One more is asked for by a process that dies before it hears of it, and asked to go while the
   * appliance has not come to it yet.
   */
  String regret(ChaosPlace place, Random random) {
    int process = any(random);
    String group = random.nextBoolean() ? "A" : "B";
    String unheard = place.faults().unheard();
    int before = place.posts();
    String asked =
        place
            .control()
            .sized(
                group,
                size -> size + 1,
                () -> pollAndKill(place, process, group, () -> place.posts() > before));
    String regretted =
        place.control().sized(group, size -> 0, () -> place.control().poll(process, group));
    return unheard + ", " + asked + ", and all are destroyed: " + regretted;
  }

  static String forget(ChaosPlace place, Random random) {
    boolean garbled = random.nextBoolean();
    place.site().forget(1, garbled);
    return "process 1 loses its state file" + (garbled ? ", it is garbled" : "");
  }

  static String reconfigure(ChaosPlace place, Random random) {
    Set<Ailment> counted = EnumSet.allOf(Ailment.class);
    if (random.nextBoolean()) {
      counted.remove(Ailment.MAINTENANCE);
    }
    Policy policy =
        new Policy(
            counted,
            random.nextInt(4) == 0,
            random.nextBoolean(),
            ANY_TAKEOVER.get(random.nextInt(ANY_TAKEOVER.size())));
    place.site().reconfigure(any(random), policy);
    return "policy is " + policy;
  }

  /** Limits run out, quarantines end, what is lost is abandoned. */
  String timePasses(Random random) {
    Duration time = Duration.ofMinutes(1L << random.nextInt(10));
    places.forEach(place -> place.site().forward(time));
    return "time passes: " + time;
  }

  /** Just so much that what is under way on an appliance takes too long. */
  String limitsPass() {
    places.forEach(place -> place.site().forward(Rig.TIMING.provisionLimit()));
    return "limits pass";
  }

  /**
   * Somebody sets the clock of its machine. A process that runs does not mind; one that begins anew
   * finds what the former one wrote down in the past, or in times to come.
   */
  String setClock(Random random) {
    int process = any(random);
    Duration step = Duration.ofMinutes(20L << random.nextInt(6));
    Duration move = random.nextInt(3) == 0 ? step : step.negated();
    kill(process);
    places.forEach(place -> place.site().rig(process).clock.forward(move));
    start(process);
    return "kill process " + process + ", whose clock moves by " + move;
  }

  static String fillDisk(ChaosPlace place, Random random) {
    int process = any(random);
    place.site().fillDisk(process);
    return "the disk of process " + process + " is full";
  }

  static String freeDisks(ChaosPlace place) {
    for (int process = 0; process < ChaosSite.PROCESSES; process++) {
      place.site().freeDisk(process);
    }
    return "the disks have room";
  }

  /** Its way to the appliance is shut, or that of both: connections are refused from now on. */
  static String cutOff(ChaosPlace place, Random random) {
    int process = random.nextInt(ChaosSite.PROCESSES + 1);
    if (process < ChaosSite.PROCESSES) {
      place.site().ways.shut(process);
      return "process " + process + " is cut off from the appliance";
    }
    for (int each = 0; each < ChaosSite.PROCESSES; each++) {
      place.site().ways.shut(each);
    }
    return "nobody reaches the appliance";
  }

  static String connect(ChaosPlace place) {
    place.site().ways.reopen();
    return "all reach the appliance";
  }
}
