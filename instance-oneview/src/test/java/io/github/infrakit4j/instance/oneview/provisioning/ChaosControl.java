package io.github.infrakit4j.instance.oneview.provisioning;

import io.github.infrakit4j.infrakit.Json;
import io.github.infrakit4j.infrakit.PluginException;
import io.github.infrakit4j.infrakit.Tags;
import io.github.infrakit4j.infrakit.instance.DestroyContext;
import io.github.infrakit4j.infrakit.instance.InstanceDescription;
import io.github.infrakit4j.infrakit.instance.InstanceId;
import io.github.infrakit4j.infrakit.instance.InstancePlugin;
import io.github.infrakit4j.infrakit.instance.InstanceSpec;
import io.github.infrakit4j.infrakit.instance.LogicalId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What a group controller does at each poll, through either process: counts, destroys the oldest
 * that are too many, replaces what has another hash one by one, makes what is missing, labels what
 * waits to be adopted. Each of its answers is held against the appliance and against what was
 * promised.
 */
final class ChaosControl {
  /** Its members have logical ids, and one leader alone asks for them. */
  static final String PETS = "P";

  static final List<String> GROUPS = List.of("A", "B", PETS);
  private static final int LEADER = 0;

  private final ChaosSite site;
  private final Map<String, Group> groups = new TreeMap<>();
  private final List<String> wrongs = new CopyOnWriteArrayList<>();
  private final Pets pets = new Pets();

  /** What is committed. */
  private record Group(int size, int generation, String properties, boolean hasLongTags) {
    Group sized(int other) {
      return new Group(other, generation, properties, hasLongTags);
    }

    String hash(String name) {
      return "hash-" + name + "-" + generation;
    }
  }

  ChaosControl(ChaosSite site) {
    this.site = site;
    for (String name : GROUPS) {
      groups.put(name, new Group(2, 0, properties(new Random(0)), false));
    }
  }

  private Group group(String name) {
    return Objects.requireNonNull(groups.get(name));
  }

  List<String> wrongs() {
    return List.copyOf(wrongs);
  }

  /** Another size; none at all for a group that is destroyed. */
  String resize(Random random) {
    String name = any(random);
    groups.put(name, group(name).sized(random.nextInt(4)));
    return "resize " + sizes();
  }

  /** Does something while another number of a group's instances is committed. */
  String sized(String name, UnaryOperator<Integer> size, Supplier<String> what) {
    Group committed = group(name);
    groups.put(name, committed.sized(size.apply(committed.size())));
    try {
      return what.get();
    } finally {
      groups.put(name, committed);
    }
  }

  /** Other properties and with them another hash. */
  String commit(Random random) {
    String name = any(random);
    Group old = group(name);
    Group committed =
        new Group(old.size(), old.generation() + 1, properties(random), random.nextInt(4) == 0);
    groups.put(name, committed);
    return "commit " + name + ": " + committed;
  }

  static String any(Random random) {
    return GROUPS.get(random.nextInt(GROUPS.size()));
  }

  String sizes() {
    StringBuilder text = new StringBuilder();
    groups.forEach((name, group) -> text.append(name).append(' ').append(group.size()).append(' '));
    return text.toString().strip();
  }

  private String properties(Random random) {
    StringBuilder text = new StringBuilder("{\"TemplateName\":\"T\"");
    text.append(",\"PowerOff\":").append(site.mayPowerOff);
    text.append(",\"PowerOn\":").append(random.nextBoolean());
    if (random.nextInt(3) == 0) {
      text.append(",\"BootDevice\":\"PXE\",\"OneTime\":true");
    }
    if (random.nextInt(6) == 0) {
      text.append(",\"IgnoreOnDestroy\":true");
    }
    if (random.nextInt(4) == 0) {
      text.append(",\"Annotation\":\"Ask Bob\",\"Placement\":{\"Arrange\":\"pack\"}");
    }
    if (random.nextInt(3) == 0) {
      text.append(",\"OneView\":{\"OneViewAddress\":\"a\",\"OneViewUsername\":\"u\"")
          .append(",\"OneViewPassword\":\"" + ChaosSite.OTHER_PASSWORD + "\"}");
    }
    return text.append('}').toString();
  }

  /** One poll; a refusal ends it, as it does InfraKit's. */
  String poll(int anyProcess, String name) {
    int process = name.equals(PETS) ? LEADER : anyProcess;
    String what = "poll " + name + " through process " + process;
    try {
      converge(process, name);
    } catch (PluginException refused) {
      return what + ": " + refused.getMessage();
    }
    return what;
  }

  private void converge(int process, String name) {
    if (name.equals(PETS)) {
      synchronized (pets) {
        convergeNow(process, name);
      }
    } else {
      convergeNow(process, name);
    }
  }

