package io.github.infrakit4j.instance.oneview.provisioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.infrakit4j.infrakit.PluginException;
import io.github.infrakit4j.infrakit.Tags;
import io.github.infrakit4j.infrakit.instance.InstanceId;
import io.github.infrakit4j.oneview.OneView;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class LabelTest {
  @Test
  void nothingIsKeptOfAnInstanceThatGoesWhileItIsLabelled() {
    try (Rig rig = Rig.of(2)) {
      InstanceId one = rig.ready("A");
      InstanceId two = rig.ready("A");
      OneView client = Rig.connect(rig.appliance);
      Labeler labeler =
          new Labeler(
              new Context(
                  new Appliance(() -> client, Namespace.NONE, task -> {}),
                  rig.ledger(),
                  new Rules(Rig.TIMING, Policy.DEFAULT),
                  new Interest(rig.clock),
                  rig.clock,
                  new Teller(ProvisioningListener.NONE, rig.ledger()),
                  new Progress(),
                  OneViewPlugin.DEFAULT_DESCRIPTION_LIMIT));
      Map<String, String> labels = Map.of("role", "db");
      labeler.step(rig.ledger().find(one).orElseThrow().withTags(Map.of(), labels));
      assertThat(labeler.waitedFor()).isEqualTo(1);

      rig.clock.forward(Duration.ofHours(1));
      labeler.step(rig.ledger().find(two).orElseThrow().withTags(Map.of(), labels));
      assertThat(labeler.waitedFor()).isEqualTo(1);
      client.close();
    }
  }

  @Test
  @DisplayName("Scenario 14: labels are found, survive a restart, and other processes see them")
  void labelsStay() {
    try (Rig rig = Rig.of(1)) {
      InstanceId id = rig.ready("A");
      rig.plugin().label(id, Map.of("role", "db"));

      assertThat(rig.describe(Map.of("role", "db"))).hasSize(1);
      assertThat(rig.describe(Map.of("role", "web"))).isEmpty();
      rig.restart();
      assertThat(rig.describe(Map.of("role", "db", Tags.GROUP, "A"))).hasSize(1);
      Rig other = rig.replica(Namespace.NONE);
      assertThat(other.describe(Map.of("role", "db"))).hasSize(1);
      other.kill();
    }
  }

  @Test
  void labelsGivenWhileAnInstanceIsMadeArePutOnIt() {
    try (Rig rig =
        Rig.of(rack -> rack.servers(1), settings -> settings.manualClock(), Rig.TIMING)) {
      InstanceId id = rig.provision("A");
      rig.plugin().label(id, Map.of("role", "db"));
      assertThat(rig.describe(Map.of("role", "db"))).hasSize(1);

      Rig.await(
          "labelled",
          () -> {
            rig.appliance.advance(Duration.ofSeconds(10));
            return rig.appliance.profiles().byName(id.value()).stream()
                .anyMatch(profile -> String.valueOf(profile.get("description")).contains("role"));
          });
    }
  }

  @Test
  @DisplayName("Scenario 15: the group's hash replaces bootstrap")
  void bootstrapIsReplaced() {
    try (Rig rig = Rig.of(1)) {
      InstanceId id =
          rig.provision(
              Map.of(Tags.GROUP, "A", Tags.CONFIG_HASH, "bootstrap"), "\"TemplateName\":\"T\"");
      rig.awaitReady(id);

      rig.plugin().label(id, Map.of(Tags.CONFIG_HASH, "p6kg"));

      assertThat(rig.description(id).tags()).containsEntry(Tags.CONFIG_HASH, "p6kg");
    }
  }

  @Test
  void labelsThatDoNotFitTheDescriptionAreRefused() {
    try (Rig rig = Rig.of(1)) {
      InstanceId id = rig.ready("A");
      Map<String, String> labels = Map.of(Tags.CONFIG_HASH, "h".repeat(1200));

      assertThatThrownBy(() -> rig.plugin().label(id, labels))
          .isInstanceOf(PluginException.class)
          .hasMessageContaining("--description-limit");
      assertThat(rig.description(id).tags()).containsEntry(Tags.CONFIG_HASH, "hash-A");
      assertThat(rig.events.defects()).isEmpty();
    }
  }

  @Test
  void whatDoesNotFitIsKeptWhenAProcessThatDoesNotKnowItLabels() {
    try (Rig rig = Rig.of(1)) {
      InstanceId id =
          rig.provision(
              Map.of(Tags.GROUP, "A", "notes", "n".repeat(1200)), "\"TemplateName\":\"T\"");
      rig.awaitReady(id);
      Rig other = rig.replica(Namespace.NONE);
      other.ids("A");
      other.plugin().label(id, Map.of("role", "db"));
      other.kill();

      assertThat(rig.description(id).tags())
          .containsEntry("role", "db")
          .containsEntry("notes", "n".repeat(1200));
      rig.plugin().label(id, Map.of("role", "web"));
      assertThat(rig.description(id).tags())
          .containsEntry("role", "web")
          .containsEntry("notes", "n".repeat(1200));
    }
  }

  @Test
  void labellingNothingIsAnError() {
    try (Rig rig = Rig.of(1)) {
      assertThatThrownBy(() -> rig.plugin().label(new InstanceId("x"), Map.of("a", "b")))
          .isInstanceOf(PluginException.class)
          .hasMessage("instance x not found");
    }
  }
}
