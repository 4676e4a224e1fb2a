package io.github.infrakit4j.instance.oneview.provisioning;

import io.github.infrakit4j.infrakit.Tags;
import io.github.infrakit4j.infrakit.instance.InstanceId;
import io.github.infrakit4j.infrakit.instance.InstancePlugin;
import io.github.infrakit4j.oneview.simulator.SimulatedAppliance;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/** One appliance of the chaos, what two plugin processes have on it, and who minds it. */
final class ChaosSite implements AutoCloseable {
  /** A profile of people, and an instance of another InfraKit on the same appliance. */
  static final Set<String> FOREIGN = Set.of("payroll", "other-1");

  static final int PROCESSES = 2;

  /** What groups hand over in their properties and nobody may keep. */
  static final String OTHER_PASSWORD = "Pa55word-of-a-group-file";

  private static final String OTHERS =
      Marker.of(
              new InstanceId("other-1"),
              null,
              Map.of("cluster", "b"),
              Map.of(Tags.GROUP, "A", Tags.CONFIG_HASH, "hash-A-0"))
          .writeInto("", OneViewPlugin.DEFAULT_DESCRIPTION_LIMIT);

  private static final String PASSWORD = "Pa55word-of-the-appliance";

  /** What is to hold at the start and in the end; what operators change is in between. */
  static final Policy POLICY = new Policy(Ailment.STANDARD, false, true, Takeover.GO);

  final SimulatedAppliance appliance;
  final ForeignThings foreign;
  final Promises promises = new Promises();
  final GoneForGood gone = new GoneForGood();
  final SingleCheck singles = new SingleCheck("T-");
  final SecretCheck secrets = new SecretCheck(PASSWORD, OTHER_PASSWORD);
  final Pets pets = new Pets();
  final ServerWishes wishes;
  final PlacedCheck placed;
  final Ways ways = new Ways();
  final RpcWatch watch;

  /** What is told of an instance that nobody asked to remove and that is to go. */
  private static final List<String> REASONS =
      List.of(" failed: ", "nobody asks for its group", "CreateFailed");

  /** Whether groups may have running servers switched off. */
  final boolean mayPowerOff;

  private final List<Rig> processes;
  private final List<FullDisk> disks = new ArrayList<>();
  private final List<List<Recording>> told = new ArrayList<>();
  private final BiFunction<SimulatedAppliance, InstancePlugin, InstancePlugin> wrap;
  private final List<Policy> policies = new ArrayList<>();

  /**
   * Begins.
   *
   * @param wrap what is put around each plugin; the plugin itself unless it is to be worse
   */
  ChaosSite(
      boolean mayPowerOff,
      RpcWatch watch,
      BiFunction<SimulatedAppliance, InstancePlugin, InstancePlugin> wrap) {
    this.mayPowerOff = mayPowerOff;
    this.watch = watch;
    this.wrap = wrap;
    Rig first =
        Rig.of(
            rack ->
                ServerWishes.rack(rack)
                    .profile("payroll", p -> p.server("h1"))
                    .profile("other-1", p -> p.server("h2").description(OTHERS)),
            settings -> settings.speed(5 * Rig.SPEED).user("Administrator", PASSWORD),
            Rig.TIMING,
            POLICY,
            there -> ways.connect(0, there));
    this.processes = List.of(first, first.replica(Namespace.NONE, there -> ways.connect(1, there)));
    this.appliance = first.appliance;
    this.wishes = new ServerWishes(appliance);
    wishes.label(appliance);
    this.placed = new PlacedCheck("T-", wishes::name);
    secrets.overhear(appliance);
    for (Rig rig : processes) {
      told.add(new ArrayList<>(List.of(rig.events)));
      policies.add(POLICY);
      disks.add(new FullDisk(rig.state));
    }
    this.foreign = new ForeignThings(appliance);
    FOREIGN.forEach(foreign::hold);
  }

  Rig rig(int process) {
    return processes.get(process);
  }

  InstancePlugin plugin(int process) {
    return wrap.apply(appliance, rig(process).plugin());
  }

  Policy policy(int process) {
    return policies.get(process);
  }

  /** What SIGHUP does. */
  void reconfigure(int process, Policy policy) {
    policies.set(process, policy);
    rig(process).plugin().reconfigure(Rig.TIMING, policy);
  }

  /** Its state file cannot be written from now on. */
  void fillDisk(int process) {
    disks.get(process).fill();
  }

  void freeDisk(int process) {
    disks.get(process).free();
  }

  /** Nobody starts it anew before its disk has room. */
  void kill(int process) {
    rig(process).kill();
    freeDisk(process);
  }

  void start(int process) {
    rig(process).start();
    told.get(process).add(rig(process).events);
    rig(process).plugin().reconfigure(Rig.TIMING, policy(process));
  }

