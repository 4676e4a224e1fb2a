package io.github.infrakit4j.oneview.resource;

import io.github.infrakit4j.oneview.rest.Filter;
import io.github.infrakit4j.oneview.rest.Listing;
import io.github.infrakit4j.oneview.rest.Lists;
import io.github.infrakit4j.oneview.rest.Page;
import io.github.infrakit4j.oneview.rest.Resource;
import io.github.infrakit4j.oneview.rest.ResourceUri;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reading resources, one or all.
 *
 * @param <T> the record of the resources
 */
public interface ListCalls<T extends Record & Resource> extends ResourceCalls<T> {
  /**
   * One page of the list.
   *
   * @param filter what to list; null for all
   * @param start the position of the first member; null for 0
   * @param count how many to ask for; null for the appliance's own number. It may send fewer.
   */
  default Page<T> page(@Nullable Filter filter, @Nullable Integer start, @Nullable Integer count) {
    return endpoint()
        .place()
        .query("filter", filter)
        .query("start", start)
        .query("count", count)
        .page(endpoint().type());
  }

  /** The page at an address given by {@link Page#nextPageUri}. */
  default Page<T> page(ResourceUri nextPageUri) {
    return endpoint().place().at(nextPageUri).page(endpoint().type());
  }

  /** The list, read page by page while it is walked. */
  default Listing<T> listing(@Nullable Filter filter) {
    return new Listing<>(() -> page(filter, null, null), this::page);
  }

  /**
   * The whole list; never a part of it.
   *
   * @throws io.github.infrakit4j.oneview.rest.IncompleteListException when the list moved each time
   *     while it was read
   */
  default List<T> all(@Nullable Filter filter) {
    return Lists.all(listing(filter));
  }

  /** The whole list; see {@link #all(Filter)}. */
  default List<T> all() {
    return all(null);
  }

  /**
   * The resource at this address.
   *
   * @throws io.github.infrakit4j.oneview.rest.ApplianceException with status 404 when there is none
   */
  default T get(ResourceUri uri) {
    return endpoint().place().at(uri).get(endpoint().type());
  }

  /** The resource at this address; empty when there is none. */
  default Optional<T> find(ResourceUri uri) {
    return Lists.found(() -> get(uri));
  }
}
