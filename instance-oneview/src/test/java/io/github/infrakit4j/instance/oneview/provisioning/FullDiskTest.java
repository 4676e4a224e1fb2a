package io.github.infrakit4j.instance.oneview.provisioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.infrakit4j.infrakit.PluginException;
import io.github.infrakit4j.infrakit.instance.InstanceId;
import io.github.infrakit4j.oneview.simulator.Fault;
import io.github.infrakit4j.oneview.simulator.Faults;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** The state file cannot be written for a while. */
class FullDiskTest {
  private static final String PROFILES = "/rest/server-profiles";

  @Test
  void whatCannotBeWrittenDownIsRefusedAndNotDone() {
    try (Rig rig = Rig.of(2);
        FullDisk disk = new FullDisk(rig.state)) {
      InstanceId id = rig.ready("A");
      int before = rig.changes().size();
      disk.fill();

      assertThatThrownBy(() -> rig.provision("A"))
          .isInstanceOf(PluginException.class)
          .hasMessageContaining("make room");
      assertThatThrownBy(() -> rig.destroy(id)).hasMessageContaining("make room");
      assertThatThrownBy(() -> rig.plugin().label(id, Map.of("role", "db")))
          .hasMessageContaining("make room");
      assertThat(rig.ids("A")).containsExactly(id);
      disk.free();
      rig.restart();

      assertThat(rig.ids("A")).containsExactly(id);
      assertThat(rig.changes()).hasSize(before);
    }
  }

  @Test
  void whatIsUnderWayGoesOnOnceThereIsRoomAgain() {
    try (Rig rig = Rig.of(2);
        FullDisk disk = new FullDisk(rig.state)) {
      Faults.Armed hang = rig.appliance.faults().next(Fault.hang().on("POST", PROFILES));
      CompletableFuture<InstanceId> asking =
          CompletableFuture.supplyAsync(() -> rig.provision("A"));
      Rig.await("asked for", () -> hang.hits() == 1);
      disk.fill();
      hang.release();
      Rig.await(
          "told",
          () -> rig.events.lines().stream().anyMatch(line -> line.contains("cannot write state")));
      disk.free();

      InstanceId id = asking.join();
      rig.awaitReady(id);
      assertThat(rig.appliance.profiles().names()).containsExactly(id.value());
      assertThat(rig.events.defects()).isEmpty();
    }
  }
}
