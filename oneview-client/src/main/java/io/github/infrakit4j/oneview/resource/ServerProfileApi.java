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
 * The calls on server profiles. {@code /rest/server-profiles}, API 120 on.
 *
 * <p>Each call throws a {@link io.github.infrakit4j.oneview.rest.OneViewException} when it fails.
 */
public interface ServerProfileApi {
  /**
   * One page of the list.
   *
   * @param filter what to list; null for all
   * @param start the position of the first member; null for 0
   * @param count how many to ask for; null for the appliance's own number. It may send fewer.
   */
  @GET("/rest/server-profiles")
  Page<ServerProfile> page(
      @Query("filter") @Nullable Filter filter,
      @Query("start") @Nullable Integer start,
      @Query("count") @Nullable Integer count);

  /** The page at an address given by {@link Page#nextPageUri}, as text. */
  @GET
  Page<ServerProfile> pageAt(@Url String pathAndQuery);

  /** The page at an address given by {@link Page#nextPageUri}. */
  default Page<ServerProfile> page(ResourceUri nextPageUri) {
    return pageAt(nextPageUri.path());
  }

  /** The list, read page by page while it is walked. */
  default Listing<ServerProfile> listing(@Nullable Filter filter) {
    return new Listing<>(() -> page(filter, null, null), this::page);
  }

  /**
   * The whole list; never a part of it.
   *
   * @throws io.github.infrakit4j.oneview.rest.IncompleteListException when the list moved each time
   *     while it was read
   */
  default List<ServerProfile> all(@Nullable Filter filter) {
    return Lists.all(listing(filter));
  }

  /** The whole list; see {@link #all(Filter)}. */
  default List<ServerProfile> all() {
    return all(null);
  }

  /**
   * The profile at this address.
   *
   * @throws io.github.infrakit4j.oneview.rest.ApplianceException with status 404 when there is none
   */
  @GET("{uri}")
  ServerProfile get(@Path(value = "uri", encoded = true) ResourceUri uri);

  /** The profile at this address; empty when there is none. */
  default Optional<ServerProfile> find(ResourceUri uri) {
    return Lists.found(() -> get(uri));
  }

  /**
   * The profile of exactly this name, upper and lower case as given; empty when there is none.
   *
   * @throws io.github.infrakit4j.oneview.rest.SeveralFoundException when several have the name
   */
  default Optional<ServerProfile> byName(String name) {
    return Lists.named(name, this::all);
  }

  /**
   * Makes a profile.
   *
   * <p>The appliance accepts nearly anything and checks it in the task: only the end of the task
   * says whether there is a profile. This call is never repeated by the client.
   *
   * @param profile a profile without what the appliance sets; see {@link ServerProfile#forCreation}
   */
  @POST("/rest/server-profiles")
  Task create(@Body ServerProfile profile);

  /** Makes a profile although something speaks against it; see {@link #create(ServerProfile)}. */
  @POST("/rest/server-profiles")
  Task create(@Body ServerProfile profile, @Query("force") Force force);

  /** Replaces the profile at an address, if its revision is the one given. */
  @PUT("{uri}")
  Task replace(
      @Path(value = "uri", encoded = true) ResourceUri uri,
      @Header("If-Match") @Nullable String eTag,
      @Body ServerProfile profile);

  /** Replaces the profile at an address although something speaks against it. */
  @PUT("{uri}")
  Task replace(
      @Path(value = "uri", encoded = true) ResourceUri uri,
      @Header("If-Match") @Nullable String eTag,
      @Body ServerProfile profile,
      @Query("force") Force force);

  /**
   * Changes some members of a profile, if its revision is the one given; from API 300.
   *
   * @param eTag the revision; null for none asked, {@code *} for any
   * @param patch see {@link ProfilePatches} for those the appliance knows
   */
  @PATCH("{uri}")
  @Headers("Content-Type: " + JsonPatch.MEDIA_TYPE)
  Task patch(
      @Path(value = "uri", encoded = true) ResourceUri uri,
      @Header("If-Match") @Nullable String eTag,
      @Body JsonPatch patch);

  /** Changes some members of the profile at an address, whatever its revision; from API 300. */
  default Task patch(ResourceUri uri, JsonPatch patch) {
    return patch(uri, "*", patch);
  }

  /**
   * Replaces a profile that was read, unless it has changed since.
   *
   * @throws IllegalArgumentException when the profile has no address
   * @throws io.github.infrakit4j.oneview.rest.ApplianceException with status 412 when it has
   *     changed
   */
  default Task replace(ServerProfile profile) {
    return replace(profile.requireUri(), profile.eTag(), profile);
  }

  /** Deletes the profile at an address, if its revision is the one given; {@code *} is any. */
  @DELETE("{uri}")
  Task delete(
      @Path(value = "uri", encoded = true) ResourceUri uri,
      @Header("If-Match") @Nullable String eTag);

