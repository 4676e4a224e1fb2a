package io.github.infrakit4j.oneview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.infrakit4j.oneview.resource.Enclosure;
import io.github.infrakit4j.oneview.resource.Force;
import io.github.infrakit4j.oneview.resource.ProfilePatches;
import io.github.infrakit4j.oneview.resource.RefreshRequest;
import io.github.infrakit4j.oneview.resource.ServerProfile;
import io.github.infrakit4j.oneview.resource.ServerProfileTemplate;
import io.github.infrakit4j.oneview.resource.Task;
import io.github.infrakit4j.oneview.resource.UtilizationQuery;
import io.github.infrakit4j.oneview.rest.AnyJson;
import io.github.infrakit4j.oneview.rest.ApplianceException;
import io.github.infrakit4j.oneview.rest.DecodeException;
import io.github.infrakit4j.oneview.rest.Json;
import io.github.infrakit4j.oneview.rest.JsonPatch;
import io.github.infrakit4j.oneview.rest.PatchOperation;
import io.github.infrakit4j.oneview.rest.ResourceUri;
import java.util.List;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the verbs that all kinds of resources share send and read. */
class NounCallsTest {
  private static final ResourceUri ENCLOSURE = ResourceUri.of("/rest/enclosures/E1");

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

  @Test
  void aPatchGoesAsOneWithItsOwnMediaType() {
    appliance.then(202, Samples.task("Running"));
    Task task =
        oneView.profiles().patch(Samples.PROFILE_URI, "7/8", ProfilePatches.followTemplate());
    assertThat(task.requireUri()).isEqualTo(Samples.TASK_URI);
    RecordedRequest request = sent("PATCH /rest/server-profiles/p1");
    assertThat(request.getHeaders().get("Content-Type")).isEqualTo("application/json-patch+json");
    assertThat(request.getHeaders().get("If-Match")).isEqualTo("7/8");
    assertThat(FakeAppliance.body(request))
        .isEqualTo(
            "[{\"op\":\"replace\",\"path\":\"/templateCompliance\",\"value\":\"Compliant\"}]");
  }

  @Test
  void theSharedVerbsSendPatchesTheSameWay() {
    appliance.then(202, Samples.task("Running"));
    oneView
        .enclosures()
        .patch(
            ENCLOSURE,
            JsonPatch.of(
                PatchOperation.replace("/uidState", "On"),
                PatchOperation.add("/scopeUris/-", AnyJson.string("/rest/scopes/1")),
                PatchOperation.remove("/x")));
    RecordedRequest request = sent("PATCH /rest/enclosures/E1");
    assertThat(request.getHeaders().get("Content-Type")).isEqualTo("application/json-patch+json");
    assertThat(request.getHeaders().get("If-Match")).isEqualTo("*");
    assertThat(FakeAppliance.body(request))
        .isEqualTo(
            "[{\"op\":\"replace\",\"path\":\"/uidState\",\"value\":\"On\"},"
                + "{\"op\":\"add\",\"path\":\"/scopeUris/-\",\"value\":\"/rest/scopes/1\"},"
                + "{\"op\":\"remove\",\"path\":\"/x\"}]");
  }

  @Test
  void eachSectionOfAProfileCanBeAppliedAgain() {
    assertThat(ProfilePatches.reapply(ProfilePatches.Section.SAN_STORAGE).operations())
        .containsExactly(PatchOperation.replace("/sanStorage/reapplyState", "ApplyPending"));
    assertThat(ProfilePatches.reapply().operations().get(0).path())
        .isEqualTo("/serverHardwareReapplyState");
  }

