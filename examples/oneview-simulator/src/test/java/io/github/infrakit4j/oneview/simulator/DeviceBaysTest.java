package io.github.infrakit4j.oneview.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Blades of full height and of half, in the bays of an enclosure. */
class DeviceBaysTest {
  private static final String TALL =
      """
      {"hardwareTypes": [{"name": "tall", "formFactor": "FullHeight"}],
       "enclosures": [{"name": "e", "group": "EG1", "bays": 12, "fill": "HT1",
                       "servers": [{"bay": 3, "name": "big", "type": "tall"}]},
                      {"name": "f", "group": "EG1", "bays": 4}]}\
      """;

  private static SimulatedAppliance start(String rack) throws IOException {
    return SimulatedAppliance.builder().rack(Rack.parse(rack)).manualClock().start();
  }

  private static Map<String, @Nullable Object> enclosure(SimulatedAppliance appliance) {
    try (Http http = Http.loggedIn(appliance)) {
      return Json.objects(http.get("/rest/enclosures").json(), "members").get(0);
    }
  }

  private static String said(Map<String, @Nullable Object> enclosure, int bay) {
    Map<String, @Nullable Object> found = Json.objects(enclosure, "deviceBays").get(bay - 1);
    return String.join(
        " ",
        Json.textOrEmpty(found, "bayNumber"),
        Json.textOrEmpty(found, "devicePresence"),
        Json.textOrEmpty(found, "deviceUri"),
        Json.textOrEmpty(found, "coveredByDevice"));
  }

  @Test
  void aBladeOfFullHeightCoversTheBayBelow() throws IOException {
    try (SimulatedAppliance appliance = start(TALL)) {
      assertThat(appliance.servers().names()).hasSize(11).doesNotContain("e, bay 9");
      String big = appliance.servers().uri("big");
      String other = appliance.servers().uri("e, bay 8");
      Map<String, @Nullable Object> enclosure = enclosure(appliance);
      assertThat(said(enclosure, 3)).isEqualTo("3 Present " + big + " " + big);
      assertThat(said(enclosure, 9)).isEqualTo("9 Subsumed  " + big);
      assertThat(said(enclosure, 8)).isEqualTo("8 Present " + other + " " + other);
    }
  }

  @Test
  void itsBaysAreEmptyOnceItIsTakenOut() throws IOException {
    try (SimulatedAppliance appliance = start(TALL)) {
      appliance.servers().remove("big");
      Map<String, @Nullable Object> enclosure = enclosure(appliance);
      assertThat(said(enclosure, 3)).isEqualTo("3 Absent  ");
      assertThat(said(enclosure, 9)).isEqualTo("9 Absent  ");
    }
  }

  @Test
  void aCoveredBayIsNoTargetForAProfile() throws IOException {
    try (SimulatedAppliance appliance = start(TALL);
        Http http = Http.loggedIn(appliance)) {
      List<String> empty =
          Json.objects(http.get("/rest/server-profiles/available-targets").json(), "targets")
              .stream()
              .filter(target -> target.get("serverHardwareUri") == null)
              .map(target -> target.get("enclosureName") + " " + target.get("enclosureBay"))
              .toList();
      assertThat(empty).containsExactly("f 1", "f 2", "f 3", "f 4");
    }
  }

  @Test
  void serversWithoutABayGoWhereTheyHaveRoom() throws IOException {
    Rack rack =
        Rack.builder()
            .hardwareType("tall", type -> type.with("formFactor", "FullHeight"))
            .enclosure("e", "EG1", 4)
            .server("small", s -> s.set("enclosure", "e"))
            .server("big", s -> s.type("tall").set("enclosure", "e"))
            .server("last", s -> s.set("enclosure", "e"))
            .build();
    try (SimulatedAppliance appliance = SimulatedAppliance.builder().rack(rack).start()) {
      assertThat(appliance.servers().all())
          .extracting(server -> server.get("position"))
          .containsExactly(1, 2, 3);
    }
  }

  @Test
  void whatDoesNotFitIsRefused() {
    String low = TALL.replace("\"bay\": 3", "\"bay\": 9");
    assertThatThrownBy(() -> start(low))
        .hasMessage(
            "big is of full height: bay 9 must be in the upper row of e, with nothing in the bay"
                + " below");
    Rack.Builder full = Rack.builder().enclosure("e", "EG1", 1).server("a", s -> s.bay("e", 1));
    Rack rack = full.server("b", s -> s.set("enclosure", "e")).build();
    assertThatThrownBy(() -> SimulatedAppliance.builder().rack(rack).start())
        .hasMessage("there is no room for b in e");
  }
}
