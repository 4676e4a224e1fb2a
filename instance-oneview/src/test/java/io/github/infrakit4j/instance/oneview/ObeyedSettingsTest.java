package io.github.infrakit4j.instance.oneview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.infrakit4j.infrakit.Json;
import io.github.infrakit4j.infrakit.PluginException;
import io.github.infrakit4j.infrakit.rpc.PluginClient;
import io.github.infrakit4j.instance.oneview.operator.Document;
import io.github.infrakit4j.oneview.simulator.Rack;
import io.github.infrakit4j.oneview.simulator.SimulatedAppliance;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Settings that plugins before this one took and did not obey, in a running process. */
class ObeyedSettingsTest {
  @TempDir private Path directory;

  @Test
  @DisplayName("Scenario 135: the state is where --state says, and --log 0 says nothing")
  void stateAndLogAreObeyed() throws Exception {
    Path state = directory.resolve("elsewhere/mine.json");
    try (SimulatedAppliance appliance = PluginUnderTest.appliance(1);
        PluginUnderTest plugin = new PluginUnderTest(directory)) {
      Process process =
          plugin.on(appliance).flags("--state", state.toString(), "--log", "0").start();
      Awaitility.await()
          .atMost(PluginUnderTest.PATIENCE)
          .until(() -> answers(plugin) || !process.isAlive());
      try (PluginClient client = PluginClient.connect(plugin.socket())) {
        String id = PluginUnderTest.provision(client.instance()).value();
        assertThat(Files.readString(state)).contains(id);
      }
      process.destroy();
      assertThat(PluginUnderTest.end(process)).isZero();
      assertThat(plugin.output()).isEmpty();
      assertThat(plugin.home.resolve("state")).doesNotExist();
    }
  }

  /**
   * There is no line to wait for in its log; a socket is there a moment before it is listened on.
   */
  private static boolean answers(PluginUnderTest plugin) {
    if (!Files.exists(plugin.socket())) {
      return false;
    }
    try (PluginClient client = PluginClient.connect(plugin.socket())) {
      return !client.hello().isEmpty();
    } catch (RuntimeException notYet) {
      return false;
    }
  }

  @Test
  @DisplayName("Scenario 110: the login domain that is set is the one that is logged in to")
  void theLoginDomainIsObeyed() throws Exception {
    try (SimulatedAppliance appliance =
            SimulatedAppliance.builder()
                .rack(Rack.builder().template("T").servers(1).build())
                .user("ops", "hunter2")
                .domain("ad.example")
                .start();
        PluginUnderTest plugin = new PluginUnderTest(directory)) {
      plugin.on(appliance).flags("--domain", "ad.example").serve();
      try (PluginClient client = PluginClient.connect(plugin.socket())) {
        assertThat(client.instance().describeInstances(Map.of(), false)).isEmpty();
      }
      assertThat(appliance.journal().matching("POST", "/rest/login-sessions"))
          .singleElement()
          .satisfies(
              login ->
                  assertThat(Document.read(login.body()).words("authLoginDomain"))
                      .isEqualTo("ad.example"));
    }
  }

  @Test
  @DisplayName("Scenario 18: Validate refuses what Provision would")
  void validateRefuses() throws Exception {
    try (PluginUnderTest plugin = new PluginUnderTest(directory)) {
      plugin.serve();
      try (PluginClient client = PluginClient.connect(plugin.socket())) {
        for (String wrong : new String[] {"\"T\"", "{}", "{\"TemplateName\":7}", "[]", "null"}) {
          assertThatThrownBy(() -> client.instance().validate(Json.of(wrong)))
              .as(wrong)
              .isInstanceOf(PluginException.class);
        }
        client.instance().validate(Json.of("{\"TemplateName\":\"T\"}"));
      }
    }
  }
}
