package io.github.infrakit4j.oneview.resource;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.infrakit4j.oneview.JsonTree;
import io.github.infrakit4j.oneview.Samples;
import io.github.infrakit4j.oneview.rest.Json;
import io.github.infrakit4j.oneview.rest.ResourceUri;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResourcesTest {
  private static ServerHardware server(String json) {
    return Json.read(ServerHardware.class, json);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"mpIpAddress\":\"10.0.0.7\"} | 10.0.0.7",
        "{\"mpHostInfo\":{\"mpIpAddresses\":[{\"address\":\"fe80::1\",\"type\":\"LinkLocal\"},"
            + "{\"address\":\"10.0.0.8\",\"type\":\"DHCP\"}]},\"mpIpAddress\":\"10.0.0.7\"}"
            + " | 10.0.0.8",
        "{\"mpHostInfo\":{\"mpIpAddresses\":[{\"address\":\"FE80::1\"}]}} |",
        "{\"mpHostInfo\":{\"mpIpAddresses\":\"\"},\"mpIpAddress\":\"\"} |",
        "{\"mpHostInfo\":null} |",
        "{} |"
      })
  void theAddressOfTheManagementProcessorIsFoundInEitherForm(String json, String address) {
    assertThat(server(json).managementAddress().orElse(null)).isEqualTo(address);
  }

  @Test
  void macsComePortByPort() {
    assertThat(
            server(
                    """
                    {"portMap":{"deviceSlots":[{"physicalPorts":[
                      {"mac":"A","virtualPorts":[{"mac":"A1"},{"mac":""},{"mac":null}]},
                      {"mac":"B","virtualPorts":[]},{"mac":"","wwn":"50:01"}]},
                     {"physicalPorts":null},{}]}}
                    """)
                .macs())
        .containsExactly("A", "A1", "B");
    assertThat(server("{}").macs()).isEmpty();
  }

  @Test
  void aServerWhoseProfileIsAnEmptyTextHasNone() {
    ServerHardware free = server("{\"serverProfileUri\":\"\",\"state\":\"NoProfileApplied\"}");
    assertThat(free.serverProfileUri()).isNull();
    assertThat(free.state()).isEqualTo(ServerHardware.State.NO_PROFILE_APPLIED);
    assertThat(Json.write(free)).contains("\"serverProfileUri\":\"\"");
  }

  @Test
  void aProfileIsReadWithAllItHas() {
    ServerProfile profile = Json.read(ServerProfile.class, Samples.PROFILE);
    assertThat(profile.uri()).isEqualTo(Samples.PROFILE_URI);
    assertThat(profile.state()).isEqualTo(ServerProfile.State.NORMAL);
    assertThat(profile.status()).isEqualTo(Health.OK);
    assertThat(profile.enclosureBay()).isEqualTo(3);
    assertThat(profile.serverHardwareUri()).isNull();
    assertThat(profile.allConnections()).singleElement().extracting(Connection::id).isEqualTo(1);
    assertThat(profile.extras().names())
        .containsExactlyInAnyOrder("serverHardwareUri", "enclosureUri", "future");
    assertThat(JsonTree.of(Json.write(profile))).isEqualTo(JsonTree.of(Samples.PROFILE));
  }

  @Test
  void unassigningAProfileClearsItsServer() {
    ServerProfile profile =
        ServerProfile.named("a").withServerHardwareUri(ResourceUri.of("/rest/server-hardware/1"));
    assertThat(Json.write(profile.withServerHardwareUri(null)))
        .isEqualTo("{\"name\":\"a\",\"serverHardwareUri\":null}");
  }

  @Test
  void connectionsOfOldVersionsAreFound() {
    ServerProfile old = Json.read(ServerProfile.class, "{\"connections\":[{\"id\":4}]}");
    assertThat(old.allConnections()).singleElement().extracting(Connection::id).isEqualTo(4);
    assertThat(ServerProfile.named("a").allConnections()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "New, false, false", "Starting, false, false", "Pending, false, false",
    "Running, false, false", "Suspended, false, false", "Stopping, false, false",
    "Unknown, false, false", "Whatever, false, false", "Completed, true, true",
    "Warning, true, true", "Error, true, false", "Terminated, true, false",
    "Killed, true, false", "Interrupted, true, false"
  })
  void statesOfTasksKnowWhetherTheyAreTheEnd(String state, boolean isFinal, boolean isSuccess) {
    assertThat(new Task.State(state).isFinal()).isEqualTo(isFinal);
    assertThat(new Task.State(state).isSuccess()).isEqualTo(isSuccess);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{} | 0",
        "{\"percentComplete\":20,\"computedPercentComplete\":35} | 35",
        "{\"percentComplete\":120} | 100",
        "{\"computedPercentComplete\":-4} | 0"
      })
  void percentagesStayWithinBounds(String json, int percent) {
    assertThat(Json.read(Task.class, json).percent()).isEqualTo(percent);
  }

  @Test
  void theLastProgressOfATaskIsReadable() {
    Task task =
        Json.read(
            Task.class,
            "{\"progressUpdates\":[{\"statusUpdate\":\"Begin.\"},{\"id\":2,\"statusUpdate\":"
                + "\"Power off {\\\"name\\\":\\\"bay 4\\\", \\\"uri\\\":\\\"/rest/x/1\\\"}.\"}]}");
    assertThat(task.lastProgress()).contains("Power off bay 4.");
  }
}
