package io.github.infrakit4j.oneview.resource.storage;

import io.github.infrakit4j.oneview.resource.NamedCalls;
import io.github.infrakit4j.oneview.resource.Task;
import io.github.infrakit4j.oneview.rest.ResourceUri;

/**
 * The calls on kinds of managers of storage networks. {@code /rest/fc-sans/providers}, API 120 on.
 *
 * <p>Each call throws a {@link io.github.infrakit4j.oneview.rest.OneViewException} when it fails.
 */
public interface SanProviderApi extends NamedCalls<SanProvider> {
  /** Adds a manager of this kind. */
  default Task addManager(ResourceUri provider, SanManager manager) {
    return endpoint().place().at(provider, "device-managers").post(manager);
  }
}
