package io.github.infrakit4j.oneview.resource;

import io.github.infrakit4j.oneview.rest.AnyJson;
import io.github.infrakit4j.oneview.rest.Filter;
import io.github.infrakit4j.oneview.rest.JsonPatch;
import io.github.infrakit4j.oneview.rest.Listing;
import io.github.infrakit4j.oneview.rest.Lists;
import io.github.infrakit4j.oneview.rest.Page;
import io.github.infrakit4j.oneview.rest.ResourceUri;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import retrofit2.http.Body;
import retrofit2.http.DELETE;
import retrofit2.http.GET;
import retrofit2.http.Header;
import retrofit2.http.Headers;
import retrofit2.http.PATCH;
import retrofit2.http.POST;
import retrofit2.http.PUT;
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

  /** Makes a template. Only the end of the task says whether there is one. */
  @POST("/rest/server-profile-templates")
  Task create(@Body ServerProfileTemplate template);

  /** Makes a template although something speaks against it. */
  @POST("/rest/server-profile-templates")
  Task create(@Body ServerProfileTemplate template, @Query("force") Force force);

  /**
   * Replaces the template at an address, if its revision is the one given. Its profiles stay as
   * they are and become non-compliant.
   *
   * @param eTag the revision; null for none asked, {@code *} for any
   */
  @PUT("{uri}")
  Task replace(
      @Path(value = "uri", encoded = true) ResourceUri uri,
      @Header("If-Match") @Nullable String eTag,
      @Body ServerProfileTemplate template);

  /**
   * Replaces a template that was read, unless it has changed since.
   *
   * @throws IllegalArgumentException when the template has no address
   */
  default Task replace(ServerProfileTemplate template) {
    return replace(template.requireUri(), template.eTag(), template);
  }

  /** Changes some members of a template, if its revision is the one given; from API 300. */
  @PATCH("{uri}")
  @Headers("Content-Type: " + JsonPatch.MEDIA_TYPE)
  Task patch(
      @Path(value = "uri", encoded = true) ResourceUri uri,
      @Header("If-Match") @Nullable String eTag,
      @Body JsonPatch patch);

  /** Changes some members of the template at an address, whatever its revision. */
  default Task patch(ResourceUri uri, JsonPatch patch) {
    return patch(uri, "*", patch);
  }

  /** Deletes the template at an address, if its revision is the one given; {@code *} is any. */
  @DELETE("{uri}")
  Task delete(
      @Path(value = "uri", encoded = true) ResourceUri uri,
      @Header("If-Match") @Nullable String eTag);

  /**
   * Deletes a template that was read, unless it has changed since.
   *
   * @throws IllegalArgumentException when the template has no address
   */
  default Task delete(ServerProfileTemplate template) {
    return delete(template.requireUri(), template.eTag());
  }

  /** Deletes the template at an address, whatever its revision. */
  default Task delete(ResourceUri uri) {
    return delete(uri, "*");
  }

  /** The template as it would be for another type of server or another enclosure group. */
  @GET("{uri}/transformation")
  ServerProfileTemplate transformation(
      @Path(value = "uri", encoded = true) ResourceUri template,
      @Query("serverHardwareTypeUri") @Nullable ResourceUri serverHardwareTypeUri,
      @Query("enclosureGroupUri") @Nullable ResourceUri enclosureGroupUri);

  /** Networks and network sets that the ports of such servers can reach. */
  @GET("/rest/server-profile-templates/available-networks")
  AnyJson availableNetworks(
      @Query("serverHardwareTypeUri") @Nullable ResourceUri serverHardwareTypeUri,
      @Query("enclosureGroupUri") @Nullable ResourceUri enclosureGroupUri);
}
