package io.github.infrakit4j.oneview.simulator;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code /rest/server-profile-templates}. */
final class TemplateHandler implements Handler {
  private static final int DELETE_WANTS_IF_MATCH = 500;

  private final ApplianceState state;
  private final BodyRules rules;

  TemplateHandler(ApplianceState state) {
    this.state = state;
    rules = new BodyRules(state.store);
  }

  @Override
  public Reply handle(Request request) {
    String path = request.path();
    String root = Noun.TEMPLATE.path();
    if (path.equals(root)) {
      return switch (request.method()) {
        case "GET" ->
            new Listing(request, Noun.TEMPLATE, state.settings().pageSize(Noun.TEMPLATE))
                .of(state.store.all(Noun.TEMPLATE), state.now());
        case "POST" -> create(request);
        default -> throw Refusal.wrongMethod(request.method(), path);
      };
    }
    int slash = path.indexOf('/', root.length() + 1);
    String uri = slash < 0 ? path : path.substring(0, slash);
    Resource template =
        state.store.find(Noun.TEMPLATE, uri).orElseThrow(() -> Refusal.notFound(uri));
    return slash < 0 ? one(request, template) : part(request, template, path.substring(slash + 1));
  }

  private Reply one(Request request, Resource template) {
    return switch (request.method()) {
      case "GET" -> Reply.resource(request, template);
      case "PUT" -> update(request, template);
      case "DELETE" -> delete(request, template);
      case "PATCH" -> refresh(request, template);
      default -> throw Refusal.wrongMethod(request.method(), request.path());
    };
  }

  private static Reply part(Request request, Resource template, String part) {
    if (!part.equals("new-profile")) {
      throw Refusal.notFound(request.path());
    }
    if (!request.method().equals("GET")) {
      throw Refusal.wrongMethod(request.method(), request.path());
    }
    return Reply.ok(ProfileDraft.of(template, request.api()));
  }

  private Reply create(Request request) {
    Map<String, @Nullable Object> body = rules.check(request, Noun.TEMPLATE);
    return run(request, null, "Create", new Create(body));
  }

  private Reply update(Request request, Resource template) {
    Map<String, @Nullable Object> body = rules.check(request, Noun.TEMPLATE);
    Preconditions.forUpdate(request, template, Json.text(body, "eTag"));
    return run(request, template, "Update", new Update(template, body));
  }

  private Reply delete(Request request, Resource template) {
    Preconditions.forDelete(request, template, DELETE_WANTS_IF_MATCH);
    return run(request, template, "Delete", new Delete(template));
  }

  private Reply refresh(Request request, Resource template) {
    Map<String, @Nullable Object> operation = JsonPatch.first(request);
    String path = Json.textOrEmpty(operation, "path");
    String value = Json.textOrEmpty(operation, "value");
    if (!path.equals("/refreshState") || !value.equals("RefreshPending")) {
      throw JsonPatch.unsupported(path, value);
    }
    return run(request, template, "Refresh", new Refresh(template));
  }

  private Reply run(Request request, @Nullable Resource target, String name, Work work) {
    String status =
        name + " server profile template" + (target == null ? "" : ": " + target.name());
    return Reply.accepted(
        state.tasks.run(
            request, new TaskRunner.Plan(name, Noun.TEMPLATE, target, status, Delay.REFRESH), work),
        request.api());
  }

  /** Makes a template resource from a body without its read-only members. */
  static Resource stored(ApplianceState state, Map<String, @Nullable Object> sent) {
    Map<String, @Nullable Object> body = Json.copy(sent);
    body.remove("type");
    ProfileFields.READ_ONLY.forEach(body::remove);
    body.put("status", "OK");
    body.put("state", null);
    String uri = Noun.TEMPLATE.path() + "/" + state.uuid();
    body.put("scopesUri", "/rest/scopes/resources" + uri);
    return new Resource(Noun.TEMPLATE, uri, body, state.now());
  }

  private @Nullable ErrorBody nameTaken(Map<String, @Nullable Object> body, String ownUri) {
    String name = Json.textOrEmpty(body, "name");
    return state.store.all(Noun.TEMPLATE).stream()
            .anyMatch(other -> other.name().equals(name) && !other.uri.equals(ownUri))
        ? ErrorBody.of(
            "ProfileTemplateNameAlreadyExists",
            "A server profile template named " + name + " already exists.")
        : null;
  }

  private final class Create implements Work {
    private final Map<String, @Nullable Object> body;

    Create(Map<String, @Nullable Object> body) {
      this.body = body;
    }

    @Override
    public @Nullable ErrorBody check() {
      return nameTaken(body, "");
    }

    @Override
    public Resource begin(Resource task) {
      return state.store.add(stored(state, body));
    }

    @Override
    public void finish() {}
  }

  private final class Update implements Work {
    private final Resource template;
    private final Map<String, @Nullable Object> body;

    Update(Resource template, Map<String, @Nullable Object> body) {
      this.template = template;
      this.body = body;
    }

    @Override
    public @Nullable ErrorBody check() {
      return nameTaken(body, template.uri);
    }

    @Override
    public Resource begin(Resource task) {
      return template;
    }

    @Override
    public void finish() {
      Map<String, @Nullable Object> values = Json.copy(body);
      values.remove("type");
      ProfileFields.READ_ONLY.forEach(values::remove);
      template.body.putAll(values);
      state.set(template);
      Compliance.judgeAll(state, template);
    }
  }

  /** The appliance reads anew what the template names; nothing of it changes. */
  private final class Refresh implements Work {
    private final Resource template;

    Refresh(Resource template) {
      this.template = template;
    }

    @Override
    public Resource begin(Resource task) {
      state.set(template, "refreshState", "Refreshing");
      return template;
    }

    @Override
    public void finish() {
      state.set(template, "refreshState", "NotRefreshing");
    }
  }

  private final class Delete implements Work {
    private final Resource template;

    Delete(Resource template) {
      this.template = template;
    }

    @Override
    public @Nullable ErrorBody check() {
      return state.store.all(Noun.PROFILE).stream()
              .anyMatch(profile -> profile.has("serverProfileTemplateUri", template.uri))
          ? ErrorBody.of(
              "ProfileTemplateInUse",
              "The server profile template " + template.name() + " is used by server profiles.")
          : null;
    }

    @Override
    public Resource begin(Resource task) {
      return template;
    }

    @Override
    public void finish() {
      state.store.remove(template);
    }
  }
}
