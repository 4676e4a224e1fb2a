package io.github.infrakit4j.instance.oneview.provisioning;

import io.github.infrakit4j.infrakit.PluginException;
import io.github.infrakit4j.infrakit.instance.InstanceId;
import io.github.infrakit4j.oneview.rest.ResourceUri;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The one answer to "which instances are there": what the appliance lists with our marker, and what
 * the ledger has under way.
 *
 * <p>It costs one listing of profiles and, if the servers are asked for, one of hardware; where
 * they are not, {@link MarkedProfiles} may leave others' profiles out. Groups that are asked for in
 * the same moment share it, unless something was changed meanwhile. An instance the ledger knows
 * and the list lacks is asked for by itself before it is believed gone.
 *
 * <p>If anything cannot be read, there is no answer but the error.
 */
final class Inventory {
  private final Context context;
  private final Consumer<InstanceId> wake;
  private final HealthWatch health;
  private final Follower follower;
  private final RollCall rollCall = new RollCall();
  private final MarkedProfiles marked;
  private final Shared<Reading> ours;
  private final Shared<Reading> bare;
  private final Shared<Reading> whole;
  private volatile @Nullable Instant lastRead;

  /**
   * What was listed.
   *
   * @param at when the listing began
   * @param views all instances that count, in the order of their ids
   * @param servers by where they are; empty if they were not asked for
   * @param profiles the names of all profiles, others' too
   */
  record Reading(
      Instant at,
      List<View> views,
      Map<ResourceUri, BriefServer> servers,
      Map<ResourceUri, String> profiles) {}

  /** Uses the given way to have an instance's next step done. */
  Inventory(Context context, Consumer<InstanceId> wake) {
    this.context = context;
    this.wake = wake;
    this.health = new HealthWatch(context, wake);
    this.follower = new Follower(context.ledger());
    this.marked = new MarkedProfiles(context);
    this.ours = new Shared<>(() -> readNow(false, false), context.ledger()::version);
    this.bare = new Shared<>(() -> readNow(false, true), context.ledger()::version);
    this.whole = new Shared<>(() -> readNow(true, true), context.ledger()::version);
  }

  /**
   * All instances that count, in the order of their ids.
   *
   * @param group the group whose instances are of interest; null for all
   * @param withServers whether the servers are read too
   * @throws io.github.infrakit4j.oneview.rest.OneViewException if the appliance does not say all
   */
  List<View> read(@Nullable String group, boolean withServers) throws InterruptedException {
    Instant at = context.now();
    List<View> views = shared(group, withServers).get().views();
    marked.listed(group, at);
    return views;
  }

  private Shared<Reading> shared(@Nullable String group, boolean withServers) {
    if (withServers) {
      return whole;
    }
    return marked.isSteady(group) ? ours : bare;
  }

  /** Instances and servers in one. */
  Reading readWhole() throws InterruptedException {
    return whole.get();
  }

  /** When the last listing that was read to its end began; null if there was none. */
  @Nullable Instant lastRead() {
    return lastRead;
  }

  private Reading readNow(boolean withServers, boolean others) {
    Instant at = context.now();
    Map<InstanceId, Entry> before = byId(context.ledger().entries());
    boolean takesOver = context.policy().takeover() != Takeover.NOTHING;
    RollCall.Present present =
        withServers ? rollCall.of(context.appliance().client()) : profilesAlone(takesOver, others);
    List<BriefProfile> all = present.profiles();
    all.forEach(profile -> addressed(profile.uri(), "profile", profile.name()));
    Listed listed = new Listed(context, all);
    Map<ResourceUri, BriefServer> servers =
        withServers ? servers(present, listed.originals().values()) : Collections.emptyMap();
    adopt(before, listed.originals(), servers);
    if (takesOver) {
      adoptGo(before, all);
    }
    List<View> views = views(before, listed, servers);
    List<View> examined = withServers ? health.examine(views) : views;
    lastRead = at;
    List<View> counting =
        examined.stream()
            .filter(view -> counts(view.entry()))
            .sorted(Comparator.comparing(view -> view.id().value()))
            .toList();
    return new Reading(at, counting, servers, withServers ? names(all) : Map.of());
  }

