package io.github.infrakit4j.oneview.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The resources that the page shows, as the newest API version has them. */
final class RackView {
  private static final List<Noun> SHOWN =
      List.of(Noun.ENCLOSURE, Noun.HARDWARE, Noun.TEMPLATE, Noun.PROFILE);
  private static final Set<String> CATEGORIES =
      Stream.concat(SHOWN.stream(), Stream.of(Noun.TASK))
          .map(noun -> noun.category)
          .collect(Collectors.toUnmodifiableSet());
  private static final int LATEST_TASKS = 20;

  private RackView() {}

  /** Everything at this moment; called under the appliance's lock. */
  static Map<String, @Nullable Object> of(SimulatedAppliance appliance) {
    ApplianceState state = appliance.state();
    int api = state.settings().currentVersion();
    List<Resource> tasks = state.store.all(Noun.TASK).stream().filter(t -> !t.hidden).toList();
    List<@Nullable Object> resources = new ArrayList<>();
    for (Noun noun : SHOWN) {
      state.store.all(noun).forEach(resource -> resources.add(resource.as(api)));
    }
    tasks.stream()
        .skip(Math.max(0, tasks.size() - LATEST_TASKS))
        .forEach(task -> resources.add(task.as(api)));
    return Json.object(
        "appliance", appliance.url(), "speed", state.settings().speed(), "resources", resources);
  }

  /** Whether the change is of a resource that is shown. */
  static boolean shows(Change change) {
    String[] key = change.routingKey().split("\\.", 3);
    return key.length > 1 && CATEGORIES.contains(key[1]);
  }
}
