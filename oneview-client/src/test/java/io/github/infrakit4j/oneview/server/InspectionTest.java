package io.github.infrakit4j.oneview.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.infrakit4j.oneview.resource.PowerState;
import io.github.infrakit4j.oneview.resource.ServerHardware;
import io.github.infrakit4j.oneview.simulator.Rack;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What servers are made of, and what they fit. */
class InspectionTest extends ServerTestCase {
  private Inspection inspection;

  @Override
  Rack rack() {
    return Rack.builder()
        .server("b 2")
        .server("A 1")
        .server("c 3", s -> s.group("EG2"))
        .server("d 4", s -> s.type("HT9"))
        .rackServer("z")
        .rackServer("Y")
        .template("T")
        .rackTemplate("R")
        .build();
  }

  @BeforeEach
  void inspection() {
    inspection = Servers.builder(oneView).build().inspection();
  }

  @Test
  @DisplayName("Scenario 146: a server is inspected without profile and without booting it")
  void aServerIsInspectedWithoutTouchingIt() {
    appliance.servers().set("A 1", "processorCount", 4);
    InspectedServer seen = inspection.inspect(uri("A 1"));
    assertThat(seen.name()).isEqualTo("A 1");
    assertThat(seen.cpus()).hasValue(4 * 16);
    assertThat(seen.memoryMb()).hasValue(262_144);
    assertThat(seen.cpuArch()).contains("x86_64");
    assertThat(seen.macs()).hasSize(4);
    assertThat(seen.bootMac()).contains(seen.macs().get(1));
    assertThat(seen.hardwareType()).contains("HT1");
    assertThat(seen.enclosureGroup()).contains("EG1");
    assertThat(seen.power()).isEqualTo(PowerState.OFF);
    assertThat(seen.state()).isEqualTo(ServerHardware.State.NO_PROFILE_APPLIED);
    assertThat(seen.managementAddress()).hasValueSatisfying(ip -> assertThat(ip).contains("172."));
    assertThat(changes()).isEmpty();
    assertThat(appliance.profiles().names()).isEmpty();
  }

  @Test
  void whatIsNotKnownIsNotMadeUp() {
    for (String member : List.of("processorCount", "memoryMb", "portMap", "processorType")) {
      appliance.servers().set("z", member, null);
    }
    InspectedServer seen = inspection.inspect(uri("z"));
    assertThat(seen.cpus()).isEmpty();
    assertThat(seen.memoryMb()).isEmpty();
    assertThat(seen.macs()).isEmpty();
    assertThat(seen.bootMac()).isEmpty();
    assertThat(seen.cpuArch()).isEmpty();
    assertThat(seen.enclosureGroup()).isEmpty();
    appliance.servers().set("z", "processorType", "Ampere Altra Max");
    assertThat(inspection.inspect(uri("z")).cpuArch()).contains("aarch64");
  }

  private List<String> compatible(String template) {
    return inspection
        .compatibleHardware(oneView.templates().byName(template).orElseThrow())
        .stream()
        .map(ServerHardware::requireName)
        .toList();
  }

  @Test
  @DisplayName("Scenario 147: type and group decide, the group only if the template has one")
  void typeAndGroupDecide() {
    assertThat(compatible("T")).containsExactly("A 1", "b 2");
    assertThat(compatible("R")).containsExactly("Y", "z");
  }
}
