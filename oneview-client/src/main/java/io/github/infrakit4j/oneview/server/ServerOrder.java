package io.github.infrakit4j.oneview.server;

import io.github.infrakit4j.oneview.resource.ServerHardware;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * In which order free servers are taken. The same servers give the same order, whatever order they
 * come in. An enclosure is what {@code locationUri} names; a rack server is one by itself.
 */
public enum ServerOrder {
  /** By name. */
  BY_NAME,

  /** Next the enclosure with the fewest taken servers, so that losing one costs little. */
  SPREAD,

  /** Next the enclosure with the most taken servers, so that others stay free as a whole. */
  PACKED;

  private static final Comparator<ServerHardware> NAMES =
      Comparator.comparing(Inspection::folded).thenComparing(server -> server.requireUri().value());

  /**
   * The free servers in the order in which to take them.
   *
   * @param free those that can be taken
   * @param taken those that are taken already and count
   */
  public List<ServerHardware> of(
      Collection<ServerHardware> free, Collection<ServerHardware> taken) {
    List<ServerHardware> left = new ArrayList<>(free);
    left.sort(NAMES);
    if (this == BY_NAME) {
      return List.copyOf(left);
    }
    Map<String, Integer> counts = new HashMap<>();
    taken.forEach(server -> counts.merge(enclosure(server), 1, Integer::sum));
    List<ServerHardware> order = new ArrayList<>(left.size());
    while (!left.isEmpty()) {
      ServerHardware next = next(left, counts);
      left.remove(next);
      counts.merge(enclosure(next), 1, Integer::sum);
      order.add(next);
    }
    return List.copyOf(order);
  }

  private ServerHardware next(List<ServerHardware> left, Map<String, Integer> counts) {
    Comparator<ServerHardware> fewest =
        Comparator.comparing(server -> counts.getOrDefault(enclosure(server), 0));
    Comparator<ServerHardware> wanted = this == SPREAD ? fewest : fewest.reversed();
    return left.stream().min(wanted.thenComparing(NAMES)).orElseThrow();
  }

  private static String enclosure(ServerHardware server) {
    return server.locationUri() == null
        ? server.requireUri().value()
        : server.locationUri().value();
  }
}