  private void convergeNow(int process, String name) {
    Group group = group(name);
    List<InstanceDescription> described = new ArrayList<>(describe(process, name));
    described.sort(Comparator.comparing(each -> each.id().value()));
    for (InstanceDescription each : described) {
      if ("bootstrap".equals(each.tags().get(Tags.CONFIG_HASH))) {
        label(process, each.id(), Map.of(Tags.CONFIG_HASH, group.hash(name)));
      }
    }
    List<InstanceDescription> surplus =
        name.equals(PETS)
            ? Pets.surplus(described, group.size())
            : described.subList(0, Math.max(0, described.size() - group.size()));
    for (InstanceDescription each : surplus) {
      destroy(process, each.id(), DestroyContext.TERMINATE);
    }
    List<Optional<LogicalId>> missing =
        name.equals(PETS)
            ? Pets.missing(described, group.size())
            : Collections.nCopies(Math.max(0, group.size() - described.size()), Optional.empty());
    for (Optional<LogicalId> each : missing) {
      provision(process, name, group, each.orElse(null));
      describe(process, name);
    }
    if (surplus.isEmpty() && missing.isEmpty()) {
      described.stream()
          .filter(each -> isStale(each, group.hash(name)))
          .findFirst()
          .ifPresent(each -> destroy(process, each.id(), DestroyContext.ROLLING_UPDATE));
    }
  }

  private static boolean isStale(InstanceDescription described, String hash) {
    String known = described.tags().get(Tags.CONFIG_HASH);
    return !hash.equals(known) && !"bootstrap".equals(known);
  }

  List<InstanceDescription> describe(int process, String name) {
    Ledger ledger = site.rig(process).ledger();
    InstancePlugin plugin = site.plugin(process);
    StoreView before = StoreView.of(site.appliance);
    List<Entry> known = ledger.entries();
    List<InstanceDescription> described =
        site.watch.call(
            "describe " + name, () -> plugin.describeInstances(Map.of(Tags.GROUP, name), true));
    TruthCheck truth =
        new TruthCheck(
            before, StoreView.of(site.appliance), known, ledger.entries(), site.policy(process));
    wrongs.addAll(truth.wrongs(name, described));
    wrongs.addAll(pets.renamed(described));
    if (process == LEADER) {
      wrongs.addAll(Pets.twice(described, site::wasLost));
    }
    wrongs.addAll(
        site.promises.broken(process, name, described, site::hasFailed, site.hidden(ledger)));
    return described;
  }

  private void provision(int process, String name, Group group, @Nullable LogicalId logicalId) {
    Map<String, String> tags = new HashMap<>();
    tags.put(Tags.GROUP, name);
    tags.put(Tags.CONFIG_HASH, group.hash(name));
    tags.put("owner", "Größe \"1\"");
    if (group.hasLongTags()) {
      tags.put(Promises.TOO_LONG, "n".repeat(OneViewPlugin.DEFAULT_DESCRIPTION_LIMIT));
    }
    InstanceSpec spec =
        new InstanceSpec(Json.of(group.properties()), tags, "", logicalId, List.of());
    InstancePlugin plugin = site.plugin(process);
    try {
      InstanceId id = site.watch.call("provision for " + name, () -> plugin.provision(spec));
      site.singles.answered(id);
      site.promises.provisioned(process, id, name, tags);
      pets.provisioned(id, logicalId);
      wrongs.addAll(site.onDisk(process).provisioned(id, site::hasFailed));
    } catch (PluginException refused) {
      site.singles.failed();
      throw refused;
    }
  }

  private void destroy(int process, InstanceId id, DestroyContext why) {
    InstancePlugin plugin = site.plugin(process);
    site.promises.removing(id);
    try {
      site.watch.call(
          "destroy " + id,
          () -> {
            plugin.destroy(id, why);
            return id;
          });
    } catch (PluginException refused) {
      if (String.valueOf(refused.getMessage()).contains(" was not destroyed: ")) {
        site.promises.refused(process, id);
      }
      throw refused;
    }
    site.promises.removed(process, id);
    wrongs.addAll(site.onDisk(process).destroyed(id));
  }

  private void label(int process, InstanceId id, Map<String, String> labels) {
    InstancePlugin plugin = site.plugin(process);
    site.promises.unclear(process, id);
    site.watch.call(
        "label " + id,
        () -> {
          plugin.label(id, labels);
          return id;
        });
    site.promises.labelled(process, id, labels);
    wrongs.addAll(site.onDisk(process).labelled(id, labels));
  }

  /** Labels all of a group, each process with a label of its own. */
  String labelAll(int process, Random random) {
    String name = any(random);
    String round = String.valueOf(random.nextInt(100));
    try {
      for (InstanceDescription each : describe(process, name)) {
        label(process, each.id(), Map.of("round-" + process, round));
      }
    } catch (PluginException refused) {
      return "label " + name + ": " + refused.getMessage();
    }
    return "label " + name + " through process " + process;
  }

  /** Whether a process describes each group as it was committed. */
  boolean isConverged(int process) {
    for (String name : GROUPS) {
      Group group = group(name);
      converge(process, name);
      List<InstanceDescription> described = describe(process, name);
      if (described.size() != group.size()
          || described.stream().anyMatch(each -> isStale(each, group.hash(name)))) {
        return false;
      }
    }
    return true;
  }

  /** The ids that a process describes, of all groups. */
  List<String> described(int process) {
    return GROUPS.stream()
        .flatMap(name -> describe(process, name).stream())
        .map(each -> each.id().value())
        .toList();
  }
}
