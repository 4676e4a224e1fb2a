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
import io.github.infrakit4j.instance.oneview.provisioning.ChaosGroups.Group;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
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
  private final ChaosSite site;
  private final Leader leader;
  private final ChaosGroups groups;
  private final List<String> wrongs = new CopyOnWriteArrayList<>();
  private final Object turn = new Object();

  ChaosControl(ChaosSite site, Leader leader) {
    this.site = site;
    this.leader = leader;
    this.groups = new ChaosGroups(site);
  }

  List<String> wrongs() {
    return List.copyOf(wrongs);
  }

  String resize(Random random) {
    return groups.resize(random);
  }

  String commit(Random random) {
    return groups.commit(random);
  }

  String sizes() {
    return groups.sizes();
  }

  /** Asks for any servers where those that are asked for are not to be had. */
  void giveUpWishes() {
    groups.giveUpWishes();
  }

  /** Does something while another number of a group's instances is committed. */
  String sized(String name, UnaryOperator<Integer> size, Supplier<String> what) {
    int committed = groups.get(name).size();
    groups.resize(name, size);
    try {
      return what.get();
    } finally {
      groups.resize(name, any -> committed);
    }
  }

  /** One poll; a refusal ends it, as it does InfraKit's. */
  String poll(int anyProcess, String name) {
    int process = asked(anyProcess, name);
    String what = "poll " + name + " through process " + process;
    try {
      converge(process, name);
    } catch (PluginException refused) {
      return what + ": " + refused.getMessage();
    }
    return what;
  }

  private int asked(int anyProcess, String name) {
    return name.equals(ChaosGroups.PETS) ? leader.process() : anyProcess;
  }

  private void converge(int process, String name) {
    if (name.equals(ChaosGroups.PETS)) {
      synchronized (turn) {
        convergeNow(process, groups.get(name));
      }
    } else {
      convergeNow(process, groups.get(name));
    }
  }

  private void convergeNow(int process, Group group) {
    List<InstanceDescription> described = new ArrayList<>(describe(process, group.name()));
    described.sort(Comparator.comparing(each -> each.id().value()));
    for (InstanceDescription each : described) {
      if ("bootstrap".equals(each.tags().get(Tags.CONFIG_HASH))) {
        label(process, each.id(), Map.of(Tags.CONFIG_HASH, group.hash()));
      }
    }
    List<InstanceDescription> surplus =
        group.hasNames()
            ? Pets.surplus(described, group.logicalIds())
            : described.subList(0, Math.max(0, described.size() - group.size()));
    for (InstanceDescription each : surplus) {
      destroy(process, each.id(), DestroyContext.TERMINATE);
    }
    List<Optional<LogicalId>> missing =
        group.hasNames()
            ? Pets.missing(described, group.logicalIds())
            : Collections.nCopies(Math.max(0, group.size() - described.size()), Optional.empty());
    missing.forEach(each -> mindTheOther(process, group, described, each));
    for (Optional<LogicalId> each : missing) {
      provision(process, group, each.orElse(null));
      describe(process, group.name());
    }
    if (surplus.isEmpty() && missing.isEmpty()) {
      described.stream()
          .filter(each -> isStale(each, group.hash()))
          .findFirst()
          .ifPresent(each -> destroy(process, each.id(), DestroyContext.ROLLING_UPDATE));
    }
  }

  /**
   * What the former leader's process was asked for and the appliance does not show yet, the new
   * leader's cannot know: one more of that name may come of it, and is listed once it is there.
   */
  private void mindTheOther(
      int process, Group group, List<InstanceDescription> described, Optional<LogicalId> name) {
    site.rig(ChaosSite.PROCESSES - 1 - process).ledger().entries().stream()
        .filter(entry -> group.name().equals(entry.tags().get(Tags.GROUP)))
        .filter(entry -> Optional.ofNullable(entry.logicalId()).equals(name))
        .map(Entry::id)
        .filter(id -> described.stream().noneMatch(each -> each.id().equals(id)))
        .forEach(site.pets::unseen);
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
    wrongs.addAll(site.pets.renamed(described));
    if (!name.equals(ChaosGroups.NAMED)) {
      wrongs.addAll(site.pets.twice(described, site::wasLost));
    }
    wrongs.addAll(
        site.promises.broken(process, name, described, site::hasFailed, site.hidden(ledger)));
    return described;
  }

  private void provision(int process, Group group, @Nullable LogicalId logicalId) {
    String name = group.name();
    Map<String, String> tags = new HashMap<>();
    tags.put(Tags.GROUP, name);
    tags.put(Tags.CONFIG_HASH, group.hash());
    tags.put("owner", "Größe \"1\"");
    if (group.hasLongTags()) {
      tags.put(Promises.TOO_LONG, "n".repeat(OneViewPlugin.DEFAULT_DESCRIPTION_LIMIT));
    }
    InstanceSpec spec = new InstanceSpec(Json.of(group.json()), tags, "", logicalId, List.of());
    InstancePlugin plugin = site.plugin(process);
    try {
      InstanceId id = site.watch.call("provision for " + name, () -> plugin.provision(spec));
      site.singles.answered(id);
      site.promises.provisioned(process, id, name, tags);
      site.pets.provisioned(id, logicalId);
      wrongs.addAll(site.onDisk(process).provisioned(id, site::hasFailed));
    } catch (PluginException refused) {
      site.singles.failed();
      throw refused;
    }
  }

  private void destroy(int process, InstanceId id, DestroyContext why) {
    InstancePlugin plugin = site.plugin(process);
    site.promises.removing(id);
    long refusals = site.refusals(process).applyAsLong(id);
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
    site.promises.removed(process, id, refusals);
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
    return labelAll(process, ChaosGroups.any(random), random);
  }

  String labelAll(int anyProcess, String name, Random random) {
    int process = asked(anyProcess, name);
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

  /** Whether each group is described as it was committed. */
  boolean isConverged() {
    for (String name : ChaosGroups.ALL) {
      int process = asked(0, name);
      converge(process, name);
      Group group = groups.get(name);
      List<InstanceDescription> described = describe(process, name);
      if (described.size() != group.size()
          || described.stream().anyMatch(each -> isStale(each, group.hash()))) {
        return false;
      }
    }
    return true;
  }

  /** The ids that a process describes, of all groups. */
  List<String> described(int process) {
    return ChaosGroups.ALL.stream()
        .flatMap(name -> describe(process, name).stream())
        .map(each -> each.id().value())
        .toList();
  }
}
