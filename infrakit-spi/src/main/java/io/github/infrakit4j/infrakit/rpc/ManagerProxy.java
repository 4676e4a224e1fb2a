package io.github.infrakit4j.infrakit.rpc;

import io.github.infrakit4j.infrakit.controller.ManagedObject;
import io.github.infrakit4j.infrakit.controller.ObjectSpec;
import io.github.infrakit4j.infrakit.manager.Manager;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** A manager somewhere else. Requests are byte for byte those of InfraKit's client. */
final class ManagerProxy implements Manager {

  private final Remote remote;

  ManagerProxy(PluginClient client) {
    remote = Remote.only(client, SPEC, ManagerService.NAME);
  }

  @Override
  public boolean isLeader() {
    return remote.call("IsLeader", r -> r.bool("Leader"));
  }

  @Override
  public Optional<URI> leaderLocation() {
    return remote.call("LeaderLocation", LocationWire::read);
  }

  @Override
  public void enforce(List<ObjectSpec> specs) {
    remote.run("Enforce", w -> ControllerWire.writeSpecs(w, specs));
  }

  @Override
  public List<ObjectSpec> specs() {
    return remote.call("Specs", ControllerWire::readSpecs);
  }

  @Override
  public List<ManagedObject> inspect() {
    return remote.call("Inspect", ControllerWire::readObjects);
  }

  @Override
  public void terminate(List<ObjectSpec> specs) {
    remote.run("Terminate", w -> ControllerWire.writeSpecs(w, specs));
  }
}
