package io.github.infrakit4j.infrakit.rpc;

import io.github.infrakit4j.infrakit.controller.ObjectSpec;
import io.github.infrakit4j.infrakit.manager.Manager;
import java.io.IOException;
import java.util.List;
import java.util.function.BiConsumer;

/** Serves a manager, whose interface is called Stack (docker/infrakit pkg/rpc/manager). */
final class ManagerService {

  /** The first part of the methods' names. */
  static final String NAME = "Manager";

  private static final Samples SAMPLES =
      Samples.of(
          """
          Enforce {"Specs":null} {}
          Inspect {} {"Objects":null}
          IsLeader {} {"Leader":false}
          LeaderLocation {} {"Location":null}
          Specs {} {"Specs":null}
          Terminate {"Specs":null} {}
          """);

  private ManagerService() {}

  static Service of(Addressing<Manager> manager) {
    return new TableService<>(Manager.SPEC, NAME, manager, SAMPLES)
        .with("IsLeader", p -> (m, result) -> result.field("Leader", m.isLeader()))
        .with("LeaderLocation", p -> ManagerService::leaderLocation)
        .with("Enforce", p -> withSpecs(p, Manager::enforce))
        .with("Specs", p -> (m, result) -> ControllerWire.writeSpecs(result, m.specs()))
        .with("Inspect", p -> (m, result) -> ControllerWire.writeObjects(result, m.inspect()))
        .with("Terminate", p -> withSpecs(p, Manager::terminate));
  }

  private static void leaderLocation(Manager manager, WireWriter result) {
    LocationWire.write(result, manager.leaderLocation());
  }

  private static BiConsumer<Manager, WireWriter> withSpecs(
      Fields params, BiConsumer<Manager, List<ObjectSpec>> action) throws IOException {
    List<ObjectSpec> specs = ControllerWire.readSpecs(params);
    return (manager, result) -> action.accept(manager, specs);
  }
}
