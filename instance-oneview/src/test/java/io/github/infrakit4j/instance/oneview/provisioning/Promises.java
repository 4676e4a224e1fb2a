package io.github.infrakit4j.instance.oneview.provisioning;

import io.github.infrakit4j.infrakit.Tags;
import io.github.infrakit4j.infrakit.instance.InstanceDescription;
import io.github.infrakit4j.infrakit.instance.InstanceId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;

/**
 * What processes have promised by their answers, over all their deaths: an instance that was
 * provisioned is listed with its tags, one that was labelled has its labels, one whose removal was
 * accepted goes.
 */
final class Promises {
  /**
   * A tag that fits no description: then only the process that was given them remembers this one
   * and all others that InfraKit does not live by.
   */
  static final String TOO_LONG = "notes";

  private final Map<InstanceId, Made> made = new LinkedHashMap<>();
  private final Set<InstanceId> copied = new HashSet<>();
  private final Map<By, Map<String, String>> labels = new LinkedHashMap<>();
  private final Map<By, Long> removals = new HashMap<>();

  /** An instance that was answered. */
  private record Made(int process, String group, Map<String, String> tags) {
    /** What it was given, as far as somebody else can know it. */
    Made asSeenBy(int other) {
      return other == process ? this : fitting();
    }

    Made fitting() {
      Map<String, String> fewer = new HashMap<>(tags);
      if (tags.containsKey(TOO_LONG)) {
        fewer.keySet().removeIf(tag -> !tag.startsWith("infrakit."));
      }
      return new Made(process, group, fewer);
    }
  }

  /** Who promised for which instance. */
  private record By(int process, InstanceId id) {}

  synchronized void provisioned(
      int process, InstanceId id, String group, Map<String, String> tags) {
    made.put(id, new Made(process, group, Map.copyOf(tags)));
  }

  synchronized void labelled(int process, InstanceId id, Map<String, String> added) {
    if (copied.contains(id)) {
      return;
    }
    labels.computeIfAbsent(new By(process, id), key -> new HashMap<>()).putAll(added);
  }

  /** Some label may be there or not. */
  synchronized void unclear(int process, InstanceId id) {
    labels.remove(new By(process, id));
  }

  /** Somebody asks for its removal: it need not be listed any more. */
  synchronized void removing(InstanceId id) {
    made.remove(id);
    labels.keySet().removeIf(by -> by.id().equals(id));
  }

  /**
   * Its removal is accepted.
   *
   * @param refusals how often the process had told, when it was asked, that it could not remove it
   */
  synchronized void removed(int process, InstanceId id, long refusals) {
    removals.put(new By(process, id), refusals);
  }

  /** Asked again, the process says that it does not remove it, and what it promised is off. */
  synchronized void refused(int process, InstanceId id) {
    removals.remove(new By(process, id));
  }

  /** An operator does something to its profile: nothing holds any more. */
  synchronized void taken(InstanceId id) {
    removing(id);
    removals.keySet().removeIf(by -> by.id().equals(id));
  }

  /**
   * An operator copies its profile: where another process destroys it, the copy is what is listed,
   * without the labels that it got since.
   */
  synchronized void copied(InstanceId id) {
    taken(id);
    copied.add(id);
  }

  /**
   * A process has lost its memory: what stands on no profile is gone with it, and so may be what is
   * being made in that moment, as nobody else would make it again.
   */
  synchronized void forgotten(int process, StoreView store) {
    made.entrySet()
        .removeIf(
            each ->
                each.getValue().process() == process
                    && store.profiles().stream().noneMatch(p -> isMade(p, each.getKey())));
    made.replaceAll((id, each) -> each.process() == process ? each.fitting() : each);
    labels.keySet().removeIf(by -> by.process() == process);
    removals.keySet().removeIf(by -> by.process() == process);
  }

  /**
   * What a process's answer for a group breaks, in sentences.
   *
   * @param hasFailed whether a process told that the making of an instance failed
   * @param hidden what the process knows of and does not count
   */
  synchronized List<String> broken(
      int process,
      String group,
      List<InstanceDescription> described,
      Predicate<InstanceId> hasFailed,
      Set<InstanceId> hidden) {
    List<String> broken = new ArrayList<>();
    Map<InstanceId, InstanceDescription> byId = new HashMap<>();
    described.forEach(each -> byId.put(each.id(), each));
    made.entrySet()
        .removeIf(
            each ->
                each.getValue().process() == process
                    && !byId.containsKey(each.getKey())
                    && hasFailed.test(each.getKey()));
    made.forEach(
        (id, promise) -> {
          InstanceDescription found = byId.get(id);
          if (found != null) {
            broken.addAll(tags(found, promise.asSeenBy(process).tags()));
          } else if (promise.process() == process
              && promise.group().equals(group)
              && !hidden.contains(id)
              && !Patience.soon(() -> hasFailed.test(id))) {
            broken.add("provisioned and not described: " + id);
          }
        });
    labels.forEach(
        (by, wanted) -> {
          InstanceDescription found = byId.get(by.id());
          if (by.process() == process && found != null) {
            broken.addAll(tags(found, wanted));
          }
        });
    return broken;
  }

  /** The hash is the group's own business: it labels instances with it. */
  private static List<String> tags(InstanceDescription described, Map<String, String> wanted) {
    Map<String, String> missing = new HashMap<>(wanted);
    missing.remove(Tags.CONFIG_HASH);
    missing.entrySet().removeAll(described.tags().entrySet());
    return missing.isEmpty()
        ? List.of()
        : List.of(described.id() + " has lost " + missing + ", it has " + described.tags());
  }

  /**
   * Which removals a process has forgotten, in sentences; what is left may be a copy.
   *
   * @param refusals how often the process has told that it could not remove an instance: one that
   *     does not get its marker in time is left as it is
   * @param store looks at the appliance, after the look at the ledger: what goes leaves the
   *     appliance first
   */
  synchronized List<String> forgottenRemovals(
      int process, Ledger ledger, ToLongFunction<InstanceId> refusals, Supplier<StoreView> store) {
    List<String> broken = new ArrayList<>();
    Map<InstanceId, Entry> known = new HashMap<>();
    ledger.entries().forEach(entry -> known.put(entry.id(), entry));
    StoreView afterwards = store.get();
    for (Map.Entry<By, Long> each : Map.copyOf(removals).entrySet()) {
      By by = each.getKey();
      Optional<Entry> entry = Optional.ofNullable(known.get(by.id()));
      if (by.process() != process || entry.filter(Promises::isGoing).isPresent()) {
        continue;
      }
      boolean there = afterwards.profiles().stream().anyMatch(p -> isWhole(p, by.id()));
      boolean goesOn = there || entry.filter(e -> e.stage().isProvisioning()).isPresent();
      if (goesOn && !Patience.soon(() -> refusals.applyAsLong(by.id()) > each.getValue())) {
        broken.add("its removal was accepted and is forgotten: " + by.id());
      } else {
        removals.remove(by);
      }
    }
    return broken;
  }

  private static boolean isMade(StoreView.Profile profile, InstanceId id) {
    return profile.isOf(id) && profile.state().equals("Normal") && !profile.busy();
  }

  private static boolean isWhole(StoreView.Profile profile, InstanceId id) {
    return profile.isNamedAsMarked() && profile.isOf(id);
  }

  static boolean isGoing(Entry entry) {
    return entry.destroyAsked() != null
        || entry.stage().isRemoval()
        || entry.stage() instanceof Stage.Stuck
        || entry.stage() instanceof Stage.Failed;
  }
}
