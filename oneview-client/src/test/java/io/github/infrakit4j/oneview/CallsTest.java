package io.github.infrakit4j.oneview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.infrakit4j.oneview.resource.PowerRequest;
import io.github.infrakit4j.oneview.resource.ServerProfile;
import io.github.infrakit4j.oneview.resource.Task;
import io.github.infrakit4j.oneview.rest.ApplianceException;
import io.github.infrakit4j.oneview.rest.Json;
import io.github.infrakit4j.oneview.rest.ResourceUri;
import java.util.List;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What goes over the wire for each call. */
class CallsTest {
  private final FakeAppliance appliance = FakeAppliance.plain();
  private OneView oneView;

  @BeforeEach
  void build() {
    oneView = appliance.client().build();
  }

  @AfterEach
  void stop() {
    oneView.close();
    appliance.close();
  }

  private RecordedRequest sent(String requestLine) {
    RecordedRequest last = appliance.lastRequest();
    assertThat(last.getMethod() + " " + last.getTarget()).isEqualTo(requestLine);
    return last;
  }

  private static Object body(RecordedRequest request) {
    assertThat(request.getHeaders().get("Content-Type"))
        .isEqualTo("application/json; charset=utf-8");
    return JsonTree.of(FakeAppliance.body(request));
  }

  @Test
  void everyCallCarriesVersionSessionAndForm() {
    appliance.then(200, Samples.PROFILE);
    oneView.profiles().get(Samples.PROFILE_URI);
    RecordedRequest get = sent("GET /rest/server-profiles/p1");
    assertThat(get.getHeaders().get("X-API-Version")).isEqualTo("8600");
    assertThat(get.getHeaders().get("auth")).isEqualTo("token-1");
    assertThat(get.getHeaders().get("Accept")).isEqualTo("application/json");
    RecordedRequest login = appliance.requestsTo("/rest/login-sessions").get(0);
    assertThat(login.getHeaders().get("X-API-Version")).isEqualTo("8600");
  }

  @Test
  void aProfileThatWasReadIsReplacedWholeUnderItsRevision() {
    appliance.then(200, Samples.PROFILE).then(202, Samples.task("New"));
    ServerProfile read = oneView.profiles().get(Samples.PROFILE_URI);
    oneView.profiles().replace(read);
    RecordedRequest put = sent("PUT /rest/server-profiles/p1");
    assertThat(put.getHeaders().get("If-Match")).isEqualTo("1526058827348/42");
    assertThat(body(put)).isEqualTo(JsonTree.of(Samples.PROFILE));
  }

  @Test
  void deletingAProfileThatWasReadNamesItsRevision() {
    appliance.then(200, Samples.PROFILE).then(202, Samples.task("New"));
    oneView.profiles().delete(oneView.profiles().get(Samples.PROFILE_URI));
    assertThat(sent("DELETE /rest/server-profiles/p1").getHeaders().get("If-Match"))
        .isEqualTo("1526058827348/42");
    oneView.profiles().delete(Samples.PROFILE_URI);
    assertThat(sent("DELETE /rest/server-profiles/p1").getHeaders().get("If-Match")).isEqualTo("*");
  }

  @Test
  void aStaleRevisionIsAFailedPrecondition() {
    appliance.then(412, "{\"errorCode\":\"ProfileEtagMismatch\",\"message\":\"Stale\"}");
    assertThatThrownBy(() -> oneView.profiles().delete(Samples.PROFILE_URI))
        .isInstanceOfSatisfying(
            ApplianceException.class,
            stale -> {
              assertThat(stale.isPreconditionFailed()).isTrue();
              assertThat(stale.outcomeUnknown()).isFalse();
            })
        .hasMessageEndingWith(
            "answered 412 ProfileEtagMismatch: Stale. The resource has changed meanwhile: read it"
                + " and apply the change again.");
  }

  @Test
  void aNewProfileIsSentWithoutWhatTheApplianceSets() {
    appliance.then(200, Samples.PROFILE).then(202, Samples.task("New"));
    ServerProfile draft =
        oneView.templates().newProfile(ResourceUri.of("/rest/server-profile-templates/t1"));
    sent("GET /rest/server-profile-templates/t1/new-profile");
    oneView
        .profiles()
        .create(
            draft
                .forCreation()
                .withName("db 7")
                .withServerHardwareUri(ResourceUri.of("/rest/server-hardware/S1")));
    assertThat(body(sent("POST /rest/server-profiles")))
        .isEqualTo(
            JsonTree.of(
                """
                {"type":"ServerProfileV12","name":"db 7","description":"made by hand",
                 "serverHardwareUri":"/rest/server-hardware/S1","enclosureUri":"",
                 "serverHardwareTypeUri":"/rest/server-hardware-types/t1","enclosureBay":3,
                 "macType":"Virtual",
                 "boot":{"manageBoot":true,"order":["PXE","HardDisk"],
                   "complianceControl":"Checked"},
                 "connectionSettings":{"connections":[{"id":1,"mac":null,"requestedMbps":"2500",
                   "allocatedMbps":2500,"ipv4":null,
                   "boot":{"priority":"Primary","x":[1,{"y":1.50}]}}]},
                 "bios":{"manageBios":false,"overriddenSettings":[]},
                 "future":{"big":12345678901234567890,"small":1.0,"text":"\\u00e9\\n"}}
                """));
  }

