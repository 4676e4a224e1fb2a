package io.github.infrakit4j.oneview.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.infrakit4j.oneview.rest.ResourceUri;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TopicTest {
  @Test
  void topicsAreWrittenAsTheApplianceTellsThem() {
    assertThat(Topic.of("server-hardware")).hasToString("scmb.server-hardware.#");
    assertThat(Topic.of("connections", ChangeType.CREATED))
        .hasToString("scmb.connections.Created.#");
    assertThat(Topic.of(ResourceUri.of("/rest/enclosures/Enc1234")))
        .hasToString("scmb.enclosures.*./rest/enclosures/Enc1234");
    assertThat(Topic.TASKS).hasToString("scmb.tasks.#");
    assertThat(Topic.ALL).hasToString("scmb.#");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "#", "*", "server-hardware.#", "a b", "server-hardware/1"})
  void aCategoryIsOneWord(String category) {
    assertThatThrownBy(() -> Topic.of(category))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("\"" + category + "\" is no word of a topic");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/rest/server-hardware/*", "/rest/racks/a#b", "/rest/racks?start=1"})
  void anAddressIsNoPattern(String uri) {
    assertThatThrownBy(() -> Topic.of(new ResourceUri(uri)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(uri);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "#", "msmb.#", "scmb.a b", "scmb.a\n"})
  void aPatternIsOfThisBus(String binding) {
    assertThatThrownBy(() -> new Topic(binding)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Topic("scmb." + "x".repeat(251)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(new Topic("scmb." + "x".repeat(250)).binding()).hasSize(255);
  }

  @Test
  void tasksCannotBeToldApart() {
    assertThatThrownBy(() -> Topic.of("tasks", ChangeType.UPDATED))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Topic.TASKS");
    assertThatThrownBy(() -> Topic.of(ResourceUri.of("/rest/tasks/1")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Topic.TASKS");
  }
}
