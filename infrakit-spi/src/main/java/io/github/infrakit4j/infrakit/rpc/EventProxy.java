package io.github.infrakit4j.infrakit.rpc;

import io.github.infrakit4j.infrakit.Json;
import io.github.infrakit4j.infrakit.event.EventPlugin;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** The topics of an Event plugin somewhere else. */
final class EventProxy implements EventPlugin {

  private final Remote remote;

  EventProxy(PluginClient client) {
    remote = Remote.only(client, SPEC, SPEC.name());
  }

  @Override
  public Optional<List<String>> list(String topic) {
    return remote.call("List", w -> w.field("Topic", topic), EventProxy::nodes);
  }

  private static Optional<List<String>> nodes(Fields result) throws IOException {
    Json nodes = result.any("Nodes");
    return nodes.isNull()
        ? Optional.empty()
        : Optional.of(
            List.copyOf(new WireReader(nodes.text()).list("[]string", WireReader::string)));
  }
}
