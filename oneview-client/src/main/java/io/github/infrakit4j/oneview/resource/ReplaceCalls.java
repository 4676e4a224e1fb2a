package io.github.infrakit4j.oneview.resource;

import io.github.infrakit4j.oneview.rest.Resource;
import io.github.infrakit4j.oneview.rest.ResourceUri;
import org.jspecify.annotations.Nullable;

/**
 * Changing resources as a whole.
 *
 * @param <T> the record of the resources
 */
public interface ReplaceCalls<T extends Record & Resource> extends ResourceCalls<T> {
  /**
   * Replaces the resource at an address, if its revision is the one given.
   *
   * @param eTag the revision; null for none asked, {@code *} for any
   */
  default Task replace(ResourceUri uri, @Nullable String eTag, T resource) {
    return endpoint().place().at(uri).ifMatch(eTag).put(resource);
  }

  /**
   * Replaces a resource that was read, unless it has changed since.
   *
   * @throws IllegalArgumentException when it has no address
   * @throws io.github.infrakit4j.oneview.rest.ApplianceException with status 412 when it has
   *     changed
   */
  default Task replace(T resource) {
    return replace(resource.requireUri(), resource.eTag(), resource);
  }
}
