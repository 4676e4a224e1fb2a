package io.github.infrakit4j.oneview.simulator;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a rack from JSON; unknown names are refused, so that a slip is seen. */
final class RackFile {
  /** Of a server: it is there only where its bay is free. */
  static final String FILLS = "fills";

  private static final Set<String> SERVER =
      Set.of(
          "name",
          "type",
          "group",
          "bay",
          "power",
          "state",
          "status",
          "powerLock",
          "maintenance",
          "ignoresSoftOff",
          "members");
  private static final Map<String, Set<String>> LISTS =
      Map.of(
          "hardwareTypes", Set.of("name", "model", "formFactor", "members"),
          "enclosureGroups", Set.of("name", "members"),
          "networks", Set.of("name", "vlan", "members"),
          "scopes", Set.of("name", "members"),
          "enclosures", Set.of("name", "group", "bays", "fill", "servers", "members"),
          "rackServers", SERVER,
          "templates",
              Set.of(
                  "name",
                  "type",
                  "group",
                  "description",
                  "profileDescription",
                  "bootMode",
                  "bootOrder",
                  "macType",
                  "networks",
                  "members"),
          "profiles",
              Set.of(
                  "name",
                  "server",
                  "template",
                  "type",
                  "group",
                  "description",
                  "status",
                  "members"));

  private RackFile() {}

  static Rack parse(String json) {
    Map<String, @Nullable Object> file;
    try {
      file = Json.parseObject(json);
    } catch (Json.Malformed e) {
      throw new IllegalArgumentException("the rack is not valid JSON: " + e.getMessage(), e);
    }
    Rack.Builder rack = Rack.builder();
    for (String list : file.keySet()) {
      Set<String> known = LISTS.get(list);
      if (known == null) {
        throw new IllegalArgumentException("the rack has an unknown list: " + list);
      }
      for (Map<String, @Nullable Object> entry : Json.objects(file, list)) {
        add(rack, list, checked(list, entry, known));
      }
    }
    return rack.build();
  }

  private static void add(Rack.Builder rack, String list, Rack.Spec spec) {
    switch (list) {
      case "hardwareTypes" -> rack.hardwareTypes.add(spec);
      case "enclosureGroups" -> rack.enclosureGroups.add(spec);
      case "networks" -> rack.networks.add(spec);
      case "scopes" -> rack.scopes.add(spec);
      case "rackServers" -> rack.servers.add(spec);
      case "templates" -> rack.templates.add(spec);
      case "profiles" -> rack.profiles.add(spec);
      default -> enclosure(rack, spec);
    }
  }

  /** Servers that are described keep their bay; {@code fill} puts plain ones into the others. */
  private static void enclosure(Rack.Builder rack, Rack.Spec enclosure) {
    rack.enclosures.add(enclosure);
    Map<Integer, Rack.Spec> byBay = new LinkedHashMap<>();
    for (Map<String, @Nullable Object> entry : Json.objects(enclosure.attributes, "servers")) {
      Rack.Spec server = checked("enclosures/servers", entry, SERVER);
      byBay.put(server.number("bay", 0), server);
    }
    String fill = enclosure.text("fill");
    for (int bay = 1; bay <= enclosure.number("bays", 0); bay++) {
      Rack.Spec server = byBay.remove(bay);
      if (server == null && fill != null) {
        server = new Rack.Spec(enclosure.name() + ", bay " + bay).set(FILLS, true);
      }
      if (server != null) {
        if (server.text("type") == null && fill != null) {
          server.type(fill);
        }
        if (server.name().isEmpty()) {
          server.set("name", enclosure.name() + ", bay " + bay);
        }
        rack.servers.add(server.bay(enclosure.name(), bay).group(enclosure.text("group")));
      }
    }
    if (!byBay.isEmpty()) {
      throw new IllegalArgumentException(
          "the enclosure " + enclosure.name() + " has no bay " + byBay.keySet());
    }
  }

  private static Rack.Spec checked(
      String list, Map<String, @Nullable Object> entry, Set<String> known) {
    List<String> unknown = entry.keySet().stream().filter(name -> !known.contains(name)).toList();
    if (!unknown.isEmpty()) {
      throw new IllegalArgumentException(
          list + " has no " + unknown + "; it has " + known.stream().sorted().toList());
    }
    boolean named = entry.get("name") != null || list.equals("enclosures/servers");
    if (!named) {
      throw new IllegalArgumentException("an entry of " + list + " has no name");
    }
    return new Rack.Spec(entry);
  }
}
