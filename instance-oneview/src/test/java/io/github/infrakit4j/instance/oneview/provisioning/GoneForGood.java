package io.github.infrakit4j.instance.oneview.provisioning;

import io.github.infrakit4j.infrakit.instance.InstanceId;
import io.github.infrakit4j.instance.oneview.provisioning.StoreView.Profile;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Minds that what is over stays over: an instance that no process remembers and of whose name there
 * is no profile never gets one later. It was removed, or its making was told as failed, and nobody
 * expects it: its group may have made another one in its place.
 *
 * <p>No operator makes anew what has been gone for a while, and the appliances always say which
 * creations they have under way. So one excuse is left: what a process was making when it lost its
 * state file may come later, since nobody can know of it.
 */
final class GoneForGood {
  private final Set<InstanceId> known = new HashSet<>();
  private final Set<InstanceId> over = new HashSet<>();
  private final Set<InstanceId> lost = new HashSet<>();
  private final Set<String> wrongs = new LinkedHashSet<>();

  /**
   * Looks in this order: what goes leaves the appliance first, then the ledgers.
   *
   * @param accepted of which processes have told that they make it
   * @param remembered what is in the ledgers
   */
  synchronized void look(
      Collection<InstanceId> accepted,
      Supplier<Set<InstanceId>> remembered,
      Supplier<StoreView> store) {
    known.addAll(accepted);
    Set<InstanceId> still = remembered.get();
    List<Profile> profiles = store.get().profiles();
    profiles.forEach(profile -> cameBack(profile).ifPresent(wrongs::add));
    known.stream()
        .filter(id -> !still.contains(id) && !lost.contains(id) && isNoName(profiles, id))
        .forEach(over::add);
    known.addAll(still);
  }

  private Optional<String> cameBack(Profile profile) {
    return over.stream()
        .filter(id -> profile.isNamedAsMarked() && profile.isOf(id))
        .findFirst()
        .map(id -> "it was over and has a profile again: " + id);
  }

  /** An operator's profile may be adopted a second time, having been there all the while. */
  private static boolean isNoName(List<Profile> profiles, InstanceId id) {
    return profiles.stream().noneMatch(profile -> profile.name().equals(id.value()));
  }

  /** A process has lost its memory of these, and of what it has asked for without an answer. */
  synchronized void forgotten(Collection<Entry> entries, StoreView store) {
    entries.stream()
        .filter(entry -> entry.unheard() || isNoName(store.profiles(), entry.id()))
        .map(Entry::id)
        .forEach(lost::add);
  }

  synchronized List<String> wrongs() {
    return new ArrayList<>(wrongs);
  }
}
