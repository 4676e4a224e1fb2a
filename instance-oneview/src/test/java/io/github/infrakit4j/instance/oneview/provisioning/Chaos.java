package io.github.infrakit4j.instance.oneview.provisioning;

import io.github.infrakit4j.infrakit.PluginException;
import io.github.infrakit4j.infrakit.instance.InstanceId;
import io.github.infrakit4j.oneview.simulator.Fault;
import io.github.infrakit4j.oneview.simulator.SimulatedAppliance.RunningTasks;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.awaitility.core.ConditionTimeoutException;

/** A small world in which anything may happen next. */
final class Chaos implements AutoCloseable {
  private static final int SERVERS = 10;
  private static final String FOREIGN = "payroll";
  private static final List<String> GROUPS = List.of("A", "B");
  private static final List<String> PATHS =
      List.of(
          "/rest/server-profiles",
          "/rest/server-profiles/[^/]+",
          "/rest/server-hardware",
          "/rest/server-hardware/.*",
          "/rest/tasks/.*",
          "/rest/server-profile-templates.*");

  private final Random random;
  private final Rig rig =
      Rig.of(
          rack -> rack.servers(SERVERS).profile(FOREIGN, p -> p.server("h1")),
          settings -> settings.speed(5 * Rig.SPEED),
          Rig.TIMING);
  private final Rig replica = rig.replica(Namespace.NONE);
  private final Map<String, Integer> wanted = new TreeMap<>(Map.of("A", 2, "B", 2));
  private final Set<String> cooledDown = new HashSet<>();
  private final List<String> wrongs = new ArrayList<>();

  Chaos(Random random) {
    this.random = random;
  }

  /** What must never happen and did. */
  List<String> wrongs() {
    List<String> all = new ArrayList<>(wrongs);
    all.addAll(rig.appliance.history().violations());
    if (!rig.appliance.profiles().isUntouched(FOREIGN)) {
      all.add("the foreign profile was touched");
    }
    rig.events.defects().forEach(defect -> all.add("defect: " + defect));
    replica.events.defects().forEach(defect -> all.add("defect: " + defect));
    return all;
  }

  /** Does one thing and says what. */
  String step() {
    return switch (random.nextInt(17)) {
      case 0 -> resize();
      case 1 -> kill();
      case 2 -> loseLedger();
      case 3 -> fault();
      case 4 -> taskFault();
      case 5 -> operatorDeletes();
      case 6 -> serverFails();
      case 7 -> serverRecovers();
      case 8 -> applianceRestarts();
      case 9 -> label();
      case 10 -> operatorWrites();
      case 11 -> operatorSwitchesOn();
      case 12 -> timePasses();
      case 13 -> maintenance();
      default -> control();
    };
  }

  private String resize() {
    String group = GROUPS.get(random.nextInt(GROUPS.size()));
    wanted.put(group, 1 + random.nextInt(3));
    return "resize " + wanted;
  }

  private String kill() {
    Rig victim = random.nextBoolean() ? rig : replica;
    victim.restart();
    return "kill";
  }

