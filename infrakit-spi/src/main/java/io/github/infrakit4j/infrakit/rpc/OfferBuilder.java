package io.github.infrakit4j.infrakit.rpc;

import io.github.infrakit4j.infrakit.controller.Controller;
import io.github.infrakit4j.infrakit.event.EventPlugin;
import io.github.infrakit4j.infrakit.flavor.FlavorPlugin;
import io.github.infrakit4j.infrakit.group.GroupPlugin;
import io.github.infrakit4j.infrakit.instance.InstancePlugin;
import io.github.infrakit4j.infrakit.loadbalancer.L4;
import io.github.infrakit4j.infrakit.manager.Manager;
import io.github.infrakit4j.infrakit.metadata.MetadataPlugin;
import io.github.infrakit4j.infrakit.resource.ResourcePlugin;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/** The half of a server's settings that says what it serves. */
abstract class OfferBuilder {

  final Map<String, EventPlugin> events = new LinkedHashMap<>();
  private final Offer offer = new Offer();

  OfferBuilder() {}

  abstract PluginServer.Builder self();

  /** All that is served, by name and version. */
  List<Service> services() {
    List<Service> services = new ArrayList<>(offer.services());
    if (!events.isEmpty()) {
      services.add(new EventService(events));
    }
    services.sort(Comparator.comparing(s -> s.spec().toString()));
    return services;
  }

  /** Serves an Instance plugin under the plain name. */
  public PluginServer.Builder instance(InstancePlugin plugin) {
    return instance("", plugin);
  }

  /**
   * Serves an Instance plugin under {@code name/type}.
   *
   * @param type the part after the first slash; an empty text is the plain name
   * @throws IllegalArgumentException if the type is taken
   */
  public PluginServer.Builder instance(String type, InstancePlugin plugin) {
    offer.instances.add(type, plugin);
    return self();
  }

  /** Serves a Flavor plugin under the plain name. */
  public PluginServer.Builder flavor(FlavorPlugin plugin) {
    return flavor("", plugin);
  }

  /**
   * Serves a Flavor plugin under {@code name/type}.
   *
   * @param type the part after the first slash; an empty text is the plain name
   * @throws IllegalArgumentException if the type is taken
   */
  public PluginServer.Builder flavor(String type, FlavorPlugin plugin) {
    offer.flavors.add(type, plugin);
    return self();
  }

  /** Serves a Group plugin under the plain name. */
  public PluginServer.Builder group(GroupPlugin plugin) {
    return group("", plugin);
  }

  /**
   * Serves a Group plugin under {@code name/object}. An only one answers for the plain name too.
   *
   * @param object the part after the first slash; an empty text is the plain name
   * @throws IllegalArgumentException if the object is there already
   */
  public PluginServer.Builder group(String object, GroupPlugin plugin) {
    offer.groups.add(object, plugin);
    return self();
  }

  /**
   * Serves Group plugins that come and go, by object; {@code "."} is the plain name. The source is
   * asked at each call, on any thread; what it throws fails that call.
   */
  public PluginServer.Builder groups(Supplier<Map<String, GroupPlugin>> source) {
    offer.groups.add(source);
    return self();
  }

  /** Serves a controller under the plain name. */
  public PluginServer.Builder controller(Controller plugin) {
    return controller("", plugin);
  }

  /**
   * Serves a controller under {@code name/object}. An only one answers for the plain name too.
   *
   * @param object the part after the first slash; an empty text is the plain name
   * @throws IllegalArgumentException if the object is there already
   */
  public PluginServer.Builder controller(String object, Controller plugin) {
    offer.controllers.add(object, plugin);
    return self();
  }

  /** Serves controllers that come and go, as {@link #groups} does. */
  public PluginServer.Builder controllers(Supplier<Map<String, Controller>> source) {
    offer.controllers.add(source);
    return self();
  }

  /** Serves a Metadata plugin under the plain name. */
  public PluginServer.Builder metadata(MetadataPlugin plugin) {
    return metadata("", plugin);
  }

  /**
   * Serves a Metadata plugin under {@code name/object}. An only one answers for the plain name too.
   * Where there are Updatable plugins too, InfraKit's clients ask for Updatable alone: serve it
   * with {@link #updatable(String, MetadataPlugin)} then.
   *
   * @param object the part after the first slash; an empty text is the plain name
   * @throws IllegalArgumentException if the object is there already
   */
  public PluginServer.Builder metadata(String object, MetadataPlugin plugin) {
    offer.metadata.add(object, plugin);
    return self();
  }

  /** Serves Metadata plugins that come and go, as {@link #groups} does. */
  public PluginServer.Builder metadataObjects(Supplier<Map<String, MetadataPlugin>> source) {
    offer.metadata.add(source);
    return self();
  }

  /** Serves an Updatable plugin under the plain name. */
  public PluginServer.Builder updatable(MetadataPlugin plugin) {
    return updatable("", plugin);
  }

  /**
   * Serves an Updatable plugin under {@code name/object}. An only one answers for the plain name
   * too, and one that is no {@code Updatable} can be read, and says {@code readonly} to changes.
   *
   * @param object the part after the first slash; an empty text is the plain name
   * @throws IllegalArgumentException if the object is there already
   */
  public PluginServer.Builder updatable(String object, MetadataPlugin plugin) {
    offer.updatables.add(object, plugin);
    return self();
  }

  /** Serves Updatable plugins that come and go, as {@link #groups} does. */
  public PluginServer.Builder updatables(Supplier<Map<String, MetadataPlugin>> source) {
    offer.updatables.add(source);
    return self();
  }

  /** Serves a load balancer under the plain name. */
  public PluginServer.Builder loadBalancer(L4 plugin) {
    return loadBalancer("", plugin);
  }

  /**
   * Serves a load balancer under {@code name/type}. An only one answers for the plain name too.
   *
   * @param type the part after the first slash; an empty text is the plain name
   * @throws IllegalArgumentException if the type is there already
   */
  public PluginServer.Builder loadBalancer(String type, L4 plugin) {
    offer.balancers.add(type, plugin);
    return self();
  }

  /** Serves load balancers that come and go, as {@link #groups} does. */
  public PluginServer.Builder loadBalancers(Supplier<Map<String, L4>> source) {
    offer.balancers.add(source);
    return self();
  }

  /** Serves a Resource plugin; there is one at most. */
  public PluginServer.Builder resource(ResourcePlugin plugin) {
    offer.resources.add("", plugin);
    return self();
  }

  /** Serves a manager; there is one at most. */
  public PluginServer.Builder manager(Manager plugin) {
    offer.managers.add("", plugin);
    return self();
  }

  /** Serves an Event plugin under the plain name, beside whatever else is served. */
  public PluginServer.Builder events(EventPlugin plugin) {
    return events("", plugin);
  }

  /**
   * Serves an Event plugin under {@code name/type}: its topics begin with the type.
   *
   * @param type the part after the first slash; an empty text is the plain name
   * @throws IllegalArgumentException if the type is taken
   */
  public PluginServer.Builder events(String type, EventPlugin plugin) {
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(plugin, "plugin");
    if (events.putIfAbsent(type, plugin) != null) {
      throw new IllegalArgumentException("Two Event plugins of the same type: \"" + type + "\"");
    }
    return self();
  }
}
