package io.github.infrakit4j.oneview.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.infrakit4j.oneview.simulator.Http.Answer;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TemplateTest extends ApplianceTestCase {
  @Override
  Rack rack() {
    return Rack.builder()
        .servers(2)
        .template("T", t -> t.set("profileDescription", "from T"))
        .rackTemplate("R")
        .build();
  }

  @Test
  void newProfileIsADraftWithoutNameAndServer() {
    Map<String, @Nullable Object> draft =
        http.get(appliance.templates().uri("T") + "/new-profile").json();
    assertThat(draft)
        .containsEntry("type", "ServerProfileV11")
        .containsEntry("name", null)
        .containsEntry("description", "from T")
        .containsEntry("state", "Creating")
        .containsEntry("templateCompliance", "Unknown")
        .containsEntry("serverHardwareUri", null)
        .containsEntry("serverProfileTemplateUri", appliance.templates().uri("T"))
        .doesNotContainKey("serverProfileDescription");
    assertThat(Json.objects(draft, "connectionSettings.connections")).hasSize(1);
  }

  @Test
  void newestVersionsHaveMembersThatOlderOnesHaveNot() {
    http.api = 8600;
    assertThat(http.get(appliance.templates().uri("T") + "/new-profile").json())
        .containsKeys("managementProcessor", "hostNVMeQualifiedNameType");
  }

  @Test
  void templateIsMadeChangedAndDeleted() {
    Map<String, @Nullable Object> body = http.get(appliance.templates().uri("T")).json();
    body.put("name", "U");
    Answer created = http.post("/rest/server-profile-templates", body);
    seconds(10);
    assertEnded(created, "Completed");
    assertThat(appliance.templates().names()).containsExactly("T", "R", "U");
    String uri = appliance.templates().uri("U");
    Map<String, @Nullable Object> stored = http.get(uri).json();
    stored.put("description", "changed");
    assertThat(http.put(uri, stored, "If-Match", "1/1").status()).isEqualTo(412);
    Answer updated = http.put(uri, stored);
    seconds(10);
    assertEnded(updated, "Completed");
    assertThat(http.get(uri).text("description")).isEqualTo("changed");
    Answer deleted = http.delete(uri, "If-Match", "*");
    seconds(10);
    assertEnded(deleted, "Completed");
    assertThat(http.get(uri).status()).isEqualTo(404);
  }

  @Test
  void takenNameAndUsedTemplateFailInTheTask() {
    profile("web", "h1");
    Answer deleted = http.delete(appliance.templates().uri("T"), "If-Match", "*");
    Map<String, @Nullable Object> body = http.get(appliance.templates().uri("R")).json();
    body.put("name", "T");
    Answer created = http.post("/rest/server-profile-templates", body);
    seconds(10);
    assertTaskError(deleted, "ProfileTemplateInUse");
    assertTaskError(created, "ProfileTemplateNameAlreadyExists");
  }

  @Test
  void changedTemplateMakesItsProfilesNonCompliant() {
    profile("web", "h1");
    assertThat(get("web")).containsEntry("templateCompliance", "Compliant");
    Map<String, @Nullable Object> template = http.get(appliance.templates().uri("T")).json();
    template.put("boot", Json.object("manageBoot", true, "order", List.of("PXE")));
    http.put(appliance.templates().uri("T"), template);
    seconds(10);
    assertThat(get("web")).containsEntry("templateCompliance", "NonCompliant");
  }

  @Test
  void labelsAreSetFoundAndRemovedWithoutATask() {
    profile("web", "h1");
    String path = "/rest/labels/resources" + uri("web");
    Answer put =
        http.post(
            "/rest/labels/resources",
            Json.object(
                "resourceUri",
                uri("web"),
                "labels",
                Json.list("group a", Json.object("name", "blue", "uri", null))));
    assertThat(put.status()).isEqualTo(202);
    assertThat(put.headers().get("Location")).isNull();
    assertThat(Json.objects(http.get(path).json(), "labels"))
        .extracting(label -> label.get("name"))
        .containsExactly("group a", "blue");
    assertThat(http.get("/rest/labels").members()).hasSize(2);
    assertThat(http.put(path, Json.object("labels", Json.list("a-b"))).status()).isEqualTo(400);
    assertThat(http.delete(path).status()).isEqualTo(202);
    assertThat(Json.objects(http.get(path).json(), "labels")).isEmpty();
    assertThat(http.get("/rest/labels/resources/rest/server-profiles/x").status()).isEqualTo(404);
  }

  @Test
  void tasksAreListedFilteredAndCancelled() {
    Answer accepted = http.create("T", "web", "h1");
    seconds(10);
    assertThat(http.get("/rest/tasks?filter=taskState='Running'").members()).hasSize(1);
    String task = String.valueOf(accepted.text("uri"));
    assertThat(http.patch(task, "/x", "y").status()).isEqualTo(202);
    assertEnded(accepted, "Terminated");
    assertThat(get("web"))
        .containsEntry("state", "CreateFailed")
        .containsEntry("inProgress", false);
    assertThat(appliance.servers().state("h1")).isEqualTo("ProfileError");
    assertThat(http.patch(task, "/x", "y").status()).isEqualTo(409);
    assertThat(http.get("/rest/tasks/NONE").status()).isEqualTo(404);
  }

  @Test
  void taskTellsItsProgress() {
    Answer accepted = http.create("T", "web", "h1");
    seconds(14);
    Answer running = task(accepted);
    assertThat(running.text("percentComplete")).isEqualTo("40");
    assertThat(Json.objects(running.json(), "progressUpdates"))
        .hasSize(3)
        .first()
        .satisfies(
            update ->
                assertThat(update.get("statusUpdate"))
                    .asString()
                    .startsWith("Set administrative server power lock for the server hardware {"));
  }
}
