package io.github.infrakit4j.oneview.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * {@code /rest/scopes}: their tasks are named in {@code X-Task-URI}, {@code Location} is the scope.
 */
final class ScopeHandler extends PlainHandler {
  private static final Set<String> KINDS = Set.of("add", "remove", "replace");

  ScopeHandler(ApplianceState state) {
    super(
        state,
        new PlainRules(Noun.SCOPE, List.of("name"), List.of()),
        "POST",
        "PUT",
        "PATCH",
        "DELETE");
  }

  @Override
  Reply run(Request request, @Nullable Resource target, String name, Work work) {
    Reply accepted = super.run(request, target, name, work);
    String task = String.valueOf(accepted.headers().get("Location"));
    return Reply.empty(202)
        .with("X-Task-URI", task)
        .with("Location", target == null ? noun.path() : target.uri);
  }

  @Override
  Optional<Reply> special(Request request, String name, String rest) {
    return name.equals("resources") && rest.startsWith("rest/")
        ? Optional.of(ofResource(request, "/" + rest))
        : Optional.empty();
  }

  private Reply ofResource(Request request, String uri) {
    Resource resource = state.store.find(uri).orElseThrow(() -> Refusal.notFound(uri));
    return switch (request.method()) {
      case "GET" -> Reply.ok(scopesOf(resource));
      case "PUT" -> mark(request, resource, Json.texts(request.jsonObject(), "scopeUris"));
      case "PATCH" -> mark(request, resource, patched(request, resource));
      default -> throw Refusal.wrongMethod(request.method(), request.path());
    };
  }

  private Map<String, @Nullable Object> scopesOf(Resource resource) {
    return Json.object(
        "type",
        "ScopedResource",
        "resourceUri",
        resource.uri,
        "scopeUris",
        state.scopes.of(resource.uri),
        "category",
        "scopes",
        "eTag",
        resource.eTag(),
        "uri",
        noun.path() + "/resources" + resource.uri);
  }

  /** {@code /scopeUris/-} adds, {@code /scopeUris/0} removes the first. */
  private List<String> patched(Request request, Resource resource) {
    List<String> scopes = new ArrayList<>(state.scopes.of(resource.uri));
    for (Map<String, @Nullable Object> operation : JsonPatch.operations(request, KINDS)) {
      String path = Json.textOrEmpty(operation, "path");
      String value = Json.textOrEmpty(operation, "value");
      boolean remove = "remove".equals(operation.get("op"));
      if (remove && path.matches("/scopeUris/\\d{1,3}")) {
        int index = Integer.parseInt(path.substring("/scopeUris/".length()));
        if (index >= scopes.size()) {
          throw JsonPatch.unsupported(path, value);
        }
        scopes.remove(index);
      } else if ("add".equals(operation.get("op")) && path.equals("/scopeUris/-")) {
        scopes.add(value);
      } else {
        throw JsonPatch.unsupported(path, value);
      }
    }
    return scopes;
  }

  private Reply mark(Request request, Resource resource, List<String> scopes) {
    scopes.forEach(scope -> PlainRules.checkLink("scopeUris", scope, state.store));
    Work work = new PlainWork.Step(resource, () -> state.scopes.put(resource.uri, scopes));
    return run(request, resource, "Update", work);
  }

  @Override
  Reply patch(Request request, Resource scope) {
    List<Runnable> steps = new ArrayList<>();
    for (Map<String, @Nullable Object> operation : JsonPatch.operations(request, KINDS)) {
      String path = Json.textOrEmpty(operation, "path");
      steps.add(
          switch (path) {
            case "/name", "/description" ->
                () -> state.set(scope, path.substring(1), operation.get("value"));
            case "/addedResourceUris/-" -> {
              String uri = Json.textOrEmpty(operation, "value");
              PlainRules.checkLink("addedResourceUris", uri, state.store);
              yield () -> add(scope, uri);
            }
            case "/removedResourceUris" ->
                () -> Json.texts(operation, "value").forEach(uri -> remove(scope, uri));
            default -> throw JsonPatch.unsupported(path, Json.textOrEmpty(operation, "value"));
          });
    }
    Work work = new PlainWork.Step(scope, () -> steps.forEach(Runnable::run));
    return run(request, scope, "Update", work);
  }

  private void add(Resource scope, String uri) {
    List<String> scopes = new ArrayList<>(state.scopes.of(uri));
    scopes.add(scope.uri);
    state.scopes.put(uri, scopes);
  }

  private void remove(Resource scope, String uri) {
    List<String> scopes = new ArrayList<>(state.scopes.of(uri));
    scopes.remove(scope.uri);
    state.scopes.put(uri, scopes);
  }

  @Override
  void deleted(Resource scope) {
    state.scopes.forget(scope.uri);
  }
}