  /**
   * All that the ledger knows by now, and what it lost while the list was read but for which a
   * profile is there: an answer without it would be one short.
   */
  private List<View> views(
      Map<InstanceId, Entry> before, Listed listed, Map<ResourceUri, BriefServer> servers) {
    Map<InstanceId, BriefProfile> profiles = new HashMap<>(listed.originals());
    follower.followAll(profiles, servers);
    List<View> views = new ArrayList<>();
    Set<InstanceId> left = new LinkedHashSet<>(listed.ids());
    for (Entry entry : context.ledger().entries()) {
      Optional<View> known = known(entry, profiles, servers);
      known.ifPresent(views::add);
      known.ifPresentOrElse(view -> left.remove(view.id()), () -> left.add(entry.id()));
    }
    left.forEach(id -> found(id, listed, servers).ifPresent(views::add));
    views.replaceAll(view -> Labeler.labelled(view, before.get(view.id())));
    return views;
  }

  /** What was listed nowhere is asked for by itself. */
  private Optional<View> known(
      Entry entry, Map<InstanceId, BriefProfile> profiles, Map<ResourceUri, BriefServer> servers) {
    profiles.computeIfPresent(
        entry.id(), (id, profile) -> Follower.isIts(profile, entry) ? profile : null);
    if (!profiles.containsKey(entry.id()) && isMissed(entry) && !isStillThere(entry, profiles)) {
      return Optional.empty();
    }
    BriefProfile found = profiles.get(entry.id());
    if (found != null && entry.stage() instanceof Stage.Adopting adopting) {
      seen(entry, adopting);
    }
    Entry now = found == null ? entry : follower.follow(entry, found, servers);
    return Optional.of(view(now, found, servers));
  }

  /** It may have been made anew meanwhile, or a copy be left, or nothing. */
  private Optional<View> found(
      InstanceId id, Listed listed, Map<ResourceUri, BriefServer> servers) {
    if (context.ledger().find(id).isEmpty()) {
      listed.stillThere(id).ifPresent(left -> adopt(Map.of(), Map.of(id, left), servers));
    }
    return context
        .ledger()
        .find(id)
        .map(
            entry ->
                view(
                    entry,
                    context
                        .appliance()
                        .profile(entry)
                        .map(BriefProfile::of)
                        .filter(profile -> context.appliance().marker(profile, entry).isPresent())
                        .orElse(null),
                    servers));
  }

  /** What is listed without its address cannot be asked for again: such a list is no answer. */
  private static ResourceUri addressed(
      @Nullable ResourceUri uri, String kind, @Nullable String name) {
    if (uri == null) {
      throw new PluginException(
          "cannot describe instances: the appliance lists "
              + kind
              + " '"
              + name
              + "' without its uri, so that the list cannot be relied on; look at it in OneView");
    }
    return uri;
  }

  private static Map<ResourceUri, String> names(List<BriefProfile> profiles) {
    Map<ResourceUri, String> names = new HashMap<>();
    for (BriefProfile profile : profiles) {
      names.put(Objects.requireNonNull(profile.uri()), String.valueOf(profile.name()));
    }
    return names;
  }

  private static Map<InstanceId, Entry> byId(Collection<Entry> entries) {
    Map<InstanceId, Entry> map = new LinkedHashMap<>();
    entries.forEach(entry -> map.put(entry.id(), entry));
    return map;
  }

  private RollCall.Present profilesAlone(boolean takesOver, boolean others) {
    List<BriefProfile> profiles =
        takesOver ? context.appliance().profiles().all() : marked.read(others);
    return new RollCall.Present(profiles, List.of(), false);
  }

  /** One that came after the servers were listed is in a later list; one that is gone is not. */
  private Map<ResourceUri, BriefServer> servers(
      RollCall.Present present, Collection<BriefProfile> ours) {
    Map<ResourceUri, BriefServer> servers = byUri(present.servers());
    boolean hasAll =
        ours.stream()
            .map(BriefProfile::serverHardwareUri)
            .allMatch(uri -> uri == null || servers.containsKey(uri));
    return hasAll || !present.atOnce() ? servers : byUri(context.appliance().servers().all());
  }

  private static Map<ResourceUri, BriefServer> byUri(List<BriefServer> listed) {
    Map<ResourceUri, BriefServer> servers = new HashMap<>();
    for (BriefServer server : listed) {
      servers.put(addressed(server.uri(), "server", server.name()), server);
    }
    return servers;
  }

