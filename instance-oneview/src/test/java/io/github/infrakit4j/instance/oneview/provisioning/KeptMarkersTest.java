package io.github.infrakit4j.instance.oneview.provisioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.infrakit4j.infrakit.PluginException;
import io.github.infrakit4j.infrakit.instance.InstanceId;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class KeptMarkersTest {
  private static final Duration VALIDATED = Duration.ofSeconds(2);
  private static final Duration DONE = Duration.ofMinutes(2);

  @Test
  void anApplianceThatCutsMarkersOffCostsNoMoreServers() {
    try (Rig rig = rig()) {
      lose(rig);
      InstanceId last = lose(rig);

      assertThatThrownBy(() -> rig.provision("A"))
          .isInstanceOf(PluginException.class)
          .hasMessageContaining("no instance is made: the last 2 profiles")
          .hasMessageContaining("instance " + last.value() + ".")
          .hasMessageContaining("--description-limit");
      assertThat(rig.posts()).isEqualTo(2);
      assertThat(rig.ids("A")).isEmpty();
    }
  }

  @Test
  void itIsTriedAgainAfterAWhile() {
    try (Rig rig = rig()) {
      lose(rig);
      lose(rig);
      rig.clock.forward(Rig.TIMING.coolDown());
      make(rig);

      lose(rig);
      make(rig);
    }
  }

  @Test
  void whatOperatorsTakeOutNowAndThenHoldsNothingUp() {
    try (Rig rig = rig()) {
      lose(rig);
      make(rig);
      lose(rig);

      make(rig);
    }
  }

  private static Rig rig() {
    return Rig.of(rack -> rack.servers(6), builder -> builder.manualClock(), Rig.TIMING);
  }

  private static InstanceId lose(Rig rig) {
    InstanceId id = rig.provision("A");
    rig.appliance.advance(VALIDATED);
    rig.appliance.profiles().edit(id.value(), p -> p.put("description", "[infrakit:1 @id="));
    rig.appliance.advance(DONE);
    rig.awaitGone(id);
    return id;
  }

  private static void make(Rig rig) {
    InstanceId id = rig.provision("A");
    rig.appliance.advance(DONE);
    rig.awaitReady(id);
  }
}
