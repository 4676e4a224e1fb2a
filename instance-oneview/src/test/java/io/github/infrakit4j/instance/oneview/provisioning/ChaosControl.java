package io.github.infrakit4j.instance.oneview.provisioning;

import io.github.infrakit4j.infrakit.Json;
import io.github.infrakit4j.infrakit.PluginException;
import io.github.infrakit4j.infrakit.Tags;
import io.github.infrakit4j.infrakit.instance.DestroyContext;
import io.github.infrakit4j.infrakit.instance.InstanceDescription;
import io.github.infrakit4j.infrakit.instance.InstanceId;
import io.github.infrakit4j.infrakit.instance.InstancePlugin;
import io.github.infrakit4j.infrakit.instance.InstanceSpec;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * What a group controller does at each poll, through either process: counts, destroys the oldest
 * that are too many, replaces what has another hash one by one, makes what is missing, labels what
 * waits to be adopted. Each of its answers is held against the appliance and against what was
 * promised.
 */
final class ChaosControl {
  static final List<String> GROUPS = List.of("A", "B");

  private final ChaosSite site;
  private final Map<String, Group> groups = new TreeMap<>();
  private final List<String> wrongs = new CopyOnWriteArrayList<>();

  /** What is committed. */
  private record Group(int size, int generation, String properties) {
    String hash(String name) {
      return "hash-" + name + "-" + generation;
    }
  }

  ChaosControl(ChaosSite site) {
    this.site = site;
    for (String name : GROUPS) {
      groups.put(name, new Group(2, 0, properties(new Random(0))));
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
    Group old = group(name);
    groups.put(name, new Group(random.nextInt(4), old.generation(), old.properties()));
    return "resize " + sizes();
  }

  /** Other properties and with them another hash. */
  String commit(Random random) {
    String name = any(random);
    Group old = group(name);
    Group committed = new Group(old.size(), old.generation() + 1, properties(random));
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
  String poll(int process, String name) {
    String what = "poll " + name + " through process " + process;
    try {
      converge(process, name);
    } catch (PluginException refused) {
      return what + ": " + refused.getMessage();
    }
    return what;
  }

  private void converge(int process, String name) {
    Group group = group(name);
    List<InstanceDescription> described = new ArrayList<>(describe(process, name));
    described.sort(Comparator.comparing(each -> each.id().value()));
    for (InstanceDescription each : described) {
      if ("bootstrap".equals(each.tags().get(Tags.CONFIG_HASH))) {
        label(process, each.id(), Map.of(Tags.CONFIG_HASH, group.hash(name)));
      }
    }
    int surplus = described.size() - group.size();
    for (int i = 0; i < surplus; i++) {
      destroy(process, described.get(i).id(), DestroyContext.TERMINATE);
    }
    for (int i = 0; i < -surplus; i++) {
      provision(process, name, group);
      describe(process, name);
    }
    if (surplus == 0) {
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
    wrongs.addAll(
        site.promises.broken(process, name, described, site::hasFailed, site.hidden(ledger)));
    return described;
  }

  private void provision(int process, String name, Group group) {
    Map<String, String> tags =
        Map.of(Tags.GROUP, name, Tags.CONFIG_HASH, group.hash(name), "owner", "Größe \"1\"");
    InstanceSpec spec = InstanceSpec.of(Json.of(group.properties()), tags);
    InstancePlugin plugin = site.plugin(process);
    try {
      InstanceId id = site.watch.call("provision for " + name, () -> plugin.provision(spec));
      site.singles.answered(id);
      site.promises.provisioned(process, id, name, tags);
    } catch (PluginException refused) {
      site.singles.failed();
      throw refused;
    }
  }

  private void destroy(int process, InstanceId id, DestroyContext why) {
    InstancePlugin plugin = site.plugin(process);
    site.promises.removing(id);
    site.watch.call(
        "destroy " + id,
        () -> {
          plugin.destroy(id, why);
          return id;
        });
    site.promises.removed(process, id);
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
