package io.github.infrakit4j.instance.oneview.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.infrakit4j.instance.oneview.provisioning.PlacementRules.Arrange;
import io.github.infrakit4j.oneview.resource.Health;
import io.github.infrakit4j.oneview.resource.PowerState;
import io.github.infrakit4j.oneview.resource.ServerHardware;
import io.github.infrakit4j.oneview.rest.ResourceUri;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlacementTest {
  private static final ResourceUri E1 = ResourceUri.of("/rest/enclosures/E1");
  private static final ResourceUri E2 = ResourceUri.of("/rest/enclosures/E2");

  private static Placement.Result choose(boolean mayPowerOff, BriefServer... servers) {
    return Placement.choose(
        Things.template(Things.GROUP), Placement.Wish.any(mayPowerOff), List.of(servers), Set.of());
  }

  private static String chosen(Placement.Result result) {
    return Placement.nameOf(((Placement.Chosen) result).server());
  }

  private static String refused(Placement.Result result) {
    return ((Placement.Refused) result).sentence("T", "HT1", "EG1");
  }

  @Test
  @DisplayName("Scenario 90: only the server against which nothing stands is taken")
  void onlyAFreeServerIsTaken() {
    Placement.Result result =
        choose(
            true,
            Things.server("h1").with("state", ServerHardware.State.MONITORED).build(),
            Things.server("h2").with("state", ServerHardware.State.PROFILE_ERROR).build(),
            Things.server("h3").with("state", ServerHardware.State.UPDATING_FIRMWARE).build(),
            Things.server("h4").with("powerLock", true).build(),
            Things.server("h5").with("maintenanceMode", true).build(),
            Things.server("h6").with("status", Health.CRITICAL).build(),
            Things.server("h7").build());

    assertThat(chosen(result)).isEqualTo("h7");
  }

  @Test
  @DisplayName("Scenario 91: a server of another enclosure group is not taken, and counted")
  void theEnclosureGroupCounts() {
    BriefServer other =
        Things.server("h1")
            .with("serverGroupUri", ResourceUri.of("/rest/enclosure-groups/EG2"))
            .build();

    assertThat(chosen(choose(false, other, Things.server("h2").build()))).isEqualTo("h2");
    assertThat(refused(choose(false, other)))
        .contains("EG1")
        .contains("0 are of another type, 1 in another enclosure group");
  }

  @Test
  @DisplayName("Scenario 92: a template without enclosure group takes a rack server")
  void aTemplateWithoutGroupTakesAnyServer() {
    BriefServer rack = Things.server("rack 1").with("serverGroupUri", null).build();

    assertThat(
            chosen(
                Placement.choose(
                    Things.template(null), Placement.Wish.any(false), List.of(rack), Set.of())))
        .isEqualTo("rack 1");
  }

  @Test
  @DisplayName("Scenario 63: a running server is not taken, and the refusal says how it would be")
  void aRunningServerIsNamedInTheRefusal() {
    assertThat(refused(choose(false, Things.running("h1"), Things.running("h2"))))
        .contains("2 powered on")
        .contains("Free servers are powered on: h1, h2")
        .contains("PowerOff");
  }

  @Test
  @DisplayName("Scenario 64: a server that is off comes before one that would be switched off")
  void aServerThatIsOffComesFirst() {
    assertThat(chosen(choose(true, Things.running("h1"), Things.server("h2").build())))
        .isEqualTo("h2");
    assertThat(chosen(choose(true, Things.running("h1")))).isEqualTo("h1");
  }

  @Test
  void aServerThatIsChangingPowerIsNotTaken() {
    BriefServer starting = Things.server("h1").with("powerState", PowerState.POWERING_ON).build();

    assertThat(refused(choose(true, starting))).contains("1 changing power");
    for (PowerState odd : Arrays.asList(PowerState.UNKNOWN, new PowerState("Sleeping"), null)) {
      BriefServer unknown = Things.server("h1").with("powerState", odd).build();
      assertThat(refused(choose(true, unknown))).as("power %s", odd).contains("1 changing power");
    }
  }

  @Test
  @DisplayName("Scenario 93: the refusal counts the servers by what stands against them")
  void theRefusalCountsByReason() {
    BriefServer busy =
        Things.server("h1")
            .with("serverProfileUri", ResourceUri.of("/rest/server-profiles/p"))
            .build();
    BriefServer locked = Things.server("h2").with("powerLock", true).build();
    BriefServer reserved = Things.server("h3").build();
    BriefServer otherType =
        Things.server("h4")
            .with("serverHardwareTypeUri", ResourceUri.of("/rest/server-hardware-types/HT2"))
            .build();

    Placement.Result result =
        Placement.choose(
            Things.template(Things.GROUP),
            Placement.Wish.any(false),
            List.of(busy, locked, reserved, otherType),
            Set.of(ResourceUri.of("/rest/server-hardware/h3")));

    assertThat(refused(result))
        .isEqualTo(
            "no server is free for template 'T' (hardware type HT1, enclosure group EG1): of 4"
                + " servers 1 are of another type, 0 in another enclosure group, 1 with a profile,"
                + " 1 locked by the appliance, 1 reserved or in quarantine.");
  }

  @Test
  void theChoiceIsTheSameInAnyOrder() {
    BriefServer two = Things.server("bay 2").build();
    BriefServer ten = Things.server("bay 10").build();

    assertThat(chosen(choose(false, ten, two))).isEqualTo("bay 2");
    assertThat(chosen(choose(false, two, ten))).isEqualTo("bay 2");
  }

  private static Placement.Wish wish(PlacementRules rules, Map<ResourceUri, Integer> load) {
    return new Placement.Wish(false, rules, rules.server(), Set.of(E1), null, load);
  }

  private static Placement.Result choose(Placement.Wish wish, BriefServer... servers) {
    return Placement.choose(Things.template(Things.GROUP), wish, List.of(servers), Set.of());
  }

  private static PlacementRules rules(
      @Nullable String server, List<String> enclosures, Arrange arrange) {
    return new PlacementRules(server, false, enclosures, List.of(), null, arrange, false, null);
  }

  private static BriefServer in(ResourceUri enclosure, String name) {
    return Things.server(name)
        .with("locationUri", enclosure)
        .with("serialNumber", "SN-" + name)
        .with("romVersion", "U32 v2.10")
        .build();
  }

  @ParameterizedTest
  @ValueSource(strings = {"h2", "/rest/server-hardware/h2", "SN-h2"})
  void oneServerCanBeAskedFor(String wanted) {
    Placement.Wish wish = wish(rules(wanted, List.of(), Arrange.BY_NAME), Map.of());

    assertThat(chosen(choose(wish, in(E1, "h1"), in(E1, "h2")))).isEqualTo("h2");
    assertThat(refused(choose(wish, in(E1, "h1"), in(E1, "h3"))))
        .contains("2 other than the server asked for ('" + wanted + "')");
  }

  @Test
  void onlyTheNamedEnclosuresAreUsed() {
    Placement.Wish wish = wish(rules(null, List.of("encl1"), Arrange.BY_NAME), Map.of());

    assertThat(chosen(choose(wish, in(E2, "h1"), in(E1, "h2")))).isEqualTo("h2");
    assertThat(refused(choose(wish, in(E2, "h1")))).contains("1 in another enclosure.");
  }

  @Test
  void healthAndFirmwareCanBeDemanded() {
    PlacementRules strict =
        new PlacementRules(null, false, List.of(), List.of(), null, Arrange.BY_NAME, true, "v2.10");
    BriefServer warned = Things.server("h1").with("status", Health.WARNING).build();

    Placement.Wish wish = wish(strict, Map.of());
    assertThat(chosen(choose(wish, warned, Things.server("h2").build(), in(E1, "h3"))))
        .isEqualTo("h3");
    assertThat(refused(choose(wish, warned, Things.server("h2").build())))
        .contains("1 in a status other than OK")
        .contains("1 of another firmware");
  }

  @Test
  @DisplayName("Scenario 103: a group is spread over its enclosures, or packed, as it wishes")
  void aGroupIsSpreadOrPacked() {
    BriefServer[] servers = {in(E1, "h1"), in(E1, "h2"), in(E2, "h3"), in(E2, "h4")};
    Placement.Wish spread = wish(rules(null, List.of(), Arrange.SPREAD), Map.of(E1, 2, E2, 1));
    Placement.Wish pack = wish(rules(null, List.of(), Arrange.PACK), Map.of(E1, 1, E2, 2));

    assertThat(chosen(choose(spread, servers))).isEqualTo("h3");
    assertThat(chosen(choose(pack, servers))).isEqualTo("h3");
    assertThat(chosen(choose(wish(rules(null, List.of(), Arrange.SPREAD), Map.of()), servers)))
        .isEqualTo("h1");
  }
}
