package io.github.infrakit4j.oneview.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where a profile could go: free servers, and bays that are empty. */
final class Targets {
  private final ApplianceState state;

  Targets(ApplianceState state) {
    this.state = state;
  }

  Reply targets(Request request) {
    List<@Nullable Object> targets = new ArrayList<>();
    free(request).forEach(server -> targets.add(target(server)));
    if (request.parameter("serverHardwareTypeUri") == null) {
      for (Resource enclosure : state.store.all(Noun.ENCLOSURE)) {
        addEmptyBays(targets, enclosure, request.parameter("enclosureGroupUri"));
      }
    }
    String date = Resource.date(state.now());
    return Reply.ok(
        Json.object(
            "type", "AvailableTargetsV3",
            "targets", targets,
            "uri", "/rest/server-profiles/available-targets",
            "category", "available-targets",
            "eTag", date,
            "created", date,
            "modified", date));
  }

  /** The older question: a bare array of servers. */
  Reply servers(Request request) {
    List<@Nullable Object> servers = new ArrayList<>();
    for (Resource server : free(request)) {
      servers.add(
          Json.object(
              "name", server.name(),
              "serverHardwareUri", server.uri,
              "serverHardwareTypeUri", server.body.get("serverHardwareTypeUri"),
              "enclosureGroupUri", server.body.get("serverGroupUri"),
              "powerState", server.body.get("powerState")));
    }
    return Reply.text(200, Json.write(servers));
  }

  private List<Resource> free(Request request) {
    String type = request.parameter("serverHardwareTypeUri");
    String group = request.parameter("enclosureGroupUri");
    String own = request.parameter("profileUri");
    return state.store.all(Noun.HARDWARE).stream()
        .filter(s -> s.has("state", "NoProfileApplied") || isOf(s, own))
        .filter(s -> s.text("serverProfileUri") == null || isOf(s, own))
        .filter(s -> type == null || s.has("serverHardwareTypeUri", type))
        .filter(s -> group == null || s.has("serverGroupUri", group))
        .toList();
  }

  private static boolean isOf(Resource server, @Nullable String profileUri) {
    return profileUri != null && server.has("serverProfileUri", profileUri);
  }

  private Map<String, @Nullable Object> target(Resource server) {
    String enclosureUri = server.text("locationUri");
    Resource type = find(server.text("serverHardwareTypeUri"));
    return target(
        find(enclosureUri),
        find(server.text("serverGroupUri")),
        enclosureUri == null ? 0 : server.body.get("position"),
        server,
        type);
  }

  private void addEmptyBays(
      List<@Nullable Object> targets, Resource enclosure, @Nullable String groupUri) {
    if (groupUri != null && !enclosure.has("enclosureGroupUri", groupUri)) {
      return;
    }
    Set<Integer> taken = new DeviceBays(state).taken(enclosure).keySet();
    for (int bay = 1; bay <= DeviceBays.count(enclosure); bay++) {
      if (!taken.contains(bay)) {
        Resource group = find(enclosure.text("enclosureGroupUri"));
        targets.add(target(enclosure, group, bay, null, null));
      }
    }
  }

  private static Map<String, @Nullable Object> target(
      @Nullable Resource enclosure,
      @Nullable Resource group,
      @Nullable Object bay,
      @Nullable Resource server,
      @Nullable Resource type) {
    return Json.object(
        "enclosureGroupName", group == null ? null : group.name(),
        "enclosureName", enclosure == null ? null : enclosure.name(),
        "enclosureUri", enclosure == null ? null : enclosure.uri,
        "enclosureBay", bay,
        "serverHardwareName", server == null ? null : server.name(),
        "serverHardwareUri", server == null ? null : server.uri,
        "serverHardwareTypeName", type == null ? null : type.name(),
        "serverHardwareTypeUri", type == null ? null : type.uri,
        "enclosureGroupUri", group == null ? null : group.uri,
        "powerState", server == null ? null : server.body.get("powerState"),
        "formFactor",
            List.of(server == null ? "HalfHeight" : Json.textOrEmpty(server.body, "formFactor")),
        "serverHardwareStatus", server == null ? "Unknown" : server.body.get("status"));
  }

  private @Nullable Resource find(@Nullable String uri) {
    return uri == null ? null : state.store.find(uri).orElse(null);
  }
}
