package io.github.infrakit4j.examples.file;

import io.github.infrakit4j.infrakit.Json;
import io.github.infrakit4j.infrakit.instance.InstancePlugin;
import io.github.infrakit4j.infrakit.rpc.PluginClient;
import io.github.infrakit4j.infrakit.rpc.PluginServer;
import io.github.infrakit4j.infrakit.testing.InstancePluginContract;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** What InfraKit relies on, over a real socket. */
class FileInstancesContractTest extends InstancePluginContract {
  @TempDir Path home;
  private PluginServer server;
  private PluginClient client;

  @BeforeEach
  void serve() throws IOException {
    server =
        PluginServer.builder("instance-file")
            .instance(new FileInstances(home.resolve("instances")))
            .directory(home.resolve("plugins"))
            .start();
    client = PluginClient.connect(server.socket());
  }

  @Override
  protected InstancePlugin plugin() {
    return client.instance();
  }

  @Override
  protected Json validProperties() {
    return Json.of("{\"note\":\"any object\"}");
  }

  @Override
  protected Optional<Json> invalidProperties() {
    return Optional.of(Json.of("[1]"));
  }

  @Override
  protected void closePlugin() {
    client.close();
    server.close();
  }
}
