package io.github.infrakit4j.instance.oneview.provisioning;

import io.github.infrakit4j.infrakit.instance.InstanceId;
import io.github.infrakit4j.oneview.rest.ResourceUri;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What of a state file must be on an appliance for that to be the one the file is about.
 *
 * <p>The UUID that an appliance says of itself is that of a node; nothing says that it outlives a
 * restored backup or a change of the active half. Markers and URIs of profiles do, and no other
 * appliance has them.
 */
final class Whereabouts {
  private final Collection<Entry> entries;
  private final Collection<Quarantine> quarantined;

  Whereabouts(Collection<Entry> entries, Collection<Quarantine> quarantined) {
    this.entries = entries;
    this.quarantined = quarantined;
  }

  /** Whether profiles tell; they tell more than servers, which may be moved between appliances. */
  boolean isToldByProfiles() {
    return made().findAny().isPresent() || adopting().findAny().isPresent();
  }

  /**
   * The instances whose profiles are not among these; none if it is the same appliance.
   *
   * @param profiles all of the appliance's
   */
  List<String> missing(Collection<BriefProfile> profiles, Namespace namespace) {
    Set<InstanceId> marked =
        profiles.stream()
            .flatMap(profile -> namespace.owns(profile).stream())
            .map(Marker::id)
            .collect(Collectors.toSet());
    Set<ResourceUri> there =
        profiles.stream()
            .map(BriefProfile::uri)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    return Stream.concat(
            made().filter(entry -> !marked.contains(entry.id())),
            adopting().filter(entry -> !there.contains(entry.profile())))
        .map(entry -> entry.id().value())
        .sorted()
        .toList();
  }

  /**
   * The servers that are not among these, where no profile tells; none if it is the same appliance.
   *
   * @param servers all of the appliance's
   */
  List<String> missingServers(Set<ResourceUri> servers) {
    return Stream.concat(
            entries.stream()
                .map(Entry::server)
                .filter(Objects::nonNull)
                .filter(server -> !servers.contains(server.uri()))
                .map(Entry.Server::name),
            quarantined.stream()
                .filter(server -> !servers.contains(server.server()))
                .map(Quarantine::name))
        .distinct()
        .sorted()
        .toList();
  }

  /** Those that have a marker, and will have it until somebody takes it off. */
  private Stream<Entry> made() {
    return entries.stream()
        .filter(
            entry -> entry.stage() instanceof Stage.Ready || entry.stage() instanceof Stage.Stuck);
  }

  /** Those whose profiles are known and need not have our marker yet. */
  private Stream<Entry> adopting() {
    return entries.stream()
        .filter(entry -> entry.stage() instanceof Stage.Adopting && entry.profile() != null);
  }
}
