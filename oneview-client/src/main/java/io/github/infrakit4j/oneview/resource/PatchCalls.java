package io.github.infrakit4j.oneview.resource;

import io.github.infrakit4j.oneview.rest.JsonPatch;
import io.github.infrakit4j.oneview.rest.ResourceUri;
import org.jspecify.annotations.Nullable;

/**
 * Changing some members of resources.
 *
 * @param <T> the record of the resources
 */
public interface PatchCalls<T extends Record> extends ResourceCalls<T> {
  /**
   * Changes some members of the resource at an address, if its revision is the one given.
   *
   * @param eTag the revision; null for none asked, {@code *} for any
   */
  default Task patch(ResourceUri uri, @Nullable String eTag, JsonPatch patch) {
    return endpoint().place().at(uri).ifMatch(eTag).patch(patch);
  }

  /** Changes some members of the resource at an address, whatever its revision. */
  default Task patch(ResourceUri uri, JsonPatch patch) {
    return patch(uri, "*", patch);
  }
}
