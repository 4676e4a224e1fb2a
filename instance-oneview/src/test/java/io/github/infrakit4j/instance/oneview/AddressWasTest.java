package io.github.infrakit4j.instance.oneview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.infrakit4j.infrakit.instance.InstanceDescription;
import io.github.infrakit4j.infrakit.instance.InstanceId;
import io.github.infrakit4j.infrakit.rpc.PluginClient;
import io.github.infrakit4j.oneview.simulator.SimulatedAppliance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code --address-was}, as an operator uses it. */
class AddressWasTest {
  private static final String WAS = "INFRAKIT_ONEVIEW_ADDRESS_WAS";

  @TempDir private Path directory;

  private static List<InstanceId> ids(CommandRig rig) {
    try (PluginClient client = PluginClient.connect(rig.socket())) {
      return client.instance().describeInstances(Map.of(), false).stream()
          .map(InstanceDescription::id)
          .toList();
    }
  }

  /** What the settings say the appliance's address is from now on; its certificate fits no more. */
  private static void move(CommandRig rig, String address) {
    rig.environment.put("OV_ADDRESS", address);
    rig.environment.remove("INFRAKIT_ONEVIEW_CA_FILE");
    rig.environment.put("INFRAKIT_ONEVIEW_INSECURE", "true");
  }

  @Test
  void theRefusalSaysWhatToSetAndThatHelps() throws IOException {
    try (CommandRig rig = CommandRig.of(directory, 1).serve()) {
      InstanceId id = rig.ready();
      rig.process().close();
      String old = "localhost:" + rig.appliance.port();
      String next = "127.0.0.1:" + rig.appliance.port();
      Path state = rig.home.resolve("ik/state/instance-oneview.json");
      move(rig, "https://" + next);
      assertThat(rig.run("check")).isEqualTo(1);
      assertThat(rig.out).contains("give its old one, --address-was " + old);

      rig.environment.put(WAS, old);
      assertThat(rig.run("check")).isZero();
      assertThat(rig.out).containsPattern("note +state file .*, 1 instances, is of " + old);
      assertThat(Files.readString(state)).contains("\"Appliance\": \"" + old + "\"");
      rig.serve();
      assertThat(ids(rig)).containsExactly(id);
      assertThat(Files.readString(state)).contains("\"Appliance\": \"" + next + "\"");
      rig.process().close();

      rig.environment.remove(WAS);
      assertThat(rig.run("check")).isZero();
      assertThat(ids(rig.serve())).containsExactly(id);
    }
  }

  @Test
  void anotherApplianceIsRefusedByTheCheckAndByThePlugin() throws IOException {
    try (CommandRig rig = CommandRig.of(directory, 1).serve();
        SimulatedAppliance other =
            SimulatedAppliance.builder().user("ops", CommandRig.PASSWORD).start()) {
      InstanceId id = rig.ready();
      rig.process().close();
      Path state = rig.home.resolve("ik/state/instance-oneview.json");
      String before = Files.readString(state);
      move(rig, other.url());
      rig.environment.put(WAS, rig.appliance.url());

      assertThat(rig.run("check")).isEqualTo(1);
      assertThat(rig.out).containsPattern("problem +servers .*cannot become that of");
      rig.serve();
      assertThatThrownBy(() -> ids(rig)).hasMessageContaining("no profiles of its instances " + id);
      assertThat(Files.readString(state)).isEqualTo(before);
      assertThat(other.journal().count("POST", "/rest/server-profiles")).isZero();
    }
  }
}
