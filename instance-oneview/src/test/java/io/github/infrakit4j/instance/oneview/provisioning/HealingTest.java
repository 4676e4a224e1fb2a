package io.github.infrakit4j.instance.oneview.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.infrakit4j.infrakit.instance.InstanceId;
import io.github.infrakit4j.oneview.simulator.Fault;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class HealingTest {
  @Test
  @DisplayName("Scenario 51: an instance whose profile was removed is gone, its server untouched")
  void aRemovedProfileIsALostInstance() {
    try (Rig rig = Rig.of(2)) {
      InstanceId id = rig.ready("A");
      rig.appliance.profiles().delete(id.value());
      rig.appliance.journal().clear();

      assertThat(rig.ids("A")).isEmpty();
      assertThat(rig.changes()).isEmpty();
    }
  }

  @Test
  @DisplayName("Scenario 56: a profile that replaced ours is not touched when ours is destroyed")
  void aReplacedProfileIsNotTouched() {
    try (Rig rig = Rig.of(1)) {
      InstanceId id = rig.ready("A");
      rig.appliance.profiles().replace(id.value(), "payroll");

      assertThat(rig.ids("A")).isEmpty();
      rig.destroy(id);
      assertThat(rig.appliance.profiles().names()).containsExactly("payroll");
    }
  }

  @Test
  @DisplayName("Scenarios 52, 53: an ill server is lost after the grace, and back when it is well")
  void anIllServerIsLostUntilItIsWell() {
    try (Rig rig = Rig.of(1)) {
      InstanceId id = rig.ready("A");
      rig.appliance.servers().fail("h1");
      assertThat(rig.ids("A")).containsExactly(id);

      Rig.await("lost", () -> rig.ids("A").isEmpty());
      assertThat(rig.events.lines()).anyMatch(line -> line.endsWith("Critical (lost)"));
      assertThat(rig.appliance.profiles().names()).containsExactly(id.value());
      rig.restart();
      assertThat(rig.ids("A")).isEmpty();

      rig.appliance.servers().recover("h1");
      assertThat(rig.ids("A")).containsExactly(id);
    }
  }

  @Test
  void aFailedCreationThatNobodyRemembersIsRemoved() throws IOException {
    try (Rig rig = Rig.of(2)) {
      rig.appliance
          .faults()
          .next(Fault.taskError("Broke", "It broke").on("POST", "/rest/server-profiles"));
      InstanceId id = rig.provision("A");
      rig.kill();
      Files.delete(rig.state);
      rig.start();

      Rig.await(
          "cleared", () -> rig.ids("A").isEmpty() && rig.appliance.profiles().names().isEmpty());
      rig.awaitGone(id);
      assertThat(rig.appliance.servers().state("h1")).isEqualTo("NoProfileApplied");
    }
  }

  @Test
  @DisplayName("Scenario 54: a server that was removed from the appliance is lost without a crash")
  void aRemovedServerIsLost() {
    try (Rig rig = Rig.of(1)) {
      InstanceId id = rig.ready("A");
      rig.appliance.servers().remove("h1");

      Rig.await("lost", () -> rig.ids("A").isEmpty());
      assertThat(rig.ledger().find(id)).isPresent();
      assertThat(rig.events.defects()).isEmpty();
    }
  }

  @Test
  @DisplayName("Scenario 55: a profile that was moved is the same instance on another server")
  void aMovedProfileIsTheSameInstance() {
    try (Rig rig = Rig.of(2)) {
      InstanceId id = rig.ready("A");
      rig.appliance.profiles().move(id.value(), "h2");

      assertThat(rig.ids("A")).containsExactly(id);
      assertThat(rig.properties(id)).contains("\"ServerName\":\"h2\"");
      InstanceId next = rig.ready("A");
      assertThat(rig.properties(next)).contains("\"ServerName\":\"h1\"");
    }
  }
}
