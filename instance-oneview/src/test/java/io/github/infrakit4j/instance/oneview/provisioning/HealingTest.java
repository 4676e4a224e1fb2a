package io.github.infrakit4j.instance.oneview.provisioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.infrakit4j.infrakit.PluginException;
import io.github.infrakit4j.infrakit.Tags;
import io.github.infrakit4j.infrakit.instance.DestroyContext;
import io.github.infrakit4j.infrakit.instance.InstanceId;
import io.github.infrakit4j.oneview.simulator.Fault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class HealingTest {
  @Test
  @DisplayName("Scenario 51: an instance whose profile was removed is gone, its server untouched")
  void aRemovedProfileIsALostInstance() {
    try (Rig rig = Rig.of(2)) {
      InstanceId id = rig.ready("A");
      rig.appliance.profiles().delete(id.value());
      rig.appliance.journal().clear();

      assertThat(rig.ids("A")).isEmpty();
      assertThat(rig.changes()).isEmpty();
    }
  }

  @Test
  @DisplayName("Scenario 56: a profile that replaced ours is not touched when ours is destroyed")
  void aReplacedProfileIsNotTouched() {
    try (Rig rig = Rig.of(1)) {
      InstanceId id = rig.ready("A");
      rig.appliance.profiles().replace(id.value(), "payroll");
      int before = rig.changes().size();

      assertThat(rig.ids("A")).isEmpty();
      rig.destroy(id);
      assertThat(rig.appliance.profiles().names()).containsExactly("payroll");
      assertThat(rig.changes()).hasSize(before);
    }
  }

  @Test
  @DisplayName("Scenario 56: nor is it by a Destroy that comes before anybody has looked")
  void aReplacedProfileIsNotTouchedByWhoBelievesItIsOurs() {
    try (Rig rig = Rig.of(1)) {
      InstanceId id = rig.ready("A", "\"TemplateName\":\"T\",\"PowerOn\":true");
      rig.appliance.profiles().replace(id.value(), "payroll");
      int before = rig.changes().size();

      rig.destroy(id);
      rig.awaitGone(id);
      assertThat(rig.changes()).hasSize(before);
      assertThat(rig.appliance.profiles().serverOf("payroll")).contains("h1");
    }
  }

  @Test
  @DisplayName("Scenarios 52, 53: an ill server is lost after the grace, and back when it is well")
  void anIllServerIsLostUntilItIsWell() {
    try (Rig rig = Rig.of(1)) {
      InstanceId id = rig.ready("A");
      rig.appliance.servers().fail("h1");
      assertThat(rig.ids("A")).containsExactly(id);

      Rig.await("lost", () -> rig.ids("A").isEmpty());
      assertThat(rig.events.lines()).anyMatch(line -> line.endsWith("Critical (lost)"));
      assertThat(rig.appliance.profiles().names()).containsExactly(id.value());
      rig.restart();
      assertThat(rig.ids("A")).isEmpty();

      rig.appliance.servers().recover("h1");
      assertThat(rig.ids("A")).containsExactly(id);
    }
  }

  @Test
  void aFailedCreationThatNobodyRemembersIsRemoved() throws IOException {
    try (Rig rig = Rig.of(2)) {
      rig.appliance
          .faults()
          .next(Fault.taskError("Broke", "It broke").on("POST", "/rest/server-profiles"));
      InstanceId id = rig.provision("A");
      rig.kill();
      Files.delete(rig.state);
      rig.start();

      Rig.await(
          "cleared", () -> rig.ids("A").isEmpty() && rig.appliance.profiles().names().isEmpty());
      rig.awaitGone(id);
      assertThat(rig.appliance.servers().state("h1")).isEqualTo("NoProfileApplied");
    }
  }

  @Test
  @DisplayName("Scenario 54: a server that was removed from the appliance is lost without a crash")
  void aRemovedServerIsLost() {
    try (Rig rig = Rig.of(1)) {
      InstanceId id = rig.ready("A");
      rig.appliance.servers().remove("h1");

      Rig.await("lost", () -> rig.ids("A").isEmpty());
      assertThat(rig.ledger().find(id)).isPresent();
      rig.restart();
      assertThat(rig.ids("A")).isEmpty();
      rig.destroy(id);
      rig.awaitGone(id);
      assertThat(rig.appliance.profiles().names()).isEmpty();
      assertThat(rig.events.defects()).isEmpty();
    }
  }

  @Test
  @DisplayName("Scenario 55: a profile that was moved is the same instance on another server")
  void aMovedProfileIsTheSameInstance() {
    try (Rig rig = Rig.of(2)) {
      InstanceId id = rig.ready("A");
      rig.appliance.profiles().move(id.value(), "h2");

      assertThat(rig.ids("A")).containsExactly(id);
      assertThat(rig.properties(id)).contains("\"ServerName\":\"h2\"");
      InstanceId next = rig.ready("A");
      assertThat(rig.properties(next)).contains("\"ServerName\":\"h1\"");
    }
  }

  @Test
  @DisplayName("Scenario 57: a server in maintenance stays listed, and says so")
  void maintenanceIsShown() {
    try (Rig rig = Rig.of(1)) {
      InstanceId id = rig.ready("A");
      rig.appliance.servers().maintenance("h1", true);
      rig.clock.forward(Duration.ofHours(1));

      assertThat(rig.ids("A")).containsExactly(id);
      assertThat(rig.properties(id)).contains("\"Maintenance\":true");
    }
  }

  @Test
  @DisplayName("Scenario 57: where maintenance counts, the instance is lost and never destroyed")
  void maintenanceCountsWhereItIsChosen() {
    Policy policy = new Policy(Set.of(Ailment.MAINTENANCE), false, false, Takeover.NOTHING);
    try (Rig rig = Rig.of(rack -> rack.servers(1), policy)) {
      InstanceId id = rig.ready("A");
      rig.appliance.servers().maintenance("h1", true);
      assertThat(rig.ids("A")).containsExactly(id);
      rig.clock.forward(Rig.TIMING.healthGrace());

      assertThat(rig.ids("A")).isEmpty();
      assertThat(rig.appliance.profiles().names()).containsExactly(id.value());

      rig.appliance.servers().maintenance("h1", false);
      assertThat(rig.ids("A")).containsExactly(id);
    }
  }

  @Test
  @DisplayName("Scenario 60: a profile that differs from its template says so, and nothing is done")
  void driftIsReported() {
    try (Rig rig = Rig.of(1)) {
      InstanceId id = rig.ready("A");
      int before = rig.changes().size();
      drift(rig);

      assertThat(rig.properties(id)).contains("\"TemplateCompliance\":\"NonCompliant\"");
      assertThat(rig.description(id).tags()).containsEntry(Tags.CONFIG_HASH, "hash-A");
      assertThat(rig.changes()).hasSize(before);
    }
  }

  private static void drift(Rig rig) {
    rig.appliance.templates().edit("T", template -> template.put("affinity", "BayAndServer"));
  }

  @Test
  void driftRollsWhereItIsChosen() {
    try (Rig rig = Rig.of(2)) {
      InstanceId id = rig.ready("A", "\"TemplateName\":\"T\",\"OnTemplateDrift\":\"roll\"");
      InstanceId other = rig.ready("A");
      rig.kill();
      Files.deleteIfExists(rig.state);
      rig.start();
      drift(rig);

      assertThat(rig.description(id).tags()).containsEntry(Tags.CONFIG_HASH, "hash-A-drifted");
      assertThat(rig.description(other).tags()).containsEntry(Tags.CONFIG_HASH, "hash-A");
      rig.plugin().label(id, Map.of("role", "db"));
      assertThat(String.valueOf(rig.appliance.profiles().byName(id.value())))
          .doesNotContain("drifted");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void aLostInstanceOfADestroyedGroupIsRemovedInTheEnd() {
    try (Rig rig = Rig.of(2)) {
      InstanceId id = lose(rig);
      endGroup(rig);
      rig.clock.forward(Rig.TIMING.lostKept().minusMinutes(1));
      assertThat(rig.ids("A")).isEmpty();
      rig.clock.forward(Duration.ofMinutes(2));
      rig.restart();
      rig.clock.forward(Duration.ofHours(1));
      assertThat(rig.appliance.profiles().names()).containsExactly(id.value());
      assertThat(rig.plugin().status().lost()).hasSize(1);

      rig.clock.forward(Rig.TIMING.lostKept());
      rig.awaitGone(id);
      assertThat(rig.appliance.profiles().names()).isEmpty();
    }
  }

  @Test
  void unlessItIsAskedForALostInstanceIsKeptForEver() {
    assertThat(Timing.DEFAULT.lostKept()).isZero();
    try (Rig rig =
        Rig.of(rack -> rack.servers(2), b -> b.speed(Rig.SPEED), Rig.keeping(Duration.ZERO))) {
      InstanceId id = lose(rig);
      rig.clock.forward(Duration.ofDays(3650));
      rig.restart();
      rig.clock.forward(Duration.ofDays(3650));
      rig.ready("B");

      assertThat(rig.appliance.journal().count("DELETE", ".*profiles.*")).isZero();
      assertThat(rig.plugin().status().lost())
          .extracting(Status.Instance::id)
          .containsExactly(id.value());
    }
  }

  private static InstanceId lose(Rig rig) {
    InstanceId id = rig.ready("A");
    rig.appliance.servers().fail("h1");
    Rig.await("lost", () -> rig.ids("A").isEmpty());
    return id;
  }

  /** The group has another instance, and is destroyed. */
  private static void endGroup(Rig rig) {
    InstanceId other = rig.ready("A");
    rig.destroy(other);
    rig.awaitGone(other);
  }

  @Test
  void aProcessThatNobodyAsksRemovesNoLostInstance() {
    try (Rig rig = Rig.of(2)) {
      Rig idle = rig.replica(Namespace.NONE);
      InstanceId id = lose(rig);
      Rig.await("seen lost", () -> idle.describe("B").isEmpty() && isLost(idle, id));

      idle.clock.forward(Rig.TIMING.lostKept().multipliedBy(3));
      rig.clock.forward(Rig.TIMING.lostKept().multipliedBy(3));
      assertThat(rig.ids("A")).isEmpty();
      InstanceId other = idle.ready("B");
      idle.destroy(other);
      idle.awaitGone(other);

      assertThat(rig.appliance.profiles().names()).containsExactly(id.value());
      rig.appliance.servers().recover("h1");
      assertThat(rig.ids("A")).containsExactly(id);
      idle.kill();
    }
  }

  private static boolean isLost(Rig rig, InstanceId id) {
    return rig.ledger().find(id).filter(Entry::isLost).isPresent();
  }

  @Test
  void theProcessThatIsAskedNoMoreKeepsALostInstanceOfAGroupThatGoesOnElsewhere() {
    try (Rig rig = Rig.of(3)) {
      InstanceId id = lose(rig);
      InstanceId replacement = rig.ready("A");
      Rig other = rig.replica(Namespace.NONE);
      other.destroy(replacement);
      other.awaitGone(replacement);
      other.describe("A");
      rig.clock.forward(Rig.TIMING.lostKept().multipliedBy(3));
      rig.ready("B");

      assertThat(rig.appliance.profiles().names()).contains(id.value());
      other.kill();
    }
  }

  @Test
  void aGroupThatIsRolledOrAsksForAnotherInstanceIsNotOver() {
    try (Rig rig = Rig.of(3)) {
      InstanceId id = lose(rig);
      InstanceId old = rig.ready("A");
      rig.plugin().destroy(old, DestroyContext.ROLLING_UPDATE);
      rig.awaitGone(old);
      rig.clock.forward(Rig.TIMING.lostKept().multipliedBy(3));
      rig.ready("B");
      assertThat(rig.appliance.profiles().names()).contains(id.value());
      endGroup(rig);
      assertThat(rig.appliance.profiles().names()).contains(id.value());
      assertThatThrownBy(() -> rig.provision("A", "\"TemplateName\":\"none\""))
          .isInstanceOf(PluginException.class);
      rig.restart();
      rig.clock.forward(Rig.TIMING.lostKept().multipliedBy(3));
      InstanceId last = rig.ready("B");
      rig.destroy(last);
      rig.awaitGone(last);

      assertThat(rig.appliance.profiles().names()).contains(id.value());
      assertThat(isLost(rig, id)).isTrue();
    }
  }

  @Test
  void aLostInstanceThatRecoversAfterItsGroupWasDestroyedIsLeftAlone() {
    try (Rig rig = Rig.of(2)) {
      InstanceId id = lose(rig);
      endGroup(rig);
      rig.appliance.servers().recover("h1");
      rig.clock.forward(Rig.TIMING.lostKept().plusHours(1));

      Rig.await(
          "a last look", () -> rig.ledger().find(id).filter(entry -> !entry.isLost()).isPresent());
      assertThat(rig.appliance.profiles().names()).containsExactly(id.value());
      assertThat(rig.ids("A")).containsExactly(id);
    }
  }

  @Test
  void aLostInstanceWhoseProfileWasTakenOverIsLeftAlone() {
    try (Rig rig = Rig.of(2)) {
      InstanceId id = lose(rig);
      endGroup(rig);
      rig.appliance.profiles().edit(id.value(), p -> p.put("description", "mine now"));
      rig.appliance.journal().clear();
      rig.clock.forward(Rig.TIMING.lostKept().plusHours(1));

      rig.awaitGone(id);
      assertThat(rig.appliance.journal().count("DELETE", ".*profiles.*")).isZero();
      assertThat(rig.appliance.profiles().names()).containsExactly(id.value());
    }
  }

  @Test
  void aLostInstanceIsNotListedWhileItIsDestroyed() {
    try (Rig rig =
        Rig.of(rack -> rack.servers(1), settings -> settings.speed(Rig.SPEED), Rig.TIMING)) {
      InstanceId id = lose(rig);
      rig.appliance.faults().next(Fault.taskNeverEnds().on("DELETE", ".*"));
      rig.destroy(id);

      assertThat(rig.ids("A")).isEmpty();
      rig.appliance.faults().clear();
    }
  }

  @Test
  void aLostInstanceIsKeptAsLongAsOthersOfItsGroupAreThere() {
    try (Rig rig = Rig.of(3)) {
      InstanceId id = lose(rig);
      InstanceId replacement = rig.ready("A");
      endGroup(rig);
      rig.clock.forward(Rig.TIMING.lostKept().plusHours(1));
      rig.appliance.journal().clear();
      Rig.await(
          "a look for others of the group",
          () -> rig.appliance.journal().count("GET", "/rest/server-profiles") > 0);
      rig.clock.forward(Rig.TIMING.lostKept().minusMinutes(1));
      assertThat(rig.appliance.profiles().names())
          .containsExactlyInAnyOrder(id.value(), replacement.value());

      rig.destroy(replacement);
      rig.awaitGone(replacement);
      rig.clock.forward(Rig.TIMING.lostKept());
      rig.awaitGone(id);
      assertThat(rig.appliance.profiles().names()).isEmpty();
    }
  }
}
