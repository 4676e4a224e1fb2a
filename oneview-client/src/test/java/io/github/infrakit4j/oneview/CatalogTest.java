package io.github.infrakit4j.oneview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.infrakit4j.oneview.resource.Task;
import io.github.infrakit4j.oneview.resource.catalog.IndexResource;
import io.github.infrakit4j.oneview.resource.catalog.ResourceLabels;
import io.github.infrakit4j.oneview.resource.catalog.Scope;
import io.github.infrakit4j.oneview.resource.network.EthernetNetwork;
import io.github.infrakit4j.oneview.resource.network.IdList;
import io.github.infrakit4j.oneview.rest.AnyJson;
import io.github.infrakit4j.oneview.rest.Json;
import io.github.infrakit4j.oneview.rest.JsonPatch;
import io.github.infrakit4j.oneview.rest.PatchOperation;
import io.github.infrakit4j.oneview.rest.ResourceUri;
import java.util.List;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Labels, scopes, the index and networks: what is sent and what is made of the answers. */
class CatalogTest {
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
  void labelsAreSetAndReadByTheAddressOfTheResource() {
    appliance
        .then(
            200,
            "{\"type\":\"ResourceLabels\",\"labels\":[{\"name\":\"a b\",\"uri\":\"/rest/labels/1\"}]}")
        .then(202, "{\"type\":\"ResourceLabels\",\"uri\":\"/rest/labels/resources/rest/x/1\"}");
    ResourceLabels labels = oneView.catalog().labels().of(Samples.PROFILE_URI);
    sent("GET /rest/labels/resources/rest/server-profiles/p1");
    assertThat(labels.labels())
        .singleElement()
        .satisfies(each -> assertThat(each.name()).isEqualTo("a b"));
    assertThat(
            oneView
                .catalog()
                .labels()
                .replace(Samples.PROFILE_URI, ResourceLabels.of(Samples.PROFILE_URI, List.of("c")))
                .isSuccess())
        .isTrue();
    assertThat(FakeAppliance.body(sent("PUT /rest/labels/resources/rest/server-profiles/p1")))
        .isEqualTo("{\"resourceUri\":\"/rest/server-profiles/p1\",\"labels\":[{\"name\":\"c\"}]}");
  }

  @Test
  void aScopeGivesItsTaskInAHeaderOfItsOwn() {
    appliance.then(
        new MockResponse.Builder()
            .code(202)
            .setHeader("X-Task-URI", "/rest/tasks/T1")
            .setHeader("Location", "/rest/scopes/S1")
            .build());
    Scope scope = Json.read(Scope.class, "{\"type\":\"ScopeV3\",\"name\":\"production\"}");
    assertThat(oneView.catalog().scopes().create(scope).uri()).isEqualTo(Samples.TASK_URI);
    sent("POST /rest/scopes");
    oneView
        .catalog()
        .scopes()
        .patchOf(
            Samples.PROFILE_URI,
            JsonPatch.of(PatchOperation.add("/scopeUris/-", AnyJson.string("/rest/scopes/S1"))));
    sent("PATCH /rest/scopes/resources/rest/server-profiles/p1");
  }

  @Test
  void theIndexIsSearchedOverAllItsPages() {
    String member = "{\"uri\":\"/rest/x/%d\",\"attributes\":{\"bay\":\"%d\",\"n\":null}}";
    appliance
        .then(
            200,
            "{\"members\":["
                + member.formatted(1, 1)
                + "],\"nextPageUri\":\"/rest/index/resources?start=1\"}")
        .then(200, "{\"members\":[" + member.formatted(2, 2) + "],\"nextPageUri\":null}");
    List<IndexResource> found =
        oneView.catalog().index().search("server-hardware", "labels='web'").stream().toList();
    assertThat(appliance.requests())
        .containsExactly(
            "GET /rest/index/resources?category=server-hardware&query=labels%3D%27web%27",
            "GET /rest/index/resources?start=1");
    assertThat(found)
        .extracting(each -> each.attribute("bay").orElseThrow())
        .containsExactly("1", "2");
    assertThat(found.get(0).attribute("n")).isEmpty();
    assertThat(found.get(0).attribute("none")).isEmpty();
  }

  @Test
  void networksAreMadeInBulkAndDeletedInBulk() {
    appliance.then(202, Samples.task("Running"));
    ResourceUri one = ResourceUri.of("/rest/ethernet-networks/1");
    oneView.networks().ethernet().deleteAll(List.of(one));
    assertThat(FakeAppliance.body(sent("POST /rest/ethernet-networks/bulk-delete")))
        .isEqualTo("{\"networkUris\":[\"/rest/ethernet-networks/1\"]}");
    assertThatThrownBy(() -> oneView.networks().fc().deleteAll(List.of()))
        .isInstanceOf(IllegalArgumentException.class);
    EthernetNetwork network = Json.read(EthernetNetwork.class, "{\"name\":\"n\",\"vlanId\":7}");
    Task task = oneView.networks().ethernet().create(network);
    assertThat(task.requireUri()).isEqualTo(Samples.TASK_URI);
    assertThat(FakeAppliance.body(sent("POST /rest/ethernet-networks")))
        .isEqualTo("{\"name\":\"n\",\"vlanId\":7}");
  }

  @Test
  void theProfilesOfANetworkComeAsAddresses() {
    appliance.then(200, "[\"/rest/server-profiles/p1\"]").then(204, "");
    ResourceUri network = ResourceUri.of("/rest/ethernet-networks/1");
    assertThat(oneView.networks().ethernet().associatedProfiles(network))
        .containsExactly(Samples.PROFILE_URI);
    sent("GET /rest/ethernet-networks/1/associatedProfiles");
  }

  @Test
  void identifiersAreTakenAtOnce() {
    appliance.then(200, "{\"idList\":[\"A\",\"B\"],\"count\":2,\"type\":\"Generated\"}");
    assertThat(oneView.networks().idPools().allocate("vmac", IdList.ofCount(2)).idList())
        .containsExactly("A", "B");
    assertThat(FakeAppliance.body(sent("PUT /rest/id-pools/vmac/allocator")))
        .isEqualTo("{\"count\":2}");
    oneView.networks().idPools().validate("vwwn", List.of("10:00", "10:01"));
    sent("GET /rest/id-pools/vwwn/validate?idList=10%3A00%2C10%3A01");
  }
}
