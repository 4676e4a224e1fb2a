package io.github.infrakit4j.infrakit.rpc;

import io.github.infrakit4j.infrakit.resource.ResourcePlugin;
import io.github.infrakit4j.infrakit.resource.ResourceSpec;
import java.io.IOException;
import java.util.function.BiConsumer;

/** Serves a Resource plugin (docker/infrakit pkg/rpc/resource). */
final class ResourceService {

  private static final Samples SAMPLES =
      Samples.of(
          """
          Commit {"Spec":{"ID":"","Properties":null},"Pretend":false} {"Details":""}
          DescribeResources {"Spec":{"ID":"","Properties":null}} {"Details":""}
          Destroy {"Spec":{"ID":"","Properties":null},"Pretend":false} {"Details":""}
          """);

  private ResourceService() {}

  static Service of(Addressing<ResourcePlugin> resource) {
    return new TableService<>(ResourcePlugin.SPEC, resource, SAMPLES)
        .with("Commit", p -> change(p, ResourcePlugin::commit))
        .with("Destroy", p -> change(p, ResourcePlugin::destroy))
        .with("DescribeResources", ResourceService::describe);
  }

  private static BiConsumer<ResourcePlugin, WireWriter> change(Fields params, Change change)
      throws IOException {
    ResourceSpec spec = spec(params);
    boolean pretend = params.bool("Pretend");
    return (plugin, result) -> result.field("Details", change.make(plugin, spec, pretend));
  }

  private static BiConsumer<ResourcePlugin, WireWriter> describe(Fields params) throws IOException {
    ResourceSpec spec = spec(params);
    return (plugin, result) -> result.field("Details", plugin.describeResources(spec));
  }

  private static ResourceSpec spec(Fields params) throws IOException {
    return params.object("Spec", s -> new ResourceSpec(s.string("ID"), s.any("Properties")));
  }

  /** Commit or Destroy. */
  @FunctionalInterface
  private interface Change {

    String make(ResourcePlugin plugin, ResourceSpec spec, boolean pretend);
  }
}
