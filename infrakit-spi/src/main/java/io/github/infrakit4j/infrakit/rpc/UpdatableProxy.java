package io.github.infrakit4j.infrakit.rpc;

import io.github.infrakit4j.infrakit.Json;
import io.github.infrakit4j.infrakit.metadata.Change;
import io.github.infrakit4j.infrakit.metadata.Proposal;
import io.github.infrakit4j.infrakit.metadata.Updatable;
import java.util.List;

/** An Updatable plugin somewhere else. Requests are byte for byte those of InfraKit's client. */
final class UpdatableProxy extends MetadataProxy implements Updatable {

  UpdatableProxy(PluginClient client, String object) {
    super(client, Updatable.SPEC, object);
  }

  @Override
  public Proposal changes(List<Change> changes) {
    return remote.call(
        "Changes",
        w -> w.list("Changes", changes, c -> w.object(o -> MetadataWire.writeChange(o, c))),
        r -> new Proposal(r.any("Original"), r.any("Proposed"), r.string("Cas")));
  }

  @Override
  public void commit(Json proposed, String cas) {
    remote.run("Commit", w -> w.opaque("Proposed", proposed).field("Cas", cas));
  }
}
