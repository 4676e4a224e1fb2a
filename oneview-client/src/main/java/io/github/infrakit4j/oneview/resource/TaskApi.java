package io.github.infrakit4j.oneview.resource;

import io.github.infrakit4j.oneview.rest.Filter;
import io.github.infrakit4j.oneview.rest.Listing;
import io.github.infrakit4j.oneview.rest.Lists;
import io.github.infrakit4j.oneview.rest.Page;
import io.github.infrakit4j.oneview.rest.ResourceUri;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import retrofit2.http.GET;
import retrofit2.http.PATCH;
import retrofit2.http.Path;
import retrofit2.http.Query;
import retrofit2.http.Url;

/**
 * The calls on tasks. {@code /rest/tasks}, API 120 on.
 *
 * <p>Each call throws a {@link io.github.infrakit4j.oneview.rest.OneViewException} when it fails.
 */
public interface TaskApi {
  /**
   * One page of the list.
   *
   * @param filter what to list; null for all
   * @param start the position of the first member; null for 0
   * @param count how many to ask for; null for the appliance's own number. It may send fewer.
   */
  @GET("/rest/tasks")
  Page<Task> page(
      @Query("filter") @Nullable Filter filter,
      @Query("start") @Nullable Integer start,
      @Query("count") @Nullable Integer count);

  /** The page at an address given by {@link Page#nextPageUri}, as text. */
  @GET
  Page<Task> pageAt(@Url String pathAndQuery);

  /** The page at an address given by {@link Page#nextPageUri}. */
  default Page<Task> page(ResourceUri nextPageUri) {
    return pageAt(nextPageUri.path());
  }

  /** The list, read page by page while it is walked. */
  default Listing<Task> listing(@Nullable Filter filter) {
    return new Listing<>(() -> page(filter, null, null), this::page);
  }

  /**
   * The whole list; never a part of it.
   *
   * @throws io.github.infrakit4j.oneview.rest.IncompleteListException when the list moved each time
   *     while it was read
   */
  default List<Task> all(@Nullable Filter filter) {
    return Lists.all(listing(filter));
  }

  /** The whole list; see {@link #all(Filter)}. */
  default List<Task> all() {
    return all(null);
  }

  /**
   * The task at this address.
   *
   * @throws io.github.infrakit4j.oneview.rest.ApplianceException with status 404 when there is none
   */
  @GET("{uri}")
  Task get(@Path(value = "uri", encoded = true) ResourceUri uri);

  /**
   * Asks the appliance to stop the task at this address (Python SDK; newer API versions). It has
   * stopped when its state says so.
   *
   * @return the task as the appliance answers, or one of which only the address is known
   * @throws io.github.infrakit4j.oneview.rest.ApplianceException when it is over or cannot be
   *     stopped
   */
  @PATCH("{uri}")
  Task cancel(@Path(value = "uri", encoded = true) ResourceUri uri);

  /** The task at this address; empty when there is none. */
  default Optional<Task> find(ResourceUri uri) {
    return Lists.found(() -> get(uri));
  }
}
