package io.github.infrakit4j.instance.oneview.provisioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.infrakit4j.infrakit.PluginException;
import io.github.infrakit4j.infrakit.Tags;
import io.github.infrakit4j.infrakit.instance.InstanceId;
import io.github.infrakit4j.infrakit.instance.LogicalId;
import io.github.infrakit4j.oneview.simulator.Fault;
import io.github.infrakit4j.oneview.simulator.Rack;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OperationsTest {
  private static final InstanceId PAYROLL = new InstanceId("payroll");

  private static String description(Rig rig, String name) {
    return String.valueOf(rig.appliance.profiles().byName(name).orElseThrow().get("description"));
  }

  private static Rig withPayroll() {
    return Rig.of(
        (Rack.Builder rack) ->
            rack.servers(3).profile("payroll", p -> p.server("h1").description("ask Bob")));
  }

  @Test
  void aReleasedInstanceKeepsProfileAndPower() {
    try (Rig rig = Rig.of(2)) {
      InstanceId id = rig.ready("A", "\"TemplateName\":\"T\",\"PowerOn\":true");
      rig.appliance.journal().clear();
      rig.plugin().operations().release(id);
      rig.awaitGone(id);

      assertThat(rig.changes()).singleElement().asString().startsWith("PUT /rest/server-profiles/");
      assertThat(description(rig, id.value())).doesNotContain("infrakit");
      assertThat(rig.appliance.servers().power("h1")).isEqualTo("On");
      assertThat(rig.ids("A")).isEmpty();
    }
  }

  @Test
  void whatIsBeingMadeOrNotOursIsNotReleased() {
    try (Rig rig = Rig.of(r -> r.servers(2), b -> b.manualClock(), Rig.TIMING)) {
      InstanceId id = rig.provision("A");
      Operations operations = rig.plugin().operations();

      assertThatThrownBy(() -> operations.release(id)).hasMessageContaining("is provisioning");
      assertThatThrownBy(() -> operations.release(new InstanceId("nobody")))
          .hasMessage("instance nobody not found");
      assertThat(rig.ids("A")).containsExactly(id);
    }
  }

  @Test
  void aProfileWhoseMarkerWasTakenOffIsNotReleased() {
    try (Rig rig = Rig.of(1)) {
      InstanceId id = rig.ready("A");
      rig.appliance.profiles().edit(id.value(), p -> p.put("description", "mine now"));

      assertThatThrownBy(() -> rig.plugin().operations().release(id))
          .isInstanceOf(PluginException.class)
          .hasMessageContaining("its marker was removed");
      assertThat(description(rig, id.value())).isEqualTo("mine now");
    }
  }

  @Test
  void aReleaseThatIsRefusedIsAnErrorAndTheInstanceRemains() {
    try (Rig rig = Rig.of(1)) {
      InstanceId id = rig.ready("A");
      rig.appliance
          .faults()
          .next(Fault.answer(403, "FORBIDDEN", "Not yours").on("PUT", ".*profiles.*").always());

      assertThatThrownBy(() -> rig.plugin().operations().release(id))
          .hasMessageContaining("was not released")
          .hasMessageContaining("Not yours");
      assertThat(rig.ids("A")).containsExactly(id);
      rig.appliance.faults().clear();
      rig.plugin().operations().release(id);
      rig.awaitGone(id);
    }
  }

  @Test
  void anAdoptedProfileIsAnInstanceOfItsGroup() {
    try (Rig rig = withPayroll()) {
      InstanceId id =
          rig.plugin()
              .operations()
              .adopt("payroll", "A", new LogicalId("10.0.0.7"), Map.of("team", "pay"));

      assertThat(id).isEqualTo(PAYROLL);
      rig.awaitReady(id);
      assertThat(description(rig, "payroll")).startsWith("ask Bob [infrakit:1 @id=\"payroll\"");
      assertThat(rig.describe("A"))
          .singleElement()
          .satisfies(
              each -> {
                assertThat(each.logicalId()).isEqualTo(new LogicalId("10.0.0.7"));
                assertThat(each.tags())
                    .containsEntry(Tags.CONFIG_HASH, "bootstrap")
                    .containsEntry("team", "pay");
              });
      rig.kill();
      assertThat(rig.state.toFile().delete()).isTrue();
      rig.start();
      assertThat(rig.ids("A")).containsExactly(PAYROLL);
      rig.destroy(PAYROLL);
      rig.awaitGone(PAYROLL);
    }
  }

  @Test
  void anAdoptionThatACrashInterruptsGoesOn() {
    try (Rig rig = withPayroll()) {
      rig.appliance.faults().next(Fault.answer(503).on("PUT", ".*profiles.*").always());
      rig.plugin().operations().adopt("payroll", "A", null, Map.of());
      assertThat(rig.ids("A")).containsExactly(PAYROLL);

      rig.restart();
      rig.appliance.faults().clear();
      rig.awaitReady(PAYROLL);
      assertThat(description(rig, "payroll")).contains("@id=\"payroll\"");
    }
  }

  @Test
  void whatIsNotFreeToBeAdoptedIsLeftAlone() {
    try (Rig rig =
        Rig.of(
            (Rack.Builder rack) ->
                rack.servers(4)
                    .profile(
                        "theirs", p -> p.server("h1").description("[infrakit:1 @id=\"x\" n=\"1\"]"))
                    .profile(
                        "InfraKit-42", p -> p.server("h2").description("web|" + "p".repeat(32)))
                    .profile("aside", p -> p.description("no server")))) {
      Operations operations = rig.plugin().operations();
      InstanceId ours = rig.ready("A");
      rig.appliance.journal().clear();

      for (String name : new String[] {"theirs", "InfraKit-42", "aside", ours.value(), "asied"}) {
        assertThatThrownBy(() -> operations.adopt(name, "A", null, Map.of()))
            .as(name)
            .isInstanceOf(PluginException.class)
            .hasMessageContaining("profile '" + name + "'");
      }
      assertThatThrownBy(() -> operations.adopt("asied", "A", null, Map.of()))
          .hasMessageContaining("did you mean 'aside'?");
      assertThat(rig.changes()).isEmpty();
      assertThat(rig.ids("A")).containsExactly(ours);
    }
  }

  @Test
  void aProfileOfTheGoPluginIsAdoptedByNameForItsOwnGroupAlone() {
    try (Rig rig =
        Rig.of(
            (Rack.Builder rack) ->
                rack.servers(2)
                    .profile(
                        "InfraKit-42", p -> p.server("h1").description("web|" + "p".repeat(32))))) {
      Operations operations = rig.plugin().operations();
      assertThatThrownBy(() -> operations.adopt("InfraKit-42", "api", null, Map.of()))
          .hasMessageContaining("Go plugin made it for group 'web'");
      assertThat(rig.appliance.profiles().isUntouched("InfraKit-42")).isTrue();

      InstanceId id = operations.adopt("InfraKit-42", "web", null, Map.of());
      rig.awaitReady(id);
      assertThat(description(rig, "InfraKit-42")).startsWith("[infrakit:1 @id=\"InfraKit-42\"");
      assertThat(rig.description(id).tags())
          .isEqualTo(Map.of(Tags.GROUP, "web", Tags.CONFIG_HASH, "bootstrap"));
      assertThat(rig.changes()).singleElement().asString().startsWith("PUT /rest/server-profiles/");
    }
  }

  @Test
  void anAdoptionThatTheApplianceRefusesIsForgotten() {
    try (Rig rig = withPayroll()) {
      rig.appliance
          .faults()
          .next(Fault.answer(403, "FORBIDDEN", "Not yours").on("PUT", ".*profiles.*").always());

      assertThatThrownBy(() -> rig.plugin().operations().adopt("payroll", "A", null, Map.of()))
          .hasMessageContaining("was not adopted");
      assertThat(rig.ids("A")).isEmpty();
      assertThat(rig.appliance.profiles().isUntouched("payroll")).isTrue();
    }
  }

  @Test
  void aServerInQuarantineIsNotTakenUntilItIsLifted() {
    try (Rig rig = Rig.of(2)) {
      Status.Server server =
          rig.plugin().operations().quarantine("h1", Operations.UNTIL_LIFTED, "new disks");
      assertThat(server.name()).isEqualTo("h1");
      rig.restart();
      InstanceId id = rig.ready("A");
      assertThat(rig.properties(id)).contains("\"ServerName\":\"h2\"");
      assertThatThrownBy(() -> rig.provision("A")).hasMessageContaining("in quarantine");
      rig.clock.forward(Duration.ofDays(100));
      assertThatThrownBy(() -> rig.provision("A")).hasMessageContaining("in quarantine");

      assertThat(rig.plugin().operations().lift("h1")).isEqualTo("h1");
      assertThat(rig.properties(rig.ready("A"))).contains("\"ServerName\":\"h1\"");
      assertThatThrownBy(() -> rig.plugin().operations().lift("h1"))
          .hasMessageContaining("not in quarantine");
      assertThatThrownBy(() -> rig.plugin().operations().quarantine("h9", Duration.ofHours(1), "x"))
          .hasMessageContaining("'h9' not found");
    }
  }

  @Test
  void aQuarantineOfAnOperatorOutlivesTheSuccessOfAnInstanceThere() {
    try (Rig rig = Rig.of(r -> r.servers(1), b -> b.manualClock(), Rig.TIMING)) {
      InstanceId id = rig.provision("A");
      rig.plugin().operations().quarantine("h1", Duration.ofHours(2), "to be swapped");
      Rig.await(
          "ready",
          () -> {
            rig.appliance.advance(Duration.ofMinutes(1));
            return rig.ledger().find(id).filter(e -> e.stage() instanceof Stage.Ready).isPresent();
          });

      assertThat(rig.plugin().status().quarantined())
          .extracting(Status.Server::reason)
          .containsExactly("to be swapped");
      rig.clock.forward(Duration.ofHours(3));
      assertThat(rig.plugin().status().quarantined()).isEmpty();
    }
  }

  @Test
  void serversAreCountedByWhatTemplatesAskOf() {
    try (Rig rig =
        Rig.of((Rack.Builder rack) -> rack.servers(3).server("h4", s -> s.power("On")))) {
      rig.ready("A");
      rig.plugin().operations().quarantine("h2", Duration.ofHours(1), "x");

      assertThat(rig.plugin().operations().servers())
          .singleElement()
          .satisfies(
              pool -> {
                assertThat(pool.servers()).isEqualTo(4);
                assertThat(pool.free()).containsExactly("h3");
                assertThat(pool.running()).containsExactly("h4");
                assertThat(pool.others())
                    .isEqualTo(Map.of("with a profile", 1, "reserved or in quarantine", 1));
              });
    }
  }

  @Test
  void limitsAndPolicyCanBeReplacedWhileItRuns() {
    try (Rig rig = Rig.of(2)) {
      InstanceId id = rig.ready("A");
      rig.plugin()
          .reconfigure(Rig.TIMING, new Policy(Ailment.STANDARD, true, false, Takeover.NOTHING));
      rig.destroy(id);
      rig.awaitGone(id);

      assertThat(rig.appliance.profiles().names()).containsExactly(id.value());
    }
  }
}
