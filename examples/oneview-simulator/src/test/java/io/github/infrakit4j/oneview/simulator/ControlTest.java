package io.github.infrakit4j.oneview.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.infrakit4j.oneview.simulator.Http.Answer;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ControlTest extends ApplianceTestCase {
  @BeforeEach
  void anotherProcess() {
    http.token = "";
    http.api = 0;
  }

  private void posted(String path, Map<String, @Nullable Object> body) {
    Answer answer = http.post("/simulator/" + path, body);
    assertThat(answer.status()).as(answer.body()).isEqualTo(204);
  }

  @Test
  void serversAreBrokenAndMended() {
    posted("servers/h1/fail", Map.of());
    assertThat(appliance.servers().get("h1")).containsEntry("status", "Critical");
    posted("servers/h1/recover", Map.of());
    assertThat(appliance.servers().get("h1")).containsEntry("status", "OK");
    posted("servers/h1/power", Json.object("power", "On"));
    assertThat(appliance.servers().power("h1")).isEqualTo("On");
    posted("servers/h1/lock", Map.of());
    assertThat(appliance.servers().get("h1")).containsEntry("powerLock", true);
    posted("servers/h1/unlock", Map.of());
    posted("servers/h1/maintenance", Json.object("maintenance", true));
    assertThat(appliance.servers().get("h1"))
        .containsEntry("powerLock", false)
        .containsEntry("maintenanceMode", true);
    posted("servers/h3/profile-error", Map.of());
    assertThat(appliance.servers().state("h3")).isEqualTo("ProfileError");
    posted("servers/h2/remove", Map.of());
    assertThat(appliance.servers().names()).doesNotContain("h2");
  }

  @Test
  void profilesAreChangedBehindThePluginsBack() {
    posted("profiles/new/put", Json.object("server", "h1"));
    posted("profiles/new/edit", Json.object("description", "edited"));
    assertThat(appliance.profiles().byName("new").orElseThrow())
        .containsEntry("description", "edited");
    posted("profiles/new/move", Json.object("server", "h2"));
    posted("profiles/new/replace", Json.object("name", "newer"));
    assertThat(appliance.profiles().serverOf("newer")).contains("h2");
    posted("profiles/newer/delete", Map.of());
    assertThat(appliance.profiles().names()).containsExactly("payroll");
  }

  @Test
  void faultIsArmedAndAllAreDisarmed() {
    posted(
        "faults",
        Json.object(
            "fault",
            "answer",
            "status",
            429,
            "retryAfter",
            7,
            "method",
            "GET",
            "path",
            "/rest/version",
            "times",
            2));
    assertThat(http.get("/rest/version").headers().get("Retry-After")).isEqualTo("7");
    assertThat(http.delete("/simulator/faults").status()).isEqualTo(204);
    assertThat(http.get("/rest/version").status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "answer",
        "body",
        "html",
        "answerAfterChange",
        "dropBeforeChange",
        "dropAfterChange",
        "hang",
        "hangAfterChange",
        "slowBody",
        "truncate",
        "taskError",
        "taskRefused",
        "taskWarning",
        "taskEnds",
        "taskNeverEnds",
        "taskVanishes"
      })
  void everyFaultHasAName(String name) {
    posted("faults", Json.object("fault", name, "path", "/never"));
  }

  @Test
  void slipsAreRefused() {
    assertThat(http.post("/simulator/faults", Json.object("fault", "fire")).text("message"))
        .isEqualTo("no fault is called fire");
    assertThat(http.post("/simulator/faults", Json.object("falt", "html")).text("message"))
        .isEqualTo("a fault has no member falt");
    assertThat(http.post("/simulator/faults", Json.object("fault", "hang", "path", "[")).status())
        .isEqualTo(400);
    assertThat(http.post("/simulator/servers/none/fail", Map.of()).text("message"))
        .isEqualTo("no server is named none");
    assertThat(http.post("/simulator/servers/h1/explode", Map.of()).status()).isEqualTo(404);
    assertThat(http.post("/simulator/advance", Json.object("duration", "soon")).status())
        .isEqualTo(400);
    assertThat(http.post("/simulator/profiles/payroll/move", Map.of()).text("message"))
        .isEqualTo("the body needs server");
    assertThat(http.get("/simulator/nothing").status()).isEqualTo(404);
  }

  @Test
  void stateJournalAndHistoryAreRead() {
    http.get("/rest/version");
    Answer state = http.get("/simulator/state");
    assertThat(state.text("sessions")).isEqualTo("1");
    assertThat(Json.objects(state.json(), "servers"))
        .anySatisfy(
            server ->
                assertThat(server).containsEntry("name", "h3").containsEntry("profile", "payroll"));
    assertThat(http.get("/simulator/journal").body())
        .contains("\"target\":\"/rest/version\"")
        .doesNotContain("/simulator");
    assertThat(Json.objects(http.get("/simulator/history").json(), "events")).hasSize(2);
  }

  @Test
  void requestsAreCountedByKindUntilTheyAreForgotten() {
    assertThat(http.delete("/simulator/requests").status()).isEqualTo(204);
    http.get("/rest/version");
    http.get("/rest/server-hardware/1?x=y");
    http.get("/rest/server-hardware/2");
    Answer requests = http.get("/simulator/requests");
    assertThat(requests.text("count")).isEqualTo("3");
    assertThat(requests.body())
        .contains("\"GET /rest/server-hardware\":2", "\"GET /rest/version\":1");
    assertThat(http.delete("/simulator/requests").status()).isEqualTo(204);
    assertThat(http.get("/simulator/requests").text("count")).isEqualTo("0");
  }

  @Test
  void timeMovesSessionsEndAndTheApplianceRestarts() {
    java.time.Instant before = appliance.now();
    posted("advance", Json.object("duration", "PT1M"));
    assertThat(appliance.now()).isEqualTo(before.plusSeconds(60));
    posted("sessions", Map.of());
    assertThat(appliance.sessions()).isZero();
    posted("restart", Json.object("silence", "PT30S", "interruptTasks", true));
    assertThat(http.get("/rest/version").status()).isEqualTo(503);
  }
}
