package io.github.infrakit4j.oneview.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.infrakit4j.oneview.simulator.Http.Answer;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProfileCreateTest {
  private SimulatedAppliance appliance;
  private Http http;

  @BeforeEach
  void start() throws IOException {
    appliance =
        SimulatedAppliance.builder()
            .rack(
                Rack.builder()
                    .servers(3)
                    .server("monitored", s -> s.state("Monitored"))
                    .server("on", s -> s.power("On"))
                    .rackServer("rack1")
                    .template("T")
                    .rackTemplate("R")
                    .profile("payroll", p -> p.server("h3"))
                    .build())
            .manualClock()
            .start();
    http = Http.loggedIn(appliance);
  }

  @AfterEach
  void stop() {
    http.close();
    appliance.close();
  }

  @Test
  void postIsAcceptedWithARelativeTaskWithoutAResource() {
    Answer answer = http.create("T", "web", "h1");
    assertThat(answer.status()).isEqualTo(202);
    assertThat(answer.headers().get("Location")).startsWith("/rest/tasks/");
    assertThat(answer.text("uri")).isEqualTo(answer.headers().get("Location"));
    assertThat(answer.text("taskState")).isEqualTo("New");
    assertThat(answer.text("name")).isEqualTo("Create");
    assertThat(answer.text("eTag")).isEqualTo("0");
    assertThat(answer.text("associatedResource.resourceUri")).isNull();
    assertThat(appliance.profiles().names()).containsExactly("payroll");
  }

  @Test
  void taskNamesTheProfileOnceItIsValidatedAndTheServerIsLocked() {
    Answer accepted = http.create("T", "web", "h1");
    appliance.advance(Duration.ofSeconds(2));
    Answer task = http.get(Objects.requireNonNull(accepted.text("uri")));
    assertThat(task.text("taskState")).isEqualTo("Running");
    String uri = Objects.requireNonNull(task.text("associatedResource.resourceUri"));
    assertThat(http.get(uri).text("state")).isEqualTo("Creating");
    assertThat(appliance.servers().state("h1")).isEqualTo("ApplyingProfile");
    assertThat(appliance.servers().get("h1"))
        .containsEntry("powerLock", true)
        .containsEntry("serverProfileUri", uri);
  }

  @Test
  void completedTaskLeavesANormalCompliantProfile() {
    Answer accepted = http.create("T", "web", "h1");
    appliance.advance(Duration.ofSeconds(30));
    Answer task = http.get(Objects.requireNonNull(accepted.text("uri")));
    assertThat(task.text("taskState")).isEqualTo("Completed");
    assertThat(task.text("percentComplete")).isEqualTo("100");
    Map<String, @Nullable Object> profile = appliance.profiles().byName("web").orElseThrow();
    assertThat(profile)
        .containsEntry("state", "Normal")
        .containsEntry("status", "OK")
        .containsEntry("inProgress", false)
        .containsEntry("templateCompliance", "Compliant")
        .containsEntry("serverProfileTemplateUri", appliance.templates().uri("T"));
    assertThat(profile.get("eTag")).asString().matches("\\d{13}/\\d+");
    assertThat(appliance.servers().state("h1")).isEqualTo("ProfileApplied");
    assertThat(appliance.servers().get("h1")).containsEntry("powerLock", false);
  }

  @Test
  void takenServerFailsTheTaskWithTheServerAsEmbeddedJson() {
    assertRefused(
        http.create("T", "web", "h3"),
        "ProfileAlreadyExistsInServer",
        "A profile is already assigned to the server hardware {\"name\":\"h3\", \"uri\":\""
            + appliance.servers().uri("h3")
            + "\"}.");
  }

  @Test
  void twoPostsForOneServerGiveOneProfile() {
    http.create("T", "one", "h1");
    Answer loser = http.create("T", "two", "h1");
    appliance.advance(Duration.ofSeconds(30));
    assertThat(http.get(Objects.requireNonNull(loser.text("uri"))).body())
        .contains("ProfileAlreadyExistsInServer");
    assertThat(appliance.profiles().names()).containsExactlyInAnyOrder("payroll", "one");
    assertThat(appliance.history().violations()).isEmpty();
    assertThat(appliance.profiles().isUntouched("payroll")).isTrue();
  }

  @Test
  void takenNameFailsTheTask() {
    assertRefused(
        http.create("T", "payroll", "h1"),
        "ProfileNameAlreadyExists",
        "A server profile named payroll already exists.");
  }

  @Test
  void monitoredServerTakesNoProfile() {
    Answer accepted = http.create("T", "web", "monitored");
    appliance.advance(Duration.ofSeconds(2));
    assertThat(http.get(Objects.requireNonNull(accepted.text("uri"))).body())
        .contains("its state is Monitored");
  }

  @Test
  void poweredOnServerFailsTheTask() {
    Answer accepted = http.create("T", "web", "on");
    appliance.advance(Duration.ofSeconds(2));
    assertThat(http.get(Objects.requireNonNull(accepted.text("uri"))).body())
        .contains(
            "ServerNotOffWithCauseForNoServerChange", "only be applied when the power is off");
  }

  @Test
  void serverOfAnotherTypeFailsTheTask() {
    Answer accepted = http.create("T", "web", "rack1");
    appliance.advance(Duration.ofSeconds(2));
    assertThat(http.get(Objects.requireNonNull(accepted.text("uri"))).body())
        .contains("ServerHardwareTypeMismatch");
  }

  @Test
  void rackServerTakesAProfileWithoutEnclosureGroup() {
    http.create("R", "web", "rack1");
    appliance.advance(Duration.ofSeconds(30));
    assertThat(appliance.profiles().byName("web").orElseThrow())
        .containsEntry("state", "Normal")
        .containsEntry("enclosureGroupUri", null)
        .containsEntry("enclosureBay", null);
  }

  @Test
  void unassignedProfileIsAllowed() {
    http.create("T", "spare", null);
    appliance.advance(Duration.ofSeconds(30));
    assertThat(appliance.profiles().byName("spare").orElseThrow())
        .containsEntry("state", "Normal")
        .containsEntry("serverHardwareUri", null);
  }

  @Test
  void unlistedProfileIsFoundByItsUriOnly() {
    appliance.delay(Delay.PROFILE_UNLISTED, Duration.ofSeconds(60));
    Answer accepted = http.create("T", "web", "h1");
    appliance.advance(Duration.ofSeconds(30));
    String uri =
        Objects.requireNonNull(
            http.get(Objects.requireNonNull(accepted.text("uri")))
                .text("associatedResource.resourceUri"));
    assertThat(http.get("/rest/server-profiles").names()).containsExactly("payroll");
    assertThat(http.get("/rest/server-profiles?filter=%22name='web'%22").names()).isEmpty();
    assertThat(http.get(uri).status()).isEqualTo(200);
    appliance.advance(Duration.ofSeconds(60));
    assertThat(http.get("/rest/server-profiles").names()).containsExactly("payroll", "web");
  }

  @Test
  void unknownFieldIsRefusedAtOnce() {
    Map<String, @Nullable Object> draft = http.draft("T", "web", "h1");
    draft.put("colour", "red");
    Answer answer = http.post("/rest/server-profiles", draft);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.text("errorCode")).isEqualTo("UNRECOGNIZED_JSON_FIELD");
    assertThat(answer.text("details"))
        .matches(
            "The field named colour near line 1, column \\d+ is not a valid field in this JSON"
                + " object\\.");
  }

  @Test
  void typeOfAnotherVersionIsRefusedAtOnce() {
    Map<String, @Nullable Object> draft = http.draft("T", "web", "h1");
    draft.put("type", "ServerProfileV5");
    Answer answer = http.post("/rest/server-profiles", draft);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.text("message")).isEqualTo("Invalid JSON type.");
    assertThat(answer.text("details"))
        .isEqualTo(
            "The \"type\" field content, \"ServerProfileV5\", included in this request is not"
                + " valid.");
  }

  @Test
  void uriThatDoesNotExistIsRefusedWith400() {
    Map<String, @Nullable Object> draft = http.draft("T", "web", "h1");
    draft.put("serverHardwareUri", "/rest/server-hardware/NONE");
    assertThat(http.post("/rest/server-profiles", draft).status()).isEqualTo(400);
  }

  private void assertRefused(Answer accepted, String code, String message) {
    appliance.advance(Duration.ofSeconds(2));
    Answer task = http.get(Objects.requireNonNull(accepted.text("uri")));
    assertThat(task.text("taskState")).isEqualTo("Error");
    assertThat(task.text("stateReason")).isEqualTo("ValidationError");
    assertThat(task.text("hidden")).isEqualTo("true");
    assertThat(task.text("associatedResource.resourceUri")).isNull();
    Map<String, @Nullable Object> error = Json.objects(task.json(), "taskErrors").get(0);
    assertThat(error).containsEntry("errorCode", code).containsEntry("message", message);
  }
}
