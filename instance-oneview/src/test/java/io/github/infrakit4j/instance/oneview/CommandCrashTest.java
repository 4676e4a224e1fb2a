package io.github.infrakit4j.instance.oneview;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.infrakit4j.infrakit.instance.InstanceId;
import io.github.infrakit4j.infrakit.rpc.PluginClient;
import io.github.infrakit4j.oneview.simulator.Fault;
import io.github.infrakit4j.oneview.simulator.Faults;
import io.github.infrakit4j.oneview.simulator.Rack;
import io.github.infrakit4j.oneview.simulator.SimulatedAppliance;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The plugin's process is killed while an operator's command waits for it. */
class CommandCrashTest {
  @TempDir private Path directory;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private static SimulatedAppliance appliance() throws IOException {
    return SimulatedAppliance.builder()
        .rack(Rack.builder().template("T").servers(2).build())
        .speed(100)
        .start();
  }

  private int run(PluginUnderTest plugin, String... arguments) {
    Terminal terminal =
        new Terminal(
            Map.of("INFRAKIT_HOME", plugin.home.toString()),
            new PrintWriter(out, true),
            new PrintWriter(err, true),
            pause -> false);
    return new Main(terminal).run(arguments);
  }

  /** Makes an instance and waits until the command would be taken. */
  private InstanceId ready(PluginUnderTest plugin) {
    try (PluginClient client = PluginClient.connect(plugin.socket())) {
      InstanceId id = PluginUnderTest.provision(client.instance());
      Awaitility.await("ready")
          .atMost(PluginUnderTest.PATIENCE)
          .until(
              () -> {
                run(plugin, "status", "-o", "json", "--no-servers");
                return out.toString().contains("\"ready\"");
              });
      return id;
    }
  }

  private static String description(SimulatedAppliance appliance, InstanceId id) {
    return String.valueOf(appliance.profiles().byName(id.value()).orElseThrow().get("description"));
  }

  @Test
  void aReleaseWhosePluginIsKilledIsEndedByTheNextOne() throws Exception {
    try (SimulatedAppliance appliance = appliance();
        PluginUnderTest plugin = new PluginUnderTest(directory)) {
      plugin.on(appliance).flags("--first-poll", "50ms");
      Process first = plugin.serve();
      InstanceId id = ready(plugin);
      Faults.Armed deaf =
          appliance.faults().next(Fault.hang().on("PUT", "/rest/server-profiles/.*"));
      CompletableFuture<Integer> command =
          CompletableFuture.supplyAsync(() -> run(plugin, "release", id.value()));
      Awaitility.await("asked").atMost(PluginUnderTest.PATIENCE).until(() -> deaf.hits() > 0);
      first.destroyForcibly();
      PluginUnderTest.end(first);

      assertThat(command.join()).isEqualTo(1);
      assertThat(err.toString()).contains("no plugin").contains("give the command again");
      assertThat(description(appliance, id)).contains("infrakit:1");
      plugin.serve();
      run(plugin, "release", id.value());
      Awaitility.await("released")
          .atMost(PluginUnderTest.PATIENCE)
          .until(() -> description(appliance, id).isEmpty());
      deaf.disarm();
      assertThat(appliance.profiles().serverOf(id.value())).contains("h1");
      assertThat(appliance.journal().count("DELETE", "/rest/server-profiles/.*")).isZero();
      assertThat(appliance.history().violations()).isEmpty();
    }
  }
}