  /** Its state file is gone, or cannot be read any more. */
  void forget(int process, boolean garbled) {
    kill(process);
    try {
      if (garbled) {
        Files.writeString(rig(process).state, "{\"instances\": [{\"id\": ");
      } else {
        Files.deleteIfExists(rig(process).state);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    StoreView store = StoreView.of(appliance);
    promises.forgotten(process, store);
    gone.forgotten(rig(process).ledger().entries(), store);
    rig(process).ledger().entries().forEach(entry -> pets.unseen(entry.id()));
    start(process);
  }

  void forward(Duration time) {
    processes.forEach(rig -> rig.clock.forward(time));
  }

  /** All that both processes remember. */
  List<Entry> entries() {
    return processes.stream().flatMap(rig -> rig.ledger().entries().stream()).toList();
  }

  /** Whether nothing is under way for an instance in any process. */
  boolean isAtRest(String id) {
    return entries().stream()
        .filter(entry -> entry.id().value().equals(id))
        .allMatch(
            entry ->
                entry.stage() instanceof Stage.Ready
                    && entry.destroyAsked() == null
                    && entry.labels().isEmpty()
                    && !entry.isLost());
  }

  /** Whether any process told why an instance could not be made, or was removed unasked. */
  boolean hasFailed(InstanceId id) {
    return told.stream()
        .flatMap(List::stream)
        .flatMap(recording -> recording.lines().stream())
        .filter(line -> line.startsWith(id.value() + " "))
        .anyMatch(line -> REASONS.stream().anyMatch(line::contains));
  }

  /** Looks whether anything has come back; what is there for a moment only, too. */
  void mindGone() {
    gone.look(
        accepted(),
        () -> entries().stream().map(Entry::id).collect(Collectors.toSet()),
        () -> StoreView.of(appliance));
  }

  private List<InstanceId> accepted() {
    String words = " accepted";
    return told.stream()
        .flatMap(List::stream)
        .flatMap(recording -> recording.lines().stream())
        .filter(line -> line.endsWith(words))
        .map(line -> new InstanceId(line.substring(0, line.length() - words.length())))
        .toList();
  }

  /** How often a process told, in all its lives, that it could not remove an instance in time. */
  ToLongFunction<InstanceId> refusals(int process) {
    return id ->
        told.get(process).stream()
            .flatMap(recording -> recording.lines().stream())
            .filter(line -> line.startsWith(id.value() + " stuck: "))
            .count();
  }

  /** What a process has written down. */
  OnDisk onDisk(int process) {
    return new OnDisk(appliance, rig(process));
  }

  /** Whether any process told that an instance no longer counts; it may count again later. */
  boolean wasLost(InstanceId id) {
    return told.stream()
        .flatMap(List::stream)
        .flatMap(recording -> recording.lines().stream())
        .anyMatch(line -> line.startsWith(id.value() + " ") && line.endsWith("(lost)"));
  }

  /** What a process knows of and says that it does not count. */
  Set<InstanceId> hidden(Ledger ledger) {
    return ledger.entries().stream()
        .filter(entry -> entry.isLost() || entry.stage() instanceof Stage.Failed)
        .map(Entry::id)
        .collect(Collectors.toSet());
  }

  /**
   * What must never happen and did.
   *
   * @param copies the names of profiles that operators made with markers of instances
   */
  List<String> wrongs(Set<String> copies) {
    List<String> wrongs = new ArrayList<>(appliance.history().violations());
    for (int process = 0; process < PROCESSES; process++) {
      Ledger ledger = rig(process).ledger();
      wrongs.addAll(
          promises.forgottenRemovals(
              process, ledger, refusals(process), () -> StoreView.of(appliance)));
      told.get(process).stream()
          .flatMap(recording -> recording.defects().stream())
          .forEach(defect -> wrongs.add("defect: " + defect));
    }
    mindGone();
    wrongs.addAll(gone.wrongs());
    StoreView store = StoreView.of(appliance);
    wrongs.addAll(singles.wrongs(store, copies));
    wrongs.addAll(foreign.wrongs(store));
    wrongs.addAll(placed.wrongs(store, entries(), appliance.history().events()));
    wrongs.addAll(LookFirst.wrongs(appliance));
    if (!mayPowerOff) {
      wrongs.addAll(FreeServers.switchedOff(appliance));
    }
    wrongs.addAll(leaks(store));
    return wrongs;
  }

  private List<String> leaks(StoreView store) {
    List<String> leaks = new ArrayList<>();
    List<String> lines =
        told.stream()
            .flatMap(List::stream)
            .flatMap(recording -> recording.lines().stream())
            .toList();
    leaks.addAll(secrets.in("what was told", lines));
    leaks.addAll(secrets.in("a refusal", watch.said()));
    store.profiles().forEach(p -> leaks.addAll(secrets.in("a description", p.description())));
    for (Rig rig : processes) {
      leaks.addAll(secrets.inFilesOf(Objects.requireNonNull(rig.state.getParent())));
      leaks.addAll(secrets.in("toString", rig.ledger().entries() + " " + rig.plugin().status()));
    }
    return leaks;
  }

  /** All there is to know, for people who look for what went wrong. */
  String report() {
    StringBuilder text = new StringBuilder();
    for (int process = 0; process < PROCESSES; process++) {
      for (Entry entry : rig(process).ledger().entries()) {
        text.append("\nledger ").append(process).append(": ").append(entry);
      }
      for (Quarantine server : rig(process).ledger().quarantined()) {
        text.append("\nquarantine ").append(process).append(": ").append(server);
      }
    }
    StoreView store = StoreView.of(appliance);
    store.profiles().forEach(profile -> text.append('\n').append(profile));
    for (String server : appliance.servers().names()) {
      String uri = appliance.servers().uri(server);
      text.append("\nserver ").append(server);
      for (String member :
          List.of("state", "status", "powerState", "powerLock", "maintenanceMode")) {
        text.append(' ').append(store.server(uri, member));
      }
    }
    for (int process = 0; process < PROCESSES; process++) {
      List<String> lines = rig(process).events.lines();
      for (String line : lines.subList(Math.max(0, lines.size() - 200), lines.size())) {
        text.append('\n').append(process).append(" told: ").append(line);
      }
    }
    return text.toString();
  }

  @Override
  public void close() {
    disks.forEach(FullDisk::close);
    rig(1).kill();
    rig(0).close();
    ways.close();
  }
}
