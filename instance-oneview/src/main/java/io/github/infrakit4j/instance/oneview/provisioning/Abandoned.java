package io.github.infrakit4j.instance.oneview.provisioning;

import io.github.infrakit4j.infrakit.Tags;
import io.github.infrakit4j.infrakit.instance.InstanceId;
import io.github.infrakit4j.oneview.resource.ServerProfile;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Removes a lost instance whose group is no more.
 *
 * <p>A lost instance is not listed, so that destroying its group passes it by, and its profile
 * would keep a server for ever. It is removed by the process that was {@linkplain GroupEnds told}
 * of the end of its group, when it has been ill, and its group over and not been asked for, for a
 * long time, the appliance has no other instance of the group, and a last look finds it still ill
 * and still ours, not a copy. One that is well again is left to whoever asks for its group.
 */
final class Abandoned {
  private final Context context;

  Abandoned(Context context) {
    this.context = context;
  }

  Pause step(Entry entry) {
    if (!isAbandoned(entry) || isGroupThere(entry)) {
      return Pause.POLL;
    }
    Optional<ServerProfile> profile = context.appliance().profile(entry);
    if (profile.isEmpty() || context.appliance().marker(profile.get(), entry).isEmpty()) {
      return context.gone(entry, "its profile is no longer InfraKit's");
    }
    BriefServer server = context.appliance().serverOf(profile.get()).orElse(null);
    if (!Ownership.isCertain(profile.get(), entry)) {
      return Pause.POLL;
    }
    Set<Ailment> counted = context.policy().lostWhen();
    return HealthCheck.complaint(BriefProfile.of(profile.get()), server, counted).isEmpty()
        ? recovered(entry)
        : remove(entry);
  }

  private Pause recovered(Entry entry) {
    context.ledger().update(entry.id(), current -> current.withIllness(null));
    context.listener().health(entry.id(), Condition.RECOVERED, "well again");
    return Pause.REST;
  }

  /** Somebody may have asked for the group while the appliance was being asked. */
  private Pause remove(Entry entry) {
    Optional<Entry> now =
        context
            .ledger()
            .update(entry.id(), current -> isAbandoned(current) ? removed(current) : current);
    if (now.filter(Abandoned::isGoing).isPresent()) {
      context.listener().moved(entry.id(), "lost, and nobody asks for its group: it is removed");
    }
    return now.filter(Abandoned::isGoing).isPresent() ? Pause.NONE : Pause.POLL;
  }

  private Entry removed(Entry entry) {
    return entry
        .withDestroyAsked(context.now())
        .at(new Stage.Stopping(null, false, null), context.now());
  }

  /**
   * Whether others of the group are there. One that is not on its way out shows that the group goes
   * on, and its controller asks another process than this one.
   */
  private boolean isGroupThere(Entry entry) {
    String group = Objects.requireNonNull(entry.tags().get(Tags.GROUP));
    List<InstanceId> others =
        context.appliance().profiles().all().stream()
            .flatMap(profile -> context.appliance().namespace().owns(profile).stream())
            .filter(marker -> group.equals(marker.tags().get(Tags.GROUP)))
            .map(Marker::id)
            .filter(id -> !id.equals(entry.id()) && !isKnownTo(id, Entry::isLost))
            .toList();
    if (!others.stream().allMatch(id -> isKnownTo(id, Abandoned::isGoing))) {
      context.groupEnds().wanted(group);
    }
    return !others.isEmpty();
  }

  private boolean isKnownTo(InstanceId id, Predicate<Entry> what) {
    return context.ledger().find(id).filter(what).isPresent();
  }

  private static boolean isGoing(Entry entry) {
    return entry.stage().isRemoval() || entry.destroyAsked() != null;
  }

  private boolean isAbandoned(Entry entry) {
    Duration kept = context.timing().lostKept();
    String group = entry.tags().get(Tags.GROUP);
    Entry.Illness illness = entry.illness();
    Instant unwanted = illness == null ? null : illness.unwanted();
    return group != null
        && entry.isLost()
        && illness != null
        && unwanted != null
        && !kept.isZero()
        && context.isOver(illness.since(), kept)
        && context.isOver(unwanted, kept)
        && context.isOver(context.interest().lastAsked(group), kept);
  }
}
