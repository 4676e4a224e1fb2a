package io.github.infrakit4j.infrakit.rpc;

import io.github.infrakit4j.infrakit.InterfaceSpec;
import io.github.infrakit4j.infrakit.controller.Controller;
import io.github.infrakit4j.infrakit.flavor.FlavorPlugin;
import io.github.infrakit4j.infrakit.group.GroupPlugin;
import io.github.infrakit4j.infrakit.instance.InstancePlugin;
import io.github.infrakit4j.infrakit.loadbalancer.L4;
import io.github.infrakit4j.infrakit.manager.Manager;
import io.github.infrakit4j.infrakit.metadata.MetadataPlugin;
import io.github.infrakit4j.infrakit.metadata.Updatable;
import io.github.infrakit4j.infrakit.resource.ResourcePlugin;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;

/**
 * A server that hands one request on to a client: which interface, which object.
 *
 * @param plugin the plugin's name in the request, for the far socket
 * @param object the object that the request names; an empty text is the plain plugin
 */
record Forwarding(Kind kind, String plugin, String object) {

  /** By the first part of the methods' names. */
  static final Map<String, Kind> KINDS =
      Map.of(
          "Instance", new Kind(InstancePlugin.SPEC, (b, c, o) -> b.instance(o, c.instance(o))),
          "Flavor", new Kind(FlavorPlugin.SPEC, (b, c, o) -> b.flavor(o, c.flavor(o))),
          "Group", new Kind(GroupPlugin.SPEC, (b, c, o) -> b.group(o, c.group(o))),
          "Controller", new Kind(Controller.SPEC, (b, c, o) -> b.controller(o, c.controller(o))),
          "Metadata", new Kind(MetadataPlugin.SPEC, (b, c, o) -> b.metadata(o, c.metadata(o))),
          "Updatable", new Kind(Updatable.SPEC, (b, c, o) -> b.updatable(o, c.updatable(o))),
          "L4", new Kind(L4.SPEC, (b, c, o) -> b.loadBalancer(o, c.loadBalancer(o))),
          "Resource", new Kind(ResourcePlugin.SPEC, plain((b, c) -> b.resource(c.resource()))),
          "Manager", new Kind(Manager.SPEC, plain((b, c) -> b.manager(c.manager()))));

  static Forwarding of(String request) throws IOException {
    Fields call = Fields.read(new WireReader(request));
    Fields params = call.object("params", f -> f);
    String service = call.string("method").replaceFirst("\\..*", "");
    String name = params.string("Name");
    int slash = name.indexOf('/');
    String plugin = slash < 0 ? name : name.substring(0, slash);
    String object = slash < 0 ? params.string("Type") : name.substring(slash + 1);
    return new Forwarding(
        Objects.requireNonNull(KINDS.get(service)), plugin.isEmpty() ? "far" : plugin, object);
  }

  /** What the far side says it is. */
  String hello() {
    return "{\"jsonrpc\":\"2.0\",\"result\":{\"Objects\":{\"%s\":[{\"Name\":\".\"}]}},\"id\":1}"
        .formatted(kind.spec());
  }

  /** Serves two other objects, so that names count, and beside them the object, if it is known. */
  PluginServer.Builder serve(PluginServer.Builder builder, PluginClient client, boolean known) {
    kind.adding().add(builder, client, "another");
    kind.adding().add(builder, client, "other");
    return known ? kind.adding().add(builder, client, object) : builder;
  }

  /**
   * An interface.
   *
   * @param adding serves an object of it that is one of a client
   */
  record Kind(InterfaceSpec spec, Adding adding) {}

  private static Adding plain(BiConsumer<PluginServer.Builder, PluginClient> only) {
    return (server, client, object) -> {
      if (object.isEmpty()) {
        only.accept(server, client);
      }
      return server;
    };
  }

  /** Adds to a server the client's object of the same name. */
  interface Adding {

    PluginServer.Builder add(PluginServer.Builder server, PluginClient client, String object);
  }
}
