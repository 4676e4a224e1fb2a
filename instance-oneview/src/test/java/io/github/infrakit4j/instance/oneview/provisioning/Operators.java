package io.github.infrakit4j.instance.oneview.provisioning;

import io.github.infrakit4j.infrakit.PluginException;
import io.github.infrakit4j.infrakit.instance.InstanceId;
import io.github.infrakit4j.infrakit.instance.LogicalId;
import io.github.infrakit4j.instance.oneview.provisioning.StoreView.Profile;
import io.github.infrakit4j.oneview.simulator.SimulatedAppliance;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * People who work on the appliance, past the plugin, and with its commands. What they make or take
 * is not ours from that moment on; what they take they only take while nothing is under way for it,
 * as the appliance would refuse them otherwise.
 */
final class Operators {
  private static final String HASH = "p6kgzb4dvqm2uw3jyrxaiofn5tclhe7s";

  /** With fewer free servers than that people make no profiles of their own. */
  private static final int ROOM = 7;

  private final ChaosSite site;
  private final SimulatedAppliance appliance;
  private final Set<String> copies = new TreeSet<>();
  private final Set<String> offered = new TreeSet<>();
  private int made;

  Operators(ChaosSite site) {
    this.site = site;
    this.appliance = site.appliance;
  }

  /** The names of what carries a marker and is no instance. */
  Set<String> copies() {
    return copies;
  }

  private StoreView store() {
    return StoreView.of(appliance);
  }

  private static <T> T any(List<T> list, Random random) {
    return list.get(random.nextInt(list.size()));
  }

  private List<Profile> profiles(Predicate<Profile> wish) {
    return store().profiles().stream()
        .filter(profile -> !profile.busy())
        .filter(profile -> site.isAtRest(profile.name()))
        .filter(wish)
        .toList();
  }

  /** Instances with nothing under way, on servers that are there. */
  private List<Profile> instances() {
    return profiles(
        profile ->
            profile.isNamedAsMarked()
                && profile.state().equals("Normal")
                && !site.foreign.isHeld(profile.name()));
  }

  private List<String> freeServers() {
    Set<String> reserved = new TreeSet<>();
    for (Entry entry : site.entries()) {
      Entry.Server server = entry.server();
      if (server != null) {
        reserved.add(server.uri().value());
      }
    }
    List<String> free =
        appliance.servers().names().stream()
            .filter(name -> appliance.servers().state(name).equals("NoProfileApplied"))
            .filter(name -> appliance.servers().power(name).equals("Off"))
            .filter(name -> !reserved.contains(appliance.servers().uri(name)))
            .toList();
    return free.size() < ROOM ? List.of() : free;
  }

  /** Makes a profile, unless the server is taken in this very moment. */
  private boolean make(String name, String server, String description) {
    try {
      appliance.profiles().put(name, server);
    } catch (IllegalArgumentException takenMeanwhile) {
      return false;
    }
    if (!description.isEmpty()) {
      appliance.profiles().edit(name, p -> p.put("description", description));
    }
    return true;
  }

  String delete(Random random) {
    List<Profile> all = profiles(profile -> !ChaosSite.FOREIGN.contains(profile.name()));
    if (all.isEmpty()) {
      return "nothing to delete";
    }
    String name = any(all, random).name();
    remove(name);
    return "operator deletes " + name;
  }

  private void remove(String name) {
    site.foreign.letGo(name);
    site.promises.taken(new InstanceId(name));
    copies.remove(name);
    appliance.profiles().delete(name);
  }

  /** What came by copying has a copied marker: nobody may touch it but its operator. */
  String copy(Random random) {
    List<Profile> all = instances();
    List<String> free = freeServers();
    if (all.isEmpty() || free.isEmpty()) {
      return "nothing to copy";
    }
    Profile original = any(all, random);
    String copy = "copy-" + ++made;
    copies.add(copy);
    site.promises.copied(new InstanceId(original.name()));
    if (make(copy, any(free, random), original.description())) {
      site.foreign.hold(copy);
    }
    return "operator copies " + original.name() + " to " + copy;
  }

  String makeAnew(Random random) {
    List<Profile> all = instances();
    if (all.isEmpty()) {
      return "nothing to make anew";
    }
    Profile old = any(all, random);
    String server = appliance.profiles().serverOf(old.name()).orElse("");
    if (server.isEmpty()) {
      return "nowhere to make anew " + old.name();
    }
    site.promises.taken(new InstanceId(old.name()));
    appliance.profiles().delete(old.name());
    make(old.name(), server, old.description());
    return "operator makes anew " + old.name();
  }

