package io.github.infrakit4j.infrakit.rpc;

import io.github.infrakit4j.infrakit.InterfaceSpec;
import io.github.infrakit4j.infrakit.Json;
import io.github.infrakit4j.infrakit.metadata.MetadataPath;
import io.github.infrakit4j.infrakit.metadata.MetadataPlugin;
import java.util.List;

/** A Metadata plugin somewhere else. Requests are byte for byte those of InfraKit's client. */
class MetadataProxy implements MetadataPlugin {

  final Remote remote;

  MetadataProxy(PluginClient client, String object) {
    this(client, SPEC, object);
  }

  MetadataProxy(PluginClient client, InterfaceSpec spec, String object) {
    remote = Remote.byName(client, spec, object);
  }

  @Override
  public final List<String> keys(MetadataPath path) {
    return remote.call(
        "Keys",
        w -> MetadataWire.writePath(w, path),
        r -> List.copyOf(r.list("Nodes", WireReader::string)));
  }

  @Override
  public final Json get(MetadataPath path) {
    return remote.call("Get", w -> MetadataWire.writePath(w, path), r -> r.any("Value"));
  }
}
