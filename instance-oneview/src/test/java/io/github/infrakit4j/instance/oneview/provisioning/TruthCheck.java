package io.github.infrakit4j.instance.oneview.provisioning;

import io.github.infrakit4j.infrakit.Tags;
import io.github.infrakit4j.infrakit.instance.InstanceDescription;
import io.github.infrakit4j.infrakit.instance.InstanceId;
import io.github.infrakit4j.instance.oneview.provisioning.StoreView.Profile;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Holds what was described against what the appliance itself knew right before and right after.
 *
 * <p>What was there both times with the group's marker must be in the answer, unless the ledger
 * knows why it does not count and the appliance bears that out; what was there neither time must
 * not be, unless it is being made or removed.
 *
 * @param before the appliance before the answer
 * @param after and after it
 * @param known what the ledger knew before the answer
 * @param learnt and after it
 * @param policy what counts
 */
record TruthCheck(
    StoreView before, StoreView after, List<Entry> known, List<Entry> learnt, Policy policy) {

  /** What the answer for a group says wrongly, in sentences. */
  List<String> wrongs(String group, List<InstanceDescription> described) {
    List<String> wrongs = new ArrayList<>();
    Set<InstanceId> ids = new HashSet<>();
    for (InstanceDescription each : described) {
      if (!ids.add(each.id())) {
        wrongs.add("described twice: " + each.id());
      }
      if (!isThere(each.id())) {
        wrongs.add("described and nowhere: " + each.id());
      }
    }
    for (Profile profile : before.profiles()) {
      Optional<Profile> still = after.at(profile.uri());
      if (still.isPresent() && counts(profile, group) && counts(still.get(), group)) {
        InstanceId id = new InstanceId(profile.name());
        if (!ids.contains(id) && !isExcused(id, profile, still.get())) {
          wrongs.add("on the appliance and not described: " + id + ", " + still.get());
        }
      }
    }
    return wrongs;
  }

  /** An instance of the group, and no copy of one: a copy is nobody's. */
  private boolean counts(Profile profile, String group) {
    Optional<Marker> marker =
        profile.isNamedAsMarked()
            ? profile.marker()
            : profile.marker().isEmpty() && policy.takeover() != Takeover.NOTHING
                ? profile.goMarker()
                : Optional.empty();
    return marker
        .filter(found -> found.namespace().isEmpty())
        .filter(found -> group.equals(found.tags().get(Tags.GROUP)))
        .isPresent();
  }

  private boolean isThere(InstanceId id) {
    boolean underWay =
        entries(id).stream()
            .anyMatch(e -> !(e.stage() instanceof Stage.Ready || e.stage() instanceof Stage.Stuck));
    return underWay || isStored(before, id) || isStored(after, id);
  }

  private static boolean isStored(StoreView store, InstanceId id) {
    return store.profiles().stream().anyMatch(each -> each.isOf(id) || isUnmarked(each, id));
  }

  /** One that is to be adopted, or has lost its marker in this moment. */
  private static boolean isUnmarked(Profile profile, InstanceId id) {
    return profile.marker().isEmpty() && profile.name().equals(id.value());
  }

  private List<Entry> entries(InstanceId id) {
    List<Entry> found = new ArrayList<>();
    known.stream().filter(entry -> entry.id().equals(id)).forEach(found::add);
    learnt.stream().filter(entry -> entry.id().equals(id)).forEach(found::add);
    return found;
  }

  private boolean isExcused(InstanceId id, Profile earlier, Profile later) {
    return entries(id).stream().anyMatch(entry -> isExcused(entry, earlier, later));
  }

  /** Its making failed and it was said so, or its server is ill; being ill has to be true. */
  private boolean isExcused(Entry entry, Profile earlier, Profile later) {
    if (entry.stage() instanceof Stage.Failed) {
      return true;
    }
    boolean looked = entry.stage() instanceof Stage.Ready || entry.stage() instanceof Stage.Stuck;
    return entry.isLost()
        && (!looked
            || before.isIll(earlier, policy.lostWhen())
            || after.isIll(later, policy.lostWhen()));
  }
}
