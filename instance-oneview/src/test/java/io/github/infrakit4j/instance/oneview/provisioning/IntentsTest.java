package io.github.infrakit4j.instance.oneview.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.infrakit4j.infrakit.instance.InstanceId;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What was accepted is done, whatever comes in between. */
class IntentsTest {
  /** As it is written down when Destroy comes while the last step of the making is taken. */
  @Test
  void aRemovalThatCameAsTheInstanceWasMadeSurvivesACrash() {
    try (Rig rig = Rig.of(1)) {
      InstanceId id = rig.ready("A");
      rig.ledger().update(id, entry -> entry.withDestroyAsked(rig.clock.instant()));
      rig.restart();

      rig.awaitGone(id);
      assertThat(rig.appliance.profiles().names()).isEmpty();
    }
  }

  /** As it is written down while the appliance does not take them. */
  @Test
  void labelsThatWaitComeOntoAProfileThatIsMadeAnewMeanwhile() {
    try (Rig rig = Rig.of(1)) {
      InstanceId id = rig.ready("A");
      rig.ledger().update(id, entry -> entry.withTags(entry.tags(), Map.of("role", "db")));
      rig.kill();
      makeAnew(rig, id);
      rig.start();

      Rig.await("labelled", () -> description(rig, id).contains("role=\"db\""));
      assertThat(rig.description(id).tags()).containsEntry("role", "db");
    }
  }

  private static String description(Rig rig, InstanceId id) {
    return String.valueOf(
        rig.appliance.profiles().byName(id.value()).orElseThrow().get("description"));
  }

  private static void makeAnew(Rig rig, InstanceId id) {
    String description = description(rig, id);
    rig.appliance.profiles().delete(id.value());
    rig.appliance.profiles().put(id.value(), "h1");
    rig.appliance.profiles().edit(id.value(), p -> p.put("description", description));
  }
}
