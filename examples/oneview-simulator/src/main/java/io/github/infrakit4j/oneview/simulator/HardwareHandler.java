package io.github.infrakit4j.oneview.simulator;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code /rest/server-hardware}. */
final class HardwareHandler implements Handler {
  private final ApplianceState state;
  private final Power power;

  HardwareHandler(ApplianceState state) {
    this.state = state;
    power = new Power(state);
  }

  @Override
  public Reply handle(Request request) {
    String path = request.path();
    String root = Noun.HARDWARE.path();
    if (path.equals(root)) {
      requireMethod(request, "GET");
      return new Listing(request, Noun.HARDWARE, state.settings().pageSize(Noun.HARDWARE))
          .of(state.store.all(Noun.HARDWARE), state.now());
    }
    int slash = path.indexOf('/', root.length() + 1);
    String uri = slash < 0 ? path : path.substring(0, slash);
    Resource server = state.store.find(Noun.HARDWARE, uri).orElseThrow(() -> Refusal.notFound(uri));
    if (slash >= 0) {
      return part(request, server, path.substring(slash + 1));
    }
    return switch (request.method()) {
      case "GET" -> Reply.resource(request, server);
      case "PATCH" -> patch(request, server);
      default -> throw Refusal.wrongMethod(request.method(), path);
    };
  }

  private Reply part(Request request, Resource server, String part) {
    requireMethod(request, part.endsWith("State") ? "PUT" : "GET");
    return switch (part) {
      case "powerState" -> power.request(request, server, request.jsonObject());
      case "refreshState" -> refresh(request, server);
      case "iloSsoUrl", "remoteConsoleUrl", "javaRemoteConsoleUrl" ->
          Reply.ok(Json.object(part, iloUrl(server)));
      case "bios" ->
          Reply.ok(Json.object("serverHardwareUri", server.uri, "currentSettings", List.of()));
      default -> throw Refusal.notFound(request.path());
    };
  }

  private static String iloUrl(Resource server) {
    List<Map<String, @Nullable Object>> addresses =
        Json.objects(server.body, "mpHostInfo.mpIpAddresses");
    Object address = addresses.isEmpty() ? "0.0.0.0" : addresses.get(0).get("address");
    return "https://" + address + ":443/Proxy/SSO?addr=" + address + "&sessionkey=simulated";
  }

  private Reply refresh(Request request, Resource server) {
    String wanted = Json.textOrEmpty(request.jsonObject(), "refreshState");
    if (!wanted.equals("RefreshPending")) {
      throw Refusal.badRequest(
          "INVALID_REFRESH_STATE", "The refresh state must be RefreshPending.");
    }
    return run(
        request,
        server,
        "Refresh",
        new Change(server, "refreshState", "NotRefreshing", "Refreshing"));
  }

  private Reply patch(Request request, Resource server) {
    List<Map<String, @Nullable Object>> operations = JsonPatch.operations(request);
    Reply reply = null;
    for (Map<String, @Nullable Object> operation : operations) {
      reply = patch(request, server, operation);
    }
    if (reply == null) {
      throw Refusal.badRequest("INVALID_PATCH", "A PATCH is an array of operations.");
    }
    return reply;
  }

  private Reply patch(Request request, Resource server, Map<String, @Nullable Object> operation) {
    String path = Json.textOrEmpty(operation, "path");
    String value = Json.textOrEmpty(operation, "value");
    return switch (path) {
      case "/powerState" -> {
        if (operation.get("value") instanceof Map<?, ?> wanted) {
          yield power.request(request, server, Json.cast(wanted));
        }
        throw JsonPatch.unsupported(path, value);
      }
      case "/oneTimeBoot" -> {
        if (!List.of("NORMAL", "CDROM", "USB", "HDD", "NETWORK").contains(value)) {
          throw JsonPatch.unsupported(path, value);
        }
        yield run(
            request, server, "One-time boot", new Change(server, "oneTimeBoot", value, value));
      }
      case "/maintenanceMode" -> {
        boolean on = Boolean.parseBoolean(value);
        yield run(request, server, "Maintenance", new Change(server, "maintenanceMode", on, on));
      }
      case "/uidState" -> run(request, server, "UID", new Change(server, "uidState", value, value));
      default -> throw JsonPatch.unsupported(path, value);
    };
  }

  private Reply run(Request request, Resource server, String name, Work work) {
    return Reply.accepted(
        state.tasks.run(
            request,
            new TaskRunner.Plan(
                name, Noun.HARDWARE, server, name + " Server: " + server.name(), Delay.REFRESH),
            work),
        request.api());
  }

  private static void requireMethod(Request request, String method) {
    if (!request.method().equals(method)) {
      throw Refusal.wrongMethod(request.method(), request.path());
    }
  }

  /** Sets one member: to one value while the task runs, to another when it is done. */
  private final class Change implements Work {
    private final Resource server;
    private final String member;
    private final Object after;
    private final Object meanwhile;

    Change(Resource server, String member, Object after, Object meanwhile) {
      this.server = server;
      this.member = member;
      this.after = after;
      this.meanwhile = meanwhile;
    }

    @Override
    public Resource begin(Resource task) {
      state.set(server, member, meanwhile);
      return server;
    }

    @Override
    public void finish() {
      state.set(server, member, after);
    }

    @Override
    public void failed() {
      if (member.equals("refreshState")) {
        state.set(server, member, "RefreshFailed");
      }
    }
  }
}
