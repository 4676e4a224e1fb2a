package io.github.infrakit4j.instance.oneview.provisioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.infrakit4j.infrakit.PluginException;
import io.github.infrakit4j.infrakit.instance.InstanceId;
import io.github.infrakit4j.oneview.simulator.Fault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReleaseTest {
  private static final String KEPT =
      "\"TemplateName\":\"T\",\"PowerOn\":true,\"IgnoreOnDestroy\":true,"
          + "\"Annotation\":\"owner bob\"";
  private static final Policy KEEP_ALL =
      new Policy(Ailment.STANDARD, true, false, Takeover.NOTHING);

  private static String description(Rig rig, InstanceId id) {
    return String.valueOf(
        rig.appliance.profiles().byName(id.value()).orElseThrow().get("description"));
  }

  private static void forget(Rig rig) {
    rig.kill();
    try {
      Files.deleteIfExists(rig.state);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    rig.start();
  }

  @ParameterizedTest(name = "state file lost: {0}")
  @ValueSource(booleans = {false, true})
  @DisplayName(
      "Scenario 138: with IgnoreOnDestroy only the marker goes, and the group makes another")
  void destroyTakesOnlyTheMarkerAway(boolean lost) {
    try (Rig rig = Rig.of(2)) {
      InstanceId id = rig.ready("A", KEPT);
      if (lost) {
        forget(rig);
        assertThat(rig.ids("A")).containsExactly(id);
      }
      Object connections =
          rig.appliance.profiles().byName(id.value()).orElseThrow().get("connectionSettings");
      rig.appliance.journal().clear();
      rig.destroy(id);
      rig.awaitGone(id);

      assertThat(rig.changes())
          .hasSize(1)
          .allMatch(change -> change.startsWith("PUT /rest/server-p"));
      assertThat(description(rig, id)).isEqualTo("owner bob");
      assertThat(rig.appliance.servers().power("h1")).isEqualTo("On");
      assertThat(
              rig.appliance.profiles().byName(id.value()).orElseThrow().get("connectionSettings"))
          .isEqualTo(connections);
      assertThat(rig.ids("A")).isEmpty();
      rig.restart();
      assertThat(rig.ids("A")).isEmpty();
      assertThat(rig.properties(rig.ready("A"))).contains("\"ServerName\":\"h2\"");
      assertThatThrownBy(() -> rig.destroy(id)).isInstanceOf(PluginException.class);
      assertThat(description(rig, id)).isEqualTo("owner bob");
    }
  }

  @Test
  void theSettingHoldsForAllThatDoNotSayOtherwise() {
    try (Rig rig = Rig.of(rack -> rack.servers(2), KEEP_ALL)) {
      InstanceId kept = rig.ready("A");
      InstanceId gone = rig.ready("A", "\"TemplateName\":\"T\",\"IgnoreOnDestroy\":false");
      rig.destroy(kept);
      rig.destroy(gone);
      rig.awaitGone(kept, gone);

      assertThat(rig.appliance.profiles().names()).containsExactly(kept.value());
    }
  }

  @Test
  void aReleaseThatIsRefusedIsAnErrorAndTheInstanceRemains() {
    try (Rig rig = Rig.of(1)) {
      InstanceId id = rig.ready("A", KEPT);
      rig.appliance
          .faults()
          .next(Fault.answer(403, "FORBIDDEN", "Not yours").on("PUT", ".*profiles.*").always());

      assertThatThrownBy(() -> rig.destroy(id)).hasMessageContaining("Not yours");
      assertThat(rig.ids("A")).containsExactly(id);
      rig.appliance.faults().clear();
      rig.destroy(id);
      rig.awaitGone(id);
      assertThat(rig.appliance.profiles().names()).containsExactly(id.value());
    }
  }

  @Test
  void aReleaseThatWasBegunIsNeverEndedByADeletion() {
    try (Rig rig = Rig.of(1)) {
      InstanceId id = rig.ready("A");
      rig.ledger()
          .update(
              id,
              entry ->
                  entry
                      .withDestroyAsked(rig.clock.instant())
                      .at(new Stage.Releasing(null, null), rig.clock.instant()));
      rig.restart();
      rig.awaitGone(id);

      assertThat(rig.appliance.profiles().names()).containsExactly(id.value());
      assertThat(description(rig, id)).isEmpty();
    }
  }

  @Test
  @DisplayName("Scenario 140: when the last member is moved out the answer is none")
  void theLastMemberCanBeMovedOut() {
    try (Rig rig = Rig.of(1)) {
      InstanceId id = rig.ready("A");
      rig.appliance.profiles().edit(id.value(), p -> p.put("description", ""));

      assertThat(rig.ids("A")).isEmpty();
      assertThat(rig.ids("A")).isEmpty();
      forget(rig);
      assertThat(rig.ids("A")).isEmpty();
    }
  }

  @Test
  @DisplayName("Scenario 143: an annotation stands beside the marker, and people may change it")
  void anAnnotationStandsBesideTheMarker() {
    try (Rig rig = Rig.of(1)) {
      InstanceId id = rig.ready("A", KEPT);
      assertThat(description(rig, id)).startsWith("owner bob [infrakit:1 ");
      rig.appliance
          .profiles()
          .edit(
              id.value(),
              p ->
                  p.put("description", String.valueOf(p.get("description")).replace("bob", "eve")));

      assertThat(rig.ids("A")).containsExactly(id);
      assertThat(description(rig, id)).startsWith("owner eve [infrakit:1 ");
    }
  }
}