  private String loseLedger() {
    replica.kill();
    try {
      Files.deleteIfExists(replica.state);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    replica.start();
    return "lose the replica's ledger";
  }

  private String fault() {
    List<Fault> faults =
        List.of(
            Fault.answer(500),
            Fault.answer(503),
            Fault.answer(401),
            Fault.answer(409),
            Fault.html(200),
            Fault.truncate(),
            Fault.dropBeforeChange(),
            Fault.dropAfterChange(),
            Fault.answerAfterChange(500));
    Fault fault =
        faults
            .get(random.nextInt(faults.size()))
            .on("", PATHS.get(random.nextInt(PATHS.size())))
            .times(1 + random.nextInt(2));
    rig.appliance.faults().next(fault);
    return "fault " + fault;
  }

  private String taskFault() {
    List<Fault> faults =
        List.of(
            Fault.taskError("SomethingBroke", "Something broke"),
            Fault.taskEnds("Interrupted"),
            Fault.taskEnds("Killed"),
            Fault.taskWarning("Look at it"),
            Fault.taskVanishes(),
            Fault.taskRefused("ProfileAlreadyExistsInServer", "A profile is already assigned"));
    Fault fault = faults.get(random.nextInt(faults.size())).on("POST", "/rest/server-profiles");
    rig.appliance.faults().next(fault);
    return "fault " + fault;
  }

  private String operatorDeletes() {
    List<String> names = new ArrayList<>(rig.appliance.profiles().names());
    names.remove(FOREIGN);
    if (names.isEmpty() || rig.appliance.runningTasks() > 0) {
      return "nothing to delete";
    }
    String name = names.get(random.nextInt(names.size()));
    rig.appliance.profiles().delete(name);
    return "operator deletes " + name;
  }

  private String label() {
    String group = GROUPS.get(random.nextInt(GROUPS.size()));
    try {
      for (InstanceId id : rig.ids(group)) {
        rig.plugin().label(id, Map.of("round", String.valueOf(random.nextInt(100))));
      }
    } catch (PluginException refused) {
      return "label " + group + ": " + refused.getMessage();
    }
    return "label " + group;
  }

  private String operatorWrites() {
    for (String name : rig.appliance.profiles().names()) {
      if (!name.equals(FOREIGN)) {
        rig.appliance
            .profiles()
            .edit(name, p -> p.put("description", "Bob was here. " + p.get("description")));
      }
    }
    return "operator writes beside the markers";
  }

  private String operatorSwitchesOn() {
    String server = "h" + (2 + random.nextInt(SERVERS - 1));
    if (rig.appliance.servers().state(server).equals("NoProfileApplied")) {
      rig.appliance.servers().power(server, "On");
    }
    return "operator switches on " + server;
  }

  /** Limits run out, quarantines end, what is lost is abandoned. */
  private String timePasses() {
    Duration time = Duration.ofMinutes(1L << random.nextInt(10));
    rig.clock.forward(time);
    replica.clock.forward(time);
    return "time passes: " + time;
  }

  private String maintenance() {
    String server = "h" + (2 + random.nextInt(SERVERS - 1));
    boolean begins = random.nextBoolean();
    rig.appliance.servers().maintenance(server, begins);
    return "maintenance of " + server + ": " + begins;
  }

  private String serverFails() {
    String server = "h" + (2 + random.nextInt(SERVERS - 1));
    rig.appliance.servers().fail(server);
    return "fail " + server;
  }

  private String serverRecovers() {
    String server = "h" + (2 + random.nextInt(SERVERS - 1));
    rig.appliance.servers().recover(server);
    return "recover " + server;
  }

  private String applianceRestarts() {
    RunningTasks[] fates = RunningTasks.values();
    rig.appliance.restart(Duration.ofSeconds(20), fates[random.nextInt(fates.length)]);
    return "appliance restarts";
  }

  /** What a group controller does at each poll, through either process. */
  private String control() {
    Rig through = random.nextInt(3) > 0 ? rig : replica;
    String group = GROUPS.get(random.nextInt(GROUPS.size()));
    try {
      converge(through, group);
    } catch (PluginException refused) {
      return "control " + group + ": " + refused.getMessage();
    }
    return "control " + group;
  }

  private void converge(Rig through, String group) {
    List<InstanceId> ids = new ArrayList<>(through.ids(group));
    Set<InstanceId> distinct = new HashSet<>(ids);
    if (distinct.size() != ids.size()) {
      wrongs.add("described twice: " + ids);
    }
    ids.sort(Comparator.comparing(InstanceId::value));
    int surplus = ids.size() - wanted.getOrDefault(group, 0);
    for (int i = 0; i < -surplus; i++) {
      InstanceId id = through.provision(group, properties());
      if (!through.ids(group).contains(id)) {
        wrongs.add("provisioned and not described: " + id);
      }
    }
    for (int i = 0; i < surplus; i++) {
      through.destroy(ids.get(i));
    }
  }

  private String properties() {
    String boot = random.nextBoolean() ? ",\"BootDevice\":\"PXE\",\"OneTime\":true" : "";
    return "\"TemplateName\":\"T\",\"PowerOff\":true,\"PowerOn\":" + random.nextBoolean() + boot;
  }

  /** Nothing goes wrong any more: the groups must come to their sizes, and nothing else be left. */
  void calmDown() {
    rig.appliance.faults().clear();
    for (String server : rig.appliance.servers().names()) {
      rig.appliance.servers().recover(server);
      rig.appliance.servers().maintenance(server, false);
    }
    try {
      Rig.await("the groups have their sizes", this::isSettled);
    } catch (ConditionTimeoutException never) {
      wrongs.add(report());
    }
  }

  private String report() {
    StringBuilder text = new StringBuilder("wanted " + wanted);
    rig.ledger().entries().forEach(entry -> text.append("\nledger ").append(entry));
    replica.ledger().entries().forEach(entry -> text.append("\nreplica ").append(entry));
    rig.appliance
        .profiles()
        .all()
        .forEach(
            profile ->
                text.append("\nprofile ")
                    .append(profile.get("name"))
                    .append(' ')
                    .append(profile.get("state")));
    for (String server : rig.appliance.servers().names()) {
      text.append("\nserver ")
          .append(server)
          .append(' ')
          .append(rig.appliance.servers().get(server).get("state"));
    }
    rig.events.lines().forEach(line -> text.append("\nrig: ").append(line));
    replica.events.lines().forEach(line -> text.append("\nreplica: ").append(line));
    return text.toString();
  }

  /** What could not be removed is tried again after a time, which passes once for each. */
  private void letCoolDown() {
    for (Entry entry : rig.ledger().entries()) {
      boolean isLeft = entry.stage() instanceof Stage.Failed && entry.profile() != null;
      if (isLeft && cooledDown.add(entry.id() + " " + entry.since())) {
        rig.clock.forward(Rig.TIMING.coolDown());
        replica.clock.forward(Rig.TIMING.coolDown());
      }
    }
  }

  private boolean isSettled() {
    letCoolDown();
    try {
      Set<String> described = new HashSet<>();
      boolean whole = true;
      for (String group : GROUPS) {
        converge(rig, group);
        List<InstanceId> ids = rig.ids(group);
        ids.forEach(id -> described.add(id.value()));
        whole &= ids.size() == wanted.getOrDefault(group, 0);
        whole &= Collections.disjoint(ids, underWay());
      }
      described.add(FOREIGN);
      return whole
          && rig.appliance.runningTasks() == 0
          && described.equals(new HashSet<>(rig.appliance.profiles().names()));
    } catch (PluginException notNow) {
      return false;
    }
  }

  private List<InstanceId> underWay() {
    return rig.ledger().entries().stream()
        .filter(entry -> !(entry.stage() instanceof Stage.Ready))
        .map(Entry::id)
        .toList();
  }

  @Override
  public void close() {
    replica.kill();
    rig.close();
  }
}
