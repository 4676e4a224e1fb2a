package io.github.infrakit4j.oneview.resource;

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
import retrofit2.http.GET;
import retrofit2.http.Headers;
import retrofit2.http.PATCH;
import retrofit2.http.PUT;
import retrofit2.http.Path;
import retrofit2.http.Query;
import retrofit2.http.Url;

/**
 * The calls on servers. {@code /rest/server-hardware}, API 120 on.
 *
 * <p>Each call throws a {@link io.github.infrakit4j.oneview.rest.OneViewException} when it fails.
 */
public interface ServerHardwareApi {
  /**
   * One page of the list.
   *
   * @param filter what to list; null for all
   * @param start the position of the first member; null for 0
   * @param count how many to ask for; null for the appliance's own number. It may send fewer.
   */
  @GET("/rest/server-hardware")
  Page<ServerHardware> page(
      @Query("filter") @Nullable Filter filter,
      @Query("start") @Nullable Integer start,
      @Query("count") @Nullable Integer count);

  /** The page at an address given by {@link Page#nextPageUri}, as text. */
  @GET
  Page<ServerHardware> pageAt(@Url String pathAndQuery);

  /** The page at an address given by {@link Page#nextPageUri}. */
  default Page<ServerHardware> page(ResourceUri nextPageUri) {
    return pageAt(nextPageUri.path());
  }

  /** The list, read page by page while it is walked. */
  default Listing<ServerHardware> listing(@Nullable Filter filter) {
    return new Listing<>(() -> page(filter, null, null), this::page);
  }

  /**
   * The whole list; never a part of it.
   *
   * @throws io.github.infrakit4j.oneview.rest.IncompleteListException when the list moved each time
   *     while it was read
   */
  default List<ServerHardware> all(@Nullable Filter filter) {
    return Lists.all(listing(filter));
  }

  /** The whole list; see {@link #all(Filter)}. */
  default List<ServerHardware> all() {
    return all(null);
  }

  /**
   * The server at this address.
   *
   * @throws io.github.infrakit4j.oneview.rest.ApplianceException with status 404 when there is none
   */
  @GET("{uri}")
  ServerHardware get(@Path(value = "uri", encoded = true) ResourceUri uri);

  /** The server at this address; empty when there is none. */
  default Optional<ServerHardware> find(ResourceUri uri) {
    return Lists.found(() -> get(uri));
  }

  /**
   * The server of exactly this name, upper and lower case as given; empty when there is none.
   *
   * @throws io.github.infrakit4j.oneview.rest.SeveralFoundException when several have the name
   */
  default Optional<ServerHardware> byName(String name) {
    return Lists.named(name, this::all);
  }

  /**
   * Turns a server on or off. A server that is in the wanted state already is best left alone: what
   * the appliance answers then is not documented.
   */
  @PUT("{uri}/powerState")
  Task power(@Path(value = "uri", encoded = true) ResourceUri server, @Body PowerRequest request);

  /**
   * Changes single values of a server.
   *
   * @param patch of texts: {@code /oneTimeBoot}, {@code /maintenanceMode}, {@code /uidState}
   */
  @Headers("Content-Type: " + JsonPatch.MEDIA_TYPE)
  @PATCH("{uri}")
  Task patch(@Path(value = "uri", encoded = true) ResourceUri server, @Body JsonPatch patch);

  /**
   * Chooses what the server boots from at its next start, once; the boot order of its profile stays
   * as it is. It needs a start from off, and is not possible during the self-test.
   */
  default Task oneTimeBoot(ResourceUri server, OneTimeBoot from) {
    return patch(server, JsonPatch.replace("/oneTimeBoot", from.value()));
  }

  /** Puts a server into maintenance or takes it out; newer API versions. */
  default Task maintenanceMode(ResourceUri server, boolean maintenance) {
    return patch(server, JsonPatch.replace("/maintenanceMode", String.valueOf(maintenance)));
  }

  /** Reads a server anew; see {@link #refresh(ResourceUri)}. */
  @PUT("{uri}/refreshState")
  Task refresh(
      @Path(value = "uri", encoded = true) ResourceUri server, @Body RefreshRequest request);

  /** Makes the appliance read the server's hardware anew. */
  default Task refresh(ResourceUri server) {
    return refresh(server, RefreshRequest.NOW);
  }

  /**
   * Where the server's remote console is to be found. The address contains a session of its iLO.
   *
   * @return an address such as {@code hplocons://addr=1.2.3.4&sessionkey=…}
   */
  @GET("{uri}/remoteConsoleUrl")
  RemoteConsoleUrl remoteConsoleUrl(@Path(value = "uri", encoded = true) ResourceUri server);

  /** Where the pages of the server's iLO open without a login. The address lets anybody in. */
  @GET("{uri}/iloSsoUrl")
  IloSsoUrl iloSsoUrl(@Path(value = "uri", encoded = true) ResourceUri server);
}
