package io.github.infrakit4j.instance.oneview.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.infrakit4j.infrakit.instance.InstanceId;
import io.github.infrakit4j.oneview.simulator.Delay;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** An appliance takes its time: up to the limit all is well, and past it nothing is forgotten. */
class SlowCreationsTest {
  @Test
  @DisplayName("Scenario 4: an instance that takes long never disappears, however often one asks")
  void aSlowInstanceStaysListed() {
    try (Rig rig =
        Rig.of(
            rack -> rack.servers(1),
            settings -> settings.manualClock().delay(Delay.PROFILE_CREATE, Duration.ofMinutes(20)),
            Rig.limits(Duration.ofMinutes(30), Duration.ZERO))) {
      InstanceId id = rig.provision("A");
      for (int i = 0; i < 500; i++) {
        if (i % 25 == 0) {
          rig.appliance.advance(Duration.ofSeconds(55));
          rig.clock.forward(Duration.ofSeconds(55));
        }
        assertThat(rig.ids("A")).containsExactly(id);
        assertThat(rig.properties(id)).contains("\"State\":\"provisioning\"");
      }
      rig.appliance.advance(Duration.ofMinutes(2));
      rig.awaitReady(id);
    }
  }

  @Test
  @DisplayName("Scenario 4: what takes longer than its limit is given up, however seldom one asks")
  void anInstanceThatTakesTooLongIsGivenUp() {
    try (Rig rig =
        Rig.of(
            rack -> rack.servers(1),
            settings -> settings.manualClock().delay(Delay.PROFILE_CREATE, Duration.ofHours(20)),
            Rig.limits(Duration.ofMinutes(30), Duration.ZERO))) {
      InstanceId id = rig.provision("A");
      assertThat(rig.ids("A")).containsExactly(id);
      rig.clock.forward(Duration.ofMinutes(30));

      Rig.await("given up", () -> isOverdue(rig, id));
      assertThat(rig.ids("A")).isEmpty();
      rig.restart();
      int before = looksAtTasks(rig);
      Rig.await("its task is watched on", () -> looksAtTasks(rig) > before + 2);
      assertThat(isOverdue(rig, id)).as("not forgotten while the appliance works on").isTrue();

      rig.appliance.advance(Duration.ofHours(20));
      Rig.await(
          "cleared",
          () -> {
            rig.appliance.advance(Duration.ofMinutes(1));
            return rig.ledger().find(id).isEmpty();
          });
      assertThat(rig.appliance.profiles().names()).isEmpty();
      assertThat(rig.plugin().status().quarantined())
          .singleElement()
          .satisfies(server -> assertThat(server.reason()).contains("took longer than allowed"));
      assertThat(rig.ids("A")).isEmpty();
    }
  }

  private static boolean isOverdue(Rig rig, InstanceId id) {
    return rig.plugin().status().lost().stream()
        .anyMatch(
            lost ->
                lost.id().equals(id.value())
                    && String.valueOf(lost.reason()).contains("took longer than allowed"));
  }

  private static int looksAtTasks(Rig rig) {
    return rig.appliance.journal().count("GET", "/rest/tasks/.*");
  }
}
