package io.github.infrakit4j.oneview.resource.catalog;

import io.github.infrakit4j.oneview.resource.CreateCalls;
import io.github.infrakit4j.oneview.resource.DeleteCalls;
import io.github.infrakit4j.oneview.resource.NamedCalls;
import io.github.infrakit4j.oneview.resource.PatchCalls;
import io.github.infrakit4j.oneview.resource.Place;
import io.github.infrakit4j.oneview.resource.ReplaceCalls;
import io.github.infrakit4j.oneview.resource.Task;
import io.github.infrakit4j.oneview.rest.JsonPatch;
import io.github.infrakit4j.oneview.rest.ResourceUri;
import org.jspecify.annotations.Nullable;

/**
 * The calls on scopes. {@code /rest/scopes}, API 300 on. Changes are answered with a task.
 *
 * <p>Each call throws a {@link io.github.infrakit4j.oneview.rest.OneViewException} when it fails.
 */
public interface ScopeApi
    extends NamedCalls<Scope>,
        CreateCalls<Scope>,
        ReplaceCalls<Scope>,
        PatchCalls<Scope>,
        DeleteCalls<Scope> {
  /** The scopes of a resource. */
  default ResourceScopes of(ResourceUri resource) {
    return scopes(resource).get(ResourceScopes.class);
  }

  /**
   * Replaces all scopes of a resource, if its revision is the one given.
   *
   * @param eTag the revision; null for none asked, {@code *} for any
   */
  default Task replaceOf(ResourceUri resource, @Nullable String eTag, ResourceScopes scopes) {
    return scopes(resource).ifMatch(eTag).put(scopes);
  }

  /** Adds and removes scopes of a resource, by the path {@code /scopeUris/-}. */
  default Task patchOf(ResourceUri resource, JsonPatch patch) {
    return scopes(resource).ifMatch("*").patch(patch);
  }

  private Place scopes(ResourceUri resource) {
    return endpoint().place().at("resources" + resource.path());
  }
}