  /** Remembers profiles of ours that the ledger has lost, or that another process made. */
  private void adopt(
      Map<InstanceId, Entry> before,
      Map<InstanceId, BriefProfile> profiles,
      Map<ResourceUri, BriefServer> servers) {
    List<Entry> found = new ArrayList<>();
    profiles.forEach(
        (id, profile) -> {
          if (!before.containsKey(id) && context.ledger().find(id).isEmpty()) {
            found.add(entry(profile, servers));
          }
        });
    context.ledger().adopt(found);
    found.forEach(entry -> context.listener().adopted(entry.id()));
  }

  /** Profiles of the Go plugin are instances at once; their markers follow. */
  private void adoptGo(Map<InstanceId, Entry> before, List<BriefProfile> all) {
    List<Entry> found = new ArrayList<>();
    for (BriefProfile profile : all) {
      GoProfile.read(profile, context.appliance().namespace())
          .filter(marker -> isNew(before.get(marker.id()), profile))
          .map(marker -> adopting(marker, profile))
          .ifPresent(found::add);
    }
    context.ledger().adopt(found);
    found.forEach(entry -> wake.accept(entry.id()));
  }

  /** One that was given back to the Go plugin meanwhile comes anew, in the same answer. */
  private boolean isNew(@Nullable Entry entry, BriefProfile profile) {
    if (entry == null) {
      return true;
    }
    boolean returned =
        entry.stage() instanceof Stage.Ready && Objects.equals(entry.profile(), profile.uri());
    if (returned) {
      context.gone(entry, Departure.TAKEN_AWAY, "the Go plugin has its profile again");
    }
    return returned;
  }

  private Entry adopting(Marker marker, BriefProfile profile) {
    return Entry.adopted(
        marker.id(),
        null,
        GoProfile.tags(marker, context.policy().takeover()),
        Follower.server(profile, null),
        Objects.requireNonNull(profile.uri()),
        Stage.Former.GO,
        context.now());
  }

  /** The marker that was refused is there, by whomever: no need to wait. */
  private void seen(Entry entry, Stage.Adopting adopting) {
    if (adopting.refusal() != null) {
      context.note(entry, adopting.atOnce());
      wake.accept(entry.id());
    }
  }

  private Entry entry(BriefProfile profile, Map<ResourceUri, BriefServer> servers) {
    Marker marker = context.appliance().namespace().owns(profile).orElseThrow();
    return Entry.found(
        marker,
        Objects.requireNonNull(profile.uri()),
        Follower.server(profile, servers.get(profile.serverHardwareUri())),
        context.now());
  }

  /** Whether the list should have had the instance. */
  private static boolean isMissed(Entry entry) {
    return entry.profile() != null && !entry.stage().isProvisioning();
  }

  /** Not listed is not yet gone: pages shift, and a new profile is listed late. */
  private boolean isStillThere(Entry entry, Map<InstanceId, BriefProfile> profiles) {
    BriefProfile found =
        context.appliance().profiles().find(Objects.requireNonNull(entry.profile())).orElse(null);
    if (found != null && context.appliance().marker(found, entry).isPresent()) {
      profiles.put(entry.id(), found);
      return true;
    }
    if (entry.stage() instanceof Stage.Failed) {
      context.ledger().update(entry.id(), current -> current.withProfile(null));
    } else if (found == null) {
      context.gone(entry, "its profile is no longer on the appliance");
      wake.accept(entry.id());
    } else {
      boolean released = entry.stage() instanceof Stage.Releasing;
      Departure how = released ? Departure.RELEASED : Departure.TAKEN_AWAY;
      context.gone(entry, how, "its marker is gone");
    }
    return false;
  }

  private View view(
      Entry entry, @Nullable BriefProfile profile, Map<ResourceUri, BriefServer> servers) {
    if (profile == null) {
      Entry.Server reserved = entry.server();
      BriefServer server = reserved == null ? null : servers.get(reserved.uri());
      return new View(entry.id(), entry.logicalId(), entry.allTags(), entry, null, server);
    }
    Marker marker = context.appliance().namespace().owns(profile).orElseThrow();
    Map<String, String> tags = new LinkedHashMap<>(Labeler.known(entry, marker));
    tags.putAll(entry.labels());
    if (Drift.isReported(profile, marker, context.policy())) {
      Drift.mark(tags);
    }
    BriefServer server = servers.get(profile.serverHardwareUri());
    return new View(entry.id(), marker.logicalId(), tags, entry, profile, server);
  }

  private boolean counts(Entry entry) {
    if (entry.isLost()) {
      return false;
    }
    return !(entry.stage() instanceof Stage.Failed)
        || !context.isOver(entry.since(), context.timing().failedShown());
  }
}
