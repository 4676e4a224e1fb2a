package io.github.infrakit4j.oneview.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.infrakit4j.oneview.JsonTree;
import io.github.infrakit4j.oneview.SharedFiles;
import io.github.infrakit4j.oneview.resource.ServerHardware;
import io.github.infrakit4j.oneview.resource.appliance.Alert;
import io.github.infrakit4j.oneview.rest.Json;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ResourceChangeTest {
  private static final String SAMPLE =
      """
      {"resourceUri":"/rest/server-hardware/1","changeType":"Updated","newState":"Monitored",
       "newSubState":null,"eTag":"1504511998556","timestamp":"2018-02-12T20:12:03.231Z",
       "resource":{"uri":"/rest/server-hardware/1","name":"bay 1","future":{"a":[1.50]}},
       "associatedTask":"null","userInitiatedTask":"true","changedAttributes":["state"],
       "data":{},"future":12345678901234567890}
      """;

  @Test
  void aMessageIsRead() {
    ResourceChange change = ResourceChange.read(SAMPLE);
    assertThat(change.changeType()).isEqualTo(ChangeType.UPDATED);
    assertThat(change.category()).contains("server-hardware");
    assertThat(change.isOf("server-profiles")).isFalse();
    assertThat(change.associatedTask()).isNull();
    assertThat(change.userInitiatedTask()).isTrue();
    assertThat(change.changedAttributes()).containsExactly("state");
    assertThat(change.resourceAs(ServerHardware.class))
        .hasValueSatisfying(server -> assertThat(server.name()).isEqualTo("bay 1"));
    assertThat(change.extras().json("future")).contains("12345678901234567890");
    assertThat(change.toString()).doesNotContain("bay 1");
  }

  @Test
  void aMessageWithoutAResourceIsRead() {
    ResourceChange change =
        ResourceChange.read("{\"changeType\":\"Deleted\",\"resource\":null,\"data\":null}");
    assertThat(change.resourceAs(ServerHardware.class)).isEmpty();
    assertThat(change.category()).isEmpty();
    assertThat(ResourceChange.read("{}").changeType()).isNull();
  }

  @Test
  void anotherShapeIsAnErrorWithoutItsText() {
    assertThatThrownBy(() -> ResourceChange.read("{\"changedAttributes\":\"s3cret\"}"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("$.changedAttributes")
        .hasMessageNotContaining("s3cret");
    assertThatThrownBy(() -> ResourceChange.read("[]"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aRecordedMessageIsReadAndWrittenWhole() {
    for (Path file : SharedFiles.payloads("scmb")) {
      String text = SharedFiles.text(file);
      ResourceChange change = ResourceChange.read(text);
      assertThat(JsonTree.of(Json.write(change))).isEqualTo(JsonTree.of(text));
      assertThat(change.resourceAs(Alert.class))
          .hasValueSatisfying(alert -> assertThat(alert.uri()).isEqualTo(change.resourceUri()));
    }
  }
}
