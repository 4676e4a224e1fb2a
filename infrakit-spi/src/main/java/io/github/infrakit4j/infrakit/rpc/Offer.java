package io.github.infrakit4j.infrakit.rpc;

import io.github.infrakit4j.infrakit.controller.Controller;
import io.github.infrakit4j.infrakit.flavor.FlavorPlugin;
import io.github.infrakit4j.infrakit.group.GroupPlugin;
import io.github.infrakit4j.infrakit.instance.InstancePlugin;
import io.github.infrakit4j.infrakit.loadbalancer.L4;
import io.github.infrakit4j.infrakit.manager.Manager;
import io.github.infrakit4j.infrakit.metadata.MetadataPlugin;
import io.github.infrakit4j.infrakit.resource.ResourcePlugin;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** What one server serves: the objects of each interface. */
final class Offer {

  final Roster<InstancePlugin> instances = new Roster<>("Instance");
  final Roster<FlavorPlugin> flavors = new Roster<>("Flavor");
  final Roster<GroupPlugin> groups = new Roster<>("Group");

  final Roster<Controller> controllers = new Roster<>("Controller");
  final Roster<MetadataPlugin> metadata = new Roster<>("Metadata");
  final Roster<MetadataPlugin> updatables = new Roster<>("Updatable");
  final Roster<L4> balancers = new Roster<>("L4");
  final Roster<ResourcePlugin> resources = new Roster<>("Resource");
  final Roster<Manager> managers = new Roster<>("Stack");

  /** The interfaces that have objects, in the order of their names, as Go writes a map. */
  List<Service> services() {
    List<Service> services = new ArrayList<>();
    add(services, instances, r -> InstanceService.of(Addressing.byType(r.get())));
    add(services, flavors, r -> FlavorService.of(Addressing.byType(r.get())));
    add(services, groups, r -> GroupService.of(Addressing.byName(r)));
    add(services, controllers, r -> ControllerService.of(Addressing.byName(r)));
    add(services, metadata, r -> MetadataService.of(Addressing.byName(r)));
    add(services, updatables, r -> MetadataService.ofUpdatable(Addressing.byName(r)));
    add(services, balancers, r -> L4Service.of(Addressing.balancers(r)));
    add(services, resources, r -> ResourceService.of(Addressing.only(r.sole())));
    add(services, managers, r -> ManagerService.of(Addressing.only(r.sole())));
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