  @Test
  void aPatchOfNothingOrOfNoPathIsRefused() {
    assertThatThrownBy(() -> new JsonPatch(List.of())).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> PatchOperation.remove("name"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("\"name\"");
    assertThatThrownBy(() -> new AnyJson("{} {}")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void whatIsForcedIsNamed() {
    appliance.then(202, Samples.task("Running"));
    ServerProfile draft = ServerProfile.named("a");
    oneView.profiles().create(draft, Force.IGNORE_SAN_WARNINGS.and(Force.IGNORE_LS_WARNINGS));
    sent("POST /rest/server-profiles?force=ignoreSANWarnings%2CignoreLSWarnings");
    oneView.profiles().replace(Samples.PROFILE_URI, "*", draft, Force.ALL);
    assertThat(sent("PUT /rest/server-profiles/p1?force=all").getHeaders().get("If-Match"))
        .isEqualTo("*");
  }

  @Test
  void aPreviewSaysWhetherTheServerMayStayOn() {
    appliance.then(
        200, "{\"isOnlineUpdate\":false,\"automaticUpdates\":[\"Set boot.\"],\"x\":{\"y\":1}}");
    var preview = oneView.profiles().compliancePreview(Samples.PROFILE_URI);
    assertThat(preview.isOnlineUpdate()).isFalse();
    assertThat(preview.automaticUpdates()).containsExactly("Set boot.");
    assertThat(preview.extras().json("x")).contains("{\"y\":1}");
  }

  @Test
  void aTemplateIsMadeFromAProfileAndReplaced() {
    appliance
        .then(200, "{\"type\":\"ServerProfileTemplateV8\",\"status\":\"OK\",\"future\":1}")
        .then(202, Samples.task("Running"))
        .then(200, "{\"uri\":\"/rest/server-profile-templates/t\",\"eTag\":\"3\"}");
    ServerProfileTemplate draft =
        oneView.profiles().newProfileTemplate(Samples.PROFILE_URI).forCreation().withName("web");
    oneView.templates().create(draft);
    assertThat(FakeAppliance.body(sent("POST /rest/server-profile-templates")))
        .isEqualTo("{\"type\":\"ServerProfileTemplateV8\",\"name\":\"web\",\"future\":1}");
    ServerProfileTemplate template =
        oneView.templates().get(ResourceUri.of("/rest/server-profile-templates/t"));
    Task done = oneView.templates().replace(template.withDescription("d"));
    assertThat(done.isSuccess()).isTrue();
    assertThat(sent("PUT /rest/server-profile-templates/t").getHeaders().get("If-Match"))
        .isEqualTo("3");
  }

  @Test
  void deletingWhatWasReadAsksForItsRevision() {
    appliance.then(200, "{\"uri\":\"/rest/enclosures/E1\",\"eTag\":\"2018-05\"}").then(204, "");
    Enclosure enclosure = oneView.enclosures().get(ENCLOSURE);
    assertThat(oneView.enclosures().delete(enclosure).isSuccess()).isTrue();
    assertThat(sent("DELETE /rest/enclosures/E1").getHeaders().get("If-Match"))
        .isEqualTo("2018-05");
    assertThatThrownBy(
            () -> oneView.enclosures().delete(Json.read(Enclosure.class, "{\"name\":\"a\"}")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("has no uri");
  }

  @Test
  void aMissingResourceIsEmptyAndOtherErrorsAreThrown() {
    appliance.then(404, "{\"errorCode\":\"X\"}").then(404, "{}").then(409, "{}");
    assertThat(oneView.enclosures().find(ENCLOSURE)).isEmpty();
    assertThatThrownBy(() -> oneView.enclosures().get(ENCLOSURE))
        .isInstanceOf(ApplianceException.class);
    assertThatThrownBy(() -> oneView.enclosures().find(ENCLOSURE))
        .isInstanceOf(ApplianceException.class)
        .hasMessageContaining("GET /rest/enclosures/E1");
  }

  @Test
  void scriptsComeBareOrAsAString() {
    appliance.then(200, "name E1\n").then(200, "\"name \\\"E1\\\"\"").then(200, "\"torn");
    assertThat(oneView.enclosures().script(ENCLOSURE)).isEqualTo("name E1\n");
    assertThat(oneView.enclosures().script(ENCLOSURE)).isEqualTo("name \"E1\"");
    assertThat(oneView.enclosures().script(ENCLOSURE)).isEqualTo("\"torn");
  }

  @Test
  void readsThatBreakOffAreRepeatedAndOddOnesExplained() {
    appliance.then(200, "{\"name\":").then(503, "{}").then(200, "{\"name\":\"E\"}");
    assertThat(oneView.enclosures().get(ENCLOSURE).name()).isEqualTo("E");
    appliance.then(200, "{\"deviceBayCount\":[]}");
    appliance.then(200, "{\"deviceBayCount\":[]}");
    oneView.enclosures().find(ENCLOSURE);
    assertThatThrownBy(() -> oneView.enclosures().get(ENCLOSURE))
        .isInstanceOf(DecodeException.class)
        .hasMessageContaining("deviceBayCount");
  }

  @Test
  void theUseOfAnEnclosureIsAskedForAndRead() {
    appliance.then(
        200,
        "{\"metricList\":[{\"metricName\":\"AveragePower\",\"metricCapacity\":5380,"
            + "\"metricSamples\":[[1505772000000,200],[1505772300000,null]]}],\"isFresh\":true}");
    var use =
        oneView.enclosures().utilization(ENCLOSURE, new UtilizationQuery("a", null, true, "day"));
    sent("GET /rest/enclosures/E1/utilization?fields=a&refresh=true&view=day");
    assertThat(use.metricList())
        .singleElement()
        .satisfies(
            metric ->
                assertThat(metric.metricSamples())
                    .containsExactly(
                        new AnyJson("[1505772000000,200]"), new AnyJson("[1505772300000,null]")));
  }

  @Test
  void aRefreshCarriesTheLoginOfTheDeviceAndDoesNotShowIt() {
    appliance.then(202, Samples.task("Running"));
    RefreshRequest request = RefreshRequest.NOW.as("admin", "s3cret");
    oneView.enclosures().refresh(ENCLOSURE, request);
    assertThat(FakeAppliance.body(sent("PUT /rest/enclosures/E1/refreshState")))
        .isEqualTo(
            "{\"refreshState\":\"RefreshPending\",\"username\":\"admin\",\"password\":\"s3cret\"}");
    assertThat(request.toString()).doesNotContain("s3cret");
    assertThat(AnyJson.of(request).toString()).doesNotContain("s3cret");
  }
}
