package io.github.infrakit4j.instance.oneview.monitoring;

import io.github.infrakit4j.infrakit.Json;
import io.github.infrakit4j.infrakit.metadata.MetadataPath;
import io.github.infrakit4j.infrakit.metadata.MetadataPlugin;
import io.github.infrakit4j.instance.oneview.provisioning.OneViewPlugin;
import io.github.infrakit4j.instance.oneview.provisioning.Status;
import io.github.infrakit4j.instance.oneview.provisioning.Survey;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * What the plugin knows, as a tree of values.
 *
 * <p>What only the appliance can tell is read by one listing at most every {@link #OLDEST}, however
 * many values are asked for; each branch says in {@code asOf} of when it is. A listing that fails
 * is an error: no branch shows less than there is.
 */
public final class StatusTree implements MetadataPlugin {
  /** How old a listing may be that values are taken from. */
  public static final Duration OLDEST = Duration.ofSeconds(10);

  private static final String AS_OF = "asOf";

  private final OneViewPlugin plugin;
  private final Map<String, Supplier<Map<String, Object>>> branches = new LinkedHashMap<>();

  /** Shows a plugin. */
  public StatusTree(OneViewPlugin plugin) {
    this.plugin = plugin;
    branches.put("appliance", this::appliance);
    branches.put("provisions", this::provisions);
    branches.put("quarantine", this::quarantine);
    branches.put("groups", this::groups);
    branches.put("instances", this::instances);
    branches.put("servers", () -> servers(plugin.survey(OLDEST)));
    branches.put("free", () -> free(plugin.survey(OLDEST)));
  }

  @Override
  public List<String> keys(MetadataPath path) {
    if (path.isRoot()) {
      return List.copyOf(branches.keySet());
    }
    return find(path)
        .filter(Map.class::isInstance)
        .map(node -> ((Map<?, ?>) node).keySet().stream().map(String::valueOf).toList())
        .orElse(List.of());
  }

  @Override
  public Json get(MetadataPath path) {
    if (path.isRoot()) {
      Map<String, Object> all = new LinkedHashMap<>();
      branches.forEach((name, branch) -> all.put(name, branch.get()));
      return Tree.json(all);
    }
    return find(path).map(Tree::json).orElse(Json.NULL);
  }

  private Optional<Object> find(MetadataPath path) {
    List<String> names = path.names();
    Supplier<Map<String, Object>> branch = branches.get(names.get(0));
    return branch == null
        ? Optional.empty()
        : Tree.find(branch.get(), new MetadataPath(names.subList(1, names.size())));
  }

  private static Map<String, Object> asOf(Instant at) {
    Map<String, Object> node = new LinkedHashMap<>();
    node.put(AS_OF, at.toString());
    return node;
  }

  private Map<String, Object> appliance() {
    Status status = plugin.status();
    Map<String, Object> node = asOf(status.at());
    plugin.lastSync().ifPresent(at -> Tree.put(node, "lastSync", at));
    Status.Trouble trouble = status.trouble();
    if (trouble != null) {
      node.put("trouble", trouble.words());
      node.put("troubleSince", trouble.since().toString());
    }
    return node;
  }

  /** This process's own work: its memory of it is the truth. */
  private Map<String, Object> provisions() {
    Status status = plugin.status();
    List<Status.Instance> making =
        status.instances().stream().filter(StatusTree::isBeingMade).toList();
    Map<String, Object> node = asOf(status.at());
    node.put("count", making.size());
    node.put("instances", byId(making, status.at()));
    return node;
  }

  private static boolean isBeingMade(Status.Instance each) {
    return each.state().equals("provisioning") || each.state().equals("adopting");
  }

  private Map<String, Object> quarantine() {
    Status status = plugin.status();
    Map<String, Object> servers = new TreeMap<>();
    for (Status.Server each : status.quarantined()) {
      Map<String, Object> server = asOf(status.at());
      server.put("uri", each.uri());
      server.put("reason", each.reason());
      server.put("failures", each.failures());
      server.put("until", each.until().toString());
      servers.put(Tree.name(each.name()), server);
    }
    Map<String, Object> node = asOf(status.at());
    node.put("count", servers.size());
    node.put("servers", servers);
    return node;
  }

  private Map<String, Object> instances() {
    Instant at = plugin.survey(OLDEST).at();
    Status status = plugin.status();
    List<Status.Instance> all = new ArrayList<>(status.instances());
    all.addAll(status.lost());
    Map<String, Object> node = asOf(at);
    node.put("count", all.size());
    node.put("instances", byId(all, at));
    status.lost().forEach(each -> lost(node, each));
    return node;
  }

  @SuppressWarnings("unchecked") // As it was put together above.
  private static void lost(Map<String, Object> node, Status.Instance each) {
    Map<String, Object> all = (Map<String, Object>) Objects.requireNonNull(node.get("instances"));
    ((Map<String, Object>) Objects.requireNonNull(all.get(each.id()))).put("lost", true);
  }

  private static Map<String, Object> byId(List<Status.Instance> instances, Instant at) {
    Map<String, Object> byId = new TreeMap<>();
    for (Status.Instance each : instances) {
      Map<String, Object> node = asOf(at);
      Tree.put(node, "group", each.group());
      node.put("state", each.state());
      node.put("step", each.step());
      node.put("since", each.since().toString());
      Tree.put(node, "server", each.server());
      Tree.put(node, "reason", each.reason());
      Tree.put(node, "percent", each.percent());
      Tree.put(node, "doing", each.doing());
      byId.put(each.id(), node);
    }
    return byId;
  }

  private Map<String, Object> groups() {
    Instant at = plugin.survey(OLDEST).at();
    Map<String, Object> node = asOf(at);
    GroupHealth.of(plugin.status())
        .forEach((group, health) -> node.put(Tree.name(group), health.tree(asOf(at))));
    return node;
  }

  private static Map<String, Object> servers(Survey survey) {
    Map<String, Object> all = new TreeMap<>();
    for (Survey.Server each : survey.servers()) {
      Map<String, Object> server = asOf(survey.at());
      server.put("uri", each.uri());
      Tree.put(server, "model", each.model());
      Tree.put(server, "power", each.power());
      Tree.put(server, "health", each.health());
      Tree.put(server, "state", each.state());
      Tree.put(server, "instance", each.instance());
      server.put("free", each.hindrance().isEmpty());
      each.hindrance().ifPresent(words -> server.put("hindrance", words));
      all.put(unique(all, each), server);
    }
    Map<String, Object> node = asOf(survey.at());
    node.put("count", all.size());
    node.put("servers", all);
    return node;
  }

  /** Names are not unique on an appliance; addresses are. */
  private static String unique(Map<String, Object> taken, Survey.Server server) {
    String name = Tree.name(server.name());
    return taken.containsKey(name) ? Tree.name(server.uri()) : name;
  }

  private static Map<String, Object> free(Survey survey) {
    Map<String, Object> hindered = new TreeMap<>();
    int free = 0;
    for (Survey.Server each : survey.servers()) {
      if (each.hindrance().isEmpty()) {
        free++;
      } else {
        hindered.merge(each.hindrance().get(), 1, (a, b) -> (Integer) a + (Integer) b);
      }
    }
    Map<String, Object> node = asOf(survey.at());
    node.put("count", free);
    node.put("of", survey.servers().size());
    node.put("hindered", hindered);
    return node;
  }
}
