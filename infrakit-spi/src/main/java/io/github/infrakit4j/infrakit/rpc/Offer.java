package io.github.infrakit4j.infrakit.rpc;

import io.github.infrakit4j.infrakit.flavor.FlavorPlugin;
import io.github.infrakit4j.infrakit.group.GroupPlugin;
import io.github.infrakit4j.infrakit.instance.InstancePlugin;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** What one server serves: the objects of each interface. */
final class Offer {

  final Roster<InstancePlugin> instances = new Roster<>("Instance");
  final Roster<FlavorPlugin> flavors = new Roster<>("Flavor");
  final Roster<GroupPlugin> groups = new Roster<>("Group");

  /** The interfaces that have objects, in the order of their names, as Go writes a map. */
  List<Service> services() {
    List<Service> services = new ArrayList<>();
    add(services, instances, r -> InstanceService.of(Addressing.byType(r.get())));
    add(services, flavors, r -> FlavorService.of(Addressing.byType(r.get())));
    add(services, groups, r -> GroupService.of(Addressing.byName(r)));
    services.sort(Comparator.comparing(s -> s.spec().toString()));
    return services;
  }

  private static <T> void add(
      List<Service> services, Roster<T> objects, Function<Roster<T>, Service> service) {
    if (!objects.isEmpty()) {
      services.add(service.apply(objects));
    }
  }
}
