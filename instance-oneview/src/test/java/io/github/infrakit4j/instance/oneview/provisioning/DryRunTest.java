package io.github.infrakit4j.instance.oneview.provisioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.infrakit4j.infrakit.Json;
import io.github.infrakit4j.infrakit.PluginException;
import io.github.infrakit4j.infrakit.Tags;
import io.github.infrakit4j.infrakit.instance.InstanceSpec;
import io.github.infrakit4j.oneview.OneView;
import io.github.infrakit4j.oneview.simulator.Rack;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DryRunTest {
  private static InstanceSpec spec(String properties) {
    return new InstanceSpec(
        Json.of("{" + properties + "}"), Map.of(Tags.GROUP, "A"), "", null, List.of());
  }

  private static final InstanceSpec PLAIN = spec("\"TemplateName\":\"T\"");

  @Test
  void theTrialNamesTheServersThatProvisionsThenTake() {
    try (Rig rig =
        Rig.of((Rack.Builder rack) -> rack.servers(3).server("h4", s -> s.power("On")))) {
      rig.ready("A");
      rig.appliance.journal().clear();
      List<Trial> trials = rig.plugin().operations().dryRun(List.of(PLAIN, PLAIN, PLAIN));

      assertThat(rig.changes()).isEmpty();
      assertThat(trials).extracting(Trial::server).containsExactly("h2", "h3", null);
      assertThat(trials.get(0).next()).containsExactly("h3");
      assertThat(trials.get(0).why()).contains("free and off");
      assertThat(trials.get(2).why()).contains("1 powered on").contains("PowerOff");
      assertThat(trials.get(2).leftOut())
          .containsEntry("with a profile", List.of("h1"))
          .containsEntry("powered on", List.of("h4"));
      assertThat(rig.properties(rig.ready("A"))).contains("\"ServerName\":\"h2\"");
      assertThat(rig.properties(rig.ready("A"))).contains("\"ServerName\":\"h3\"");
    }
  }

  @Test
  void spreadCountsWhatTheSameTrialTookBefore() {
    try (Rig rig =
        Rig.of(
            (Rack.Builder rack) ->
                rack.enclosure("E1", "EG1", 2)
                    .enclosure("E2", "EG1", 2)
                    .server("a1", s -> s.bay("E1", 1))
                    .server("a2", s -> s.bay("E1", 2))
                    .server("b1", s -> s.bay("E2", 1)))) {
      InstanceSpec spread = spec("\"TemplateName\":\"T\",\"Placement\":{\"Arrange\":\"spread\"}");

      assertThat(rig.plugin().operations().dryRun(List.of(spread, spread)))
          .extracting(Trial::server)
          .containsExactly("a1", "b1");
    }
  }

  @Test
  void besideTheProcessItReadsWhatThatRemembersAndWritesNothing() throws IOException {
    try (Rig rig = Rig.of(2);
        OneView client = Rig.connect(rig.appliance)) {
      rig.plugin().operations().quarantine("h1", Operations.UNTIL_LIFTED, "x");
      String before = Files.readString(rig.state);
      Ledger glance = Ledger.glance(rig.state, rig.clock, null, null);

      assertThat(
              DryRun.of(() -> client, Namespace.NONE, glance, 1000)
                  .of(List.of(PLAIN))
                  .get(0)
                  .server())
          .isEqualTo("h2");
      assertThat(Files.readString(rig.state)).isEqualTo(before);
      assertThatThrownBy(() -> glance.put(Stages.entry(new Stage.Ready())))
          .isInstanceOf(LedgerException.class);
      assertThat(Ledger.glance(rig.state.resolveSibling("none"), rig.clock, null, null).size())
          .isZero();
      assertThat(rig.state.resolveSibling("none")).doesNotExist();
      assertThat(rig.state.resolveSibling("none.lock")).doesNotExist();
    }
  }

  @Test
  void whatAProvisionRefusesATrialRefuses() {
    try (Rig rig = Rig.of(1)) {
      Operations operations = rig.plugin().operations();
      assertThatThrownBy(() -> operations.dryRun(List.of(spec("\"TemplateNam\":\"T\""))))
          .isInstanceOf(InvalidPropertiesException.class);
      assertThatThrownBy(() -> operations.dryRun(List.of(spec("\"TemplateName\":\"t\""))))
          .isInstanceOf(PluginException.class)
          .hasMessageContaining("did you mean 'T'?");
      InstanceSpec wordy =
          spec("\"TemplateName\":\"T\",\"Annotation\":\"" + "x".repeat(1000) + "\"");
      assertThatThrownBy(() -> operations.dryRun(List.of(wordy)))
          .isInstanceOf(MarkerTooLongException.class);
    }
  }
}
