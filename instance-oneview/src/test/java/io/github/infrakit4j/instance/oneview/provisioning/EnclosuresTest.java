package io.github.infrakit4j.instance.oneview.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.infrakit4j.oneview.simulator.Rack;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EnclosuresTest {
  private static Rack.Builder rack(Rack.Builder rack) {
    return rack.enclosure("e1", "EG1", 8).server("b3", s -> s.bay("e1", 3));
  }

  private static int listings(Rig rig) {
    return rig.appliance.journal().count("GET", "/rest/enclosures");
  }

  private static Survey survey(@Nullable String enclosure) {
    return new Survey(
        Instant.EPOCH,
        List.of(
            new Survey.Server(
                "/rest/server-hardware/1",
                "one",
                enclosure,
                1,
                null,
                null,
                null,
                null,
                false,
                null,
                null,
                Optional.empty())));
  }

  @Test
  void theyAreListedOnceAndNowAndThen() {
    try (Rig rig = Rig.of(EnclosuresTest::rack)) {
      Survey survey = rig.plugin().survey(Duration.ZERO);
      Survey.Enclosure e1 = rig.plugin().enclosures(survey).get(0);
      assertThat(e1.name()).isEqualTo("e1");
      assertThat(e1.bays()).isEqualTo(8);
      assertThat(survey.servers())
          .filteredOn(server -> server.name().equals("b3"))
          .singleElement()
          .satisfies(
              server -> {
                assertThat(server.enclosure()).isEqualTo(e1.uri());
                assertThat(server.bay()).isEqualTo(3);
              });
      rig.plugin().enclosures(survey);
      assertThat(listings(rig)).isEqualTo(1);
      rig.clock.forward(Duration.ofMinutes(11));
      rig.plugin().enclosures(survey);
      assertThat(listings(rig)).isEqualTo(2);
    }
  }

  @Test
  void aBladeOfFullHeightIsOverTwoBays() {
    try (Rig rig =
        Rig.of(
            rack ->
                rack.hardwareType("tall", type -> type.with("formFactor", "FullHeight"))
                    .enclosure("e1", "EG1", 12)
                    .server("big", s -> s.type("tall").bay("e1", 3))
                    .server("small", s -> s.bay("e1", 8)))) {
      Survey.Enclosure e1 = rig.plugin().enclosures(rig.plugin().survey(Duration.ZERO)).get(0);
      assertThat(e1.covered()).containsOnly(Map.entry(9, rig.appliance.servers().uri("big")));
    }
  }

  @Test
  void oneThatIsNewIsLookedForOnce() {
    try (Rig rig = Rig.of(EnclosuresTest::rack)) {
      rig.plugin().enclosures(rig.plugin().survey(Duration.ZERO));
      rig.plugin().enclosures(survey("/rest/enclosures/new"));
      rig.plugin().enclosures(survey("/rest/enclosures/new"));
      assertThat(listings(rig)).isEqualTo(2);
    }
  }

  @Test
  void whereThereAreOnlyRackServersNothingIsAsked() {
    try (Rig rig = Rig.of(EnclosuresTest::rack)) {
      assertThat(rig.plugin().enclosures(survey(null))).isEmpty();
      assertThat(listings(rig)).isZero();
    }
  }
}
