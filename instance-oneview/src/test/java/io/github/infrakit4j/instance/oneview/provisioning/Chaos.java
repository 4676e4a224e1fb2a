package io.github.infrakit4j.instance.oneview.provisioning;

import io.github.infrakit4j.infrakit.PluginException;
import io.github.infrakit4j.infrakit.instance.InstancePlugin;
import io.github.infrakit4j.oneview.simulator.SimulatedAppliance;
import io.github.infrakit4j.oneview.simulator.SimulatedAppliance.RunningTasks;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/**
 * A small world in which anything may happen next: two plugin processes, each with the same two
 * appliances, two groups on each.
 *
 * <p>What happens in a step is decided by the seed and the step's number alone, so that a seed
 * tells the same story each time; only how threads meet is left to chance.
 */
final class Chaos implements AutoCloseable {
  private static final List<Takeover> ANY_TAKEOVER = List.of(Takeover.values());

  /** What InfraKit waits for an answer. */
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  /** For all to come to rest, on a machine that has other things to do. */
  private static final Duration TO_SETTLE = Duration.ofMinutes(1);

  private final long seed;
  private final RpcWatch watch = new RpcWatch(InstantSource.system(), PATIENCE);
  private final List<Place> places = new ArrayList<>();
  private final List<Action> actions = new ArrayList<>();
  private final List<String> story = new ArrayList<>();
  private final List<String> wrongs = new ArrayList<>();

  /** One appliance and who is at work there. */
  private record Place(
      ChaosSite site,
      ChaosControl control,
      ChaosFaults faults,
      ChaosServers servers,
      Operators operators) {
    static Place of(ChaosSite site) {
      return new Place(
          site,
          new ChaosControl(site),
          new ChaosFaults(site.appliance, site.secrets),
          new ChaosServers(site.appliance, site.foreign),
          new Operators(site));
    }
  }

  /** Does something at a place and says what. */
  private interface Action {
    String act(Place place, Random random);
  }

  Chaos(long seed) {
    this(seed, (appliance, plugin) -> plugin);
  }

  /** One with another plugin: worse ones prove that somebody looks. */
  Chaos(long seed, BiFunction<SimulatedAppliance, InstancePlugin, InstancePlugin> wrap) {
    this.seed = seed;
    for (int i = 0; i < 2; i++) {
      places.add(Place.of(new ChaosSite((seed + i) % 2 == 0, watch, wrap)));
    }
    addControl();
    addTrouble();
    addOperators();
  }

  private void add(int weight, Action action) {
    actions.addAll(Collections.nCopies(weight, action));
  }

  private void addControl() {
    add(18, (place, random) -> poll(place, random));
    add(2, (place, random) -> place.control().resize(random));
    add(2, (place, random) -> place.control().commit(random));
    add(2, (place, random) -> place.control().labelAll(process(random), random));
    add(2, (place, random) -> bothPoll(place, random));
    add(1, (place, random) -> pollWhileHardwareStands(place, random));
    add(4, (place, random) -> killWhilePolling(place, random));
    add(1, (place, random) -> kill(random));
    add(1, Chaos::forget);
    add(1, (place, random) -> reconfigure(place, random));
    add(1, (place, random) -> timePasses(random));
    add(2, (place, random) -> limitsPass());
    add(1, (place, random) -> fillDisk(place, random));
    add(2, (place, random) -> freeDisks(place));
  }

  private void addTrouble() {
    add(2, (place, random) -> place.faults().answers(random));
    add(2, (place, random) -> place.faults().tasks(random));
    add(1, (place, random) -> place.faults().restart(random));
    add(1, (place, random) -> place.faults().endSessions());
    add(2, (place, random) -> place.faults().slow(random));
    add(1, (place, random) -> place.faults().unheard());
    add(1, this::regret);
    add(2, (place, random) -> place.faults().hurry());
    add(1, (place, random) -> place.servers().sicken(random));
    add(1, (place, random) -> place.servers().profileError(random));
    add(2, (place, random) -> place.servers().recover(random));
    add(1, (place, random) -> place.servers().switchOn(random));
    add(1, (place, random) -> place.servers().maintenance(random));
    add(1, (place, random) -> place.servers().stubborn(random));
    add(1, (place, random) -> place.servers().lock(random));
    add(1, (place, random) -> place.servers().remove(random));
  }

