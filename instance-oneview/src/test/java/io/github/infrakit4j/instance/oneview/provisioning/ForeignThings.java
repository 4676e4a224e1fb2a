package io.github.infrakit4j.instance.oneview.provisioning;

import io.github.infrakit4j.instance.oneview.provisioning.StoreView.Profile;
import io.github.infrakit4j.oneview.simulator.Exchange;
import io.github.infrakit4j.oneview.simulator.SimulatedAppliance;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Profiles that are not ours, each from some request on: nothing may be asked of them or their
 * servers, not even in vain, and they stay as they are.
 */
final class ForeignThings {
  private final SimulatedAppliance appliance;
  private final Map<String, Thing> things = new LinkedHashMap<>();

  /**
   * One of them.
   *
   * @param profile as it was
   * @param power of its server, as it was; empty if something asked for before was under way
   * @param since the last request before it was not ours
   */
  private record Thing(Profile profile, String power, long since) {}

  ForeignThings(SimulatedAppliance appliance) {
    this.appliance = appliance;
  }

  /** From now on the profile of that name is not ours. */
  void hold(String name) {
    StoreView store = StoreView.of(appliance);
    Profile profile = store.named(name).orElseThrow();
    long last = appliance.journal().all().stream().mapToLong(Exchange::sequence).max().orElse(0);
    boolean mayChange = appliance.runningTasks() > 0;
    String power = mayChange ? "" : store.server(profile.server(), "powerState");
    things.put(name, new Thing(profile, power, last));
  }

  /** Its owner does something to it, or gives it away: it is not minded any more. */
  void letGo(String name) {
    things.remove(name);
  }

  boolean isHeld(String name) {
    return things.containsKey(name);
  }

  List<String> names() {
    return List.copyOf(things.keySet());
  }

  /** Whether a server carries one of them. */
  boolean isOn(String serverUri) {
    return things.values().stream().anyMatch(thing -> thing.profile().server().equals(serverUri));
  }

  /** What was done to them, in sentences. */
  List<String> wrongs(StoreView store) {
    List<String> wrongs = new ArrayList<>();
    List<Exchange> changes =
        appliance.journal().all().stream().filter(each -> !each.method().equals("GET")).toList();
    for (Thing thing : things.values()) {
      asked(thing, changes).ifPresent(wrongs::add);
      changed(thing, store).ifPresent(wrongs::add);
    }
    return wrongs;
  }

  private static Optional<String> asked(Thing thing, List<Exchange> changes) {
    return changes.stream()
        .filter(each -> each.sequence() > thing.since())
        .filter(
            each ->
                isOf(each.path(), thing.profile().uri())
                    || isOf(each.path(), thing.profile().server()))
        .findFirst()
        .map(each -> "not ours and asked to change: " + thing.profile().name() + " by " + each);
  }

  private static boolean isOf(String path, String uri) {
    return !uri.isEmpty() && (path.equals(uri) || path.startsWith(uri + "/"));
  }

  private static Optional<String> changed(Thing thing, StoreView store) {
    Profile was = thing.profile();
    Optional<Profile> now = store.at(was.uri());
    boolean same =
        now.isPresent()
            && now.get().name().equals(was.name())
            && now.get().description().equals(was.description())
            && now.get().server().equals(was.server())
            && List.of("", store.server(was.server(), "powerState")).contains(thing.power());
    return same
        ? Optional.empty()
        : Optional.of("not ours and not as it was: " + thing + ", now " + now);
  }
}
