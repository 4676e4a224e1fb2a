package io.github.infrakit4j.infrakit.rpc;

import io.github.infrakit4j.infrakit.controller.Controller;
import io.github.infrakit4j.infrakit.controller.ManagedObject;
import io.github.infrakit4j.infrakit.controller.ObjectMetadata;
import io.github.infrakit4j.infrakit.controller.ObjectSpec;
import io.github.infrakit4j.infrakit.controller.Operation;
import io.github.infrakit4j.infrakit.controller.Plan;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A controller somewhere else. Requests are byte for byte those of InfraKit's client. */
final class ControllerProxy implements Controller {

  private final Remote remote;

  ControllerProxy(PluginClient client, String object) {
    remote = Remote.byName(client, SPEC, object);
  }

  @Override
  public Plan plan(Operation operation, ObjectSpec spec) {
    return remote.call("Plan", change(operation, spec), ControllerProxy::plan);
  }

  @Override
  public ManagedObject commit(Operation operation, ObjectSpec spec) {
    return remote.call(
        "Commit", change(operation, spec), r -> r.object("Object", ControllerWire::readObject));
  }

  @Override
  public List<ManagedObject> describe(@Nullable ObjectMetadata metadata) {
    return remote.call(
        "Describe",
        w -> ControllerWire.writeNullableMetadata(w, metadata),
        ControllerWire::readObjects);
  }

  @Override
  public List<ManagedObject> free(@Nullable ObjectMetadata metadata) {
    return remote.call(
        "Free",
        w -> ControllerWire.writeNullableMetadata(w, metadata),
        ControllerWire::readObjects);
  }

  private static Consumer<WireWriter> change(Operation operation, ObjectSpec spec) {
    return w -> {
      ControllerWire.writeOperation(w, operation);
      w.object("Spec", s -> ControllerWire.writeSpec(s, spec));
    };
  }

  private static Plan plan(Fields result) throws IOException {
    List<String> messages = result.object("Plan", p -> p.list("Message", WireReader::string));
    return new Plan(result.object("Object", ControllerWire::readObject), messages);
  }
}
