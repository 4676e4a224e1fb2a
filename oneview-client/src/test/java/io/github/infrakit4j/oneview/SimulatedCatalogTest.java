package io.github.infrakit4j.oneview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.infrakit4j.oneview.resource.ServerProfile;
import io.github.infrakit4j.oneview.resource.Task;
import io.github.infrakit4j.oneview.resource.appliance.Alert;
import io.github.infrakit4j.oneview.resource.appliance.AlertApi;
import io.github.infrakit4j.oneview.resource.appliance.Event;
import io.github.infrakit4j.oneview.resource.catalog.IndexResource;
import io.github.infrakit4j.oneview.resource.catalog.ResourceLabels;
import io.github.infrakit4j.oneview.resource.catalog.Scope;
import io.github.infrakit4j.oneview.resource.catalog.ScopeApi;
import io.github.infrakit4j.oneview.rest.AnyJson;
import io.github.infrakit4j.oneview.rest.Filter;
import io.github.infrakit4j.oneview.rest.JsonPatch;
import io.github.infrakit4j.oneview.rest.PatchOperation;
import io.github.infrakit4j.oneview.rest.Records;
import io.github.infrakit4j.oneview.rest.ResourceUri;
import io.github.infrakit4j.oneview.simulator.Delay;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Scopes, labels, the index, alerts and tasks, against an appliance with its rules. */
class SimulatedCatalogTest extends NounTestCase {
  private ResourceUri profile() {
    return oneView.profiles().byName("p").orElseThrow().requireUri();
  }

  private ResourceUri server(String name) {
    return ResourceUri.of(appliance.servers().uri(name));
  }

  private List<ResourceUri> found(String category, String query) {
    return oneView.catalog().index().search(category, query).stream()
        .map(each -> Objects.requireNonNull(each.uri()))
        .toList();
  }

  @Test
  void aScopeLivesAndHasMembers() {
    ScopeApi scopes = oneView.catalog().scopes();
    lives(scopes, draft(Scope.class, "{\"name\":\"production\"}"));
    Scope old = scopes.byName("old").orElseThrow();
    AnyJson uri = AnyJson.string(old.requireUri().value());
    done(scopes.patchOf(profile(), JsonPatch.of(PatchOperation.add("/scopeUris/-", uri))));
    assertThat(scopes.of(profile()).scopeUris()).containsExactly(old.requireUri());
    assertThat(found("server-profiles", "scopeUris='" + old.uri() + "'"))
        .containsExactly(profile());

    done(
        scopes.patch(
            old.requireUri(),
            JsonPatch.of(
                PatchOperation.replace("/name", AnyJson.string("new")),
                PatchOperation.add("/addedResourceUris/-", AnyJson.string(server("h2").value())))));
    assertThat(scopes.get(old.requireUri()).name()).isEqualTo("new");
    assertThat(scopes.of(server("h2")).scopeUris()).containsExactly(old.requireUri());
    done(scopes.delete(old.requireUri()));
    assertThat(scopes.of(server("h2")).scopeUris()).isEmpty();
  }

  @Test
  void labelsAreFoundByTheIndex() {
    List<String> words = List.of("web", "rack 7");
    oneView.catalog().labels().assign(ResourceLabels.of(profile(), words));
    oneView.catalog().labels().assign(ResourceLabels.of(server("h2"), List.of("web")));
    assertThat(found("server-profiles", "labels='web'")).containsExactly(profile());
    assertThat(found("server-hardware", "labels='web' AND NOT state:'ProfileApplied'"))
        .containsExactly(server("h2"));
    assertThat(oneView.catalog().labels().all()).hasSize(2);
    oneView.catalog().labels().clear(profile());
    assertThat(found("server-profiles", "labels='web'")).isEmpty();
    refused(
        400,
        () ->
            oneView.catalog().labels().assign(ResourceLabels.of(profile(), List.of("two-words"))));
  }

