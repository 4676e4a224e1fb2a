package io.github.infrakit4j.instance.oneview.provisioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.infrakit4j.infrakit.instance.InstanceId;
import io.github.infrakit4j.oneview.simulator.Delay;
import io.github.infrakit4j.oneview.simulator.Fault;
import io.github.infrakit4j.oneview.simulator.SimulatedAppliance.RunningTasks;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PowerTest {
  private static final String SERVER = "/rest/server-hardware/[^/]+";
  private static final String POWER = "/rest/server-hardware/[^/]+/powerState";

  @Test
  @DisplayName("Scenario 61: the server is switched on after it has its profile")
  void theServerIsSwitchedOnLast() {
    try (Rig rig = Rig.of(1)) {
      InstanceId id = rig.ready("A", "\"TemplateName\":\"T\",\"PowerOn\":true");

      assertThat(rig.changes()).hasSize(2);
      assertThat(rig.changes().get(0)).isEqualTo("POST /rest/server-profiles");
      assertThat(rig.changes().get(1)).matches("PUT " + POWER);
      assertThat(rig.properties(id)).contains("\"Power\":\"On\"");
    }
  }

  @Test
  @DisplayName("Scenario 62: with PowerOff exactly the chosen server is switched off")
  void onlyTheChosenServerIsSwitchedOff() {
    try (Rig rig =
        Rig.of(rack -> rack.server("h1", s -> s.power("On")).server("h2", s -> s.power("On")))) {
      InstanceId id = rig.ready("A", "\"TemplateName\":\"T\",\"PowerOff\":true");

      assertThat(rig.appliance.journal().count("PUT", POWER)).isEqualTo(1);
      assertThat(rig.appliance.servers().power("h2")).isEqualTo("On");
      assertThat(rig.properties(id)).contains("\"ServerName\":\"h1\"");
    }
  }

  @Test
  void aServerThatDoesNotShutDownIsCutOffBeforeItIsTaken() {
    try (Rig rig = Rig.of(rack -> rack.server("h1", s -> s.power("On").ignoresSoftOff()))) {
      rig.ready("A", "\"TemplateName\":\"T\",\"PowerOff\":true");

      assertThat(rig.appliance.journal().matching("PUT", POWER).get(0).body())
          .contains("MomentaryPress");
      assertThat(rig.appliance.journal().matching("PUT", POWER))
          .anyMatch(exchange -> exchange.body().contains("PressAndHold"));
    }
  }

  @Test
  @DisplayName("Scenario 63: without PowerOff running servers are left, and the refusal names them")
  void runningServersAreLeft() {
    try (Rig rig = Rig.of(rack -> rack.server("h1", s -> s.power("On")).server("h2"))) {
      InstanceId id = rig.ready("A");
      assertThat(rig.properties(id)).contains("\"ServerName\":\"h2\"");

      assertThatThrownBy(() -> rig.provision("A"))
          .hasMessageContaining("Free servers are powered on: h1")
          .hasMessageContaining("PowerOff");
      assertThat(rig.appliance.journal().count("PUT", POWER)).isZero();
    }
  }

  @Test
  @DisplayName("Scenario 64: a server that is off is chosen before one that is on")
  void aServerThatIsOffIsChosenFirst() {
    try (Rig rig = Rig.of(rack -> rack.server("h1", s -> s.power("On")).server("h2"))) {
      InstanceId id = rig.ready("A", "\"TemplateName\":\"T\",\"PowerOff\":true");

      assertThat(rig.properties(id)).contains("\"ServerName\":\"h2\"");
      assertThat(rig.appliance.servers().power("h1")).isEqualTo("On");
    }
  }

  @Test
  void aSwitchingOnThatTheApplianceForgotIsAskedForAgain() {
    try (Rig rig = Rig.of(1)) {
      rig.appliance.delay(Delay.POWER_ON, Duration.ofHours(1));
      rig.appliance.faults().next(Fault.taskVanishes().on("PUT", POWER));
      InstanceId id = rig.provision("A", "\"TemplateName\":\"T\",\"PowerOn\":true");
      Rig.await("power is asked for", () -> rig.appliance.journal().count("PUT", POWER) > 0);
      rig.appliance.delay(Delay.POWER_ON, Duration.ofSeconds(1));
      rig.appliance.restart(Duration.ofSeconds(10), RunningTasks.INTERRUPT);

      rig.awaitReady(id);
      assertThat(rig.appliance.servers().power("h1")).isEqualTo("On");
      assertThat(rig.ids("A")).containsExactly(id);
    }
  }

  private static final String BOOT =
      "\"TemplateName\":\"T\",\"PowerOn\":true,\"BootDevice\":\"PXE\"";

  @Test
  @DisplayName("Scenario 88: a first boot from PXE is set after the profile and before the power")
  void theFirstBootIsSetBetweenProfileAndPower() {
    try (Rig rig = Rig.of(1)) {
      InstanceId id = rig.ready("A", BOOT + ",\"OneTime\":true");

      assertThat(rig.changes()).hasSize(3);
      assertThat(rig.changes().get(0)).isEqualTo("POST /rest/server-profiles");
      assertThat(rig.changes().get(1)).matches("PATCH /rest/server-hardware/[^/]+");
      assertThat(rig.changes().get(2)).matches("PUT " + POWER);
      assertThat(rig.appliance.journal().matching("PATCH", ".*").get(0).body())
          .contains("/oneTimeBoot")
          .contains("NETWORK");
      assertThat(order(rig, id)).isEqualTo(templatesOrder(rig));
    }
  }

  @Test
  @DisplayName("Scenario 88: a boot device for good is first in the profile's order from the start")
  void theBootDeviceIsFirstInTheOrder() {
    try (Rig rig = Rig.of(1)) {
      InstanceId id = rig.ready("A", BOOT);

      assertThat(rig.appliance.journal().count("PATCH", ".*")).isZero();
      assertThat(order(rig, id).get(0)).isEqualTo("PXE");
      assertThat(order(rig, id)).containsExactlyInAnyOrderElementsOf(templatesOrder(rig));
    }
  }

  private static List<String> order(Rig rig, InstanceId id) {
    return order(rig.appliance.profiles().byName(id.value()).orElseThrow().get("boot"));
  }

  private static List<String> templatesOrder(Rig rig) {
    return order(rig.appliance.templates().get("T").get("boot"));
  }

  private static List<String> order(@Nullable Object boot) {
    Object order = boot instanceof Map<?, ?> members ? members.get("order") : null;
    return order instanceof List<?> list ? list.stream().map(String::valueOf).toList() : List.of();
  }

  static Stream<Fault> troubleWithTheBoot() {
    return Stream.of(
        Fault.answer(500), Fault.dropAfterChange(), Fault.taskError("Broke", "It broke"));
  }

  @ParameterizedTest
  @MethodSource("troubleWithTheBoot")
  void aFirstBootThatCannotBeSetIsTriedAgain(Fault fault) {
    try (Rig rig = Rig.of(1)) {
      rig.appliance.faults().next(fault.on("PATCH", ".*"));
      rig.ready("A", BOOT + ",\"OneTime\":true");

      assertThat(rig.appliance.journal().count("PATCH", ".*")).isEqualTo(2);
    }
  }

  @Test
  @DisplayName("Scenario 66: a guest that ignores the soft power off is cut off after its time")
  void theGuestHasItsTime() {
    Duration softOff = Duration.ofMinutes(1);
    try (Rig rig =
        Rig.of(
            rack -> rack.server("h1", s -> s.ignoresSoftOff()),
            settings -> settings.speed(Rig.SPEED),
            Rig.limits(Rig.TIMING.provisionLimit(), softOff))) {
      InstanceId id = rig.ready("A", "\"TemplateName\":\"T\",\"PowerOn\":true");
      rig.appliance.journal().clear();
      rig.destroy(id);
      Rig.await("asked softly", () -> rig.appliance.journal().count("PUT", POWER) == 1);
      rig.clock.forward(softOff.minusSeconds(30));
      int looks = rig.appliance.journal().count("GET", SERVER);
      Rig.await("looked at again", () -> rig.appliance.journal().count("GET", SERVER) > looks + 3);
      assertThat(rig.appliance.journal().count("PUT", POWER)).isEqualTo(1);
      rig.clock.forward(Duration.ofSeconds(30));
      rig.awaitGone(id);

      assertThat(rig.appliance.journal().matching("PUT", POWER))
          .extracting(exchange -> exchange.body().contains("PressAndHold"))
          .startsWith(false)
          .endsWith(true);
    }
  }
}
