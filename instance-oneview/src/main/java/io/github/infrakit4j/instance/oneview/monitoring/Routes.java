package io.github.infrakit4j.instance.oneview.monitoring;

import java.util.Set;

/** What kind of request a path is: the same for all resources of a kind. */
final class Routes {
  private static final String ID = "{id}";

  /** No path of the appliance's that this plugin asks for is longer. */
  private static final int MOST_SEGMENTS = 5;

  /** The words that stand in paths; everything else is somebody's id. */
  private static final Set<String> WORDS =
      Set.of(
          "available-networks",
          "available-servers",
          "available-targets",
          "compliance-preview",
          "enclosure-groups",
          "enclosures",
          "environmentalConfiguration",
          "index",
          "labels",
          "login-sessions",
          "logindetails",
          "new-profile",
          "powerState",
          "racks",
          "refreshState",
          "resources",
          "rest",
          "scopes",
          "server-hardware",
          "server-hardware-types",
          "server-profile-templates",
          "server-profiles",
          "sessions",
          "tasks",
          "transformation",
          "utilization",
          "version");

  private Routes() {}

  /** Method and route, such as {@code GET /rest/server-profiles/{id}}. */
  static String of(String method, String path) {
    StringBuilder route = new StringBuilder(method).append(' ');
    int segments = 0;
    for (String segment : withoutQuery(path).split("/", -1)) {
      if (!segment.isEmpty()) {
        if (++segments > MOST_SEGMENTS) {
          return route.append("/…").toString();
        }
        route.append('/').append(WORDS.contains(segment) ? segment : ID);
      }
    }
    return route.toString();
  }

  private static String withoutQuery(String path) {
    int query = path.indexOf('?');
    return query < 0 ? path : path.substring(0, query);
  }
}