  @Test
  void theIndexKnowsResourcesAndWhatBelongsToThem() {
    IndexResource seen = oneView.catalog().index().get(server("h1"));
    assertThat(seen.name()).isEqualTo("h1");
    assertThat(seen.attribute("powerState")).contains("Off");
    assertThat(oneView.catalog().index().associations("server-profiles", server("h1")).stream())
        .singleElement()
        .satisfies(
            each -> {
              assertThat(each.associationName()).isEqualTo("SERVER_HARDWARE_TO_SERVER_PROFILE");
              assertThat(Objects.requireNonNull(each.childResource()).uri()).isEqualTo(profile());
            });
    assertThat(oneView.catalog().index().associations(null, server("h2")).stream()).isEmpty();
    refused(400, () -> found("server-hardware", "labels is 'x'"));
  }

  @Test
  void anEventRaisesAnAlertThatIsClearedAndDeleted() {
    AlertApi alerts = oneView.appliance().alerts();
    Event event =
        draft(
            Event.class,
            "{\"eventTypeID\":\"hp.justATest\",\"severity\":\"Critical\","
                + "\"healthCategory\":\"PROCESSOR\",\"description\":\"a test\"}");
    assertThat(oneView.appliance().events().create(event).isSuccess()).isTrue();
    assertThat(oneView.appliance().events().all()).hasSize(1);
    Alert alert = alerts.all(Filter.raw("alertState='Active'")).get(0);
    assertThat(alert.description()).isEqualTo("a test");
    assertThat(alerts.all(Filter.raw("alertState='Cleared'"))).isEmpty();

    Alert cleared = Records.copy(alert).with("alertState", "Cleared").build();
    done(alerts.replace(cleared));
    assertThat(alerts.get(alert.requireUri()).clearedByUser()).isEqualTo(appliance.userName());
    assertThatThrownBy(() -> alerts.replace(cleared))
        .hasMessageContaining("412 AlertEtagPreconditionFailedException");
    done(alerts.delete(alerts.get(alert.requireUri())));
    assertThat(alerts.all()).isEmpty();
  }

  @Test
  void aTemplateIsReadAnew() {
    ResourceUri template = oneView.templates().byName("T").orElseThrow().requireUri();
    done(oneView.templates().patch(template, JsonPatch.replace("/refreshState", "RefreshPending")));
    assertThat(appliance.journal().matching("PATCH", template.path())).hasSize(1);
  }

  @Test
  void aTaskIsCancelledOnTheAppliance() {
    appliance.delay(Delay.PROFILE_CREATE, Duration.ofHours(3));
    ServerProfile draft =
        oneView
            .templates()
            .newProfile(oneView.templates().byName("T").orElseThrow().requireUri())
            .forCreation()
            .withName("new")
            .withServerHardwareUri(server("h2"));
    TaskHandle handle = oneView.handle(oneView.profiles().create(draft));
    handle.cancel();
    assertThatThrownBy(() -> handle.await(LIMIT))
        .isInstanceOfSatisfying(
            TaskFailedException.class,
            stopped -> {
              assertThat(stopped.task().taskState()).isEqualTo(Task.State.TERMINATED);
              assertThat(stopped.errorCode()).isEqualTo("TASK_CANCELLED");
            });
    assertThatThrownBy(handle::cancel)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("is over");
    refused(409, () -> oneView.tasks().cancel(handle.last().requireUri()));
  }

  @Test
  void theApplianceSaysWhetherASessionIsAlive() {
    assertThat(oneView.sessionIsAlive()).isFalse();
    oneView.profiles().all();
    assertThat(oneView.sessionIsAlive()).isTrue();
    appliance.endSessions();
    assertThat(oneView.sessionIsAlive()).isFalse();
    assertThat(oneView.profiles().all()).hasSize(1);
    assertThat(oneView.sessionIsAlive()).isTrue();
  }
}
