package io.github.infrakit4j.infrakit.testing;

import io.github.infrakit4j.infrakit.Json;
import io.github.infrakit4j.infrakit.group.GroupPlugin;
import io.github.infrakit4j.infrakit.instance.InstancePlugin;
import io.github.infrakit4j.infrakit.rpc.PluginClient;
import io.github.infrakit4j.infrakit.rpc.PluginServer;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** The same contract, with a real socket between both plugins and their callers. */
class RemoteGroupsTest extends GroupPluginContract {

  @TempDir Path directory;

  private PluginServer server;
  private PluginClient client;

  @BeforeEach
  void start() {
    InMemoryInstances instances = new InMemoryInstances();
    server =
        PluginServer.builder("remote")
            .instance(instances)
            .group("groups", new InMemoryGroups(instances))
            .directory(directory)
            .start();
    client = PluginClient.connect(server.socket());
  }

  @Override
  protected void closePlugins() {
    client.close();
    server.close();
  }

  @Override
  protected GroupPlugin plugin() {
    return client.group("groups");
  }

  @Override
  protected InstancePlugin instances() {
    return client.instance();
  }

  @Override
  protected Json propertiesOfSize(int size) {
    return Json.of("{\"Allocation\":{\"Size\":" + size + "}}");
  }

  @Override
  protected Optional<Json> invalidProperties() {
    return Optional.of(Json.of("[]"));
  }
}
