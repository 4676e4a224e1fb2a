package io.github.infrakit4j.oneview.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.github.infrakit4j.oneview.simulator.Http.Answer;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FaultsTest extends ApplianceTestCase {
  private static final String PROFILES = "/rest/server-profiles";

  private void assertDropped(String method, String path, String body) {
    assertThatThrownBy(() -> http.call(method, path, body)).isInstanceOf(IOException.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {401, 403, 404, 409, 429, 500, 503})
  void nextAnswerIsAnErrorOnce(int status) {
    appliance.faults().next(Fault.answer(status).retryAfter(2));
    Answer hit = http.get(PROFILES);
    assertThat(hit.status()).isEqualTo(status);
    assertThat(hit.headers().get("Retry-After")).isEqualTo("2");
    assertThat(hit.json()).containsKeys("errorCode", "message", "nestedErrors");
    assertThat(http.get(PROFILES).status()).isEqualTo(200);
  }

  @Test
  void faultHitsItsOwnRequestsSoManyTimes() {
    Faults.Armed armed =
        appliance.faults().next(Fault.answer(500).on("GET", PROFILES).times(2).after(1));
    assertThat(http.get("/rest/server-hardware").status()).isEqualTo(200);
    assertThat(http.get(PROFILES).status()).isEqualTo(200);
    assertThat(http.get(PROFILES + "?start=0").status()).isEqualTo(500);
    assertThat(http.get(PROFILES).status()).isEqualTo(500);
    assertThat(http.get(PROFILES).status()).isEqualTo(200);
    assertThat(armed.hits()).isEqualTo(2);
  }

  @Test
  void pathMayNameTheQuery() {
    appliance.faults().next(Fault.answer(500).on("", PROFILES + "\\?start=64.*"));
    assertThat(http.get(PROFILES).status()).isEqualTo(200);
    assertThat(http.get(PROFILES + "?start=64&count=64").status()).isEqualTo(500);
  }

  @Test
  void alwaysStrikesUntilDisarmed() {
    Faults.Armed armed = appliance.faults().next(Fault.answer(503).always());
    for (int i = 0; i < 5; i++) {
      assertThat(http.get(PROFILES).status()).isEqualTo(503);
    }
    armed.disarm();
    assertThat(http.get(PROFILES).status()).isEqualTo(200);
    assertThatThrownBy(() -> Fault.answer(500).times(0))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void htmlPageAndWrongJsonAreSentAsTheyAre() {
    appliance.faults().next(Fault.html(502));
    Answer page = http.get(PROFILES);
    assertThat(page.status()).isEqualTo(502);
    assertThat(page.headers().get("Content-Type")).isEqualTo("text/html");
    assertThat(page.body()).startsWith("<html>");
    appliance.faults().next(Fault.body(200, "{\"members\":null}"));
    assertThat(http.get(PROFILES).body()).isEqualTo("{\"members\":null}");
  }

  @Test
  void answerCanBeRewritten() {
    appliance.faults().next(Fault.rewrite(body -> body.replace("payroll", "gehalt")));
    assertThat(http.get(PROFILES).names()).containsExactly("gehalt");
  }

  @Test
  void anAnswerCanHaveAHeaderMore() {
    appliance.faults().next(Fault.rewrite(body -> body).header("Connection", "close"));
    Http.Answer answer = http.get(PROFILES);
    assertThat(answer.headers().get("Connection")).isEqualTo("close");
    assertThat(answer.names()).containsExactly("payroll");
  }

  @Test
  void droppedBeforeTheChangeChangesNothing() {
    String draft = Json.write(http.draft("T", "web", "h1"));
    appliance.faults().next(Fault.dropBeforeChange().on("POST", PROFILES));
    assertDropped("POST", PROFILES, draft);
    seconds(30);
    assertThat(appliance.profiles().names()).containsExactly("payroll");
  }

  @Test
  void droppedAfterTheChangeHasMadeIt() {
    String draft = Json.write(http.draft("T", "web", "h1"));
    appliance.faults().next(Fault.dropAfterChange().on("POST", PROFILES));
    assertDropped("POST", PROFILES, draft);
    seconds(30);
    assertThat(appliance.profiles().names()).containsExactly("payroll", "web");
    assertThat(appliance.journal().matching("POST", PROFILES).get(0).status()).isZero();
  }

  @Test
  void errorAfterTheChangeHasMadeIt() {
    appliance.faults().next(Fault.answerAfterChange(500).on("POST", PROFILES));
    assertThat(http.create("T", "web", "h1").status()).isEqualTo(500);
    seconds(30);
    assertThat(appliance.profiles().names()).containsExactly("payroll", "web");
  }

  @Test
  void hangingRequestGoesOnWhenReleased() {
    Faults.Armed armed = appliance.faults().next(Fault.hang().on("GET", PROFILES));
    CompletableFuture<Answer> answer = CompletableFuture.supplyAsync(() -> http.get(PROFILES));
    await().atMost(10, TimeUnit.SECONDS).until(() -> armed.hits() == 1);
    assertThat(answer).isNotDone();
    assertThat(http.get(PROFILES).status()).isEqualTo(200);
    armed.release();
    assertThat(answer.join().status()).isEqualTo(200);
  }

  @Test
  void changeIsMadeBeforeTheHangAfterIt() {
    String draft = Json.write(http.draft("T", "web", "h1"));
    Faults.Armed armed = appliance.faults().next(Fault.hangAfterChange().on("POST", PROFILES));
    CompletableFuture<Answer> answer =
        CompletableFuture.supplyAsync(() -> http.send("POST", PROFILES, draft));
    await().atMost(10, TimeUnit.SECONDS).until(() -> appliance.runningTasks() == 1);
    assertThat(answer).isNotDone();
    armed.release();
    assertThat(answer.join().status()).isEqualTo(202);
  }

  @Test
  void truncatedBodyEndsTooEarly() {
    appliance.faults().next(Fault.truncate().on("GET", PROFILES));
    assertThatThrownBy(() -> http.call("GET", PROFILES, null)).isInstanceOf(IOException.class);
    assertThat(http.get(PROFILES).status()).isEqualTo(200);
  }

  @Test
  void slowBodyTakesItsTime() {
    appliance.faults().next(Fault.slowBody(100).on("GET", "/rest/version"));
    long start = System.nanoTime();
    assertThat(http.get("/rest/version").status()).isEqualTo(200);
    int size = "{\"currentVersion\":8600,\"minimumVersion\":120}".length();
    assertThat(size).isLessThan(100);
    appliance.faults().next(Fault.slowBody(20).on("GET", "/rest/version"));
    assertThat(http.get("/rest/version").status()).isEqualTo(200);
    assertThat(System.nanoTime() - start).isGreaterThan(TimeUnit.SECONDS.toNanos(1));
  }

  @Test
  void taskErrorLeavesACreateFailedProfile() {
    appliance.faults().next(Fault.taskError("Insufficient bandwidth").on("POST", PROFILES));
    Answer accepted = http.create("T", "web", "h1");
    seconds(30);
    assertTaskError(accepted, "SIMULATED_TASK_ERROR");
    assertThat(task(accepted).body()).contains("Insufficient bandwidth");
    assertThat(get("web"))
        .containsEntry("state", "CreateFailed")
        .containsEntry("status", "Critical");
    assertThat(appliance.servers().state("h1")).isEqualTo("ProfileError");
    http.delete(uri("web"), "If-Match", "*");
    seconds(20);
    assertThat(appliance.servers().state("h1")).isEqualTo("NoProfileApplied");
  }

  @Test
  void refusedTaskChangesNothing() {
    appliance
        .faults()
        .next(Fault.taskRefused("EnclosureBayUnavailableForProfile", "no").on("POST", PROFILES));
    Answer accepted = http.create("T", "web", "h1");
    seconds(30);
    assertTaskError(accepted, "EnclosureBayUnavailableForProfile");
    assertThat(appliance.profiles().names()).containsExactly("payroll");
    assertThat(appliance.servers().state("h1")).isEqualTo("NoProfileApplied");
  }

  @Test
  void warningMakesTheProfileAllTheSame() {
    appliance.faults().next(Fault.taskWarning("slow fan").on("POST", PROFILES));
    Answer accepted = http.create("T", "web", "h1");
    seconds(30);
    assertEnded(accepted, "Warning");
    assertThat(task(accepted).body()).contains("slow fan");
    assertThat(get("web")).containsEntry("state", "Normal");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Interrupted", "Killed", "Terminated"})
  void taskEndsInThatState(String state) {
    appliance.faults().next(Fault.taskEnds(state).on("POST", PROFILES));
    Answer accepted = http.create("T", "web", "h1");
    seconds(30);
    assertEnded(accepted, state);
    assertThat(get("web")).containsEntry("state", "CreateFailed");
  }

  @Test
  void taskThatNeverEndsRunsOn() {
    appliance.faults().next(Fault.taskNeverEnds().on("POST", PROFILES));
    Answer accepted = http.create("T", "web", "h1");
    seconds(100_000);
    http = Http.loggedIn(appliance);
    assertEnded(accepted, "Running");
    assertThat(get("web")).containsEntry("state", "Creating");
  }

  @Test
  void vanishedTaskIs404AndItsWorkIsDone() {
    appliance.faults().next(Fault.taskVanishes().on("POST", PROFILES));
    Answer accepted = http.create("T", "web", "h1");
    assertThat(http.get(String.valueOf(accepted.text("uri"))).status()).isEqualTo(404);
    seconds(30);
    assertThat(get("web")).containsEntry("state", "Normal");
  }

  @Test
  void deleteThatFailsLeavesTheProfile() {
    profile("web", "h1");
    appliance.faults().next(Fault.taskError("stuck").on("DELETE", PROFILES + "/.*"));
    Answer accepted = http.delete(uri("web"), "If-Match", "*");
    seconds(30);
    assertEnded(accepted, "Error");
    assertThat(get("web")).containsEntry("state", "DeleteFailed");
  }

  @Test
  void anOperatorWhoFindsTheServerTakenLeavesNothingBehind() {
    assertThatThrownBy(() -> appliance.profiles().put("mine", "h3"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("has a profile already");
    assertThat(appliance.profiles().names()).containsExactly("payroll");
    assertThat(appliance.servers().all())
        .extracting(server -> server.get("name"))
        .containsExactlyElementsOf(appliance.servers().names());
  }

  @Test
  void operatorsDeleteReplaceMoveAndEditProfiles() {
    profile("web", "h1");
    Profiles profiles = appliance.profiles();
    profiles.edit("web", body -> body.put("description", "mine"));
    assertThat(get("web")).containsEntry("description", "mine");
    profiles.move("web", "h2");
    assertThat(profiles.serverOf("web")).contains("h2");
    profiles.replace("web", "other");
    assertThat(profiles.byName("web")).isEmpty();
    assertThat(profiles.serverOf("other")).contains("h2");
    profiles.delete("other");
    assertThat(appliance.servers().state("h2")).isEqualTo("NoProfileApplied");
    profiles.put("new", "h1");
    assertThat(appliance.servers().state("h1")).isEqualTo("ProfileApplied");
    assertThatThrownBy(() -> profiles.put("two", "h1")).hasMessageContaining("already");
    assertThatThrownBy(() -> profiles.delete("none")).hasMessage("no profile is named none");
    assertThat(appliance.history().violations()).isEmpty();
  }

  @Test
  void profileDeletedWhileItIsMadeStaysDeleted() {
    http.create("T", "web", "h1");
    seconds(10);
    appliance.profiles().delete("web");
    seconds(30);
    assertThat(appliance.profiles().names()).containsExactly("payroll");
    assertThat(appliance.servers().state("h1")).isEqualTo("NoProfileApplied");
  }
}
