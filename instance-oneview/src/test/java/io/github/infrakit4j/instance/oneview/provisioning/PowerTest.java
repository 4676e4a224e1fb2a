package io.github.infrakit4j.instance.oneview.provisioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.infrakit4j.infrakit.instance.InstanceId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PowerTest {
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
}
