package io.github.infrakit4j.instance.oneview.provisioning;

import io.github.infrakit4j.infrakit.Tags;
import io.github.infrakit4j.infrakit.instance.InstanceId;
import io.github.infrakit4j.infrakit.instance.LogicalId;
import io.github.infrakit4j.oneview.resource.ServerProfile;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Sees that a group has one instance of each logical id, as far as this process can know.
 *
 * <p>A logical id is an address, or the name of disks, and of two with one InfraKit removes
 * neither. Group controllers ask for what they did not find listed; but what they ask may be heard
 * after another one was, and what was accepted may be made long after, as by a process that was
 * away while another one was asked. What no longer counts is in nobody's way.
 */
final class Namesakes {
  private final Context context;
  private final Instant started;

  Namesakes(Context context) {
    this.context = context;
    this.started = context.now();
  }

  /**
   * Refuses an instance while another one has its logical id. One that is made is asked for what it
   * is called now, since that is how it is listed.
   *
   * @return those that are called otherwise by now than the ledger has it
   */
  Set<InstanceId> require(@Nullable String group, @Nullable LogicalId name) {
    Set<InstanceId> renamed = new HashSet<>();
    for (Entry entry : known(group, name)) {
      if (isCalledSo(entry)) {
        throw taken(entry);
      }
      renamed.add(entry.id());
    }
    return renamed;
  }

  /** The same by what the ledger has, which may have changed since. */
  void require(@Nullable String group, @Nullable LogicalId name, Set<InstanceId> renamed) {
    known(group, name).stream()
        .filter(entry -> !renamed.contains(entry.id()))
        .findFirst()
        .ifPresent(
            entry -> {
              throw taken(entry);
            });
  }

  private static NameTakenException taken(Entry entry) {
    return new NameTakenException(
        sentence(entry.id(), entry)
            + " already ("
            + entry.stage().word()
            + "); nothing was begun. Ask again when it is listed no more.");
  }

  private static String sentence(InstanceId id, Entry called) {
    String group = called.tags().get(Tags.GROUP);
    return "instance "
        + id.value()
        + (group == null ? "" : " of group " + group)
        + " is "
        + called.logicalId();
  }

  private List<Entry> known(@Nullable String group, @Nullable LogicalId name) {
    return context.ledger().entries().stream()
        .filter(entry -> name != null && name.equals(entry.logicalId()))
        .filter(entry -> Objects.equals(group, entry.tags().get(Tags.GROUP)))
        .filter(Namesakes::counts)
        .toList();
  }

  private static boolean counts(Entry entry) {
    return !entry.isLost() && !(entry.stage() instanceof Stage.Failed);
  }

  private boolean isCalledSo(Entry entry) {
    if (entry.profile() == null || entry.stage().isProvisioning()) {
      return true;
    }
    return context
        .appliance()
        .profile(entry)
        .flatMap(profile -> context.appliance().marker(profile, entry))
        .filter(marker -> isNamesake(marker, entry))
        .isPresent();
  }

  private static boolean isNamesake(Marker marker, Entry entry) {
    return Objects.equals(marker.logicalId(), entry.logicalId())
        && Objects.equals(marker.tags().get(Tags.GROUP), entry.tags().get(Tags.GROUP));
  }

  /**
   * Why an instance is not to be made any more, if the appliance has another one of its logical id
   * by now. One that was accepted just now is not looked for: whoever asked for it had looked.
   */
  Optional<String> overtaken(Entry entry) {
    if (entry.logicalId() == null || !isOld(entry)) {
      return Optional.empty();
    }
    return context.appliance().profiles().all().stream()
        .filter(profile -> !ServerProfile.State.CREATE_FAILED.equals(profile.state()))
        .flatMap(profile -> context.appliance().namespace().owns(profile).stream())
        .filter(marker -> isNamesake(marker, entry))
        .map(Marker::id)
        .filter(id -> !id.equals(entry.id()) && mayCount(id))
        .findFirst()
        .map(id -> sentence(id, entry) + " by now: this one is not made any more");
  }

  private boolean isOld(Entry entry) {
    return entry.created().isBefore(started)
        || context.isOver(entry.created(), context.timing().settle());
  }

  /** What another process made is not known here and counts. */
  private boolean mayCount(InstanceId id) {
    return context.ledger().find(id).map(Namesakes::counts).orElse(true);
  }
}
