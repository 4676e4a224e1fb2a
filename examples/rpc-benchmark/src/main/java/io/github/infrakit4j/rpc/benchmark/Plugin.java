package io.github.infrakit4j.rpc.benchmark;

import io.github.infrakit4j.infrakit.Json;
import io.github.infrakit4j.infrakit.instance.DestroyContext;
import io.github.infrakit4j.infrakit.instance.InstanceDescription;
import io.github.infrakit4j.infrakit.instance.InstanceId;
import io.github.infrakit4j.infrakit.instance.InstancePlugin;
import io.github.infrakit4j.infrakit.instance.InstanceSpec;
import io.github.infrakit4j.infrakit.rpc.PluginServer;
import io.github.infrakit4j.infrakit.runner.PluginRunner;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A plugin with nothing in it, served as any is. */
final class Plugin implements InstancePlugin {

  private Plugin() {}

  /** Serves on the socket named. */
  public static void main(String[] arguments) {
    Path socket = Path.of(arguments[0]);
    PluginRunner.of(
            PluginServer.builder(Objects.requireNonNull(socket.getFileName()).toString())
                .directory(Objects.requireNonNull(socket.getParent()))
                .maxConnections(2_000)
                .instance(new Plugin()))
        .run();
  }

  @Override
  public void validate(Json properties) {}

  @Override
  public InstanceId provision(InstanceSpec spec) {
    return new InstanceId("none");
  }

  @Override
  public void label(InstanceId id, Map<String, String> labels) {}

  @Override
  public void destroy(InstanceId id, DestroyContext context) {}

  @Override
  public List<InstanceDescription> describeInstances(Map<String, String> tags, boolean properties) {
    return List.of();
  }
}
