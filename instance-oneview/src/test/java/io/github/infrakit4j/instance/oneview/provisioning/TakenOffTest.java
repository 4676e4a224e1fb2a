package io.github.infrakit4j.instance.oneview.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.infrakit4j.infrakit.instance.InstanceId;
import io.github.infrakit4j.oneview.simulator.Fault;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** An operator takes the marker off a profile while its removal is under way. */
class TakenOffTest {
  private static void takeOff(Rig rig, InstanceId id) {
    rig.appliance.profiles().edit(id.value(), p -> p.put("description", "ours now"));
  }

  private static void assertLeftAlone(Rig rig, InstanceId id) {
    assertThat(rig.appliance.profiles().names()).containsExactly(id.value());
    Rig.await(
        "told", () -> rig.events.lines().stream().anyMatch(l -> l.contains("is left as it is")));
  }

  @Test
  @DisplayName("Scenario 56: taken off while the guest shuts down, it saves the server's power")
  void aMarkerThatIsTakenOffBeforeThePowerIsCutEndsTheRemoval() {
    Duration softOff = Duration.ofMinutes(1);
    try (Rig rig =
        Rig.of(
            rack -> rack.server("h1", s -> s.ignoresSoftOff()),
            settings -> settings.speed(Rig.SPEED),
            Rig.limits(Rig.TIMING.provisionLimit(), softOff))) {
      InstanceId id = rig.ready("A", "\"TemplateName\":\"T\",\"PowerOn\":true");
      rig.destroy(id);
      int before = rig.changes().size();
      takeOff(rig, id);

      rig.clock.forward(softOff);
      rig.awaitGone(id);

      assertThat(rig.changes()).hasSize(before);
      assertThat(rig.appliance.servers().power("h1")).isEqualTo("On");
      assertLeftAlone(rig, id);
    }
  }

  @Test
  @DisplayName("Scenario 56: taken off before the deletion, it saves the profile")
  void aMarkerThatIsTakenOffBeforeTheDeletionEndsTheRemoval() {
    try (Rig rig = Rig.of(1)) {
      InstanceId id = rig.ready("A");
      var conflicts =
          rig.appliance.faults().next(Fault.answer(409).on("DELETE", ".*profiles/.*").always());
      CompletableFuture<Void> destroy = CompletableFuture.runAsync(() -> rig.destroy(id));
      Rig.await("the appliance refuses for now", () -> conflicts.hits() >= 2);
      takeOff(rig, id);

      rig.awaitGone(id);

      conflicts.disarm();
      destroy.join();
      assertLeftAlone(rig, id);
    }
  }
}