  /** The server is taken out of InfraKit. */
  String unmark(Random random) {
    List<Profile> all = instances();
    if (all.isEmpty()) {
      return "nothing to unmark";
    }
    String name = any(all, random).name();
    site.promises.taken(new InstanceId(name));
    offered.remove(name);
    appliance.profiles().edit(name, p -> p.put("description", "Ours now, Bob"));
    site.foreign.hold(name);
    return "operator takes the marker off " + name;
  }

  String makeAsFormerPlugin(Random random) {
    List<String> free = freeServers();
    if (free.isEmpty()) {
      return "the Go plugin makes nothing";
    }
    String name = "InfraKit-" + ++made;
    make(name, any(free, random), ChaosGroups.any(random) + "|" + HASH);
    return "the Go plugin makes " + name;
  }

  /** A profile of their own, and later on an instance, if a process takes it. */
  String adopt(Random random) {
    int process = random.nextInt(ChaosSite.PROCESSES);
    return adopt(random, process, ChaosGroups.any(random));
  }

  /** By that process and for that group; what was taken out of InfraKit may come back so, too. */
  String adopt(Random random, int process, String group) {
    List<String> own =
        site.foreign.names().stream()
            .filter(name -> !ChaosSite.FOREIGN.contains(name) && !copies.contains(name))
            .toList();
    List<String> free = freeServers();
    if (own.isEmpty() && free.isEmpty()) {
      return "nothing to adopt";
    }
    if (own.isEmpty()) {
      String name = "legacy-" + ++made;
      if (make(name, any(free, random), "Ask Bob")) {
        site.foreign.hold(name);
      }
      return "operator makes " + name;
    }
    String name = any(own, random);
    LogicalId called = random.nextBoolean() ? ChaosGroups.anyName(group, random) : null;
    offered.add(name);
    site.foreign.letGo(name);
    site.pets.taken(new InstanceId(name));
    site.placed.adopted(new InstanceId(name));
    return said(
        "operator has " + name + " adopted for " + group + " by process " + process,
        () ->
            site.rig(process)
                .plugin()
                .operations()
                .adopt(name, group, called, Map.of("role", "db")));
  }

  String release(Random random) {
    List<Profile> all = instances();
    if (all.isEmpty()) {
      return "nothing to release";
    }
    InstanceId id = new InstanceId(any(all, random).name());
    int process = random.nextInt(ChaosSite.PROCESSES);
    site.promises.taken(id);
    return said(
        "operator has " + id + " released by process " + process,
        () -> site.rig(process).plugin().operations().release(id));
  }

  String quarantine(Random random) {
    String server = any(appliance.servers().names(), random);
    int process = random.nextInt(ChaosSite.PROCESSES);
    Operations operations = site.rig(process).plugin().operations();
    boolean begins = random.nextBoolean();
    return said(
        "operator quarantines " + server + " in process " + process + ": " + begins,
        () -> {
          if (begins) {
            operations.quarantine(server, Duration.ofHours(1), "disks");
          } else {
            operations.lift(server);
          }
        });
  }

  private String said(String what, Runnable command) {
    try {
      site.watch.call(
          what,
          () -> {
            command.run();
            return what;
          });
    } catch (PluginException refused) {
      return what + ": " + refused.getMessage();
    }
    return what;
  }

  String write() {
    for (Profile profile : instances()) {
      appliance
          .profiles()
          .edit(profile.name(), p -> p.put("description", "Bob was here. " + p.get("description")));
    }
    return "operator writes beside the markers";
  }

  /** The template says something else from now on: what was made of it complies no more. */
  String editTemplate(Random random) {
    String affinity = random.nextBoolean() ? "Bay" : "BayAndServer";
    appliance.templates().edit("T", t -> t.put("affinity", affinity));
    return "operator edits the template: " + affinity;
  }

  /** Minds what has lost its marker by the plugin's own doing: it is not ours any more. */
  void claim() {
    for (Profile profile : profiles(Operators::isNobodys)) {
      if (!site.foreign.isHeld(profile.name()) && !offered.contains(profile.name())) {
        site.foreign.hold(profile.name());
      }
    }
  }

  private static boolean isNobodys(Profile profile) {
    return profile.marker().isEmpty() && profile.goMarker().isEmpty();
  }

  /** Takes away what people made, what was released to them, and what is on no server any more. */
  void tidy() {
    StoreView store = store();
    for (Profile profile : profiles(profile -> !ChaosSite.FOREIGN.contains(profile.name()))) {
      boolean theirs = copies.contains(profile.name()) || site.foreign.isHeld(profile.name());
      if (theirs || isNobodys(profile)) {
        remove(profile.name());
      }
    }
    for (Profile profile : store.profiles()) {
      if (store.server(profile.server(), "name").isEmpty() && !profile.busy()) {
        site.promises.taken(new InstanceId(profile.name()));
        store().at(profile.uri()).ifPresent(there -> appliance.profiles().delete(there.name()));
      }
    }
  }
}