  private void addOperators() {
    add(1, (place, random) -> place.operators().delete(random));
    add(1, (place, random) -> place.operators().copy(random));
    add(1, (place, random) -> place.operators().makeAnew(random));
    add(1, (place, random) -> place.operators().unmark(random));
    add(1, (place, random) -> place.operators().makeAsFormerPlugin(random));
    add(2, (place, random) -> place.operators().adopt(random));
    add(1, (place, random) -> place.operators().release(random));
    add(1, (place, random) -> place.operators().quarantine(random));
    add(1, (place, random) -> place.operators().write());
    add(1, (place, random) -> place.operators().editTemplate(random));
  }

  /** Does one thing and says what. */
  String step(int number) {
    Random random = new Random(seed * 1_000_003 + number);
    random.nextLong();
    Place place = places.get(random.nextInt(3) == 0 ? 1 : 0);
    String done = actions.get(random.nextInt(actions.size())).act(place, random);
    return tell(number + " at " + places.indexOf(place) + ": " + done);
  }

  /** A poll and nothing else. */
  String poll(int number) {
    Random random = new Random(seed * 1_000_003 + number);
    return tell(number + ": " + poll(places.get(number % 2), random));
  }

  private String tell(String done) {
    story.add(done);
    places.forEach(place -> place.operators().claim());
    return done;
  }

  /** What has happened so far, a line each. */
  String story() {
    return String.join("\n", story);
  }

  /** What must never happen and did. */
  List<String> wrongs() {
    List<String> all = new ArrayList<>(wrongs);
    all.addAll(watch.wrongs());
    for (Place place : places) {
      all.addAll(place.control().wrongs());
      all.addAll(place.site().wrongs(place.operators().copies()));
    }
    return all;
  }

  /** All there is to know, for people who look for what went wrong. */
  String report() {
    StringBuilder text = new StringBuilder();
    places.forEach(place -> text.append("\n-- ").append(place.site().report()));
    return text.toString();
  }

  private static int process(Random random) {
    return random.nextInt(3) > 0 ? 0 : 1;
  }

  private static String poll(Place place, Random random) {
    return place.control().poll(process(random), ChaosControl.any(random));
  }

  /** Two leaders at once, as after an election that was lost late. */
  private static String bothPoll(Place place, Random random) {
    String group = ChaosControl.any(random);
    CompletableFuture<String> other =
        CompletableFuture.supplyAsync(() -> place.control().poll(1, group));
    return place.control().poll(0, group) + " and " + other.join();
  }

  /** While no hardware moves at all, answers come sooner than the longest that calls wait. */
  private String pollWhileHardwareStands(Place place, Random random) {
    place.faults().clear();
    place.faults().freeze();
    try {
      return "hardware stands still: "
          + watch.within(
              Rig.TIMING.answer(), List.of("describe", "provision"), () -> poll(place, random));
    } finally {
      place.faults().thaw();
    }
  }

  private String kill(Random random) {
    int process = process(random);
    places.forEach(place -> place.site().kill(process));
    places.forEach(place -> place.site().start(process));
    return "kill process " + process;
  }

  /** Killed in the middle of an answer, after so many requests of it. */
  private String killWhilePolling(Place place, Random random) {
    int process = process(random);
    String group = ChaosControl.any(random);
    int requests = random.nextInt(12);
    var journal = place.site().appliance.journal();
    int before = journal.size();
    String polled = pollAndKill(place, process, group, () -> journal.size() >= before + requests);
    return "kill process " + process + " after " + requests + " requests of: " + polled;
  }

  private String pollAndKill(Place place, int process, String group, Callable<Boolean> moment) {
    CompletableFuture<String> polling =
        CompletableFuture.supplyAsync(() -> place.control().poll(process, group));
    Rig.await("a moment", () -> polling.isDone() || moment.call());
    watch.dying(true);
    places.forEach(each -> each.site().kill(process));
    String polled = polling.join();
    watch.dying(false);
    places.forEach(each -> each.site().start(process));
    return polled;
  }

  /**
   * One more is asked for by a process that dies before it hears of it, and asked to go while the
   * appliance has not come to it yet.
   */
  private String regret(Place place, Random random) {
    int process = process(random);
    String group = random.nextBoolean() ? "A" : "B";
    String unheard = place.faults().unheard();
    int before = posts(place);
    String asked =
        place
            .control()
            .sized(
                group,
                size -> size + 1,
                () -> pollAndKill(place, process, group, () -> posts(place) > before));
    String regretted =
        place.control().sized(group, size -> 0, () -> place.control().poll(process, group));
    return unheard + ", " + asked + ", and all are destroyed: " + regretted;
  }

