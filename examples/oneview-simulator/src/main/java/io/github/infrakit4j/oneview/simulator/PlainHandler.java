package io.github.infrakit4j.oneview.simulator;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A noun that is listed, read, made, replaced and deleted, each change with a task. What a noun has
 * beside that is in its subclass.
 */
class PlainHandler implements Handler {
  private static final int DELETE_WANTS_IF_MATCH = 500;

  final ApplianceState state;
  final Noun noun;
  private final PlainRules rules;
  private final Set<String> changes;

  /**
   * Handles a noun.
   *
   * @param changes which of POST, PUT, PATCH and DELETE the appliance has for it
   */
  PlainHandler(ApplianceState state, PlainRules rules, String... changes) {
    this.state = state;
    this.rules = rules;
    noun = rules.noun();
    this.changes = Set.of(changes);
  }

  @Override
  public final Reply handle(Request request) {
    String path = request.path();
    String root = noun.path();
    boolean read = request.method().equals("GET");
    if (path.equals(root)) {
      return read ? list(request) : create(allowed(request, "POST"));
    }
    String[] parts = path.substring(root.length() + 1).split("/", 2);
    Optional<Reply> special = special(request, parts[0], parts.length > 1 ? parts[1] : "");
    if (special.isPresent()) {
      return special.get();
    }
    Resource resource =
        state.store.find(noun, root + "/" + parts[0]).orElseThrow(() -> Refusal.notFound(path));
    return parts.length > 1 ? part(request, resource, parts[1]) : one(request, resource);
  }

  private Request allowed(Request request, String method) {
    if (!request.method().equals(method) || !changes.contains(method)) {
      throw Refusal.wrongMethod(request.method(), request.path());
    }
    return request;
  }

  private Reply list(Request request) {
    return new Listing(request, noun, state.settings().pageSize(noun))
        .of(state.store.all(noun), state.now());
  }

  private Reply one(Request request, Resource resource) {
    return switch (request.method()) {
      case "GET" -> Reply.resource(request, resource);
      case "PUT" -> replace(allowed(request, "PUT"), resource);
      case "PATCH" -> patch(allowed(request, "PATCH"), resource);
      default -> delete(allowed(request, "DELETE"), resource);
    };
  }

  /** A path below the noun that is no resource of it; empty when it is one. */
  Optional<Reply> special(Request request, String name, String rest) {
    return Optional.empty();
  }

  /** A path below a resource. */
  Reply part(Request request, Resource resource, String part) {
    throw Refusal.notFound(request.path());
  }

  Reply create(Request request) {
    Map<String, @Nullable Object> body = rules.check(request, state.store);
    return run(request, null, "Create", new PlainWork.Create(this, body));
  }

  Reply replace(Request request, Resource resource) {
    String tag = Json.text(request.jsonObject(), "eTag");
    Map<String, @Nullable Object> body = rules.check(request, state.store);
    Preconditions.forUpdate(request, resource, tag);
    return run(request, resource, "Update", new PlainWork.Update(this, resource, body));
  }

  private Reply delete(Request request, Resource resource) {
    Preconditions.forDelete(request, resource, DELETE_WANTS_IF_MATCH);
    return run(request, resource, "Delete", new PlainWork.Delete(this, resource));
  }

  /** Scopes are all that can be changed in part of most nouns. */
  Reply patch(Request request, Resource resource) {
    Map<String, @Nullable Object> operation = JsonPatch.first(request);
    String path = Json.textOrEmpty(operation, "path");
    if (!path.equals("/scopeUris") || !(operation.get("value") instanceof List<?> wanted)) {
      throw JsonPatch.unsupported(path, Json.textOrEmpty(operation, "value"));
    }
    List<String> scopes = wanted.stream().map(String::valueOf).toList();
    scopes.forEach(scope -> PlainRules.checkLink("scopeUris", scope, state.store));
    return run(
        request,
        resource,
        "Update",
        new PlainWork.Step(resource, () -> state.scopes.put(resource.uri, scopes)));
  }

  Reply run(Request request, @Nullable Resource target, String name, Work work) {
    String status = name + " " + noun.category + (target == null ? "" : ": " + target.name());
    TaskRunner.Plan plan = new TaskRunner.Plan(name, noun, target, status, Delay.REFRESH);
    return Reply.accepted(state.tasks.run(request, plan, work), request.api());
  }

  /** Makes the resource that a body describes and stores it. */
  Resource make(Map<String, @Nullable Object> body) {
    body.put("status", "OK");
    body.put("state", "Normal");
    String uri = noun.path() + "/" + state.uuid();
    body.put("scopesUri", "/rest/scopes/resources" + uri);
    return state.store.add(new Resource(noun, uri, body, state.now()));
  }

  /** Says why the resource cannot be made, or null. */
  @Nullable ErrorBody refuseToMake(Map<String, @Nullable Object> body) {
    return nameTaken(body, "");
  }

  /** Says why the resource cannot become so, or null. */
  @Nullable ErrorBody refuseToChange(Resource resource, Map<String, @Nullable Object> body) {
    return nameTaken(body, resource.uri);
  }

  /** Says why the resource cannot go, or null. */
  @Nullable ErrorBody refuseToDelete(Resource resource) {
    return null;
  }

  /** The resource is what it is to be. */
  void changed(Resource resource) {}

  /** The resource is gone. */
  void deleted(Resource resource) {}

  final @Nullable ErrorBody nameTaken(Map<String, @Nullable Object> body, String ownUri) {
    String name = Json.textOrEmpty(body, "name");
    boolean taken =
        state.store.all(noun).stream()
            .anyMatch(other -> other.name().equals(name) && !other.uri.equals(ownUri));
    return taken && !name.isEmpty()
        ? ErrorBody.of(
                noun.name().toUpperCase(Locale.ROOT) + "_NAME_EXISTS",
                "There is already a resource of this kind named " + name + ".")
            .action("Choose another name.")
        : null;
  }
}
