package io.github.infrakit4j.infrakit.rpc;

import io.github.infrakit4j.infrakit.resource.ResourcePlugin;
import io.github.infrakit4j.infrakit.resource.ResourceSpec;

/** A Resource plugin somewhere else. Requests are byte for byte those of InfraKit's client. */
final class ResourceProxy implements ResourcePlugin {

  private final Remote remote;

  ResourceProxy(PluginClient client) {
    remote = Remote.only(client, SPEC, SPEC.name());
  }

  @Override
  public String commit(ResourceSpec spec, boolean pretend) {
    return change("Commit", spec, pretend);
  }

  @Override
  public String destroy(ResourceSpec spec, boolean pretend) {
    return change("Destroy", spec, pretend);
  }

  @Override
  public String describeResources(ResourceSpec spec) {
    return remote.call("DescribeResources", w -> write(w, spec), r -> r.string("Details"));
  }

  private String change(String method, ResourceSpec spec, boolean pretend) {
    return remote.call(
        method,
        w -> {
          write(w, spec);
          w.field("Pretend", pretend);
        },
        r -> r.string("Details"));
  }

  private static void write(WireWriter out, ResourceSpec spec) {
    out.object("Spec", s -> s.field("ID", spec.id()).opaque("Properties", spec.properties()));
  }
}
