package io.github.infrakit4j.instance.oneview.provisioning;

import io.github.infrakit4j.infrakit.instance.InstancePlugin;
import io.github.infrakit4j.oneview.simulator.SimulatedAppliance;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;

/**
 * A small world in which anything may happen next: two plugin processes, each with the same two
 * appliances, four groups on each.
 *
 * <p>What happens in a step is decided by the seed and the step's number alone, so that a seed
 * tells the same story each time; only how threads meet is left to chance.
 */
final class Chaos implements AutoCloseable {
  /** What InfraKit waits for an answer. */
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private final long seed;
  private final RpcWatch watch = new RpcWatch(InstantSource.system(), PATIENCE);
  private final List<ChaosPlace> places = new ArrayList<>();
  private final ChaosProcesses processes;
  private final List<Action> actions = new ArrayList<>();
  private final List<String> story = new ArrayList<>();
  private final List<String> wrongs = new ArrayList<>();

  /** Does something at a place and says what. */
  private interface Action {
    String act(ChaosPlace place, Random random);
  }

  Chaos(long seed) {
    this(seed, (appliance, plugin) -> plugin);
  }

  /** One with another plugin: worse ones prove that somebody looks. */
  Chaos(long seed, BiFunction<SimulatedAppliance, InstancePlugin, InstancePlugin> wrap) {
    this.seed = seed;
    Leader leader = new Leader();
    for (int i = 0; i < 2; i++) {
      places.add(ChaosPlace.of(new ChaosSite((seed + i) % 2 == 0, watch, wrap), leader));
    }
    this.processes = new ChaosProcesses(places, watch, leader);
    addControl();
    addProcesses();
    addTrouble();
    addServers();
    addOperators();
  }

  private void add(int weight, Action action) {
    actions.addAll(Collections.nCopies(weight, action));
  }

  private void addControl() {
    add(20, Chaos::poll);
    add(2, (place, random) -> place.control().resize(random));
    add(3, (place, random) -> place.control().commit(random));
    add(2, (place, random) -> place.control().labelAll(ChaosProcesses.any(random), random));
    add(1, Chaos::growAndLabel);
    add(2, Chaos::bothPoll);
    add(1, this::pollWhileHardwareStands);
  }

  private void addProcesses() {
    add(4, processes::killWhilePolling);
    add(1, (place, random) -> processes.kill(random));
    add(3, (place, random) -> processes.elect(random));
    add(1, processes::regret);
    add(1, ChaosProcesses::forget);
    add(1, ChaosProcesses::reconfigure);
    add(1, (place, random) -> processes.timePasses(random));
    add(2, (place, random) -> processes.limitsPass());
    add(1, (place, random) -> processes.setClock(random));
    add(1, ChaosProcesses::fillDisk);
    add(2, (place, random) -> ChaosProcesses.freeDisks(place));
    add(1, ChaosProcesses::cutOff);
    add(3, (place, random) -> ChaosProcesses.connect(place));
  }

  private void addTrouble() {
    add(2, (place, random) -> place.faults().answers(random));
    add(2, (place, random) -> place.faults().tasks(random));
    add(1, (place, random) -> place.faults().restart(random));
    add(1, (place, random) -> place.faults().away(random));
    add(1, (place, random) -> place.faults().endSessions());
    add(2, (place, random) -> place.faults().slow(random));
    add(1, (place, random) -> place.faults().unheard());
    add(3, (place, random) -> place.faults().hurry());
  }

  private void addServers() {
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
    add(1, Chaos::adoptAndDestroy);
    add(1, (place, random) -> place.operators().release(random));
    add(1, (place, random) -> place.operators().quarantine(random));
    add(1, (place, random) -> place.operators().write());
    add(1, (place, random) -> place.operators().editTemplate(random));
  }

  /** Does one thing and says what. */
  String step(int number) {
    Random random = new Random(seed * 1_000_003 + number);
    random.nextLong();
    ChaosPlace place = places.get(random.nextInt(3) == 0 ? 1 : 0);
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
    for (ChaosPlace place : places) {
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

  private static String poll(ChaosPlace place, Random random) {
    return place.control().poll(ChaosProcesses.any(random), ChaosGroups.any(random));
  }

  /** Two leaders at once, as after an election that was lost late. */
  private static String bothPoll(ChaosPlace place, Random random) {
    String group = ChaosGroups.any(random);
    CompletableFuture<String> other =
        CompletableFuture.supplyAsync(() -> place.control().poll(1, group));
    return place.control().poll(0, group) + " and " + other.join();
  }

  /** One more is asked for, and labelled while it is being made. */
  private static String growAndLabel(ChaosPlace place, Random random) {
    String group = ChaosGroups.any(random);
    int process = ChaosProcesses.any(random);
    String grown =
        place.control().sized(group, size -> size + 1, () -> place.control().poll(process, group));
    return "one more: " + grown + ", " + place.control().labelAll(process, group, random);
  }

  /** An operator has a profile adopted by a group that is destroyed in the same moment. */
  private static String adoptAndDestroy(ChaosPlace place, Random random) {
    String group = ChaosGroups.any(random);
    int process = ChaosProcesses.any(random);
    String adopted = place.operators().adopt(random, process, group);
    return adopted
        + ", and all are destroyed: "
        + place.control().sized(group, size -> 0, () -> place.control().poll(process, group));
  }

  /** While no hardware moves at all, answers come sooner than the longest that calls wait. */
  private String pollWhileHardwareStands(ChaosPlace place, Random random) {
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

  /**
   * Nothing goes wrong any more: the groups must come to what they are, and nothing else be left.
   */
  void calmDown() {
    wrongs.addAll(new ChaosEnd(places, seed % 3 == 0).await());
  }

  @Override
  public void close() {
    places.forEach(place -> place.site().close());
  }
}
