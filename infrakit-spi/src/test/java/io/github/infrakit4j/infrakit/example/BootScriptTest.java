package io.github.infrakit4j.infrakit.example;

import io.github.infrakit4j.infrakit.Json;
import io.github.infrakit4j.infrakit.flavor.FlavorPlugin;
import io.github.infrakit4j.infrakit.rpc.PluginClient;
import io.github.infrakit4j.infrakit.rpc.PluginServer;
import io.github.infrakit4j.infrakit.testing.FlavorPluginContract;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** The README's flavor keeps the contract, through a real socket. */
class BootScriptTest extends FlavorPluginContract {

  @TempDir Path directory;

  private PluginServer server;
  private PluginClient client;

  @BeforeEach
  void start() {
    server =
        PluginServer.builder("remote")
            .flavor("boot", new BootScript("date\n"))
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
  protected FlavorPlugin plugin() {
    return client.flavor("boot");
  }

  @Override
  protected Json validProperties() {
    return Json.of("{}");
  }
}