  @Test
  void powerIsAskedForByStateAndButton() {
    appliance.then(202, Samples.task("New"));
    ResourceUri server = ResourceUri.of("/rest/server-hardware/S1");
    List<PowerRequest> requests =
        List.of(
            PowerRequest.ON,
            PowerRequest.SOFT_OFF,
            PowerRequest.HARD_OFF,
            PowerRequest.RESET,
            PowerRequest.COLD_BOOT);
    List<String> bodies =
        requests.stream()
            .map(
                request -> {
                  oneView.hardware().power(server, request);
                  return FakeAppliance.body(sent("PUT /rest/server-hardware/S1/powerState"));
                })
            .toList();
    assertThat(bodies)
        .containsExactly(
            "{\"powerState\":\"On\",\"powerControl\":\"MomentaryPress\"}",
            "{\"powerState\":\"Off\",\"powerControl\":\"MomentaryPress\"}",
            "{\"powerState\":\"Off\",\"powerControl\":\"PressAndHold\"}",
            "{\"powerState\":\"On\",\"powerControl\":\"Reset\"}",
            "{\"powerState\":\"On\",\"powerControl\":\"ColdBoot\"}");
  }

  @Test
  void targetsAreAskedForByTypeAndGroup() {
    appliance.then(
        200,
        "{\"targets\":[{\"serverHardwareUri\":null,\"enclosureBay\":9,"
            + "\"formFactor\":[\"HalfHeight\"],\"powerState\":null}]}");
    ResourceUri type = ResourceUri.of("/rest/server-hardware-types/t1");
    assertThat(oneView.profiles().availableTargets(type, null, null).targets())
        .singleElement()
        .satisfies(
            bay -> {
              assertThat(bay.serverHardwareUri()).isNull();
              assertThat(bay.enclosureBay()).isEqualTo(9);
            });
    sent(
        "GET /rest/server-profiles/available-targets"
            + "?serverHardwareTypeUri=%2Frest%2Fserver-hardware-types%2Ft1");
  }

  @Test
  void a202GivesTheTaskOfItsBody() {
    appliance.then(202, Samples.task("Starting"));
    Task task = oneView.profiles().create(ServerProfile.named("a"));
    assertThat(task).isEqualTo(Json.read(Task.class, Samples.task("Starting")));
  }

  @Test
  void a202WithoutTaskInItsBodyIsFollowedByItsHeaders() {
    MockResponse.Builder accepted = new MockResponse.Builder().code(202);
    appliance
        .then(accepted.addHeader("Location", "/rest/tasks/T7").build())
        .then(accepted.setHeader("Location", "https://10.0.0.1/rest/tasks/T8").build())
        .then(
            accepted
                .setHeader("Location", "/rest/scopes/1")
                .addHeader("X-Task-URI", "/rest/tasks/T9")
                .body("{\"name\":")
                .build());
    for (String id : List.of("T7", "T8", "T9")) {
      Task task = oneView.profiles().create(ServerProfile.named("a"));
      assertThat(task).isEqualTo(Task.at(ResourceUri.of("/rest/tasks/" + id)));
      assertThat(task.isFinal()).isFalse();
    }
  }

  @Test
  void whatTheApplianceDoesAtOnceIsATaskThatIsOver() {
    appliance
        .then(200, Samples.PROFILE)
        .then(new MockResponse.Builder().code(204).build())
        .then(new MockResponse.Builder().code(200).build());
    Task replaced = oneView.profiles().replace(Samples.PROFILE_URI, null, ServerProfile.named("a"));
    assertThat(replaced.isSuccess()).isTrue();
    assertThat(replaced.resource()).contains(Samples.PROFILE_URI);
    assertThat(oneView.profiles().delete(Samples.PROFILE_URI).isSuccess()).isTrue();
    assertThat(oneView.profiles().delete(Samples.PROFILE_URI).isSuccess()).isTrue();
  }

  @Test
  void aProfileThatWasNeverReadCannotBeReplaced() {
    assertThatThrownBy(() -> oneView.profiles().replace(ServerProfile.named("a")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("the ServerProfile \"a\" has no uri");
    assertThat(appliance.requests()).isEmpty();
  }
}
