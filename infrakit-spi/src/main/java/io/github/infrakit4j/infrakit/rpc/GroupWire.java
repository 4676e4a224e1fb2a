package io.github.infrakit4j.infrakit.rpc;

import io.github.infrakit4j.infrakit.group.Allocation;
import io.github.infrakit4j.infrakit.group.GroupDescription;
import io.github.infrakit4j.infrakit.group.GroupId;
import io.github.infrakit4j.infrakit.group.GroupSpec;
import io.github.infrakit4j.infrakit.group.Index;
import io.github.infrakit4j.infrakit.instance.LogicalId;
import java.io.IOException;

/** The Group interface's values on the wire, for both ends (docker/infrakit pkg/spi/group). */
final class GroupWire {

  private GroupWire() {}

  static void writeSpec(WireWriter out, GroupSpec spec) {
    out.field("ID", spec.id().value()).opaque("Properties", spec.properties());
  }

  static GroupSpec readSpec(Fields fields) throws IOException {
    return new GroupSpec(readId(fields), fields.any("Properties"));
  }

  static GroupId readId(Fields fields) throws IOException {
    return new GroupId(fields.string("ID"));
  }

  static void writeDescription(WireWriter out, GroupDescription description) {
    out.list(
            "Instances",
            description.instances(),
            i -> out.object(w -> InstanceWire.writeDescription(w, i)))
        .field("Converged", description.converged());
  }

  static GroupDescription readDescription(Fields fields) throws IOException {
    return new GroupDescription(
        fields.objects("Instances", InstanceWire::readDescription), fields.bool("Converged"));
  }

  static void writeAllocation(WireWriter out, Allocation allocation) {
    out.number("Size", allocation.size())
        .listOrNull("LogicalIDs", allocation.logicalIds(), id -> out.string(id.value()));
  }

  static Allocation readAllocation(Fields fields) throws IOException {
    return new Allocation(
        fields.unsigned("Size"), fields.list("LogicalIDs", in -> new LogicalId(in.string())));
  }

  static void writeIndex(WireWriter out, Index index) {
    out.field("Group", index.group().value()).number("Sequence", index.sequence());
  }

  static Index readIndex(Fields fields) throws IOException {
    return new Index(new GroupId(fields.string("Group")), fields.unsigned("Sequence"));
  }
}
