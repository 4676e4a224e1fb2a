package io.github.infrakit4j.oneview.simulator;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What older API versions write differently: up to 500 a profile has its connections at the top,
 * not inside {@code connectionSettings}; up to 120 a server has one iLO address, not a list;
 * members that came later are left out.
 */
final class Shapes {
  private static final int CONNECTION_SETTINGS = 600;
  private static final int HOST_INFO = 200;
  static final int NEWER_MEMBERS = 1600;

  /** Members of a profile that older API versions do not know. */
  static final Set<String> NEWER =
      Set.of(
          "managementProcessor",
          "hostNVMeQualifiedName",
          "hostNVMeQualifiedNameType",
          "profileUUID",
          "serviceManager");

  private Shapes() {}

  static Map<String, @Nullable Object> outgoing(
      Noun noun, int api, Map<String, @Nullable Object> view) {
    if (noun == Noun.PROFILE || noun == Noun.TEMPLATE) {
      if (api < NEWER_MEMBERS) {
        view.keySet().removeAll(NEWER);
      }
      if (api < CONNECTION_SETTINGS) {
        Object connections = Json.at(view, "connectionSettings.connections");
        view.remove("connectionSettings");
        view.put("connections", connections == null ? List.of() : connections);
      }
    }
    if (noun == Noun.HARDWARE && api < HOST_INFO) {
      List<Map<String, @Nullable Object>> addresses =
          Json.objects(view, "mpHostInfo.mpIpAddresses");
      view.put("mpIpAddress", addresses.isEmpty() ? null : addresses.get(0).get("address"));
      view.put("mpDnsName", Json.at(view, "mpHostInfo.mpHostName"));
      view.remove("mpHostInfo");
    }
    return view;
  }

  /** A body as sent, in the newest shape. */
  static Map<String, @Nullable Object> incoming(int api, Map<String, @Nullable Object> sent) {
    Map<String, @Nullable Object> body = new LinkedHashMap<>(sent);
    if (api < CONNECTION_SETTINGS && body.containsKey("connections")) {
      Object connections = body.remove("connections");
      Map<String, @Nullable Object> settings = new LinkedHashMap<>();
      settings.put("connections", connections == null ? new ArrayList<>() : connections);
      body.put("connectionSettings", settings);
    }
    return body;
  }

  static String connectionsMember(int api) {
    return api < CONNECTION_SETTINGS ? "connections" : "connectionSettings";
  }
}
