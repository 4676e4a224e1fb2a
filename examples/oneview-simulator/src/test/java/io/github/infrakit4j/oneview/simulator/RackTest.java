package io.github.infrakit4j.oneview.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RackTest {
  @Test
  void standardRackHasEnclosuresRackServersTemplatesAndForeignProfiles() throws IOException {
    try (SimulatedAppliance appliance = SimulatedAppliance.builder().start()) {
      assertThat(appliance.servers().names())
          .hasSize(16)
          .contains("encl1, bay 1", "encl2, bay 6", "rack1", "rack2");
      assertThat(appliance.servers().state("encl1, bay 8")).isEqualTo("Monitored");
      assertThat(appliance.templates().names()).containsExactly("docker", "database", "rack");
      assertThat(appliance.templates().get("rack")).containsEntry("enclosureGroupUri", null);
      assertThat(appliance.profiles().names()).containsExactly("payroll", "mail");
      assertThat(appliance.profiles().serverOf("mail")).contains("encl2, bay 6");
      assertThat(appliance.history().violations()).isEmpty();
    }
  }

  @Test
  void rackIsReadFromAFile(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("rack.json");
    Files.writeString(
        file,
        """
        {"enclosures": [{"name": "e", "group": "G", "bays": 2, "fill": "X",
                         "servers": [{"bay": 2, "name": "special", "power": "On"}]}],
         "rackServers": [{"name": "r", "type": "Y", "status": "Critical",
                          "members": {"memoryMb": 1024}}],
         "templates": [{"name": "T", "type": "X", "group": "G", "networks": ["a", "b"],
                        "bootMode": "UEFI", "bootOrder": ["PXE"]}],
         "profiles": [{"name": "p", "server": "special", "template": "T"}],
         "scopes": [{"name": "s"}]}
        """);
    try (SimulatedAppliance appliance =
        SimulatedAppliance.builder().rack(Rack.read(file)).start()) {
      assertThat(appliance.servers().names()).containsExactly("e, bay 1", "special", "r");
      assertThat(appliance.servers().power("special")).isEqualTo("On");
      assertThat(Json.text(appliance.servers().get("r"), "memoryMb")).isEqualTo("1024");
      assertThat(appliance.servers().get("r"))
          .containsEntry("status", "Critical")
          .containsEntry("locationUri", null);
      assertThat(Json.texts(appliance.templates().get("T"), "boot.order")).containsExactly("PXE");
      assertThat(Json.objects(appliance.templates().get("T"), "connectionSettings.connections"))
          .hasSize(2);
      assertThat(appliance.profiles().byName("p").orElseThrow())
          .containsEntry("templateCompliance", "Compliant");
    }
  }

  @Test
  void slipsInARackFileAreRefused() {
    assertThatThrownBy(() -> Rack.parse("{"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("the rack is not valid JSON: ");
    assertThatThrownBy(() -> Rack.parse("{\"serverz\": []}"))
        .hasMessage("the rack has an unknown list: serverz");
    assertThatThrownBy(() -> Rack.parse("{\"networks\": [{\"name\": \"a\", \"vlann\": 1}]}"))
        .hasMessage("networks has no [vlann]; it has [members, name, vlan]");
    assertThatThrownBy(() -> Rack.parse("{\"networks\": [{\"vlan\": 1}]}"))
        .hasMessage("an entry of networks has no name");
    assertThatThrownBy(
            () ->
                Rack.parse(
                    "{\"enclosures\": [{\"name\": \"e\", \"bays\": 1,"
                        + " \"servers\": [{\"bay\": 2}]}]}"))
        .hasMessage("the enclosure e has no bay [2]");
  }

  @Test
  void profileOnAnUnknownServerIsRefused() {
    Rack rack = Rack.builder().profile("p", p -> p.server("none")).build();
    assertThatThrownBy(() -> SimulatedAppliance.builder().rack(rack).start())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the rack has no server-hardware named none");
  }

  @Test
  void builtServersFillEnclosuresOf16Bays() throws IOException {
    Rack rack =
        Rack.builder()
            .enclosure("mine", "EG2", 4)
            .server("placed", s -> s.group("EG2").bay("mine", 3))
            .servers(20)
            .server("spare", s -> s.maintenance(true).powerLock(true).with("assetTag", "x"))
            .build();
    try (SimulatedAppliance appliance = SimulatedAppliance.builder().rack(rack).start()) {
      assertThat(appliance.servers().get("placed")).containsEntry("position", 3);
      assertThat(appliance.servers().names()).hasSize(22);
      assertThat(appliance.servers().get("h2").get("locationUri"))
          .isNotEqualTo(appliance.servers().get("h21").get("locationUri"));
      assertThat(appliance.servers().get("spare"))
          .containsEntry("maintenanceMode", true)
          .containsEntry("powerLock", true)
          .containsEntry("assetTag", "x");
    }
  }

  @Test
  void sameSeedMakesTheSameIds() throws IOException {
    Rack rack = Rack.builder().servers(1).build();
    String first;
    try (SimulatedAppliance appliance = SimulatedAppliance.builder().rack(rack).seed(7).start()) {
      first = appliance.servers().uri("h1");
    }
    try (SimulatedAppliance same = SimulatedAppliance.builder().rack(rack).seed(7).start();
        SimulatedAppliance other = SimulatedAppliance.builder().rack(rack).seed(8).start()) {
      assertThat(same.servers().uri("h1")).isEqualTo(first);
      assertThat(other.servers().uri("h1")).isNotEqualTo(first);
    }
  }
}
