package io.github.infrakit4j.infrakit.rpc;

import io.github.infrakit4j.infrakit.controller.Controller;
import io.github.infrakit4j.infrakit.controller.ManagedObject;
import io.github.infrakit4j.infrakit.controller.ObjectMetadata;
import io.github.infrakit4j.infrakit.controller.ObjectSpec;
import io.github.infrakit4j.infrakit.controller.Operation;
import io.github.infrakit4j.infrakit.controller.Plan;
import java.io.IOException;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Serves controllers (docker/infrakit pkg/rpc/controller). */
final class ControllerService {

  private static final String SPEC =
      "{\"kind\":\"\",\"version\":\"\",\"metadata\":{\"name\":\"\",\"tags\":null},\"properties\":null}";

  private static final Samples SAMPLES =
      Samples.of(
          """
          Commit {"Name":"","Operation":0,"Spec":@spec} {"Name":"","Object":@spec,"Plan":{"Message":null}}
          Describe {"Name":"","Metadata":null} {"Name":"","Objects":null}
          Free {"Name":"","Metadata":null} {"Name":"","Objects":null}
          Plan {"Name":"","Operation":0,"Spec":@spec} {"Name":"","Object":@spec,"Plan":{"Message":null}}
          """
              .replace("@spec", SPEC));

  private ControllerService() {}

  static Service of(Addressing<Controller> controllers) {
    return new TableService<>(Controller.SPEC, controllers, SAMPLES)
        .with("Plan", ControllerService::plan)
        .with("Commit", ControllerService::commit)
        .with("Describe", p -> find(p, Controller::describe))
        .with("Free", p -> find(p, Controller::free));
  }

  private static BiConsumer<Controller, WireWriter> plan(Fields params) throws IOException {
    Operation operation = ControllerWire.readOperation(params);
    ObjectSpec spec = params.object("Spec", ControllerWire::readSpec);
    return (controller, result) -> write(result, controller.plan(operation, spec));
  }

  private static BiConsumer<Controller, WireWriter> commit(Fields params) throws IOException {
    Operation operation = ControllerWire.readOperation(params);
    ObjectSpec spec = params.object("Spec", ControllerWire::readSpec);
    return (controller, result) ->
        write(result, new Plan(controller.commit(operation, spec), List.of()));
  }

  private static BiConsumer<Controller, WireWriter> find(Fields params, Finding finding)
      throws IOException {
    ObjectMetadata metadata = params.nullableObject("Metadata", ControllerWire::readMetadata);
    return (controller, result) ->
        ControllerWire.writeObjects(result, finding.find(controller, metadata));
  }

  private static void write(WireWriter result, Plan plan) {
    result
        .object("Object", o -> ControllerWire.writeObject(o, plan.object()))
        .object("Plan", p -> p.listOrNull("Message", plan.messages(), p::string));
  }

  /** Describe or Free. */
  @FunctionalInterface
  private interface Finding {

    List<ManagedObject> find(Controller controller, @Nullable ObjectMetadata metadata);
  }
}
