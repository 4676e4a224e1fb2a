package io.github.infrakit4j.instance.oneview.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.infrakit4j.infrakit.instance.InstanceId;
import io.github.infrakit4j.oneview.simulator.Fault;
import io.github.infrakit4j.oneview.simulator.Faults;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A lost instance of a group that is over is about to be removed, and somebody wants the group. */
class AbandonedRacesTest {
  @Test
  void aGroupThatIsAskedForDuringTheLastLookKeepsItsLostInstance() {
    try (Rig rig = Rig.of(2)) {
      InstanceId id = rig.ready("A");
      rig.appliance.servers().fail("h1");
      Rig.await("lost", () -> rig.ids("A").isEmpty());
      InstanceId other = rig.ready("A");
      rig.destroy(other);
      rig.awaitGone(other);
      String profile =
          String.valueOf(rig.appliance.profiles().byName(id.value()).orElseThrow().get("uri"));
      Faults.Armed look =
          rig.appliance
              .faults()
              .next(
                  Fault.rewrite(
                          body -> {
                            rig.ids("A");
                            return body;
                          })
                      .on("GET", profile));
      rig.clock.forward(Rig.TIMING.lostKept().multipliedBy(2));
      Rig.await("looked at", () -> look.hits() == 1);
      rig.plugin().label(id, Map.of("seen", "yes"));
      Rig.await(
          "a step later", () -> rig.ledger().find(id).filter(e -> !e.labels().isEmpty()).isEmpty());

      assertThat(rig.appliance.profiles().names()).containsExactly(id.value());
      assertThat(rig.ledger().find(id).map(Entry::stage)).contains(new Stage.Ready());
    }
  }
}