  /**
   * Deletes a profile that was read, unless it has changed since.
   *
   * @throws IllegalArgumentException when the profile has no address
   * @throws io.github.infrakit4j.oneview.rest.ApplianceException with status 412 when it has
   *     changed
   */
  default Task delete(ServerProfile profile) {
    return delete(profile.requireUri(), profile.eTag());
  }

  /** Deletes the profile at an address, whatever its revision. */
  default Task delete(ResourceUri uri) {
    return delete(uri, "*");
  }

  /**
   * Servers and empty bays for a profile.
   *
   * @param serverHardwareTypeUri the type of server; null for any
   * @param enclosureGroupUri the enclosure group; null for any
   * @param profileUri an existing profile to move; null for a new one
   */
  @GET("/rest/server-profiles/available-targets")
  AvailableTargets availableTargets(
      @Query("serverHardwareTypeUri") @Nullable ResourceUri serverHardwareTypeUri,
      @Query("enclosureGroupUri") @Nullable ResourceUri enclosureGroupUri,
      @Query("profileUri") @Nullable ResourceUri profileUri);

  /**
   * Servers for a profile; up to API 1200, later {@link #availableTargets}.
   *
   * @param serverHardwareTypeUri the type of server; null for any
   * @param enclosureGroupUri the enclosure group; null for any
   * @param profileUri an existing profile to move; null for a new one
   */
  @GET("/rest/server-profiles/available-servers")
  List<AnyJson> availableServers(
      @Query("serverHardwareTypeUri") @Nullable ResourceUri serverHardwareTypeUri,
      @Query("enclosureGroupUri") @Nullable ResourceUri enclosureGroupUri,
      @Query("profileUri") @Nullable ResourceUri profileUri);

  /**
   * Networks and network sets that the ports of a server can reach.
   *
   * @param serverHardwareTypeUri the type of server; null when the server is given
   * @param enclosureGroupUri the enclosure group; null when the server is given
   * @param serverHardwareUri the server; null when type and group are given
   */
  @GET("/rest/server-profiles/available-networks")
  AnyJson availableNetworks(
      @Query("serverHardwareTypeUri") @Nullable ResourceUri serverHardwareTypeUri,
      @Query("enclosureGroupUri") @Nullable ResourceUri enclosureGroupUri,
      @Query("serverHardwareUri") @Nullable ResourceUri serverHardwareUri);

  /**
   * The ports that connections of a profile can use.
   *
   * @param serverHardwareTypeUri the type of server; null when the server is given
   * @param enclosureGroupUri the enclosure group; null when the server is given
   * @param serverHardwareUri the server; null when type and group are given
   */
  @GET("/rest/server-profiles/profile-ports")
  AnyJson profilePorts(
      @Query("serverHardwareTypeUri") @Nullable ResourceUri serverHardwareTypeUri,
      @Query("enclosureGroupUri") @Nullable ResourceUri enclosureGroupUri,
      @Query("serverHardwareUri") @Nullable ResourceUri serverHardwareUri);

  /** A storage system with the volumes a profile can have there. */
  @GET("/rest/server-profiles/available-storage-system")
  AnyJson availableStorageSystem(
      @Query("storageSystemId") String storageSystemId,
      @Query("serverHardwareTypeUri") @Nullable ResourceUri serverHardwareTypeUri,
      @Query("enclosureGroupUri") @Nullable ResourceUri enclosureGroupUri);

  /** The storage systems with the volumes a profile can have there. */
  @GET("/rest/server-profiles/available-storage-systems")
  AnyJson availableStorageSystems(
      @Query("serverHardwareTypeUri") @Nullable ResourceUri serverHardwareTypeUri,
      @Query("enclosureGroupUri") @Nullable ResourceUri enclosureGroupUri);

  /** What would change if a profile were made what its template says. */
  @GET("{uri}/compliance-preview")
  CompliancePreview compliancePreview(@Path(value = "uri", encoded = true) ResourceUri profile);

  /** What the appliance has to say about a profile, section by section. */
  @GET("{uri}/messages")
  AnyJson messages(@Path(value = "uri", encoded = true) ResourceUri profile);

  /** The profile as it would be on another type of server or in another enclosure group. */
  @GET("{uri}/transformation")
  ServerProfile transformation(
      @Path(value = "uri", encoded = true) ResourceUri profile,
      @Query("serverHardwareTypeUri") @Nullable ResourceUri serverHardwareTypeUri,
      @Query("enclosureGroupUri") @Nullable ResourceUri enclosureGroupUri);

  /** A proposal for a template made from a profile: to be named and created. */
  @GET("{uri}/new-profile-template")
  ServerProfileTemplate newProfileTemplate(
      @Path(value = "uri", encoded = true) ResourceUri profile);
}
