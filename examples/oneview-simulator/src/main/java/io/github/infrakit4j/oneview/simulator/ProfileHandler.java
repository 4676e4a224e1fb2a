package io.github.infrakit4j.oneview.simulator;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code /rest/server-profiles}. */
final class ProfileHandler implements Handler {
  private static final int DELETE_WANTS_IF_MATCH = 500;

  private final ApplianceState state;
  private final BodyRules rules;

  ProfileHandler(ApplianceState state) {
    this.state = state;
    rules = new BodyRules(state.store);
  }

  @Override
  public Reply handle(Request request) {
    String path = request.path();
    String root = Noun.PROFILE.path();
    if (path.equals(root)) {
      return collection(request);
    }
    String rest = path.substring(root.length() + 1);
    if (rest.equals("available-targets") || rest.equals("available-servers")) {
      requireGet(request);
      Targets targets = new Targets(state);
      return rest.equals("available-targets") ? targets.targets(request) : targets.servers(request);
    }
    int slash = rest.indexOf('/');
    Resource profile = find(slash < 0 ? path : root + "/" + rest.substring(0, slash));
    if (slash < 0) {
      return one(request, profile);
    }
    requireGet(request);
    return part(profile, rest.substring(slash + 1), path);
  }

  private Reply collection(Request request) {
    return switch (request.method()) {
      case "GET" ->
          new Listing(request, Noun.PROFILE, state.settings().pageSize(Noun.PROFILE))
              .of(state.store.all(Noun.PROFILE), state.now());
      case "POST" -> create(request);
      case "DELETE" -> deleteMany(request);
      default -> throw Refusal.wrongMethod(request.method(), request.path());
    };
  }

  private Reply one(Request request, Resource profile) {
    return switch (request.method()) {
      case "GET" -> Reply.resource(request, profile);
      case "PUT" -> update(request, profile);
      case "PATCH" -> new ProfilePatch(state).apply(request, profile);
      case "DELETE" -> delete(request, profile);
      default -> throw Refusal.wrongMethod(request.method(), request.path());
    };
  }

  private Reply part(Resource profile, String part, String path) {
    return switch (part) {
      case "compliance-preview" -> Reply.ok(Compliance.preview(state.store, profile));
      case "messages" -> Reply.ok(Json.object("uri", path, "profile", profile.uri));
      default -> throw Refusal.notFound(path);
    };
  }

  private Reply create(Request request) {
    Map<String, @Nullable Object> body = rules.check(request, Noun.PROFILE);
    String name = Json.textOrEmpty(body, "name");
    Resource task =
        state.tasks.run(
            request,
            new TaskRunner.Plan(
                "Create",
                Noun.PROFILE,
                null,
                "Create server profile: " + name,
                Delay.PROFILE_CREATE),
            new CreateProfile(state, body));
    return Reply.accepted(task, request.api());
  }

  private Reply update(Request request, Resource profile) {
    Map<String, @Nullable Object> body = rules.check(request, Noun.PROFILE);
    Preconditions.forUpdate(request, profile, Json.text(body, "eTag"));
    requireIdle(state, profile);
    boolean deep = !Changes.sections(profile.body, body).isEmpty();
    Resource task =
        state.tasks.run(
            request,
            new TaskRunner.Plan(
                "Update",
                Noun.PROFILE,
                profile,
                "Update server profile: " + profile.name(),
                deep ? Delay.PROFILE_UPDATE : Delay.PROFILE_EDIT),
            new UpdateProfile(state, profile, body));
    return Reply.accepted(task, request.api());
  }

  private Reply delete(Request request, Resource profile) {
    Preconditions.forDelete(request, profile, DELETE_WANTS_IF_MATCH);
    requireIdle(state, profile);
    return Reply.accepted(startDelete(request, profile), request.api());
  }

  private Resource startDelete(Request request, Resource profile) {
    return state.tasks.run(
        request,
        new TaskRunner.Plan(
            "Delete",
            Noun.PROFILE,
            profile,
            "Delete server profile: " + profile.name(),
            Delay.PROFILE_DELETE),
        new DeleteProfile(state, profile));
  }

  /** One task for all; 202 even where nothing matches, and without a filter everything goes. */
  private Reply deleteMany(Request request) {
    List<Resource> all =
        state.store.all(Noun.PROFILE).stream()
            .filter(
                profile ->
                    request.parameters("filter").stream()
                        .allMatch(filter -> Filter.parse(Noun.PROFILE, filter).test(profile)))
            .toList();
    request.parameters("filter").forEach(filter -> Filter.parse(Noun.PROFILE, filter));
    return Reply.accepted(
        state.tasks.run(
            request,
            new TaskRunner.Plan(
                "Delete", Noun.PROFILE, null, "Delete server profiles", Delay.PROFILE_DELETE),
            new DeleteMany(
                state, all.stream().<Work>map(p -> new DeleteProfile(state, p)).toList())),
        request.api());
  }

  private Resource find(String uri) {
    return state.store.find(Noun.PROFILE, uri).orElseThrow(() -> Refusal.notFound(uri));
  }

  static void requireIdle(ApplianceState state, Resource profile) {
    if (profile.flag("inProgress") || state.tasks.isBusy(profile)) {
      throw Refusal.conflict(
          "ProfileOperationInProgress",
          "The server profile "
              + profile.name()
              + " is locked by a running operation ("
              + profile.text("state")
              + ").");
    }
  }

  private static void requireGet(Request request) {
    if (!request.method().equals("GET")) {
      throw Refusal.wrongMethod(request.method(), request.path());
    }
  }
}
