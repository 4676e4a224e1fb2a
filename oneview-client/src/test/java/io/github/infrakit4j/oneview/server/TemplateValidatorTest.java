package io.github.infrakit4j.oneview.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.infrakit4j.oneview.resource.PortMap;
import io.github.infrakit4j.oneview.resource.PortMap.DeviceSlot;
import io.github.infrakit4j.oneview.resource.PortMap.PhysicalPort;
import io.github.infrakit4j.oneview.resource.PortMap.VirtualPort;
import io.github.infrakit4j.oneview.resource.ServerHardware;
import io.github.infrakit4j.oneview.resource.ServerProfile;
import io.github.infrakit4j.oneview.resource.ServerProfileTemplate;
import io.github.infrakit4j.oneview.rest.Extras;
import io.github.infrakit4j.oneview.rest.Records;
import io.github.infrakit4j.oneview.server.TemplateFinding.Code;
import io.github.infrakit4j.oneview.server.TemplateValidator.Expected;
import io.github.infrakit4j.oneview.simulator.Rack;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Whether servers fit templates. */
class TemplateValidatorTest extends ServerTestCase {
  @Override
  Rack rack() {
    return Rack.builder()
        .servers(2)
        .rackServer("r")
        .template("T")
        .template(
            "bad",
            t ->
                t.type("HT9")
                    .group("EG9")
                    .with("macType", "Virtual")
                    .with("boot", Map.of("manageBoot", false))
                    .with("connectionSettings", Map.of("connections", List.of())))
        .rackTemplate("R")
        .profile("ours", p -> p.server("h1").template("T"))
        .build();
  }

  private ServerHardware server(String name) {
    return oneView.hardware().get(uri(name));
  }

  private ServerProfileTemplate template(String name) {
    return oneView.templates().byName(name).orElseThrow();
  }

  private static Expected macs(@Nullable ServerProfile profile, String... macs) {
    return new Expected(null, null, List.of(macs), profile);
  }

  private static List<Code> codes(List<TemplateFinding> findings) {
    return findings.stream().map(TemplateFinding::code).toList();
  }

  @Test
  void aServerThatFitsHasNoFindings() {
    ServerHardware h1 = server("h1");
    Expected known =
        new Expected(
            h1.serverHardwareTypeUri(),
            h1.serverGroupUri(),
            List.of(FirstPort.mac(h1.portMap()).orElseThrow().toLowerCase(java.util.Locale.ROOT)),
            null);
    assertThat(TemplateValidator.validate(h1, template("T"), known)).isEmpty();
  }

  @Test
  @DisplayName("Scenario 102: all that is wrong comes in one answer")
  void allThatIsWrongComesAtOnce() {
    ServerHardware rack = server("r");
    ServerHardware h1 = server("h1");
    Expected other =
        new Expected(
            rack.serverHardwareTypeUri(), template("bad").enclosureGroupUri(), List.of("x"), null);
    List<TemplateFinding> findings = TemplateValidator.validate(h1, template("bad"), other);
    assertThat(codes(findings))
        .containsExactly(
            Code.TEMPLATE_TYPE,
            Code.TEMPLATE_GROUP,
            Code.BOOT_NOT_MANAGED,
            Code.MAC_NOT_PHYSICAL,
            Code.NO_PRIMARY_CONNECTION,
            Code.EXPECTED_TYPE,
            Code.EXPECTED_GROUP,
            Code.MAC_MISMATCH);
    assertThat(findings)
        .allSatisfy(finding -> assertThat(finding.sentence()).contains("server \"h1\""))
        .filteredOn(TemplateFinding::isWarning)
        .extracting(TemplateFinding::code)
        .containsExactly(Code.NO_PRIMARY_CONNECTION);
  }

  @Test
  void aRackTemplateAsksForNoGroup() {
    assertThat(codes(TemplateValidator.validate(server("r"), template("R"))))
        .containsExactly(Code.NO_PRIMARY_CONNECTION);
  }

  @Test
  @DisplayName("Scenario 101: the first adapter's first Ethernet port, function a, is compared")
  void theFirstPortOfTheFirstAdapterIsCompared() {
    PortMap two =
        new PortMap(
            List.of(
                slot("SAS", "aa:00", "aa:01"),
                slot("Ethernet", "bb:00", "bb:01"),
                slot("Ethernet", "cc:00", "cc:01")),
            Extras.NONE);
    assertThat(FirstPort.mac(two)).contains("bb:01");
    ServerHardware server = Records.copy(server("h1")).with("portMap", two).build();
    assertThat(TemplateValidator.validate(server, template("T"), macs(null, "BB:01"))).isEmpty();
    assertThat(codes(TemplateValidator.validate(server, template("T"), macs(null, "cc:01"))))
        .containsExactly(Code.MAC_MISMATCH);
  }

  private static DeviceSlot slot(String type, String mac, String functionA) {
    List<VirtualPort> functions =
        List.of(function("b", "ff:ff"), function("a", functionA), function("c", "ee:ee"));
    PhysicalPort port = new PhysicalPort(1, type, mac, null, null, null, functions, Extras.NONE);
    return new DeviceSlot("Mezz", 1, "adapter", 1, List.of(port), Extras.NONE);
  }

  private static VirtualPort function(String letter, String mac) {
    return new VirtualPort(1, letter, mac, null, null, Extras.NONE);
  }

  @Test
  void aPortThatIsNotDividedHasItsOwnAddress() {
    PhysicalPort port =
        new PhysicalPort(1, "Ethernet", "dd:00", null, null, null, null, Extras.NONE);
    DeviceSlot slot = new DeviceSlot("Flb", 1, "adapter", 1, List.of(port), Extras.NONE);
    assertThat(FirstPort.mac(new PortMap(List.of(slot), Extras.NONE))).contains("dd:00");
  }

  @Test
  @DisplayName("Scenario 101: a rack server without port map is a warning that names the iLO")
  void aServerWithoutPortMapIsAWarning() {
    appliance.servers().set("h2", "portMap", null);
    List<TemplateFinding> findings =
        TemplateValidator.validate(server("h2"), template("T"), macs(null, "x"));
    assertThat(findings)
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.code()).isEqualTo(Code.MAC_UNKNOWN);
              assertThat(finding.isWarning()).isTrue();
              assertThat(finding.sentence()).contains("iLO");
            });
  }

  @Test
  void theProfileOnTheServerIsComparedToo() {
    ServerHardware h1 = server("h1");
    String first = FirstPort.mac(h1.portMap()).orElseThrow();
    ServerProfile ours = profile("ours");
    String primary = Objects.requireNonNull(ours.allConnections().get(0).mac());
    assertThat(TemplateValidator.validate(h1, template("T"), macs(ours, first, primary))).isEmpty();
    appliance
        .profiles()
        .edit(
            "ours",
            body ->
                body.put(
                    "connectionSettings",
                    Map.of("connections", List.of(Map.of("id", 1, "name", "without boot")))));
    assertThat(codes(TemplateValidator.validate(h1, template("T"), macs(profile("ours"), first))))
        .containsExactly(Code.PROFILE_MAC);
  }
}
