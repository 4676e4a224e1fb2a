package io.github.infrakit4j.oneview.simulator;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Which bays are taken while a rack is put together. */
final class BayPlan {
  static final int NONE = 0;

  private final Map<String, Set<Integer>> taken = new HashMap<>();

  /** The first bay in which such a server has room; none if there is no such bay. */
  int next(Resource enclosure, Resource type) {
    int bays = DeviceBays.count(enclosure);
    for (int bay = 1; bay <= bays; bay++) {
      if (isFree(enclosure, bay, type)) {
        return bay;
      }
    }
    return NONE;
  }

  boolean isFull(Resource enclosure) {
    return of(enclosure).size() >= DeviceBays.count(enclosure);
  }

  boolean isFree(Resource enclosure, int bay, Resource type) {
    return !of(enclosure).contains(bay)
        && (!DeviceBays.isTall(type) || isFreeBelow(enclosure, bay));
  }

  private boolean isFreeBelow(Resource enclosure, int bay) {
    int bays = DeviceBays.count(enclosure);
    int below = DeviceBays.below(bay, bays);
    return below <= bays && !of(enclosure).contains(below);
  }

  /** Puts a server there. */
  void take(Resource enclosure, int bay, Resource type, String server) {
    of(enclosure).add(bay);
    if (!DeviceBays.isTall(type)) {
      return;
    }
    if (!isFreeBelow(enclosure, bay)) {
      throw new IllegalArgumentException(
          server
              + " is of full height: bay "
              + bay
              + " must be in the upper row of "
              + enclosure.name()
              + ", with nothing in the bay below");
    }
    of(enclosure).add(DeviceBays.below(bay, DeviceBays.count(enclosure)));
  }

  private Set<Integer> of(Resource enclosure) {
    return taken.computeIfAbsent(enclosure.uri, any -> new HashSet<>());
  }
}
