package io.github.infrakit4j.instance.oneview.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.infrakit4j.infrakit.Tags;
import io.github.infrakit4j.infrakit.instance.InstanceDescription;
import io.github.infrakit4j.infrakit.instance.InstanceId;
import io.github.infrakit4j.infrakit.instance.LogicalId;
import io.github.infrakit4j.oneview.simulator.Delay;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Leadership moves to a manager with a plugin process of its own while the appliance does not show
 * yet what the former one was asked for.
 */
class LeadershipTest {
  private static final Duration LONG = Duration.ofDays(1);
  private static final Map<String, String> TAGS = Map.of(Tags.GROUP, "P");

  private static InstanceId asked(Rig rig, String placement, String logicalId) {
    return rig.provision(
        TAGS, "\"TemplateName\":\"T\",\"Placement\":{" + placement + "}", new LogicalId(logicalId));
  }

  private static void itsTurnComes(Rig rig) {
    rig.appliance.delay(Delay.VALIDATION, Delay.VALIDATION.standard());
    rig.appliance.advance(LONG);
  }

  /** Neither is hidden: whoever asks either process sees that there is one too many. */
  @Test
  void twoOfOneNameAreBothListedOnceTheyAreThere() {
    try (Rig rig = Rig.of(3)) {
      Rig other = rig.replica(Namespace.NONE);
      rig.appliance.delay(Delay.VALIDATION, LONG);
      InstanceId first = asked(rig, "\"Arrange\":\"pack\"", "10.0.0.1");
      assertThat(other.ids("P")).as("not to be seen yet").isEmpty();
      InstanceId second = asked(other, "\"Arrange\":\"pack\"", "10.0.0.1");
      itsTurnComes(rig);
      rig.awaitReady(first);
      other.awaitReady(second);

      assertThat(rig.ids("P")).containsExactlyInAnyOrder(first, second);
      assertThat(other.ids("P")).containsExactlyInAnyOrder(first, second);
      assertThat(rig.describe("P"))
          .extracting(InstanceDescription::logicalId)
          .containsOnly(new LogicalId("10.0.0.1"));
      other.kill();
    }
  }

  /** The appliance itself lets no second one be made, and no other server is taken for it. */
  @Test
  void ofANameThatIsAServerThereIsOne() {
    try (Rig rig = Rig.of(3)) {
      Rig other = rig.replica(Namespace.NONE);
      rig.appliance.delay(Delay.VALIDATION, LONG);
      InstanceId first = asked(rig, "\"ByLogicalID\":true", "h2");
      InstanceId second = asked(other, "\"ByLogicalID\":true", "h2");
      itsTurnComes(rig);
      rig.awaitReady(first);
      other.awaitGone(second);

      assertThat(rig.ids("P")).containsExactly(first);
      assertThat(other.ids("P")).containsExactly(first);
      assertThat(rig.appliance.profiles().names()).containsExactly(first.value());
      assertThat(rig.appliance.profiles().serverOf(first.value())).contains("h2");
      other.kill();
    }
  }
}
