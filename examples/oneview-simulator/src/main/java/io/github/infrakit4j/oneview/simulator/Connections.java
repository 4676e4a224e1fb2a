package io.github.infrakit4j.oneview.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Fills in what the appliance decides about a profile's connections. */
final class Connections {
  private static final int MAXIMUM_MBPS = 20_000;
  private final ApplianceState state;

  Connections(ApplianceState state) {
    this.state = state;
  }

  /** Gives each connection its addresses: virtual ones at once, physical ones from the server. */
  void assign(Resource profile, @Nullable Resource server) {
    List<Map<String, @Nullable Object>> connections =
        Json.objects(profile.body, "connectionSettings.connections");
    List<String> ports = server == null ? List.of() : ports(server);
    for (int i = 0; i < connections.size(); i++) {
      Map<String, @Nullable Object> connection = connections.get(i);
      String macType = Json.textOrEmpty(profile.body, "macType");
      connection.putIfAbsent("macType", macType);
      if (macType.equals("Physical")) {
        connection.put("mac", i < ports.size() ? ports.get(i) : null);
      } else if (connection.get("mac") == null) {
        connection.put("mac", virtualMac());
      }
      String mbps = Json.textOrEmpty(connection, "requestedMbps");
      connection.putIfAbsent("requestedMbps", "2500");
      connection.put("allocatedMbps", mbps.matches("\\d+") ? Integer.valueOf(mbps) : 2500);
      connection.put("maximumMbps", MAXIMUM_MBPS);
      connection.putIfAbsent("state", server == null ? "Reserved" : "Deploying");
      connection.putIfAbsent("status", "OK");
    }
  }

  void deploy(Resource profile, boolean good) {
    for (Map<String, @Nullable Object> connection :
        Json.objects(profile.body, "connectionSettings.connections")) {
      boolean assigned = profile.text("serverHardwareUri") != null;
      connection.put("state", !good ? "Failed" : assigned ? "Deployed" : "Reserved");
      connection.put("status", good ? "OK" : "Critical");
    }
  }

  private static List<String> ports(Resource server) {
    List<String> macs = new ArrayList<>();
    for (Map<String, @Nullable Object> slot : Json.objects(server.body, "portMap.deviceSlots")) {
      for (Map<String, @Nullable Object> port : Json.objects(slot, "physicalPorts")) {
        macs.add(Json.textOrEmpty(port, "mac"));
      }
    }
    return macs;
  }

  private String virtualMac() {
    int number = state.nextMac();
    return String.format(
            Locale.ROOT,
            "9a:a0:22:%02x:%02x:%02x",
            state.random(0x100),
            number >> 8 & 0xFF,
            number & 0xFF)
        .toUpperCase(Locale.ROOT);
  }
}
