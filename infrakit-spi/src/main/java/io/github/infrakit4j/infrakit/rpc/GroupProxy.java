package io.github.infrakit4j.infrakit.rpc;

import io.github.infrakit4j.infrakit.group.GroupDescription;
import io.github.infrakit4j.infrakit.group.GroupId;
import io.github.infrakit4j.infrakit.group.GroupPlugin;
import io.github.infrakit4j.infrakit.group.GroupSpec;
import io.github.infrakit4j.infrakit.instance.InstanceId;
import java.util.List;
import java.util.function.Consumer;

/** A Group plugin somewhere else. Requests are byte for byte those of InfraKit's client. */
final class GroupProxy implements GroupPlugin {

  private final Remote remote;

  GroupProxy(PluginClient client, String object) {
    remote = Remote.byName(client, SPEC, object);
  }

  @Override
  public String commitGroup(GroupSpec spec, boolean pretend) {
    return remote.call(
        "CommitGroup",
        w -> w.object("Spec", s -> GroupWire.writeSpec(s, spec)).field("Pretend", pretend),
        r -> r.string("Details"));
  }

  @Override
  public void freeGroup(GroupId id) {
    remote.run("FreeGroup", id(id));
  }

  @Override
  public GroupDescription describeGroup(GroupId id) {
    return remote.call(
        "DescribeGroup", id(id), r -> r.object("Description", GroupWire::readDescription));
  }

  @Override
  public void destroyGroup(GroupId id) {
    remote.run("DestroyGroup", id(id));
  }

  @Override
  public List<GroupSpec> inspectGroups() {
    return remote.call(
        "InspectGroups",
        id(new GroupId("")),
        r -> List.copyOf(r.objects("Groups", GroupWire::readSpec)));
  }

  @Override
  public void destroyInstances(GroupId id, List<InstanceId> instances) {
    remote.run(
        "DestroyInstances",
        id(id).andThen(w -> w.list("Instances", instances, i -> w.string(i.value()))));
  }

  @Override
  public int size(GroupId id) {
    return remote.call("Size", id(id), r -> r.integer("Size"));
  }

  @Override
  public void setSize(GroupId id, int size) {
    remote.run("SetSize", id(id).andThen(w -> w.number("Size", size)));
  }

  private static Consumer<WireWriter> id(GroupId id) {
    return w -> w.field("ID", id.value());
  }
}
