package io.github.infrakit4j.oneview.resource;

import io.github.infrakit4j.oneview.rest.Resource;
import io.github.infrakit4j.oneview.rest.ResourceUri;
import org.jspecify.annotations.Nullable;

/**
 * Deleting resources, or removing what stood in the rack.
 *
 * @param <T> the record of the resources
 */
public interface DeleteCalls<T extends Record & Resource> extends ResourceCalls<T> {
  /**
   * Deletes the resource at an address, if its revision is the one given.
   *
   * @param eTag the revision; null for none asked, {@code *} for any
   */
  default Task delete(ResourceUri uri, @Nullable String eTag) {
    return endpoint().place().at(uri).ifMatch(eTag).delete();
  }

  /**
   * Deletes a resource that was read, unless it has changed since.
   *
   * @throws IllegalArgumentException when it has no address
   * @throws io.github.infrakit4j.oneview.rest.ApplianceException with status 412 when it has
   *     changed
   */
  default Task delete(T resource) {
    return delete(resource.requireUri(), resource.eTag());
  }

  /** Deletes the resource at an address, whatever its revision. */
  default Task delete(ResourceUri uri) {
    return delete(uri, "*");
  }
}
