package io.github.infrakit4j.oneview.resource;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.infrakit4j.oneview.JsonTree;
import io.github.infrakit4j.oneview.SharedFiles;
import io.github.infrakit4j.oneview.resource.appliance.Alert;
import io.github.infrakit4j.oneview.resource.appliance.HealthCheck;
import io.github.infrakit4j.oneview.resource.appliance.NodeVersion;
import io.github.infrakit4j.oneview.resource.catalog.Association;
import io.github.infrakit4j.oneview.resource.catalog.IndexResource;
import io.github.infrakit4j.oneview.rest.ApplianceError;
import io.github.infrakit4j.oneview.rest.Json;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What appliances of many years sent goes through the records and comes out as it was. */
class RecordedAnswersTest {
  @ParameterizedTest
  @CsvSource({
    "server-profiles, ServerProfile, 11",
    "new-profile, ServerProfile, 1",
    "server-profile-templates, ServerProfileTemplate, 9",
    "server-hardware, ServerHardware, 30",
    "server-hardware-types, ServerHardwareType, 1",
    "enclosures, Enclosure, 2",
    "tasks, Task, 3",
    "available-targets, AvailableTargets, 2",
    "labels, catalog.ResourceLabels, 1",
    "logical-enclosures, infrastructure.LogicalEnclosure, 1",
    "networks, catalog.IndexResource, 1",
    "enclosure-groups, catalog.IndexTree, 1"
  })
  void everyRecordedResourceComesBackWhole(String kind, String record, int atLeast)
      throws ClassNotFoundException {
    Class<? extends Record> type =
        Class.forName(ServerProfile.class.getPackageName() + "." + record).asSubclass(Record.class);
    List<String> bodies = bodies(kind);

    assertThat(bodies).hasSizeGreaterThanOrEqualTo(atLeast);
    for (String body : bodies) {
      String written = Json.write(Json.read(type, body));
      assertThat(JsonTree.of(written)).isEqualTo(JsonTree.of(body));
    }
  }

  @Test
  void recordedPagesOfTheIndexComeBackWhole() {
    for (Path file : SharedFiles.payloads("index-resources")) {
      boolean associations = file.toString().contains("association");
      Class<? extends Record> type = associations ? Association.class : IndexResource.class;
      List<String> members = JsonTree.members(SharedFiles.text(file));
      assertThat(members).isNotEmpty();
      for (String member : members) {
        assertThat(JsonTree.of(Json.write(Json.read(type, member)))).isEqualTo(JsonTree.of(member));
      }
    }
  }

  @Test
  void theRecordedApplianceComesBackWhole() {
    for (Path file : SharedFiles.payloads("appliance")) {
      String text = SharedFiles.text(file);
      boolean health = file.endsWith("health-status.json");
      Class<? extends Record> type = health ? HealthCheck.class : NodeVersion.class;
      for (String body : health ? JsonTree.members(text) : List.of(text)) {
        assertThat(JsonTree.of(Json.write(Json.read(type, body)))).isEqualTo(JsonTree.of(body));
      }
    }
    String alert =
        JsonTree.member(SharedFiles.text(SharedFiles.payloads("scmb").get(0)), "resource");
    assertThat(JsonTree.of(Json.write(Json.read(Alert.class, alert))))
        .isEqualTo(JsonTree.of(alert));
  }

  @Test
  void environmentsAndUtilizationComeBackWhole() {
    for (Path file : SharedFiles.payloads("enclosures")) {
      if (file.endsWith("environmental-configuration.json")) {
        String text = SharedFiles.text(file);
        EnvironmentalConfiguration read = Json.read(EnvironmentalConfiguration.class, text);
        assertThat(read.psuList()).hasSize(6);
        assertThat(JsonTree.of(Json.write(read))).isEqualTo(JsonTree.of(text));
      }
    }
    for (Path file : SharedFiles.payloads("server-hardware")) {
      if (file.endsWith("utilization.json")) {
        String text = SharedFiles.text(file);
        assertThat(JsonTree.of(Json.write(Json.read(Utilization.class, text))))
            .isEqualTo(JsonTree.of(text));
      }
    }
  }

  @Test
  void everyRecordedErrorComesBackWhole() {
    for (Path file : SharedFiles.payloads("errors")) {
      ApplianceError error = Json.read(ApplianceError.class, SharedFiles.text(file));
      assertThat(error.errorCode()).isNotBlank();
      assertThat(JsonTree.of(Json.write(error))).isEqualTo(JsonTree.of(SharedFiles.text(file)));
    }
  }

  private static List<String> bodies(String kind) {
    List<String> bodies = new ArrayList<>();
    for (Path file : SharedFiles.payloads(kind)) {
      String text = SharedFiles.text(file);
      String name = file.getFileName().toString();
      if (name.startsWith("list-")) {
        bodies.addAll(JsonTree.members(text));
      } else if (text.contains("\"type\"")) {
        bodies.add(text);
      }
    }
    return bodies;
  }
}
