package io.github.infrakit4j.infrakit.rpc;

import io.github.infrakit4j.infrakit.Json;
import io.github.infrakit4j.infrakit.instance.DestroyContext;
import io.github.infrakit4j.infrakit.instance.InstanceDescription;
import io.github.infrakit4j.infrakit.instance.InstanceId;
import io.github.infrakit4j.infrakit.instance.InstancePlugin;
import io.github.infrakit4j.infrakit.instance.InstanceSpec;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An Instance plugin somewhere else. Requests are byte for byte those of InfraKit's client. */
final class InstanceProxy implements InstancePlugin {

  private final Remote remote;

  InstanceProxy(PluginClient client, String type) {
    remote = Remote.byType(client, SPEC, type);
  }

  @Override
  public void validate(Json properties) {
    remote.run("Validate", w -> w.opaque("Properties", properties));
  }

  @Override
  public InstanceId provision(InstanceSpec spec) {
    Optional<InstanceId> id =
        remote.call(
            "Provision",
            w -> w.object("Spec", s -> InstanceWire.writeSpec(s, spec)),
            r -> Optional.ofNullable(r.nullableString("ID")).map(InstanceId::new));
    return id.orElseThrow(
        () -> new UnansweredException("Called Instance.Provision, but the answer has no ID"));
  }

  @Override
  public void label(InstanceId id, Map<String, String> labels) {
    remote.run("Label", w -> w.field("Instance", id.value()).map("Labels", labels));
  }

  @Override
  public void destroy(InstanceId id, DestroyContext context) {
    remote.run(
        "Destroy",
        w ->
            w.field("Instance", id.value())
                .object("Context", c -> c.field("Reason", context.reason())));
  }

  @Override
  public List<InstanceDescription> describeInstances(Map<String, String> tags, boolean properties) {
    return remote.call(
        "DescribeInstances",
        w -> w.map("Tags", tags).field("Properties", properties),
        InstanceProxy::listed);
  }

  /** A null is how Go writes an empty list; no list at all is not the same as no instance. */
  private static List<InstanceDescription> listed(Fields result) throws IOException {
    if (!result.has("Descriptions")) {
      throw new IOException("there is no Descriptions in it, so what exists is not known");
    }
    return List.copyOf(result.objects("Descriptions", InstanceWire::readDescription));
  }
}
