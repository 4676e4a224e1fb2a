package io.github.infrakit4j.oneview.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.infrakit4j.oneview.simulator.Http.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Whether our answers have the members that answers of real appliances have. */
class CapturedShapesTest extends ApplianceTestCase {
  /** A captured answer; the test stands aside where there are none. */
  private static Map<String, @Nullable Object> captured(String file) throws IOException {
    Path folder = Path.of("../../../shared/oneview/payloads").toAbsolutePath().normalize();
    Assumptions.assumeTrue(
        Files.isDirectory(folder), () -> "no captured payloads in " + folder + ": not compared");
    try {
      return Json.parseObject(Files.readString(folder.resolve(file)));
    } catch (Json.Malformed e) {
      throw new AssertionError(file, e);
    }
  }

  @Test
  void ownProfileHasTheMembersOfItsKind() {
    assertThat(profile("web", "h1"))
        .containsKeys("type", "uri", "eTag", "connectionSettings", "bootMode", "taskUri", "state");
  }

  @Test
  void profileHasTheMembersOfACapturedOne() throws IOException {
    http.api = 800;
    assertThat(profile("web", "h1").keySet())
        .containsAll(captured("server-profiles/sp-v9-synergy.json").keySet());
  }

  @Test
  void serverHasTheMembersOfACapturedOne() throws IOException {
    assertThat(http.get(appliance.servers().uri("h1")).json().keySet())
        .containsAll(captured("server-hardware/sh-v5-profileapplied-0.json").keySet());
  }

  @Test
  void bayOfAnEnclosureHasTheMembersOfACapturedOne() throws IOException {
    Map<String, @Nullable Object> ours =
        Json.objects(http.get("/rest/enclosures").json(), "members").get(0);
    assertThat(Json.objects(ours, "deviceBays").get(0).keySet())
        .containsAll(
            Json.objects(captured("enclosures/enclosure-v300-c.json"), "deviceBays")
                .get(0)
                .keySet());
  }

  @Test
  void templateHasTheMembersOfACapturedOne() throws IOException {
    assertThat(http.get(appliance.templates().uri("T")).json().keySet())
        .containsAll(captured("server-profile-templates/spt-v2-synergy.json").keySet());
  }

  @Test
  void taskHasTheMembersOfACapturedOne() throws IOException {
    Answer accepted = http.create("T", "web", "h3");
    Map<String, @Nullable Object> captured = captured("tasks/task-v2-create-profile-error.json");
    assertThat(accepted.json().keySet()).containsAll(captured.keySet());
    seconds(2);
    assertThat(Json.objects(task(accepted).json(), "taskErrors").get(0).keySet())
        .containsAll(Json.objects(captured, "taskErrors").get(0).keySet());
  }

  @Test
  void targetsListAndErrorHaveTheMembersOfCapturedOnes() throws IOException {
    Map<String, @Nullable Object> targets = captured("available-targets/targets-v3-synergy.json");
    Answer ours = http.get("/rest/server-profiles/available-targets");
    assertThat(ours.json().keySet()).containsAll(targets.keySet());
    assertThat(Json.objects(ours.json(), "targets").get(0).keySet())
        .containsAll(Json.objects(targets, "targets").get(0).keySet());
    assertThat(http.get("/rest/server-hardware").json().keySet())
        .containsAll(captured("server-hardware/list-v1-page0-32of38.json").keySet());
    assertThat(http.get("/rest/x").json().keySet())
        .containsAll(captured("errors/403-generic-http-403.json").keySet());
  }

  @Test
  void everyCapturedProfileIsWrittenBackAsItWasRead() throws IOException {
    for (String file : List.of("sp-v8-0", "sp-v8-1", "sp-v9-synergy", "sp-v1-bl-virtual")) {
      Map<String, @Nullable Object> profile = captured("server-profiles/" + file + ".json");
      assertThat(profile).isNotEmpty();
      try {
        assertThat(Json.parseObject(Json.write(profile))).isEqualTo(profile);
      } catch (Json.Malformed e) {
        throw new AssertionError(file, e);
      }
    }
  }

  @Test
  void messageHasTheMembersOfACapturedOne() throws Exception {
    List<Change> heard = new ArrayList<>();
    appliance.announceTo(heard::add);
    appliance.servers().fail("h1");
    assertThat(Json.parseObject(heard.get(0).json()).keySet())
        .containsExactlyInAnyOrderElementsOf(captured("scmb/alert-created.json").keySet());
  }
}
