package io.github.infrakit4j.oneview.resource.appliance;

import io.github.infrakit4j.oneview.resource.CreateCalls;
import io.github.infrakit4j.oneview.resource.ListCalls;
import io.github.infrakit4j.oneview.rest.AnyJson;

/**
 * The calls on restores. {@code /rest/restores}, API 120 on.
 *
 * <p>Each call throws a {@link io.github.infrakit4j.oneview.rest.OneViewException} when it fails.
 */
public interface RestoreApi extends ListCalls<Restore>, CreateCalls<Restore> {
  /** Why the last one failed. */
  default AnyJson failure() {
    return endpoint().place().at("failure").get(AnyJson.class);
  }
}
