package io.github.infrakit4j.instance.oneview.provisioning;

import io.github.infrakit4j.infrakit.instance.InstanceId;
import io.github.infrakit4j.oneview.simulator.SimulatedAppliance;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Holds what a process has just answered against its state file: were it killed now, another would
 * have to know. What is already done on the appliance need not stand in the file.
 */
record OnDisk(SimulatedAppliance appliance, Rig process) {
  private Optional<Entry> written(InstanceId id) {
    try (Ledger file = Ledger.glance(process.state, process.clock, null, null)) {
      return file.find(id);
    }
  }

  /** What is missing of an instance that was answered, in sentences. */
  List<String> provisioned(InstanceId id, Predicate<InstanceId> hasFailed) {
    boolean known = written(id).isPresent() || profile(id).isPresent() || hasFailed.test(id);
    return known ? List.of() : List.of("answered and not on the disk: " + id);
  }

  /** What is missing of a removal that was answered, in sentences. */
  List<String> destroyed(InstanceId id) {
    Optional<Entry> entry = written(id);
    boolean known = entry.map(Promises::isGoing).orElseGet(() -> profile(id).isEmpty());
    return known ? List.of() : List.of("its removal is not on the disk: " + id + " " + entry);
  }

  /** What is missing of labels that were answered, in sentences. */
  List<String> labelled(InstanceId id, Map<String, String> labels) {
    boolean known =
        written(id).map(entry -> has(entry.allTags(), labels)).orElse(true)
            || profile(id)
                .flatMap(StoreView.Profile::marker)
                .filter(marker -> has(marker.tags(), labels))
                .isPresent();
    return known ? List.of() : List.of("its labels are not on the disk: " + id + " " + labels);
  }

  private static boolean has(Map<String, String> tags, Map<String, String> labels) {
    return tags.entrySet().containsAll(labels.entrySet());
  }

  private Optional<StoreView.Profile> profile(InstanceId id) {
    return StoreView.of(appliance).profiles().stream()
        .filter(profile -> profile.isNamedAsMarked() && profile.isOf(id))
        .findFirst();
  }
}
