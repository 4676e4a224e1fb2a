package io.github.infrakit4j.oneview.simulator;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The bays of enclosures, and what is in them. An enclosure has two rows of bays; a blade of full
 * height is in a bay of the upper row and covers the one below, which the appliance calls Subsumed.
 */
final class DeviceBays {
  private final ApplianceState state;

  DeviceBays(ApplianceState state) {
    this.state = state;
  }

  /** Whether such a server needs two bays. */
  static boolean isTall(Resource serverOrType) {
    return serverOrType.has("formFactor", "FullHeight");
  }

  /** The bay below another one, which must be in the upper row. */
  static int below(int bay, int bays) {
    return bay + bays / 2;
  }

  static int count(Resource enclosure) {
    return Integer.parseInt(Json.textOrEmpty(enclosure.body, "deviceBayCount"));
  }

  /** The bays in which or over which a server is, with that server. */
  Map<Integer, Resource> taken(Resource enclosure) {
    return taken(enclosure, byEnclosure().getOrDefault(enclosure.uri, List.of()));
  }

  private Map<String, List<Resource>> byEnclosure() {
    return state.store.all(Noun.HARDWARE).stream()
        .filter(server -> server.text("locationUri") != null)
        .collect(Collectors.groupingBy(server -> Json.textOrEmpty(server.body, "locationUri")));
  }

  private static Map<Integer, Resource> taken(Resource enclosure, List<Resource> servers) {
    Map<Integer, Resource> taken = new HashMap<>();
    for (Resource server : servers) {
      int bay = position(server);
      taken.put(bay, server);
      if (isTall(server)) {
        taken.put(below(bay, count(enclosure)), server);
      }
    }
    return taken;
  }

  /** Writes into each enclosure what is in its bays now. */
  void write() {
    Map<String, List<Resource>> servers = byEnclosure();
    for (Resource enclosure : state.store.all(Noun.ENCLOSURE)) {
      write(enclosure, taken(enclosure, servers.getOrDefault(enclosure.uri, List.of())));
    }
  }

  /** Writes into the enclosure what is in its bays now. */
  void write(Resource enclosure) {
    write(enclosure, taken(enclosure));
  }

  private void write(Resource enclosure, Map<Integer, Resource> taken) {
    List<@Nullable Object> bays = new ArrayList<>();
    for (int bay = 1; bay <= count(enclosure); bay++) {
      bays.add(bay(enclosure, bay, taken.get(bay)));
    }
    state.set(enclosure, "deviceBays", bays);
  }

  private static int position(Resource server) {
    return Integer.parseInt(Json.textOrEmpty(server.body, "position"));
  }

  private static Map<String, @Nullable Object> bay(
      Resource enclosure, int number, @Nullable Resource server) {
    boolean here = server != null && position(server) == number;
    boolean tall = server != null && isTall(server);
    Map<String, @Nullable Object> bay =
        Json.object(
            "type",
            "DeviceBayV300",
            "bayNumber",
            number,
            "devicePresence",
            server == null ? "Absent" : here ? "Present" : "Subsumed",
            "deviceUri",
            server == null || !here ? "" : server.uri,
            "coveredByDevice",
            server == null ? "" : server.uri,
            "deviceFormFactor",
            server == null ? "" : tall ? "DoubleHeightSingleWide" : "SingleHeightSingleWide",
            "availableForFullHeightProfile",
            here && tall,
            "availableForHalfHeightProfile",
            server == null || !tall,
            "availableForFullHeightDoubleWideProfile",
            false,
            "availableForHalfHeightDoubleWideProfile",
            false);
    bay.putAll(unused());
    bay.put("uri", enclosure.uri + "/device-bays/" + number);
    return bay;
  }

  private static Map<String, @Nullable Object> unused() {
    return Json.object(
        "coveredByProfile", "",
        "profileUri", "",
        "bayPowerState", "Unknown",
        "changeState", "None",
        "deviceBayType", "SY12000DeviceBay",
        "ipv4Setting", "",
        "model", "",
        "powerAllocationWatts", 0,
        "serialConsole", false,
        "serialNumber", "",
        "category", "device-bays",
        "created", "",
        "modified", "",
        "eTag", "");
  }
}
