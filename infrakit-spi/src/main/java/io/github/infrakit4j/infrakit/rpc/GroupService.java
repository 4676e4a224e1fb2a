package io.github.infrakit4j.infrakit.rpc;

import io.github.infrakit4j.infrakit.group.GroupDescription;
import io.github.infrakit4j.infrakit.group.GroupId;
import io.github.infrakit4j.infrakit.group.GroupPlugin;
import io.github.infrakit4j.infrakit.group.GroupSpec;
import io.github.infrakit4j.infrakit.instance.InstanceId;
import java.io.IOException;
import java.util.List;
import java.util.function.BiConsumer;

/** Serves Group plugins (docker/infrakit pkg/rpc/group). */
final class GroupService {

  private static final Samples SAMPLES =
      Samples.of(
          """
          CommitGroup {"Name":"","Spec":{"ID":"","Properties":null},"Pretend":false} {"Name":"","ID":"","Details":""}
          DescribeGroup {"Name":"","ID":""} {"Name":"","ID":"","Description":{"Instances":null,"Converged":false}}
          DestroyGroup {"Name":"","ID":""} {"Name":"","ID":""}
          DestroyInstances {"Name":"","ID":"","Instances":null} {"Name":"","ID":""}
          FreeGroup {"Name":"","ID":""} {"Name":"","ID":""}
          InspectGroups {"Name":"","ID":""} {"Name":"","ID":"","Groups":null}
          SetSize {"Name":"","ID":"","Size":0} {"Name":"","ID":""}
          Size {"Name":"","ID":""} {"Name":"","ID":"","Size":0}
          """);

  private GroupService() {}

  static Service of(Addressing<GroupPlugin> groups) {
    return new TableService<>(GroupPlugin.SPEC, groups, SAMPLES)
        .with("CommitGroup", GroupService::commit)
        .with("FreeGroup", p -> byId(p, GroupPlugin::freeGroup))
        .with("DescribeGroup", GroupService::describe)
        .with("DestroyGroup", p -> byId(p, GroupPlugin::destroyGroup))
        .with("InspectGroups", p -> GroupService::inspect)
        .with("DestroyInstances", GroupService::destroyInstances)
        .with("Size", GroupService::size)
        .with("SetSize", GroupService::setSize);
  }

  private static BiConsumer<GroupPlugin, WireWriter> commit(Fields params) throws IOException {
    GroupSpec spec = params.object("Spec", GroupWire::readSpec);
    boolean pretend = params.bool("Pretend");
    return (plugin, result) -> {
      String details = plugin.commitGroup(spec, pretend);
      result.field("ID", spec.id().value()).field("Details", details);
    };
  }

  private static BiConsumer<GroupPlugin, WireWriter> describe(Fields params) throws IOException {
    GroupId id = GroupWire.readId(params);
    return (plugin, result) -> {
      GroupDescription description = plugin.describeGroup(id);
      result
          .field("ID", id.value())
          .object("Description", d -> GroupWire.writeDescription(d, description));
    };
  }

  private static void inspect(GroupPlugin plugin, WireWriter result) {
    List<GroupSpec> groups = plugin.inspectGroups();
    result
        .field("ID", "")
        .listOrNull("Groups", groups, g -> result.object(w -> GroupWire.writeSpec(w, g)));
  }

  private static BiConsumer<GroupPlugin, WireWriter> destroyInstances(Fields params)
      throws IOException {
    List<InstanceId> instances = params.list("Instances", in -> new InstanceId(in.string()));
    return byId(params, (plugin, id) -> plugin.destroyInstances(id, instances));
  }

  private static BiConsumer<GroupPlugin, WireWriter> size(Fields params) throws IOException {
    GroupId id = GroupWire.readId(params);
    return (plugin, result) -> {
      int size = plugin.size(id);
      result.field("ID", id.value()).number("Size", size);
    };
  }

  private static BiConsumer<GroupPlugin, WireWriter> setSize(Fields params) throws IOException {
    int size = params.integer("Size");
    return byId(params, (plugin, id) -> plugin.setSize(id, size));
  }

  /** A method that names a group and answers its name. */
  private static BiConsumer<GroupPlugin, WireWriter> byId(
      Fields params, BiConsumer<GroupPlugin, GroupId> action) throws IOException {
    GroupId id = GroupWire.readId(params);
    return (plugin, result) -> {
      action.accept(plugin, id);
      result.field("ID", id.value());
    };
  }
}
