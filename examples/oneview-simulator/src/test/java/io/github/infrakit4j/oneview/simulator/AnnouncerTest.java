package io.github.infrakit4j.oneview.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.infrakit4j.oneview.simulator.Http.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the appliance tells its message bus. */
class AnnouncerTest extends ApplianceTestCase {
  private final List<Change> heard = new CopyOnWriteArrayList<>();

  @BeforeEach
  void listen() {
    appliance.announceTo(heard::add);
  }

  private List<Map<String, @Nullable Object>> messages(String keyStart) {
    return heard.stream()
        .filter(change -> change.routingKey().startsWith(keyStart))
        .map(AnnouncerTest::json)
        .toList();
  }

  private static Map<String, @Nullable Object> json(Change change) {
    try {
      return Json.parseObject(change.json());
    } catch (Json.Malformed e) {
      throw new AssertionError(change.json(), e);
    }
  }

  @Test
  void aProfileIsToldFromCreationToDeletion() {
    profile("web", "h1");
    String uri = uri("web");
    Map<String, @Nullable Object> created = messages("scmb.server-profiles.Created." + uri).get(0);
    assertThat(created)
        .containsEntry("changeType", "Created")
        .containsEntry("resourceUri", uri)
        .containsEntry("newState", "Creating");
    assertThat(Json.text(created, "resource.name")).isEqualTo("web");
    assertThat(Json.text(created, "resource.type")).isEqualTo("ServerProfileV12");
    assertThat(created.get("associatedTask"))
        .isEqualTo(Json.at(created, "resource.taskUri"))
        .isNotNull();
    List<Map<String, @Nullable Object>> updates = messages("scmb.server-profiles.Updated." + uri);
    assertThat(updates.get(updates.size() - 1)).containsEntry("newState", "Normal");
    assertThat(get("web").get("eTag")).isEqualTo(updates.get(updates.size() - 1).get("eTag"));

    Answer deletion = http.delete(uri, "If-Match", "*");
    seconds(30);
    assertEnded(deletion, "Completed");
    assertThat(messages("scmb.server-profiles.Deleted." + uri))
        .singleElement()
        .satisfies(gone -> assertThat(gone).containsEntry("resource", null));
  }

  @Test
  void tasksAndServersAreToldAsTheyChange() {
    Answer accepted =
        http.put(
            appliance.servers().uri("h1") + "/powerState",
            Json.object("powerState", "On", "powerControl", "MomentaryPress"));
    seconds(60);
    assertEnded(accepted, "Completed");
    assertThat(messages("scmb.tasks").stream().map(m -> m.get("newState")).distinct())
        .containsExactly("New", "Starting", "Running", "Completed");
    List<String> powerStates = new ArrayList<>();
    for (Map<String, @Nullable Object> each :
        messages("scmb.server-hardware.Updated." + appliance.servers().uri("h1"))) {
      powerStates.add(Json.textOrEmpty(each, "resource.powerState"));
    }
    assertThat(powerStates).containsExactly("PoweringOn", "On");
  }

  @Test
  void nothingIsToldAfterwards() {
    ChangeListener other = change -> heard.clear();
    appliance.announceTo(other);
    appliance.stopAnnouncingTo(other);
    appliance.servers().fail("h1");
    assertThat(heard).hasSize(1);
  }

  @Test
  void whatIsDueHappensWhileNobodyAsks() throws Exception {
    List<Change> changes = new CopyOnWriteArrayList<>();
    try (SimulatedAppliance running =
            SimulatedAppliance.builder().rack(rack()).speed(1000).start();
        Http client = Http.loggedIn(running)) {
      running.announceTo(changes::add);
      assertThat(client.create("T", "web", "h1").status()).isEqualTo(202);
      await()
          .until(
              () ->
                  changes.stream()
                      .anyMatch(change -> change.json().contains("\"newState\":\"Normal\"")));
    }
  }
}
