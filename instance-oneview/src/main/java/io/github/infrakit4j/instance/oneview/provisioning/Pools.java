package io.github.infrakit4j.instance.oneview.provisioning;

import io.github.infrakit4j.oneview.resource.EnclosureGroup;
import io.github.infrakit4j.oneview.resource.ServerHardwareType;
import io.github.infrakit4j.oneview.rest.ResourceUri;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Counts the servers by what templates ask of them: three listings of the appliance. */
final class Pools {
  private final Context context;

  Pools(Context context) {
    this.context = context;
  }

  private record Key(@Nullable ResourceUri type, @Nullable ResourceUri group) {}

  List<ServerPool> read() {
    Map<Key, List<BriefServer>> servers = new LinkedHashMap<>();
    for (BriefServer server : context.appliance().servers().all()) {
      Key key = new Key(server.serverHardwareTypeUri(), server.serverGroupUri());
      servers.computeIfAbsent(key, k -> new ArrayList<>()).add(server);
    }
    Map<ResourceUri, String> names = names();
    Set<ResourceUri> unavailable = context.ledger().reserved();
    return servers.entrySet().stream()
        .map(each -> pool(each.getKey(), each.getValue(), names, unavailable))
        .sorted(
            Comparator.comparing(ServerPool::hardwareType)
                .thenComparing(ServerPool::enclosureGroup))
        .toList();
  }

  private Map<ResourceUri, String> names() {
    Map<ResourceUri, String> names = new HashMap<>();
    for (ServerHardwareType type : context.appliance().client().hardwareTypes().all()) {
      names.put(type.uri(), Objects.requireNonNullElse(type.name(), "?"));
    }
    for (EnclosureGroup group : context.appliance().client().enclosureGroups().all()) {
      names.put(group.uri(), Objects.requireNonNullElse(group.name(), "?"));
    }
    return names;
  }

  private static ServerPool pool(
      Key key,
      List<BriefServer> servers,
      Map<ResourceUri, String> names,
      Set<ResourceUri> unavailable) {
    List<String> free = new ArrayList<>();
    List<String> running = new ArrayList<>();
    Map<String, Integer> others = new TreeMap<>();
    for (BriefServer server : servers) {
      Optional<Availability> hindrance = Availability.hindrance(server, false);
      boolean available = !unavailable.contains(server.uri());
      if (hindrance.isEmpty() && available) {
        free.add(Placement.nameOf(server));
      } else if (hindrance.equals(Optional.of(Availability.POWERED_ON)) && available) {
        running.add(Placement.nameOf(server));
      } else {
        others.merge(hindrance.orElse(Availability.RESERVED).words(), 1, Integer::sum);
      }
    }
    free.sort(NaturalOrder.INSTANCE);
    running.sort(NaturalOrder.INSTANCE);
    return new ServerPool(
        name(key.type(), names), name(key.group(), names), servers.size(), free, running, others);
  }

  private static String name(@Nullable ResourceUri uri, Map<ResourceUri, String> names) {
    return uri == null ? "none" : names.getOrDefault(uri, uri.value());
  }
}
