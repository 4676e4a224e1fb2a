package io.github.infrakit4j.instance.oneview.monitoring;

import io.github.infrakit4j.instance.oneview.provisioning.Status;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * How a group's instances are.
 *
 * @param states how many that count are in each state
 * @param ill how many of those are ready and have an ill server
 * @param lost how many no longer count
 */
record GroupHealth(Map<String, Integer> states, int ill, int lost) {
  /** How instances without a group are counted. */
  static final String NO_GROUP = "-";

  private static final GroupHealth NOBODY = new GroupHealth(Map.of(), 0, 0);

  GroupHealth {
    states = Map.copyOf(states);
  }

  /** By group, in the order of their names. */
  static Map<String, GroupHealth> of(Status status) {
    Map<String, GroupHealth> groups = new TreeMap<>();
    for (Status.Instance each : status.instances()) {
      groups.merge(group(each), NOBODY.with(each), (a, b) -> a.with(each));
    }
    for (Status.Instance each : status.lost()) {
      groups.merge(group(each), NOBODY.withLost(), (a, b) -> a.withLost());
    }
    return groups;
  }

  private static String group(Status.Instance instance) {
    return Objects.requireNonNullElse(instance.group(), NO_GROUP);
  }

  private GroupHealth with(Status.Instance instance) {
    Map<String, Integer> more = new TreeMap<>(states);
    more.merge(instance.state(), 1, Integer::sum);
    boolean isIll = instance.state().equals("ready") && instance.reason() != null;
    return new GroupHealth(more, ill + (isIll ? 1 : 0), lost);
  }

  private GroupHealth withLost() {
    return new GroupHealth(states, ill, lost + 1);
  }

  /** Fills a node of the tree. */
  Map<String, Object> tree(Map<String, Object> node) {
    int total = states.values().stream().mapToInt(Integer::intValue).sum();
    boolean healthy = ill == 0 && lost == 0 && states.getOrDefault("ready", 0).intValue() == total;
    node.put("instances", total);
    node.put("states", new TreeMap<>(states));
    node.put("ill", ill);
    node.put("lost", lost);
    node.put("healthy", healthy);
    return node;
  }
}
