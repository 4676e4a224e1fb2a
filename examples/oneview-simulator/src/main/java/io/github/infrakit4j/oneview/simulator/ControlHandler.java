package io.github.infrakit4j.oneview.simulator;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** {@code /simulator}: the ways to break things, for other processes. No session is needed. */
final class ControlHandler implements Handler {
  private final SimulatedAppliance appliance;

  ControlHandler(SimulatedAppliance appliance) {
    this.appliance = appliance;
  }

  @Override
  public Reply handle(Request request) {
    List<String> segments = request.url().pathSegments();
    String noun = segments.size() > 1 ? segments.get(1) : "";
    String name = segments.size() > 2 ? segments.get(2) : "";
    String verb = segments.size() > 3 ? segments.get(3) : "";
    try {
      return switch (request.method() + " " + noun) {
        case "GET state" -> Reply.ok(state());
        case "GET journal" -> Reply.text(200, Json.write(journal()));
        case "GET requests" -> Reply.ok(requests());
        case "DELETE requests" -> done(appliance.journal()::clear);
        case "GET history" -> Reply.ok(history());
        case "POST faults" -> fault(request);
        case "DELETE faults" -> done(appliance.faults()::clear);
        case "POST servers" -> server(name, verb, request);
        case "POST profiles" -> profile(name, verb, request);
        case "POST restart" -> restart(request);
        case "POST advance" -> done(() -> appliance.advance(duration(request, "duration")));
        case "POST sessions" -> done(appliance::endSessions);
        default -> throw Refusal.notFound(request.path());
      };
    } catch (IllegalArgumentException e) {
      throw Refusal.badRequest("INVALID_CONTROL", String.valueOf(e.getMessage()));
    }
  }

  private static Reply done(Runnable action) {
    action.run();
    return Reply.empty(204);
  }

  private Map<String, @Nullable Object> state() {
    ApplianceState state = appliance.state();
    List<@Nullable Object> servers = new ArrayList<>();
    for (Resource server : state.store.all(Noun.HARDWARE)) {
      String profileUri = server.text("serverProfileUri");
      servers.add(
          Json.object(
              "name", server.name(),
              "state", server.text("state"),
              "power", server.text("powerState"),
              "status", server.text("status"),
              "profile",
                  profileUri == null
                      ? null
                      : state
                          .store
                          .find(Noun.PROFILE, profileUri)
                          .map(Resource::name)
                          .orElse(profileUri)));
    }
    List<@Nullable Object> profiles = new ArrayList<>();
    for (Resource profile : state.store.all(Noun.PROFILE)) {
      profiles.add(
          Json.object(
              "name", profile.name(),
              "state", profile.text("state"),
              "description", profile.text("description"),
              "uri", profile.uri));
    }
    return Json.object(
        "now", Resource.date(state.now()),
        "speed", state.settings().speed(),
        "sessions", appliance.sessions(),
        "runningTasks", appliance.runningTasks(),
        "servers", servers,
        "profiles", profiles);
  }

  private List<@Nullable Object> journal() {
    List<@Nullable Object> entries = new ArrayList<>();
    for (Exchange exchange : appliance.journal().all()) {
      entries.add(
          Json.object(
              "sequence", exchange.sequence(),
              "method", exchange.method(),
              "target", exchange.target(),
              "status", exchange.status(),
              "fault", exchange.fault(),
              "body", exchange.body(),
              "simulated", exchange.simulated(),
              "real", exchange.real()));
    }
    return entries;
  }

  /** How many requests there were since they were last forgotten, in all and of each kind. */
  private Map<String, @Nullable Object> requests() {
    Map<String, @Nullable Object> kinds = new TreeMap<>();
    List<Exchange> all = appliance.journal().all();
    for (Exchange exchange : all) {
      // Of a resource's address only the collection: its kind, not which one it is.
      String[] path = exchange.path().split("/", 4);
      String kind = String.join("/", List.of(path).subList(0, Math.min(path.length, 3)));
      kinds.merge(
          exchange.method() + " " + kind, 1, (before, one) -> (Integer) before + (Integer) one);
    }
    return Json.object("count", all.size(), "kinds", kinds);
  }

  private Map<String, @Nullable Object> history() {
    List<@Nullable Object> events = new ArrayList<>();
    for (ProfileHistory.Event event : appliance.history().events()) {
      events.add(
          Json.object(
              "at", event.at(),
              "kind", event.kind(),
              "profile", event.profileName(),
              "profileUri", event.profileUri(),
              "server", event.server()));
    }
    return Json.object("events", events, "violations", appliance.history().violations());
  }

  private Reply fault(Request request) {
    appliance.faults().next(FaultJson.parse(request.jsonObject()));
    return Reply.empty(204);
  }

  private Reply server(String name, String verb, Request request) {
    Servers servers = appliance.servers();
    switch (verb) {
      case "fail" -> servers.fail(name);
      case "recover" -> servers.recover(name);
      case "remove" -> servers.remove(name);
      case "profile-error" -> servers.profileError(name);
      case "power" -> servers.power(name, text(request, "power"));
      case "lock" -> servers.powerLock(name, true);
      case "unlock" -> servers.powerLock(name, false);
      case "maintenance" ->
          servers.maintenance(name, Json.flag(request.jsonObject(), "maintenance"));
      default -> throw Refusal.notFound(request.path());
    }
    return Reply.empty(204);
  }

  private Reply profile(String name, String verb, Request request) {
    Profiles profiles = appliance.profiles();
    switch (verb) {
      case "delete" -> profiles.delete(name);
      case "replace" -> profiles.replace(name, text(request, "name"));
      case "move" -> profiles.move(name, text(request, "server"));
      case "put" -> profiles.put(name, text(request, "server"));
      case "edit" -> {
        Map<String, @Nullable Object> members = request.jsonObject();
        profiles.edit(name, body -> body.putAll(members));
      }
      default -> throw Refusal.notFound(request.path());
    }
    return Reply.empty(204);
  }

  private Reply restart(Request request) {
    boolean interrupt = Json.flag(request.jsonObject(), "interruptTasks");
    appliance.restart(
        duration(request, "silence"),
        interrupt
            ? SimulatedAppliance.RunningTasks.INTERRUPT
            : SimulatedAppliance.RunningTasks.CONTINUE);
    return Reply.empty(204);
  }

  private static Duration duration(Request request, String member) {
    String text = text(request, member);
    try {
      return Duration.parse(text);
    } catch (java.time.format.DateTimeParseException e) {
      throw new IllegalArgumentException(member + " is not a duration such as PT30S: " + text, e);
    }
  }

  private static String text(Request request, String member) {
    String text = Json.text(request.jsonObject(), member);
    if (text == null) {
      throw new IllegalArgumentException("the body needs " + member);
    }
    return text;
  }
}
