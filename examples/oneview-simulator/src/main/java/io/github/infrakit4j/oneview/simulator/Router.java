package io.github.infrakit4j.oneview.simulator;

import java.util.LinkedHashMap;
import java.util.Map;

/** Finds the handler of a path, after the checks that come first: started, version, session. */
final class Router {
  private final ApplianceState state;
  private final SessionHandler sessions;
  private final Map<String, Handler> handlers = new LinkedHashMap<>();

  Router(ApplianceState state, Certificates certificates) {
    this.state = state;
    sessions = new SessionHandler(state);
    for (Noun noun : new Noun[] {Noun.HARDWARE_TYPE, Noun.ENCLOSURE, Noun.ENCLOSURE_GROUP}) {
      handlers.put(noun.path(), new ReadOnlyHandler(state, noun));
    }
    ConnectionTemplates.makeDefault(state);
    for (Noun noun :
        new Noun[] {Noun.ETHERNET_NETWORK, Noun.FC_NETWORK, Noun.FCOE_NETWORK, Noun.NETWORK_SET}) {
      handlers.put(noun.path(), new NetworkHandler(state, noun));
    }
    handlers.put(Noun.CONNECTION_TEMPLATE.path(), new ConnectionTemplateHandler(state));
    handlers.put(Noun.STORAGE_SYSTEM.path(), new StorageSystemHandler(state));
    handlers.put(Noun.STORAGE_POOL.path(), new StoragePoolHandler(state));
    handlers.put(Noun.STORAGE_VOLUME.path(), new StorageVolumeHandler(state));
    handlers.put(Noun.STORAGE_VOLUME_TEMPLATE.path(), new StorageVolumeTemplateHandler(state));
    handlers.put(Noun.ALERT.path(), new AlertHandler(state));
    handlers.put(Noun.EVENT.path(), new EventHandler(state));
    handlers.put(Noun.SCOPE.path(), new ScopeHandler(state));
    handlers.put(Noun.PROFILE.path(), new ProfileHandler(state));
    handlers.put(Noun.TEMPLATE.path(), new TemplateHandler(state));
    handlers.put(Noun.HARDWARE.path(), new HardwareHandler(state));
    handlers.put(Noun.TASK.path(), new TaskHandler(state));
    handlers.put("/rest/certificates", new CertificateHandler(state, certificates));
    handlers.put("/rest/labels", new LabelHandler(state));
    handlers.put("/rest/index", new IndexHandler(state));
  }

  Reply answer(Request request) {
    if (request.path().equals("/controller-state.json")) {
      requireGet(request);
      return sessions.controller();
    }
    if (state.isStarting()) {
      throw Refusal.starting();
    }
    checkVersion(request);
    return switch (request.path()) {
      case "/rest/version" -> {
        requireGet(request);
        yield sessions.version();
      }
      case "/rest/logindetails" -> {
        requireGet(request);
        yield sessions.details();
      }
      case "/rest/sessions/idle-timeout" -> sessions.idleTimeout(request);
      case "/rest/login-sessions" -> sessions.handle(request);
      default -> resource(request);
    };
  }

  private Reply resource(Request request) {
    if (request.api() == Request.NO_VERSION) {
      throw Refusal.notFound(request.path());
    }
    String user =
        state
            .sessions
            .use(request.header("auth"), state.now(), state.delay(Delay.SESSION))
            .orElseThrow(Refusal::unauthorized);
    for (Map.Entry<String, Handler> entry : handlers.entrySet()) {
      String root = entry.getKey();
      if (request.path().equals(root) || request.path().startsWith(root + "/")) {
        return entry.getValue().handle(request.as(user));
      }
    }
    throw Refusal.notFound(request.path());
  }

  /** No version is let pass here: version and login do without, resources then do not exist. */
  private void checkVersion(Request request) {
    Settings settings = state.settings();
    int api = request.api();
    if (api != Request.NO_VERSION
        && (api < settings.minimumVersion() || api > settings.currentVersion())) {
      throw new Refusal(
          412,
          ErrorBody.of("API_VERSION_NOT_SUPPORTED", "The API version is not supported.")
              .details(
                  "X-API-Version "
                      + api
                      + " is outside "
                      + settings.minimumVersion()
                      + " to "
                      + settings.currentVersion())
              .action("Send a version that GET /rest/version offers."));
    }
  }

  private static void requireGet(Request request) {
    if (!request.method().equals("GET")) {
      throw Refusal.wrongMethod(request.method(), request.path());
    }
  }
}
