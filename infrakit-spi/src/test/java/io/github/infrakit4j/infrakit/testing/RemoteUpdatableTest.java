package io.github.infrakit4j.infrakit.testing;

import io.github.infrakit4j.infrakit.metadata.Updatable;
import io.github.infrakit4j.infrakit.rpc.PluginClient;
import io.github.infrakit4j.infrakit.rpc.PluginServer;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** The same contract, with a real socket between the plugin and its caller. */
class RemoteUpdatableTest extends UpdatableContract {

  @TempDir Path directory;

  private PluginServer server;
  private PluginClient client;

  @BeforeEach
  void start() {
    server =
        PluginServer.builder("remote")
            .updatable("vars", new InMemoryUpdatable())
            .directory(directory)
            .start();
    client = PluginClient.connect(server.socket());
  }

  @AfterEach
  void stop() {
    client.close();
    server.close();
  }

  @Override
  protected Updatable plugin() {
    return client.updatable("vars");
  }
}
