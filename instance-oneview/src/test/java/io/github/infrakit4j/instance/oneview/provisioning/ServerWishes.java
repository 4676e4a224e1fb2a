package io.github.infrakit4j.instance.oneview.provisioning;

import io.github.infrakit4j.oneview.OneView;
import io.github.infrakit4j.oneview.resource.catalog.ResourceLabels;
import io.github.infrakit4j.oneview.rest.ResourceUri;
import io.github.infrakit4j.oneview.simulator.Rack;
import io.github.infrakit4j.oneview.simulator.SimulatedAppliance;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What the groups of the chaos can ask for, as people know it who have put the rack together. */
final class ServerWishes {
  private static final int SERVERS = 22;
  private static final int IN_NORTH = 12;

  /** Of the servers with these numbers people say so. */
  private static final Map<String, List<Integer>> LABELS =
      Map.of("web", List.of(5, 6, 7, 8, 13, 14, 15, 16), "fast", List.of(7, 8, 9, 15, 16, 17));

  private final Map<String, Map<String, @Nullable Object>> servers = new LinkedHashMap<>();

  ServerWishes(SimulatedAppliance appliance) {
    appliance.servers().names().forEach(n -> servers.put(n, appliance.servers().get(n)));
  }

  /** Two enclosures full of servers. */
  static Rack.Builder rack(Rack.Builder rack) {
    Rack.Builder built = rack.enclosure("north", "EG1", 16).enclosure("south", "EG1", 16);
    for (int number = 1; number <= SERVERS; number++) {
      String enclosure = number <= IN_NORTH ? "north" : "south";
      int bay = number <= IN_NORTH ? number : number - IN_NORTH;
      built = built.server("h" + number, s -> s.bay(enclosure, bay));
    }
    return built;
  }

  /** Puts the labels on the servers. */
  void label(SimulatedAppliance appliance) {
    Map<String, Set<String>> labels = new LinkedHashMap<>();
    LABELS.forEach(
        (label, numbers) ->
            numbers.forEach(
                number -> labels.computeIfAbsent("h" + number, h -> new TreeSet<>()).add(label)));
    try (OneView client = Rig.connect(appliance)) {
      labels.forEach(
          (server, words) ->
              client
                  .catalog()
                  .labels()
                  .assign(
                      ResourceLabels.of(
                          ResourceUri.of(member(server, "uri")), List.copyOf(words))));
    }
  }

  private String member(String server, String member) {
    return Objects.toString(Objects.requireNonNull(servers.get(server)).get(member));
  }

  /** What the server at that address is called. */
  String name(String uri) {
    return servers.keySet().stream()
        .filter(server -> member(server, "uri").equals(uri))
        .findFirst()
        .orElse(uri);
  }

  /** More often nothing than anything. */
  ServerWish any(Random random) {
    return switch (random.nextInt(10)) {
      case 0 -> one(random);
      case 1 -> enclosure(random);
      case 2 -> labels(random);
      case 3 -> new ServerWish("{\"Arrange\":\"spread\",\"OnlyHealthy\":true}", false, Set.of());
      default -> ServerWish.ANY;
    };
  }

  private ServerWish one(Random random) {
    String server = "h" + (3 + random.nextInt(SERVERS - 2));
    String called =
        member(server, List.of("name", "uri", "serialNumber", "uuid").get(random.nextInt(4)));
    return new ServerWish("{\"Server\":\"" + called + "\"}", false, Set.of(server));
  }

  private ServerWish enclosure(Random random) {
    boolean north = random.nextBoolean();
    boolean byUri = random.nextBoolean();
    String first = north ? "h1" : "h" + SERVERS;
    String called = byUri ? member(first, "locationUri") : north ? "north" : "south";
    Set<String> there = new TreeSet<>();
    for (int number = 1; number <= SERVERS; number++) {
      if ((number <= IN_NORTH) == north) {
        there.add("h" + number);
      }
    }
    String arrange = random.nextBoolean() ? ",\"Arrange\":\"spread\"" : "";
    return new ServerWish("{\"Enclosures\":[\"" + called + "\"]" + arrange + "}", false, there);
  }

  private static ServerWish labels(Random random) {
    List<String> labels =
        List.of(List.of("web"), List.of("fast"), List.of("web", "fast")).get(random.nextInt(3));
    Set<Integer> all = new TreeSet<>(Objects.requireNonNull(LABELS.get(labels.get(0))));
    labels.forEach(label -> all.retainAll(Objects.requireNonNull(LABELS.get(label))));
    Set<String> servers = new TreeSet<>();
    all.forEach(number -> servers.add("h" + number));
    return new ServerWish(
        "{\"Labels\":[\"" + String.join("\",\"", labels) + "\"]}", false, servers);
  }
}
