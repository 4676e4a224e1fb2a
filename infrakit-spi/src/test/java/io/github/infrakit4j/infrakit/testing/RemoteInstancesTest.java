package io.github.infrakit4j.infrakit.testing;

import io.github.infrakit4j.infrakit.Json;
import io.github.infrakit4j.infrakit.instance.InstancePlugin;
import io.github.infrakit4j.infrakit.rpc.PluginClient;
import io.github.infrakit4j.infrakit.rpc.PluginServer;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** The same contract, with a real socket between the plugin and its caller. */
class RemoteInstancesTest extends InstancePluginContract {

  @TempDir Path directory;

  private PluginServer server;
  private PluginClient client;

  @BeforeEach
  void start() {
    server =
        PluginServer.builder("remote")
            .instance("memory", new InMemoryInstances())
            .directory(directory)
            .start();
    client = PluginClient.connect(server.socket());
  }

  @Override
  protected void closePlugin() {
    client.close();
    server.close();
  }

  @Override
  protected InstancePlugin plugin() {
    return client.instance("memory");
  }

  @Override
  protected Json validProperties() {
    return Json.of("{\"TemplateName\":\"Docker\"}");
  }

  @Override
  protected Optional<Json> invalidProperties() {
    return Optional.of(Json.of("[1]"));
  }
}
