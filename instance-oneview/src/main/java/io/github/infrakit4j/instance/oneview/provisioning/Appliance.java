package io.github.infrakit4j.instance.oneview.provisioning;

import io.github.infrakit4j.infrakit.PluginException;
import io.github.infrakit4j.oneview.OneView;
import io.github.infrakit4j.oneview.resource.Endpoint;
import io.github.infrakit4j.oneview.resource.ListCalls;
import io.github.infrakit4j.oneview.resource.ServerProfile;
import io.github.infrakit4j.oneview.resource.Task;
import io.github.infrakit4j.oneview.rest.ApplianceException;
import io.github.infrakit4j.oneview.rest.Filter;
import io.github.infrakit4j.oneview.rest.ResourceUri;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The appliance as the steps ask it: every answer is of now, and what is not known is thrown. */
final class Appliance {
  /** What an appliance answers that does not know the filter, or the user's right to the list. */
  private static final Set<Integer> NOT_LISTED = Set.of(400, 403, 404, 405);

  /** Some lists are not filtered whatever one asks: who reads this one looks at the state again. */
  private static final Filter LIVE =
      Filter.raw(
          "taskState='New' OR taskState='Starting' OR taskState='Pending'"
              + " OR taskState='Running' OR taskState='Suspended' OR taskState='Stopping'");

  private final Supplier<OneView> client;
  private final Namespace namespace;
  private final Consumer<Task> looked;
  private final KeptMarkers keptMarkers = new KeptMarkers();

  /** Tells of each task that it looks at. */
  Appliance(Supplier<OneView> client, Namespace namespace, Consumer<Task> looked) {
    this.client = client;
    this.namespace = namespace;
    this.looked = looked;
  }

  OneView client() {
    return client.get();
  }

  /** Its profiles, as far as the plugin reads them in lists. */
  ListCalls<BriefProfile> profiles() {
    return profiles(client());
  }

  static ListCalls<BriefProfile> profiles(OneView client) {
    Endpoint<BriefProfile> all = client.endpoints().at("server-profiles", BriefProfile.class);
    return () -> all;
  }

  /** Its servers, as far as the plugin reads them. */
  ListCalls<BriefServer> servers() {
    return servers(client());
  }

  static ListCalls<BriefServer> servers(OneView client) {
    Endpoint<BriefServer> all = client.endpoints().at("server-hardware", BriefServer.class);
    return () -> all;
  }

  Namespace namespace() {
    return namespace;
  }

  /** What is known of how the appliance treats markers. */
  KeptMarkers keptMarkers() {
    return keptMarkers;
  }

  /** The marker of a profile if the profile is the given instance, now. */
  Optional<Marker> marker(ServerProfile profile, Entry entry) {
    return marker(BriefProfile.of(profile), entry);
  }

  /** The marker of a profile if the profile is the given instance, now. */
  Optional<Marker> marker(BriefProfile profile, Entry entry) {
    return namespace.owns(profile).filter(marker -> marker.id().equals(entry.id()));
  }

  /**
   * The instance's profile, whatever became of its marker: by URI if that is known, else by name,
   * else by what is on the reserved server. A profile that is not ours is never found by name or
   * server.
   */
  Optional<ServerProfile> profile(Entry entry) {
    ResourceUri known = entry.profile();
    if (known != null) {
      return client().profiles().find(known);
    }
    Optional<ServerProfile> byName = namesake(entry);
    return byName.isPresent() ? byName : profileOnServer(entry);
  }

  /** The same, or what another request for it has made. */
  Optional<ServerProfile> anyProfile(Entry entry) {
    Optional<ServerProfile> known = profile(entry);
    return known.isPresent() || entry.profile() == null ? known : namesake(entry);
  }

  /** The profile with the instance's name and marker, wherever it is. */
  Optional<ServerProfile> namesake(Entry entry) {
    return client()
        .profiles()
        .byName(entry.id().value())
        .filter(profile -> marker(profile, entry).isPresent());
  }

  /** A profile need not be listed yet to be on its server. */
  private Optional<ServerProfile> profileOnServer(Entry entry) {
    Entry.Server server = entry.server();
    if (server == null) {
      return Optional.empty();
    }
    return servers()
        .find(server.uri())
        .flatMap(hardware -> Optional.ofNullable(hardware.serverProfileUri()))
        .flatMap(uri -> client().profiles().find(uri))
        .filter(profile -> marker(profile, entry).isPresent());
  }

  /** The server a profile is on; empty if it is on none or the server was removed. */
  Optional<BriefServer> serverOf(ServerProfile profile) {
    ResourceUri uri = profile.serverHardwareUri();
    return uri == null ? Optional.empty() : servers().find(readable(uri, profile));
  }

  /** An answer may be damaged; what it names then is not asked for. */
  static ResourceUri readable(ResourceUri server, ServerProfile profile) {
    try {
      return ResourceUri.of(server.value());
    } catch (IllegalArgumentException damaged) {
      throw new PluginException(
          "profile '" + profile.name() + "' has a server without an address: " + server);
    }
  }

  /**
   * Whether it is making profiles of which it does not say yet whether one is the instance's. An
   * appliance that does not let tasks be listed is not waited for.
   *
   * <p>What is made in the very moment is no unknown any more, and was not there before: who is
   * told no looks for the profile once more.
   */
  boolean isMakingUnknown(Entry entry) {
    return isUnderWay(task -> Tasks.mayMake(task, entry.id().value())).orElse(false);
  }

  /** Whether it says that it is making none of these. */
  boolean isMakingNothingUnknown(Entry entry) {
    return !isUnderWay(task -> Tasks.mayMake(task, entry.id().value())).orElse(true);
  }

  /**
   * Whether it is to change the power of a server otherwise than to off. An appliance that does not
   * let tasks be listed is not waited for.
   */
  boolean isToBePowered(BriefServer server) {
    return isUnderWay(task -> Tasks.mayPowerOn(task, server)).orElse(false);
  }

  /** Empty if it does not let tasks be listed. */
  private Optional<Boolean> isUnderWay(Predicate<Task> wanted) {
    try {
      return Optional.of(client().tasks().all(LIVE).stream().anyMatch(wanted));
    } catch (ApplianceException refused) {
      if (NOT_LISTED.contains(refused.status())) {
        return Optional.empty();
      }
      throw refused;
    }
  }

  /** The task; empty if there is none or the appliance has forgotten it. */
  Optional<Task> task(@Nullable ResourceUri uri) {
    Optional<Task> task = uri == null ? Optional.empty() : client().tasks().find(uri);
    task.ifPresent(looked);
    return task;
  }
}