  private static int posts(Place place) {
    return place.site().appliance.journal().count("POST", "/rest/server-profiles");
  }

  private static String forget(Place place, Random random) {
    boolean garbled = random.nextBoolean();
    place.site().forget(1, garbled);
    return "process 1 loses its state file" + (garbled ? ", it is garbled" : "");
  }

  private static String reconfigure(Place place, Random random) {
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
    place.site().reconfigure(process(random), policy);
    return "policy is " + policy;
  }

  /** Limits run out, quarantines end, what is lost is abandoned. */
  private String timePasses(Random random) {
    Duration time = Duration.ofMinutes(1L << random.nextInt(10));
    places.forEach(place -> place.site().forward(time));
    return "time passes: " + time;
  }

  /** Just so much that what is under way on an appliance takes too long. */
  private String limitsPass() {
    places.forEach(place -> place.site().forward(Rig.TIMING.provisionLimit()));
    return "limits pass";
  }

  private static String fillDisk(Place place, Random random) {
    int process = process(random);
    place.site().fillDisk(process);
    return "the disk of process " + process + " is full";
  }

  private static String freeDisks(Place place) {
    for (int process = 0; process < ChaosSite.PROCESSES; process++) {
      place.site().freeDisk(process);
    }
    return "the disks have room";
  }

  /**
   * Nothing goes wrong any more: the groups must come to what they are, and nothing else be left.
   */
  void calmDown() {
    for (Place place : places) {
      freeDisks(place);
      place.faults().clear();
      place.servers().mend();
      endWhatIsSlow(place);
      place.site().appliance.restart(Duration.ZERO, RunningTasks.INTERRUPT);
      for (int process = 0; process < ChaosSite.PROCESSES; process++) {
        place.site().reconfigure(process, ChaosSite.POLICY);
        Operations operations = place.site().rig(process).plugin().operations();
        place.site().rig(process).ledger().quarantined().forEach(q -> operations.lift(q.name()));
      }
    }
    for (Place place : places) {
      try {
        await("what was to go is gone", () -> isRemovalOver(place));
        await("the groups are as committed", () -> isSettled(place));
      } catch (ConditionTimeoutException never) {
        wrongs.add("never as committed: " + place.control().sizes() + place.site().report());
      }
    }
  }

  /** What took long is done after all, or comes to nothing. */
  private void endWhatIsSlow(Place place) {
    if (seed % 3 == 0) {
      place.faults().inTime();
    } else {
      place.faults().hurry();
    }
  }

  private static void await(String what, Callable<Boolean> condition) {
    Awaitility.await(what).atMost(TO_SETTLE).pollInterval(Duration.ofMillis(5)).until(condition);
  }

  /** Nobody asks again: what was accepted is done by whoever accepted it. */
  private static boolean isRemovalOver(Place place) {
    place.site().mindGone();
    return place.site().entries().stream()
        .filter(entry -> entry.destroyAsked() != null)
        .allMatch(e -> e.stage() instanceof Stage.Stuck || e.stage() instanceof Stage.Failed);
  }

  private boolean isSettled(Place place) {
    place.site().mindGone();
    place.operators().claim();
    place.operators().tidy();
    place.servers().mend();
    try {
      boolean whole = place.control().isConverged(0);
      place.control().described(1);
      Set<String> expected = new HashSet<>(place.control().described(0));
      expected.addAll(ChaosSite.FOREIGN);
      boolean alone = expected.equals(new HashSet<>(place.site().appliance.profiles().names()));
      boolean rests = isAtRest(place);
      if (rests && !(whole && alone)) {
        place.site().forward(Rig.TIMING.coolDown());
      }
      return whole && alone && rests && isReady(place);
    } catch (PluginException notNow) {
      if (isAtRest(place)) {
        place.site().forward(Rig.TIMING.coolDown());
      }
      return false;
    }
  }

  /** Nothing but time would change anything. */
  private static boolean isAtRest(Place place) {
    return place.site().appliance.runningTasks() == 0
        && place.site().entries().stream().allMatch(entry -> entry.stage().isResting());
  }

  /** One whose removal took too long may stay, if its group has come to want it again. */
  private static boolean isReady(Place place) {
    return place.site().rig(0).ledger().entries().stream()
        .allMatch(e -> e.stage() instanceof Stage.Ready || e.stage() instanceof Stage.Stuck);
  }

  @Override
  public void close() {
    places.forEach(place -> place.site().close());
  }
}
