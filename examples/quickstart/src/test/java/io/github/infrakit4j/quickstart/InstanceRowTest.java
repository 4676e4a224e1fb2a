package io.github.infrakit4j.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.infrakit4j.infrakit.Json;
import io.github.infrakit4j.infrakit.instance.InstanceDescription;
import io.github.infrakit4j.infrakit.instance.InstanceId;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class InstanceRowTest {
  private static InstanceRow row(@Nullable String properties) {
    return InstanceRow.of(
        new InstanceDescription(
            new InstanceId("docker-1"),
            null,
            Map.of("infrakit.group", "web"),
            properties == null ? null : Json.of(properties)));
  }

  @Test
  void readsWhatIsBeingMade() {
    assertThat(
            row(
                """
                {"State":"provisioning","Step":"Creating","Progress":40,"Doing":"Apply BIOS.",
                 "Macs":["a"],"ServerName":"encl1, bay 2"}"""))
        .isEqualTo(
            new InstanceRow("docker-1", "web", "encl1, bay 2", "Creating", 40, "Apply BIOS."));
  }

  @Test
  void whatWasSaidOfTheMakingIsNotSaidOfPoweringOn() {
    InstanceRow row = row("{\"Step\":\"PoweringOn\",\"Progress\":100,\"Doing\":\"Apply BIOS.\"}");
    assertThat(row.doing()).isEmpty();
    assertThat(row.made()).isEqualTo(100);
  }

  @Test
  void whatIsRemovedIsNotBeingMade() {
    assertThat(row("{\"Step\":\"Deleting\",\"Progress\":50}").made()).isZero();
  }

  @Test
  void aReasonComesFirst() {
    assertThat(row("{\"Step\":\"Creating\",\"Reason\":\"is Critical\",\"Doing\":\"x\"}").doing())
        .isEqualTo("is Critical");
  }

  @Test
  void withoutPropertiesOnlyIdAndGroupAreKnown() {
    assertThat(row(null)).isEqualTo(new InstanceRow("docker-1", "web", "", "", null, ""));
    assertThat(row("null")).isEqualTo(row(null));
  }

  @Test
  void propertiesThatAreNoObjectAreRefused() {
    assertThatThrownBy(() -> row("[1]"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the Properties are no JSON object");
  }
}
