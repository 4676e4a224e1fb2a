package io.github.infrakit4j.oneview.simulator;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a profile asks of a server, and what it does to it. */
final class Hardware {
  private final ApplianceState state;

  Hardware(ApplianceState state) {
    this.state = state;
  }

  static boolean isOn(Resource server) {
    return !server.has("powerState", "Off");
  }

  /** The server as the appliance writes it into its sentences. */
  static String link(Resource server) {
    return "{\"name\":\"" + server.name() + "\", \"uri\":\"" + server.uri + "\"}";
  }

  @Nullable Resource find(@Nullable String uri) {
    return uri == null ? null : state.store.find(Noun.HARDWARE, uri).orElse(null);
  }

  /** Why the server cannot take a profile of that body, or null. */
  @Nullable ErrorBody refusal(
      Resource server, Map<String, @Nullable Object> profile, String profileUri) {
    String owner = server.text("serverProfileUri");
    if (owner != null && !owner.isEmpty() && !owner.equals(profileUri)) {
      return ErrorBody.of(
              "ProfileAlreadyExistsInServer",
              "A profile is already assigned to the server hardware " + link(server) + ".")
          .action("Select a different server hardware, then retry the operation.");
    }
    if (!server.has("state", "NoProfileApplied") && !profileUri.equals(owner)) {
      return ErrorBody.of(
          "ServerHardwareNotAssignable",
          "The server hardware "
              + link(server)
              + " cannot take a profile because its state is "
              + server.text("state")
              + ".");
    }
    if (!matches(server, "serverHardwareTypeUri", profile, "serverHardwareTypeUri")) {
      return ErrorBody.of(
          "ServerHardwareTypeMismatch",
          "The server hardware type of " + link(server) + " is not the one of the profile.");
    }
    if (!matches(server, "serverGroupUri", profile, "enclosureGroupUri")) {
      return ErrorBody.of(
          "EnclosureGroupMismatch",
          "The enclosure group of " + link(server) + " is not the one of the profile.");
    }
    return isOn(server) ? poweredOn(server, List.of("Server hardware")) : locked(server);
  }

  private static boolean matches(
      Resource server, String member, Map<String, @Nullable Object> profile, String wanted) {
    String want = Json.text(profile, wanted);
    return want == null || want.equals(server.text(member));
  }

  static @Nullable ErrorBody locked(Resource server) {
    return server.flag("powerLock")
        ? ErrorBody.of(
            "ServerHardwarePowerLocked",
            "The power of " + link(server) + " is locked by another operation.")
        : null;
  }

  static ErrorBody poweredOn(Resource server, List<String> sections) {
    return ErrorBody.of(
            "ServerNotOffWithCauseForNoServerChange",
            "The requested changes cannot be applied because "
                + link(server)
                + " is powered on and the changes made to the following sections can only be"
                + " applied when the power is off: \n* "
                + String.join("\n* ", sections))
        .action(
            "Power off the server, then retry the operation."
                + " {\"name\":\"Learn more\", \"uri\":\"/doc#/cic/profiles/edit\"}");
  }

  /** The server is locked and worked on. */
  void occupy(Resource server, Resource profile, String serverState) {
    if (!profile.uri.equals(server.text("serverProfileUri"))) {
      state.history.add(state.now(), ProfileHistory.Kind.ASSIGNED, profile, server.name());
    }
    state.set(server, "serverProfileUri", profile.uri, "state", serverState, "powerLock", true);
    adopt(server, profile);
  }

  private static void adopt(Resource server, Resource profile) {
    profile.body.put("serverHardwareUri", server.uri);
    profile.body.put("serverHardwareTypeUri", server.body.get("serverHardwareTypeUri"));
    profile.body.put("enclosureGroupUri", server.body.get("serverGroupUri"));
    boolean rack = server.text("locationUri") == null;
    profile.body.put("enclosureUri", rack ? null : server.body.get("locationUri"));
    profile.body.put("enclosureBay", rack ? null : server.body.get("position"));
  }

  /** The work on the server is over: well, or in ProfileError. */
  void settle(Resource profile, String serverState) {
    Resource server = find(profile.text("serverHardwareUri"));
    if (server != null && server.has("serverProfileUri", profile.uri)) {
      state.set(server, "state", serverState, "powerLock", false);
    }
  }

  void release(Resource server, Resource profile) {
    if (server.has("serverProfileUri", profile.uri)) {
      state.history.add(state.now(), ProfileHistory.Kind.RELEASED, profile, server.name());
      state.set(server, "serverProfileUri", null, "state", "NoProfileApplied", "powerLock", false);
    }
  }
}
