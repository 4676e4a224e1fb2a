package io.github.infrakit4j.oneview.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.infrakit4j.oneview.simulator.Http.Answer;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The rules of networks, scopes, alerts and storage, as they go over the wire. */
class PlainNounsTest extends ApplianceTestCase {
  private static final String NETWORKS = "/rest/ethernet-networks";

  private static Map<String, @Nullable Object> network(String name) {
    return Json.object(
        "type",
        "ethernet-networkV4",
        "name",
        name,
        "vlanId",
        20,
        "ethernetNetworkType",
        "Tagged",
        "purpose",
        "General");
  }

  private String made(String name) {
    Answer accepted = http.post(NETWORKS, network(name));
    seconds(10);
    assertEnded(accepted, "Completed");
    return String.valueOf(Json.text(task(accepted).json(), "associatedResource.resourceUri"));
  }

  @Test
  void bodiesAreCheckedAtOnce() {
    Map<String, @Nullable Object> odd = network("x");
    odd.put("speed", 7);
    Answer unknown = http.post(NETWORKS, odd);
    assertThat(unknown.status()).isEqualTo(400);
    assertThat(unknown.text("errorCode")).isEqualTo("UNRECOGNIZED_JSON_FIELD");
    assertThat(unknown.text("details")).startsWith("The field named speed near line 1, column");
    odd.remove("speed");
    odd.put("type", "ethernet-networkV300");
    assertThat(http.post(NETWORKS, odd).text("errorCode")).isEqualTo("INVALID_JSON_TYPE");
    odd.put("type", "ethernet-networkV4");
    odd.put("name", "");
    assertThat(http.post(NETWORKS, odd).text("errorCode")).isEqualTo("FIELD_REQUIRED");
  }

  @Test
  void changesNameTheVersionTheyWereMadeFrom() {
    String uri = made("blue");
    Map<String, @Nullable Object> read = http.get(uri).json();
    assertThat(read).containsEntry("state", "Active");
    assertThat(http.put(uri, read, "If-Match", "old").status()).isEqualTo(412);
    read.remove("eTag");
    assertThat(http.put(uri, read).status()).isEqualTo(403);
    assertThat(http.delete(uri).status()).isEqualTo(403);
    assertThat(http.delete(uri, "If-Match", "*").status()).isEqualTo(202);
    seconds(10);
    assertThat(http.get(uri).status()).isEqualTo(404);
  }

  @Test
  void aNameIsTakenOnlyInTheTask() {
    made("blue");
    Answer second = http.post(NETWORKS, network("blue"));
    seconds(10);
    assertTaskError(second, "ETHERNET_NETWORK_NAME_EXISTS");
    assertThat(http.get(NETWORKS + "?filter=name='blue'").members()).hasSize(1);
  }

  @Test
  void aScopesTaskIsInAHeaderOfItsOwn() {
    Answer accepted = http.post("/rest/scopes", Json.object("type", "ScopeV3", "name", "a"));
    assertThat(accepted.status()).isEqualTo(202);
    assertThat(accepted.headers().get("X-Task-URI")).startsWith("/rest/tasks/");
    assertThat(accepted.headers().get("Location")).isEqualTo("/rest/scopes");
    seconds(10);
    assertThat(http.get("/rest/scopes").names()).containsExactly("a");
  }

  @Test
  void theIndexAnswersQueries() {
    String server = appliance.servers().uri("h1");
    http.post(
        "/rest/labels/resources",
        Json.object("resourceUri", server, "labels", List.of("web", "rack 7")));
    String search = "/rest/index/resources?category=server-hardware&query=";
    assertThat(http.get(search + "labels='web'").names()).containsExactly("h1");
    assertThat(http.get(search + "labels:'WEB' AND NOT name='h1'").names()).isEmpty();
    assertThat(http.get(search + "labels='web' OR name='h2'").names()).containsExactly("h1", "h2");
    assertThat(http.get(search + "labels is web").status()).isEqualTo(400);
    assertThat(http.get("/rest/index/resources" + server).text("name")).isEqualTo("h1");
    assertThat(http.get("/rest/index/resources/rest/server-hardware/none").status()).isEqualTo(404);
  }

  @Test
  void anAlertIsChangedAtOnce() {
    Answer event =
        http.post(
            "/rest/events",
            Json.object(
                "type",
                "EventResourceV3",
                "eventTypeID",
                "test",
                "severity",
                "Warning",
                "healthCategory",
                "Fan"));
    assertThat(event.status()).isEqualTo(201);
    String alert = String.valueOf(http.get("/rest/alerts").members().get(0).get("uri"));
    Answer cleared = http.put(alert, Json.object("alertState", "Cleared", "notes", "fixed"));
    assertThat(cleared.status()).isEqualTo(200);
    assertThat(cleared.text("clearedByUser")).isEqualTo(appliance.userName());
    Answer stale = http.put(alert, Json.object("alertState", "Active"), "If-Match", "old");
    assertThat(stale.text("errorCode")).isEqualTo("AlertEtagPreconditionFailedException");
    assertThat(http.delete(alert).status()).isEqualTo(204);
  }

  @Test
  void connectionTemplatesComeAndGoWithTheirNetworks() {
    String uri = made("blue");
    String template = String.valueOf(http.get(uri).text("connectionTemplateUri"));
    assertThat(Json.text(http.get(template).json(), "bandwidth.typicalBandwidth"))
        .isEqualTo("2500");
    assertThat(http.post("/rest/connection-templates", Json.object("name", "x")).status())
        .isEqualTo(405);
    assertThat(http.delete(template, "If-Match", "*").status()).isEqualTo(405);
    http.delete(uri, "If-Match", "*");
    seconds(10);
    assertThat(http.get(template).status()).isEqualTo(404);
  }

  @Test
  void aTemplateIsReadAnewByAPatch() {
    String uri = appliance.templates().uri("T");
    Answer refresh = http.patch(uri, "/refreshState", "RefreshPending");
    seconds(10);
    assertEnded(refresh, "Completed");
    assertThat(http.patch(uri, "/name", "x").status()).isEqualTo(400);
  }
}
