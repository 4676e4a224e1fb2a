package io.github.infrakit4j.instance.oneview.provisioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.infrakit4j.infrakit.Json;
import io.github.infrakit4j.infrakit.PluginException;
import io.github.infrakit4j.infrakit.Tags;
import io.github.infrakit4j.infrakit.instance.InstanceDescription;
import io.github.infrakit4j.infrakit.instance.InstanceId;
import io.github.infrakit4j.infrakit.instance.InstanceSpec;
import io.github.infrakit4j.infrakit.instance.LogicalId;
import io.github.infrakit4j.oneview.simulator.Fault;
import io.github.infrakit4j.oneview.simulator.SimulatedAppliance.RunningTasks;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class LifecycleTest {
  private static final String PROFILES = "/rest/server-profiles";
  private static final String PROFILE = "/rest/server-profiles/[^/]+";

  /** An appliance whose time stands still. */
  private static Rig frozen(int servers) {
    return Rig.of(rack -> rack.servers(servers), settings -> settings.manualClock(), Rig.TIMING);
  }

  @Test
  @DisplayName("Scenarios 1, 2: the id is answered at once while the profile takes 120 s")
  void provisionAnswersBeforeTheProfileIsMade() {
    try (Rig rig = frozen(1)) {
      long start = System.nanoTime();
      InstanceId id =
          rig.provision(
              Map.of(Tags.GROUP, "A", Tags.CONFIG_HASH, "H", "role", "db"),
              "\"TemplateName\":\"T\"");
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));

      List<InstanceDescription> described = rig.describe("A");
      assertThat(described).hasSize(1);
      assertThat(described.get(0).id()).isEqualTo(id);
      assertThat(described.get(0).tags())
          .isEqualTo(Map.of(Tags.GROUP, "A", Tags.CONFIG_HASH, "H", "role", "db"));
      assertThat(rig.properties(id)).contains("\"State\":\"provisioning\"");
      assertThat(rig.posts()).isEqualTo(1);
      String body = rig.appliance.journal().matching("POST", PROFILES).get(0).body();
      assertThat(body)
          .contains("\"name\":\"" + id.value() + "\"")
          .contains("\"serverHardwareUri\":\"" + rig.appliance.servers().uri("h1") + "\"")
          .contains("\"serverProfileTemplateUri\":\"" + rig.appliance.templates().uri("T") + "\"")
          .contains("connectionSettings");
    }
  }

  @Test
  @DisplayName("Scenario 3: once the task is done the instance is ready, with what is known of it")
  void theInstanceBecomesReady() {
    try (Rig rig = Rig.of(1)) {
      InstanceId id =
          rig.provision(
              Map.of(Tags.GROUP, "A"), "\"TemplateName\":\"T\"", new LogicalId("10.0.0.1"));
      rig.awaitReady(id);

      InstanceDescription described = rig.description(id);
      assertThat(described.logicalId()).isEqualTo(new LogicalId("10.0.0.1"));
      assertThat(rig.properties(id))
          .contains("\"State\":\"ready\"")
          .contains("\"ProfileUri\":\"/rest/server-profiles/")
          .contains("\"ServerName\":\"h1\"")
          .contains("\"IloAddress\":\"");
    }
  }

  @Test
  @DisplayName("Scenario 5: a failed creation is cleared away, told, and not counted for ever")
  void aFailedCreationIsToldAndForgotten() {
    try (Rig rig = Rig.of(1)) {
      rig.appliance
          .faults()
          .next(
              Fault.taskError("NotEnoughBandwidth", "Insufficient bandwidth").on("POST", PROFILES));
      InstanceId id = rig.provision("A");

      Rig.await("failure shown", () -> rig.properties(id).contains("Insufficient bandwidth"));
      Rig.await(
          "failure told",
          () ->
              rig.events.lines().stream()
                  .anyMatch(l -> l.contains("failed:") && l.contains("Insufficient bandwidth")));
      rig.awaitGone(id);
      assertThat(rig.ids("A")).isEmpty();
      assertThat(rig.appliance.profiles().names()).isEmpty();
      assertThat(rig.events.defects()).isEmpty();
    }
  }

  @Test
  @DisplayName("Scenario 6: a task that ends in Warning has made the instance")
  void aWarningIsASuccess() {
    try (Rig rig = Rig.of(1)) {
      rig.appliance.faults().next(Fault.taskWarning("Look at bay 3").on("POST", PROFILES));

      rig.ready("A");

      assertThat(rig.events.lines())
          .anyMatch(line -> line.startsWith("warning: ") && line.contains("Look at bay 3"));
    }
  }

  @Test
  @DisplayName("Scenario 7: destroying switches off softly, deletes and forgets, in this order")
  void destroyingEndsInAFreeServer() {
    try (Rig rig = Rig.of(1)) {
      InstanceId id = rig.ready("A", "\"TemplateName\":\"T\",\"PowerOn\":true");
      rig.appliance.journal().clear();

      rig.destroy(id);
      rig.awaitGone(id);

      assertThat(rig.changes()).hasSize(2);
      assertThat(rig.changes().get(0)).matches("PUT /rest/server-hardware/[^/]+/powerState");
      assertThat(rig.changes().get(1)).matches("DELETE " + PROFILE);
      assertThat(rig.appliance.journal().matching("PUT", ".*powerState").get(0).body())
          .contains("MomentaryPress");
      assertThat(rig.appliance.servers().state("h1")).isEqualTo("NoProfileApplied");
      assertThat(rig.appliance.servers().power("h1")).isEqualTo("Off");
    }
  }

  @Test
  void aSystemThatDoesNotShutDownIsCutOff() {
    try (Rig rig = Rig.of(1)) {
      InstanceId id = rig.ready("A", "\"TemplateName\":\"T\",\"PowerOn\":true");
      rig.appliance.servers().ignoreSoftOff("h1", true);

      rig.destroy(id);
      rig.awaitGone(id);

      assertThat(
              rig.appliance.journal().matching("PUT", ".*powerState").stream()
                  .map(exchange -> exchange.body().replaceAll(".*powerControl\":\"", ""))
                  .map(body -> body.replaceAll("\".*", ""))
                  .toList())
          .containsSubsequence("MomentaryPress", "PressAndHold");
    }
  }

  @Test
  @DisplayName("Scenario 8: destroying twice, and at the same time, deletes once")
  void destroyingTwiceDeletesOnce() throws Exception {
    try (Rig rig = Rig.of(1)) {
      InstanceId id = rig.ready("A");

      assertThat(Together.run(4, i -> rig.destroy(id))).containsOnlyNulls();
      rig.awaitGone(id);
      rig.destroy(id);

      assertThat(rig.appliance.journal().count("DELETE", PROFILE)).isEqualTo(1);
    }
  }

  @Test
  @DisplayName("Scenario 9: destroying what is not there is no error and does nothing")
  void destroyingNothingDoesNothing() {
    try (Rig rig = Rig.of(1)) {
      rig.destroy(new InstanceId("no-such-instance"));

      assertThat(rig.changes()).isEmpty();
    }
  }

  @Test
  @DisplayName("Scenario 10: destroying what an operator has deleted forgets it")
  void destroyingADeletedProfileForgetsIt() {
    try (Rig rig = Rig.of(1)) {
      InstanceId id = rig.ready("A");
      rig.appliance.profiles().delete(id.value());

      rig.destroy(id);

      assertThat(rig.ledger().find(id)).isEmpty();
      assertThat(rig.appliance.journal().count("DELETE", PROFILE)).isZero();
    }
  }

  @Test
  @DisplayName("Scenario 11: a deletion that was refused for a conflict is tried again")
  void aConflictIsTriedAgain() {
    try (Rig rig = Rig.of(1)) {
      InstanceId id = rig.ready("A");
      rig.appliance.faults().next(Fault.answer(409).on("DELETE", PROFILE));

      rig.destroy(id);
      rig.awaitGone(id);

      assertThat(rig.appliance.profiles().names()).isEmpty();
    }
  }

  @Test
  @DisplayName("Scenario 11: a conflict that does not end leaves the instance listed, with why")
  void aConflictThatDoesNotEndIsNoSuccess() {
    try (Rig rig =
        Rig.of(
            rack -> rack.servers(1),
            settings -> settings.speed(Rig.SPEED),
            Rig.limits(Rig.TIMING.provisionLimit(), Duration.ZERO))) {
      InstanceId id = rig.ready("A");
      rig.appliance
          .faults()
          .next(Fault.answer(409, "BUSY", "Being backed up").on("DELETE", PROFILE).always());
      rig.destroy(id);
      assertThat(rig.ids("A")).containsExactly(id);
      rig.clock.forward(Duration.ofMinutes(30));

      Rig.await("given up", () -> rig.properties(id).contains("removal failed"));
      assertThat(rig.properties(id)).contains("Being backed up");
      assertThat(rig.ids("A")).containsExactly(id);
      assertThat(rig.appliance.profiles().names()).containsExactly(id.value());
    }
  }

  @Test
  void aDeletionThatNeverEndsIsGivenUpAndTriedAgain() {
    try (Rig rig = Rig.of(1)) {
      InstanceId id = rig.ready("A");
      rig.appliance.faults().next(Fault.taskNeverEnds().on("DELETE", PROFILE));
      rig.destroy(id);
      rig.clock.forward(Rig.TIMING.destroyLimit());
      Rig.await("given up", () -> rig.properties(id).contains("removal failed"));
      assertThat(rig.ids("A")).containsExactly(id);

      rig.appliance.restart(Duration.ofSeconds(1), RunningTasks.INTERRUPT);
      Rig.await(
          "gone",
          () -> {
            rig.destroy(id);
            return rig.ids("A").isEmpty();
          });
      assertThat(rig.appliance.profiles().names()).isEmpty();
    }
  }

  @Test
  @DisplayName("Scenario 12: a deletion that is refused is an error, and the instance remains")
  void aRefusalIsAnError() {
    try (Rig rig = Rig.of(1)) {
      InstanceId id = rig.ready("A");
      rig.appliance
          .faults()
          .next(Fault.answer(403, "FORBIDDEN", "Not yours").on("DELETE", PROFILE).always());

      assertThatThrownBy(() -> rig.destroy(id))
          .isInstanceOf(PluginException.class)
          .hasMessageContaining("Not yours");
      assertThat(rig.ids("A")).containsExactly(id);
      assertThat(rig.properties(id)).contains("removal failed").contains("Not yours");

      rig.appliance.faults().clear();
      rig.destroy(id);
      rig.awaitGone(id);
    }
  }

  @Test
  @DisplayName("Scenario 7: Destroy answers while the server is still on")
  void destroyAnswersBeforeTheServerIsOff() {
    try (Rig rig = frozen(1)) {
      InstanceId id = rig.provision("A", "\"TemplateName\":\"T\",\"PowerOn\":true");
      Rig.await(
          "ready",
          () -> {
            rig.appliance.advance(Duration.ofSeconds(10));
            return rig.properties(id).contains("\"State\":\"ready\"");
          });

      rig.destroy(id);

      assertThat(rig.appliance.servers().power("h1")).isEqualTo("On");
      assertThat(rig.appliance.profiles().names()).containsExactly(id.value());
      assertThat(rig.ids("A")).containsExactly(id);
      Rig.await(
          "gone",
          () -> {
            rig.appliance.advance(Duration.ofSeconds(10));
            return rig.ledger().find(id).isEmpty();
          });
    }
  }

  @Test
  @DisplayName("Scenario 13: destroying what is being made leaves nothing behind")
  void destroyingAPendingInstanceLeavesNoOrphan() {
    try (Rig rig = frozen(1)) {
      InstanceId id = rig.provision("A");
      rig.destroy(id);
      assertThat(rig.ids("A")).containsExactly(id);

      Rig.await(
          "gone",
          () -> {
            rig.appliance.advance(Duration.ofSeconds(10));
            return rig.ledger().find(id).isEmpty();
          });
      assertThat(rig.appliance.profiles().names()).isEmpty();
      assertThat(rig.appliance.servers().state("h1")).isEqualTo("NoProfileApplied");
    }
  }

  @Test
  @DisplayName("Scenario 20: a template that is not there is named, with those that are")
  void aMissingTemplateIsNamed() {
    try (Rig rig = Rig.of(1)) {
      assertThatThrownBy(() -> rig.provision("A", "\"TemplateName\":\"X\""))
          .hasMessageContaining("template 'X' not found")
          .hasMessageContaining("available: T");
      assertThat(rig.changes()).isEmpty();
    }
  }

  @Test
  @DisplayName("Scenario 21: ids start with the profile name and are distinct")
  void idsStartWithTheProfileName() {
    try (Rig rig = Rig.of(3)) {
      Set<InstanceId> ids = new HashSet<>();
      for (int i = 0; i < 3; i++) {
        InstanceId id = rig.provision("A", "\"TemplateName\":\"T\",\"ProfileName\":\"Docker\"");
        assertThat(id.value()).startsWith("Docker-");
        ids.add(id);
      }
      assertThat(ids).hasSize(3);
    }
  }

  @Test
  void whatThePluginDoesNotKnowOfATemplateIsInTheProfile() {
    try (Rig rig = Rig.of(1)) {
      rig.appliance
          .templates()
          .edit("T", t -> t.put("localStorage", Map.of("ofTomorrow", List.of("a", "b"))));

      InstanceId id = rig.ready("A");

      assertThat(rig.appliance.profiles().byName(id.value()).orElseThrow().get("localStorage"))
          .isEqualTo(Map.of("ofTomorrow", List.of("a", "b")));
      assertThat(rig.appliance.journal().matching("POST", PROFILES).get(0).body())
          .contains("ofTomorrow");
    }
  }

  @Test
  @DisplayName("Scenario 23: after a roll nothing shows the old hash")
  void aRollLeavesOnlyTheNewHash() {
    try (Rig rig = Rig.of(2)) {
      InstanceId old = rig.ready("A");
      rig.destroy(old);
      InstanceId replacement =
          rig.provision(Map.of(Tags.GROUP, "A", Tags.CONFIG_HASH, "new"), "\"TemplateName\":\"T\"");
      assertThat(rig.description(replacement).tags()).containsEntry(Tags.CONFIG_HASH, "new");
      rig.awaitGone(old);
      rig.awaitReady(replacement);

      assertThat(rig.describe("A"))
          .allSatisfy(each -> assertThat(each.tags()).containsEntry(Tags.CONFIG_HASH, "new"));
      assertThat(rig.ids("A")).containsExactly(replacement);
    }
  }

  @Test
  @DisplayName("Scenario 24: an Init of 300 kB is accepted")
  void aLongInitIsAccepted() {
    try (Rig rig = Rig.of(1)) {
      InstanceId id =
          rig.plugin()
              .provision(
                  new InstanceSpec(
                      Json.of("{\"TemplateName\":\"T\"}"),
                      Map.of(Tags.GROUP, "A"),
                      "#".repeat(300_000),
                      null,
                      List.of()));

      assertThat(rig.ids("A")).containsExactly(id);
    }
  }
}
