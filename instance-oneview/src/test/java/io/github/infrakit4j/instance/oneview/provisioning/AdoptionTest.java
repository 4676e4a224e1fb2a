package io.github.infrakit4j.instance.oneview.provisioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.infrakit4j.infrakit.PluginException;
import io.github.infrakit4j.infrakit.Tags;
import io.github.infrakit4j.infrakit.instance.InstanceId;
import io.github.infrakit4j.oneview.simulator.Fault;
import io.github.infrakit4j.oneview.simulator.Rack;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AdoptionTest {
  private static final String HASH = "p6kgzb4dvqm2uw3jyrxaiofn5tclhe7s";
  private static final Policy ADOPTING = new Policy(Ailment.STANDARD, false, false, Takeover.GO);
  private static final InstanceId GO = new InstanceId("InfraKit-5577006791947779410");

  private static Rack.Builder goRack(Rack.Builder rack) {
    return rack.servers(4)
        .profile(GO.value(), p -> p.server("h1").description("web|" + HASH))
        .profile("InfraKit-notes", p -> p.server("h2").description("web|" + HASH))
        .profile("InfraKit-42", p -> p.server("h3").description("a|b"));
  }

  private static String description(Rig rig, String name) {
    return String.valueOf(rig.appliance.profiles().byName(name).orElseThrow().get("description"));
  }

  @Test
  void profilesOfTheGoPluginAreInstancesFromTheFirstAnswerOn() {
    try (Rig rig = Rig.of(AdoptionTest::goRack, ADOPTING)) {
      assertThat(rig.describe("web"))
          .singleElement()
          .satisfies(
              each -> {
                assertThat(each.id()).isEqualTo(GO);
                assertThat(each.tags()).containsEntry(Tags.CONFIG_HASH, HASH);
              });
      rig.awaitReady(GO);
      assertThat(rig.ids("web")).containsExactly(GO);
      assertThat(description(rig, GO.value())).startsWith("[infrakit:1 @id=\"" + GO.value());
      assertThat(rig.appliance.profiles().isUntouched("InfraKit-notes")).isTrue();
      assertThat(rig.appliance.profiles().isUntouched("InfraKit-42")).isTrue();
      rig.restart();
      rig.destroy(GO);
      rig.awaitGone(GO);
      assertThat(rig.appliance.profiles().names())
          .containsExactlyInAnyOrder("InfraKit-notes", "InfraKit-42");
    }
  }

  @Test
  void oneThatWentBackToTheGoPluginComesForwardAgainInTheFirstAnswer() {
    try (Rig rig = Rig.of(AdoptionTest::goRack, ADOPTING)) {
      rig.describe("web");
      rig.awaitReady(GO);
      rig.kill();
      rig.appliance.profiles().edit(GO.value(), p -> p.put("description", "db|" + HASH));
      rig.start();
      assertThat(rig.description(GO).tags())
          .isEqualTo(Map.of(Tags.GROUP, "db", Tags.CONFIG_HASH, HASH));
      rig.awaitReady(GO);
      assertThat(rig.ids("db")).containsExactly(GO);
      assertThat(description(rig, GO.value())).contains("infrakit.group=\"db\"");
    }
  }

  @Test
  void takenOverForBootstrapAGroupLabelsThemInsteadOfRollingThem() {
    Policy policy = new Policy(Ailment.STANDARD, false, false, Takeover.GO_BOOTSTRAP);
    try (Rig rig = Rig.of(AdoptionTest::goRack, policy)) {
      assertThat(rig.description(GO).tags())
          .isEqualTo(Map.of(Tags.GROUP, "web", Tags.CONFIG_HASH, "bootstrap"));
      rig.plugin().label(GO, Map.of(Tags.GROUP, "web", Tags.CONFIG_HASH, "new"));
      assertThat(rig.description(GO).tags()).containsEntry(Tags.CONFIG_HASH, "new");
      rig.awaitReady(GO);
      Rig.await("labelled", () -> description(rig, GO.value()).contains("hash=\"new\""));
      rig.restart();

      assertThat(rig.describe("web")).hasSize(1);
      assertThat(rig.description(GO).tags()).containsEntry(Tags.CONFIG_HASH, "new");
      assertThat(rig.changes()).allMatch(change -> change.startsWith("PUT /rest/server-profiles/"));
      assertThat(rig.appliance.profiles().isUntouched("InfraKit-notes")).isTrue();
    }
  }

  @Test
  void aMarkerThatIsRefusedIsAskedForEverMoreRarely() {
    try (Rig rig = Rig.of(AdoptionTest::goRack, ADOPTING)) {
      refuseMarkers(rig);
      assertThat(rig.ids("web")).containsExactly(GO);
      Rig.await("refused a few times", () -> refusals(rig) >= 6);
      int asked = puts(rig);
      rig.restart();
      for (int poll = 0; poll < 30; poll++) {
        assertThat(rig.ids("web")).containsExactly(GO);
      }
      assertThat(puts(rig)).isLessThanOrEqualTo(asked + 2);
      assertThat(rig.plugin().status().instances())
          .singleElement()
          .satisfies(
              each -> {
                assertThat(each.state()).isEqualTo("adopting");
                assertThat(each.reason()).contains("Not yours").contains("by hand");
              });
      assertThat(rig.properties(GO)).contains("Not yours");

      rig.appliance.faults().clear();
      rig.clock.forward(Rig.TIMING.longestCoolDown());
      rig.awaitReady(GO);
      assertThat(rig.plugin().status().instances().get(0).reason()).isNull();
    }
  }

  private static void refuseMarkers(Rig rig) {
    rig.appliance
        .faults()
        .next(Fault.answer(403, "FORBIDDEN", "Not yours").on("PUT", ".*profiles.*").always());
  }

  private static int puts(Rig rig) {
    return rig.appliance.journal().count("PUT", "/rest/server-profiles/.*");
  }

  private static int refusals(Rig rig) {
    return rig.ledger()
        .find(GO)
        .map(Entry::stage)
        .filter(Stage.Adopting.class::isInstance)
        .map(stage -> ((Stage.Adopting) stage).refusals())
        .orElse(0);
  }

  @Test
  void aTaskThatCannotWriteTheMarkerIsARefusalToo() {
    try (Rig rig = Rig.of(AdoptionTest::goRack, ADOPTING)) {
      rig.appliance
          .faults()
          .next(Fault.taskRefused("Broke", "It broke").on("PUT", ".*profiles.*").always());
      rig.describe("web");
      Rig.await("refused", () -> refusals(rig) >= 3);
      assertThat(rig.properties(GO)).contains("It broke");
      assertThat(puts(rig)).isLessThanOrEqualTo(refusals(rig) + 1);

      rig.appliance.faults().clear();
      rig.clock.forward(Rig.TIMING.longestCoolDown());
      rig.awaitReady(GO);
    }
  }

  @Test
  void aRefusedMarkerThatIsWrittenByHandIsSeenAtOnce() {
    try (Rig rig = Rig.of(AdoptionTest::goRack, ADOPTING)) {
      refuseMarkers(rig);
      rig.describe("web");
      Rig.await("refused a few times", () -> refusals(rig) >= 6);
      rig.appliance
          .profiles()
          .edit(
              GO.value(),
              p -> p.put("description", "[infrakit:1 @id=\"" + GO + "\" infrakit.group=\"web\"]"));

      assertThat(rig.ids("web")).containsExactly(GO);
      rig.awaitReady(GO);
    }
  }

  @Test
  void whoDestroysOneWhoseMarkerIsRefusedIsToldSo() {
    try (Rig rig = Rig.of(AdoptionTest::goRack, ADOPTING)) {
      refuseMarkers(rig);
      rig.describe("web");
      Rig.await("refused a few times", () -> refusals(rig) >= 6);
      assertThatThrownBy(() -> rig.destroy(GO))
          .isInstanceOf(PluginException.class)
          .hasMessageContaining("was not destroyed")
          .hasMessageContaining("Not yours");
      assertThat(rig.ids("web")).containsExactly(GO);

      rig.appliance.faults().clear();
      rig.destroy(GO);
      rig.awaitGone(GO);
      assertThat(rig.appliance.profiles().byName(GO.value())).isEmpty();
    }
  }

  @Test
  void aDestroyOfOneThatNeverGetsItsMarkerEndsInWordsAndDoesNothing() {
    try (Rig rig =
        Rig.of(AdoptionTest::goRack, settings -> settings.manualClock(), Rig.TIMING, ADOPTING)) {
      rig.appliance
          .faults()
          .next(Fault.taskRefused("Broke", "It broke").on("PUT", ".*profiles.*").always());
      rig.describe("web");
      Rig.await("asked for", () -> puts(rig) == 1);
      rig.destroy(GO);
      assertThat(rig.ledger().find(GO).orElseThrow().destroyAsked()).isNotNull();
      assertThat(rig.ids("web")).containsExactly(GO);

      rig.clock.forward(Rig.TIMING.destroyLimit());
      Rig.await(
          "given up",
          () -> {
            rig.appliance.advance(Duration.ofMinutes(1));
            return rig.ledger().find(GO).orElseThrow().destroyAsked() == null;
          });
      Rig.await(
          "told",
          () ->
              rig.events.lines().stream()
                  .anyMatch(line -> line.startsWith(GO.value() + " stuck: was not destroyed")));
      assertThat(rig.ids("web")).containsExactly(GO);
      assertThat(rig.appliance.journal().count("DELETE", ".*")).isZero();
      assertThat(rig.appliance.journal().count("PUT", ".*powerState")).isZero();

      rig.restart();
      rig.appliance.faults().clear();
      rig.clock.forward(Rig.TIMING.longestCoolDown());
      Rig.await(
          "adopted, and not destroyed after all",
          () -> {
            rig.appliance.advance(Duration.ofMinutes(1));
            return rig.ledger()
                .find(GO)
                .filter(entry -> entry.stage() instanceof Stage.Ready)
                .isPresent();
          });
      assertThat(rig.ids("web")).containsExactly(GO);
    }
  }

  @Test
  void withoutTheSettingTheyAreStrangers() {
    try (Rig rig = Rig.of(AdoptionTest::goRack)) {
      assertThat(rig.describe(Map.of())).isEmpty();
      assertThatThrownBy(() -> rig.destroy(GO)).isInstanceOf(PluginException.class);
      assertThat(rig.appliance.profiles().isUntouched(GO.value())).isTrue();
    }
  }

  @Test
  void oneThatIsDestroyedWhileItIsAdoptedGoes() {
    try (Rig rig = Rig.of(AdoptionTest::goRack, ADOPTING)) {
      rig.describe("web");
      rig.destroy(GO);
      rig.awaitGone(GO);
      assertThat(rig.appliance.profiles().byName(GO.value())).isEmpty();
    }
  }

  @Test
  void aMarkerWrittenByHandMakesAnInstanceThatItsGroupLabels() {
    try (Rig rig = Rig.of(rack -> rack.servers(1).profile("payroll", p -> p.server("h1")))) {
      rig.appliance
          .profiles()
          .edit(
              "payroll",
              p ->
                  p.put(
                      "description",
                      "Ask Bob. [infrakit:1 @id=\"payroll\" infrakit.config.hash=\"bootstrap\""
                          + " infrakit.group=\"A\"]"));
      InstanceId id = new InstanceId("payroll");
      assertThat(rig.ids("A")).containsExactly(id);

      rig.plugin().label(id, Map.of(Tags.CONFIG_HASH, "p6kg"));
      assertThat(rig.description(id).tags()).containsEntry(Tags.CONFIG_HASH, "p6kg");
      assertThat(description(rig, "payroll")).startsWith("Ask Bob. [infrakit:1 ");
    }
  }
}
