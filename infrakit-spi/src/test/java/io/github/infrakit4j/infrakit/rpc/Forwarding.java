package io.github.infrakit4j.infrakit.rpc;

import io.github.infrakit4j.infrakit.InterfaceSpec;
import io.github.infrakit4j.infrakit.flavor.FlavorPlugin;
import io.github.infrakit4j.infrakit.group.GroupPlugin;
import io.github.infrakit4j.infrakit.instance.InstancePlugin;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;

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
          "Group", new Kind(GroupPlugin.SPEC, (b, c, o) -> b.group(o, c.group(o))));

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

  /** Adds to a server the client's object of the same name. */
  interface Adding {

    PluginServer.Builder add(PluginServer.Builder server, PluginClient client, String object);
  }
}
