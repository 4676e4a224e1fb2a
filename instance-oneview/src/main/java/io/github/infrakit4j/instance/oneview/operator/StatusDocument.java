package io.github.infrakit4j.instance.oneview.operator;

import io.github.infrakit4j.instance.oneview.provisioning.Operations;
import io.github.infrakit4j.instance.oneview.provisioning.ServerPool;
import io.github.infrakit4j.instance.oneview.provisioning.Status;
import io.github.infrakit4j.instance.oneview.provisioning.Trial;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a plugin knows, as JSON has it. */
public final class StatusDocument {
  private StatusDocument() {}

  /** What it knows without asking the appliance, as {@link OperatorPages#STATUS} has it. */
  public static Map<String, @Nullable Object> of(Served served) {
    Status status = served.plugin().status();
    Map<String, @Nullable Object> document = Document.of("Alias", served.alias());
    document.putAll(served.connection().get());
    document.putAll(
        Document.of(
            "At", text(status.at()),
            "StateFile", status.stateFile().toString(),
            "Trouble", of(status.trouble()),
            "Groups", groups(status),
            "Instances", status.instances().stream().map(StatusDocument::of).toList(),
            "Lost", status.lost().stream().map(StatusDocument::of).toList(),
            "Quarantined",
                status.quarantined().stream().map(each -> of(each, status.at())).toList()));
    return document;
  }

  /** Why the appliance cannot be asked; null where it can. */
  public static @Nullable Map<String, @Nullable Object> of(Status.@Nullable Trouble trouble) {
    return trouble == null
        ? null
        : Document.of("Words", trouble.words(), "Since", text(trouble.since()));
  }

  /** An instance, of those that count or of those that are lost. */
  public static Map<String, @Nullable Object> of(Status.Instance instance) {
    return Document.of(
        "ID", instance.id(),
        "Group", instance.group(),
        "State", instance.state(),
        "Step", instance.step(),
        "Since", text(instance.since()),
        "Server", instance.server(),
        "ServerURI", instance.serverUri(),
        "Reason", instance.reason(),
        "Percent", instance.percent(),
        "Doing", instance.doing());
  }

  /** A server that is left alone. */
  public static Map<String, @Nullable Object> of(Status.Server server, Instant now) {
    boolean forGood =
        Duration.between(now, server.until()).compareTo(Operations.UNTIL_LIFTED.dividedBy(2)) > 0;
    return Document.of(
        "Server", server.name(),
        "URI", server.uri(),
        "Reason", server.reason(),
        "Failures", server.failures(),
        "Until", forGood ? null : text(server.until()));
  }

  private static List<Map<String, @Nullable Object>> groups(Status status) {
    Map<String, Map<String, Integer>> groups = new TreeMap<>();
    status.instances().forEach(each -> count(groups, each.group(), each.state()));
    status.lost().forEach(each -> count(groups, each.group(), "lost"));
    return groups.entrySet().stream()
        .map(
            each ->
                Document.of(
                    "Group",
                    each.getKey(),
                    "Instances",
                    each.getValue().values().stream().mapToInt(i -> i).sum()
                        - each.getValue().getOrDefault("lost", 0),
                    "States",
                    new LinkedHashMap<>(each.getValue())))
        .toList();
  }

  private static void count(
      Map<String, Map<String, Integer>> groups, @Nullable String group, String state) {
    groups
        .computeIfAbsent(group == null ? "" : group, g -> new TreeMap<>())
        .merge(state, 1, Integer::sum);
  }

  static Map<String, @Nullable Object> of(ServerPool pool) {
    return Document.of(
        "HardwareType", pool.hardwareType(),
        "EnclosureGroup", pool.enclosureGroup(),
        "Servers", pool.servers(),
        "Free", pool.free(),
        "Running", pool.running(),
        "Others", new TreeMap<>(pool.others()));
  }

  static Map<String, @Nullable Object> of(Trial trial) {
    return Document.of(
        "Template", trial.template(),
        "HardwareType", trial.hardwareType(),
        "EnclosureGroup", trial.enclosureGroup(),
        "LogicalID", trial.logicalId(),
        "Servers", trial.servers(),
        "Server", trial.server(),
        "Why", trial.why(),
        "Running", trial.running(),
        "Next", trial.next(),
        "LeftOut", trial.leftOut());
  }

  private static String text(Instant instant) {
    return instant.toString();
  }
}
