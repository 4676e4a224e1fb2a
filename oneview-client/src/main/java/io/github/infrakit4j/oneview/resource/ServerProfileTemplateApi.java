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
import retrofit2.http.Path;
import retrofit2.http.Query;
import retrofit2.http.Url;

/**
 * The calls on server profile templates. {@code /rest/server-profile-templates}, API 200 on.
 *
 * <p>Each call throws a {@link io.github.infrakit4j.oneview.rest.OneViewException} when it fails.
 */
public interface ServerProfileTemplateApi {
  /**
   * One page of the list.
   *
   * @param filter what to list; null for all
   * @param start the position of the first member; null for 0
   * @param count how many to ask for; null for the appliance's own number. It may send fewer.
   */
  @GET("/rest/server-profile-templates")
  Page<ServerProfileTemplate> page(
      @Query("filter") @Nullable Filter filter,
      @Query("start") @Nullable Integer start,
      @Query("count") @Nullable Integer count);

  /** The page at an address given by {@link Page#nextPageUri}, as text. */
  @GET
  Page<ServerProfileTemplate> pageAt(@Url String pathAndQuery);

  /** The page at an address given by {@link Page#nextPageUri}. */
  default Page<ServerProfileTemplate> page(ResourceUri nextPageUri) {
    return pageAt(nextPageUri.path());
  }

  /** The list, read page by page while it is walked. */
  default Listing<ServerProfileTemplate> listing(@Nullable Filter filter) {
    return new Listing<>(() -> page(filter, null, null), this::page);
  }

  /**
   * The whole list; never a part of it.
   *
   * @throws io.github.infrakit4j.oneview.rest.IncompleteListException when the list moved each time
   *     while it was read
   */
  default List<ServerProfileTemplate> all(@Nullable Filter filter) {
    return Lists.all(listing(filter));
  }

  /** The whole list; see {@link #all(Filter)}. */
  default List<ServerProfileTemplate> all() {
    return all(null);
  }

  /**
   * The template at this address.
   *
   * @throws io.github.infrakit4j.oneview.rest.ApplianceException with status 404 when there is none
   */
  @GET("{uri}")
  ServerProfileTemplate get(@Path(value = "uri", encoded = true) ResourceUri uri);

  /** The template at this address; empty when there is none. */
  default Optional<ServerProfileTemplate> find(ResourceUri uri) {
    return Lists.found(() -> get(uri));
  }

  /**
   * The template of exactly this name, upper and lower case as given; empty when there is none.
   *
   * @throws io.github.infrakit4j.oneview.rest.SeveralFoundException when several have the name
   */
  default Optional<ServerProfileTemplate> byName(String name) {
    return Lists.named(name, this::all);
  }

  /** A proposal for a profile made from the template: to be named, assigned and created. */
  @GET("{uri}/new-profile")
  ServerProfile newProfile(@Path(value = "uri", encoded = true) ResourceUri template);
}
