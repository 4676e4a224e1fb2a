package io.github.infrakit4j.instance.oneview.provisioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.infrakit4j.infrakit.PluginException;
import io.github.infrakit4j.infrakit.Tags;
import io.github.infrakit4j.infrakit.instance.InstanceId;
import io.github.infrakit4j.infrakit.instance.LogicalId;
import io.github.infrakit4j.oneview.OneView;
import io.github.infrakit4j.oneview.resource.catalog.ResourceLabels;
import io.github.infrakit4j.oneview.resource.catalog.ResourceScopes;
import io.github.infrakit4j.oneview.rest.Records;
import io.github.infrakit4j.oneview.rest.ResourceUri;
import io.github.infrakit4j.oneview.simulator.Fault;
import io.github.infrakit4j.oneview.simulator.Rack;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlacementOnApplianceTest {
  @Test
  @DisplayName("Scenario 90: of seven servers the one that is free is taken")
  void theFreeServerIsTaken() {
    try (Rig rig =
        Rig.of(
            rack ->
                rack.server("h1", s -> s.state("Monitored"))
                    .server("h2", s -> s.state("ProfileError"))
                    .server("h3", s -> s.state("UpdatingFirmware"))
                    .server("h4", s -> s.powerLock(true))
                    .server("h5", s -> s.maintenance(true))
                    .server("h6", s -> s.status("Critical"))
                    .server("h7"))) {
      assertThat(rig.properties(rig.ready("A"))).contains("\"ServerName\":\"h7\"");
    }
  }

  @Test
  @DisplayName("Scenario 92: a rack server is taken by a template without enclosure group")
  void aRackServerIsTaken() {
    try (Rig rig = Rig.of(rack -> rack.rackServer("r1").rackTemplate("R").servers(1))) {
      InstanceId id = rig.ready("A", "\"TemplateName\":\"R\"");

      assertThat(rig.properties(id)).contains("\"ServerName\":\"r1\"");
    }
  }

  @Test
  @DisplayName("Scenario 93: with no server free the refusal says why, and nothing is made")
  void noFreeServerMakesNothing() {
    try (Rig rig =
        Rig.of(
            rack ->
                rack.servers(2)
                    .profile("payroll", p -> p.server("h1"))
                    .server("h3", s -> s.powerLock(true)))) {
      rig.ready("A");
      int before = rig.changes().size();

      assertThatThrownBy(() -> rig.provision("A"))
          .hasMessageContaining("template 'T' (hardware type HT1, enclosure group EG1)")
          .hasMessageContaining("2 with a profile")
          .hasMessageContaining("1 locked");
      assertThat(rig.changes()).hasSize(before);
    }
  }

  @Test
  @DisplayName("Scenario 94: a template that is missing makes nothing")
  void aMissingTemplateMakesNothing() {
    try (Rig rig = Rig.of(1)) {
      assertThatThrownBy(() -> rig.provision("A", "\"TemplateName\":\"nope\""))
          .hasMessageContaining("template 'nope' not found");
      assertThat(rig.changes()).isEmpty();
    }
  }

  @Test
  @DisplayName("Scenario 95: a name in another case is not the template, but it is suggested")
  void aNameInAnotherCaseIsSuggested() {
    try (Rig rig = Rig.of(1)) {
      assertThatThrownBy(() -> rig.provision("A", "\"TemplateName\":\"t\""))
          .hasMessageContaining("template 't' not found")
          .hasMessageContaining("did you mean 'T'?");
    }
  }

  @Test
  @DisplayName("Scenario 96: a template can be given by its URI")
  void aTemplateCanBeGivenByUri() {
    try (Rig rig = Rig.of(1)) {
      rig.ready("A", "\"TemplateName\":\"" + rig.appliance.templates().uri("T") + "\"");
    }
  }

  @Test
  @DisplayName("Scenario 96: of two templates with one name neither is taken, and both are named")
  void twoTemplatesOfOneNameAreNotGuessedBetween() {
    try (Rig rig = Rig.of(rack -> rack.servers(2).template("U"))) {
      List<String> uris =
          List.of(rig.appliance.templates().uri("T"), rig.appliance.templates().uri("U"));
      rig.appliance.templates().edit("U", template -> template.put("name", "T"));

      assertThatThrownBy(() -> rig.provision("A")).hasMessageContaining("'T' is ambiguous");
      assertThatThrownBy(() -> rig.provision("A"))
          .satisfies(error -> assertThat(error.getMessage()).contains(uris));
      assertThat(rig.changes().stream().filter(change -> change.startsWith("POST"))).isEmpty();
      rig.ready("A", "\"TemplateName\":\"" + uris.get(0) + "\"");
    }
  }

  @Test
  @DisplayName("Scenario 97: servers and instances on the third page are found")
  void allPagesAreRead() {
    try (Rig rig =
        Rig.of(
            PlacementOnApplianceTest::crowded,
            settings -> settings.speed(Rig.SPEED).pageSize(3),
            Rig.TIMING)) {
      InstanceId id = rig.ready("A");

      assertThat(rig.properties(id)).contains("\"ServerName\":\"h9\"");
      assertThat(rig.ids("A")).containsExactly(id);
    }
  }

  @Test
  @DisplayName("Scenario 97: instances on all of three pages are described, also from nothing")
  void instancesOnAllPagesAreDescribed() {
    try (Rig rig =
        Rig.of(
            rack -> rack.servers(8),
            settings -> settings.speed(Rig.SPEED).pageSize(3),
            Rig.TIMING)) {
      List<InstanceId> ids = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        ids.add(rig.provision("A"));
      }
      rig.awaitReady(ids.toArray(new InstanceId[0]));
      Rig other = rig.replica(Namespace.NONE);

      assertThat(rig.ids("A")).containsExactlyInAnyOrderElementsOf(ids);
      assertThat(other.ids("A")).containsExactlyInAnyOrderElementsOf(ids);
      other.kill();
    }
  }

  private static Rack.Builder crowded(Rack.Builder rack) {
    Rack.Builder crowded = rack.servers(9);
    for (int i = 1; i <= 8; i++) {
      String server = "h" + i;
      crowded = crowded.profile("taken" + i, p -> p.server(server));
    }
    return crowded;
  }

  @Test
  @DisplayName("Scenario 134: a name of ten million letters is not read back to the caller")
  void aLongNameIsCut() {
    try (Rig rig = Rig.of(1)) {
      String name = "x".repeat(10_000_000);
      assertThatThrownBy(() -> rig.provision("A", "\"TemplateName\":\"" + name + "\""))
          .satisfies(error -> assertThat(error.getMessage()).hasSizeLessThan(500));
    }
  }

  @Test
  @DisplayName("Scenario 133: a name with quotes, wildcards and line breaks is simply not found")
  void anOddNameIsNotFound() {
    try (Rig rig = Rig.of(1)) {
      assertThatThrownBy(() -> rig.provision("A", "\"TemplateName\":\"%' or \\\"x\\\"\\n\""))
          .hasMessageContaining("not found");
    }
  }

  private static Rack.Builder twoEnclosures(Rack.Builder rack) {
    Rack.Builder built = rack.enclosure("north", "EG1", 3).enclosure("south", "EG1", 3);
    for (int bay = 1; bay <= 3; bay++) {
      int here = bay;
      built =
          built
              .server("n" + bay, s -> s.bay("north", here))
              .server("s" + bay, s -> s.bay("south", here));
    }
    return built;
  }

  private static long inNorth(Rig rig) {
    return rig.describe("A").stream()
        .filter(each -> rig.properties(each.id()).contains("\"ServerName\":\"n"))
        .count();
  }

  @ParameterizedTest
  @CsvSource({"spread,2", "pack,3"})
  @DisplayName("Scenario 103: four at once lie in two enclosures as their group wishes")
  void aGroupLiesInItsEnclosuresAsItWishes(String arrange, int inTheFuller) throws Exception {
    try (Rig rig = Rig.of(PlacementOnApplianceTest::twoEnclosures)) {
      String properties = "\"TemplateName\":\"T\",\"Placement\":{\"Arrange\":\"" + arrange + "\"}";
      assertThat(Together.run(4, i -> rig.provision("A", properties))).containsOnlyNulls();

      assertThat(Math.max(inNorth(rig), 4 - inNorth(rig))).isEqualTo(inTheFuller);
    }
  }

  @Test
  void anEnclosureCanBeNamed() {
    try (Rig rig = Rig.of(PlacementOnApplianceTest::twoEnclosures)) {
      InstanceId id = rig.ready("A", placed("\"Enclosures\":[\"south\"]"));
      assertThat(rig.properties(id)).contains("\"ServerName\":\"s1\"");
      assertThatThrownBy(() -> rig.provision("A", placed("\"Enclosures\":[\"west\"]")))
          .hasMessageContaining("enclosure 'west' not found; available: [")
          .hasMessageContaining("south");
    }
  }

  private static String placed(String rules) {
    return "\"TemplateName\":\"T\",\"Placement\":{" + rules + "}";
  }

  @Test
  void aServerCanBeNamedByTheInstancesLogicalId() {
    try (Rig rig = Rig.of(3)) {
      InstanceId id =
          rig.provision(
              Map.of(Tags.GROUP, "A"), placed("\"ByLogicalID\":true"), new LogicalId("h3"));
      rig.awaitReady(id);
      assertThat(rig.properties(id)).contains("\"ServerName\":\"h3\"");
      assertThatThrownBy(() -> rig.provision("A", placed("\"ByLogicalID\":true")))
          .hasMessageContaining("has no logical id");
      assertThatThrownBy(() -> rig.provision("A", placed("\"Server\":\"h3\"")))
          .hasMessageContaining("1 with a profile");
    }
  }

  @Test
  void aServerThatWasAskedForIsNotReplacedByAnother() {
    try (Rig rig = Rig.of(2)) {
      rig.appliance
          .faults()
          .next(
              Fault.taskRefused("ProfileAlreadyExistsInServer", "A profile is already assigned")
                  .on("POST", "/rest/server-profiles"));
      InstanceId id = rig.provision("A", placed("\"Server\":\"h1\""));
      rig.awaitGone(id);

      assertThat(rig.appliance.profiles().names()).isEmpty();
      assertThat(rig.posts()).isEqualTo(1);
    }
  }

  @Test
  void aServerIsChosenByItsLabels() {
    try (Rig rig = Rig.of(3);
        OneView client = Rig.connect(rig.appliance)) {
      label(rig, client, "h2", "web");
      label(rig, client, "h3", "web", "fast");

      InstanceId fast = rig.ready("A", placed("\"Labels\":[\"web\",\"fast\"]"));
      assertThat(rig.properties(fast)).contains("\"ServerName\":\"h3\"");
      InstanceId web = rig.ready("A", placed("\"Labels\":[\"web\"]"));
      assertThat(rig.properties(web)).contains("\"ServerName\":\"h2\"");
      assertThatThrownBy(() -> rig.provision("A", placed("\"Labels\":[\"web\"]")))
          .hasMessageContaining("1 without the labels or outside the scope");
    }
  }

  @Test
  void aLabelIsAskedForAsItIs() {
    try (Rig rig = Rig.of(3)) {
      OneView client = Rig.connect(rig.appliance);
      label(rig, client, "h2", "rock and roll or blues");
      label(rig, client, "h3", "rock");

      InstanceId id = rig.ready("A", placed("\"Labels\":[\"rock and roll or blues\"]"));
      assertThat(rig.properties(id)).contains("\"ServerName\":\"h2\"");
      for (String odd : List.of("web' OR labels='rock", "a\\\"b", "a\\\\", "a\\u0000b", "*", "%")) {
        assertThatThrownBy(() -> rig.provision("A", placed("\"Labels\":[\"" + odd + "\"]")))
            .as(odd)
            .isInstanceOf(PluginException.class);
      }
      assertThat(rig.ids("A")).containsExactly(id);
      assertThat(rig.posts()).isEqualTo(1);
      client.close();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"x' OR labels='web", "a\"b", "a\\", "a\nb"})
  void aLabelThatCannotBeQuotedIsNeverAskedFor(String label) {
    try (Rig rig = Rig.of(1)) {
      Appliance appliance =
          new Appliance(() -> Rig.connect(rig.appliance), Namespace.NONE, t -> {});
      PlacementRules rules =
          new PlacementRules(
              null,
              false,
              List.of(),
              List.of(label),
              null,
              PlacementRules.Arrange.BY_NAME,
              false,
              null);
      assertThatThrownBy(() -> new ServerMarks(appliance).servers(rules))
          .isInstanceOf(PluginException.class)
          .hasMessageContaining("Choose another label");
      assertThat(rig.appliance.journal().count("GET", "/rest/index.*")).isZero();
    }
  }

  private static void label(Rig rig, OneView client, String server, String... labels) {
    ResourceUri uri = ResourceUri.of(rig.appliance.servers().uri(server));
    client.catalog().labels().assign(ResourceLabels.of(uri, List.of(labels)));
  }

  @Test
  void aScopeThatIsNotThereIsNamed() {
    try (Rig rig = Rig.of(rack -> rack.servers(1).scope("production"))) {
      assertThatThrownBy(() -> rig.provision("A", placed("\"Scope\":\"test\"")))
          .hasMessageContaining("scope 'test' not found; available: [production]");
      assertThatThrownBy(() -> rig.provision("A", placed("\"Scope\":\"production\"")))
          .hasMessageContaining("1 without the labels or outside the scope");
    }
  }

  private static void inScope(Rig rig, OneView client, String scope, String... servers) {
    List<ResourceUri> scopes =
        client.catalog().scopes().all().stream()
            .filter(each -> scope.equals(each.name()))
            .map(each -> Objects.requireNonNull(each.uri()))
            .toList();
    for (String server : servers) {
      ResourceUri uri = ResourceUri.of(rig.appliance.servers().uri(server));
      ResourceScopes wanted =
          Records.empty(ResourceScopes.class)
              .with("resourceUri", uri)
              .with("scopeUris", scopes)
              .build();
      client.catalog().scopes().replaceOf(uri, "*", wanted);
    }
    Rig.await(
        "in scope " + scope,
        () ->
            client
                    .catalog()
                    .index()
                    .search("server-hardware", "scopeUris='" + scopes.get(0) + "'")
                    .stream()
                    .count()
                == servers.length);
  }

  @ParameterizedTest
  @CsvSource({"spread,1", "pack,2"})
  void aGroupIsArrangedAmongTheServersOfItsScopeAndLabels(String arrange, int inTheFuller) {
    try (Rig rig = Rig.of(rack -> twoEnclosures(rack).scope("production").scope("test"));
        OneView client = Rig.connect(rig.appliance)) {
      inScope(rig, client, "production", "n2", "n3", "s1", "s2", "s3");
      inScope(rig, client, "test", "n1");
      for (String server : List.of("n1", "n2", "n3", "s2", "s3")) {
        label(rig, client, server, "web");
      }
      String rules =
          placed("\"Scope\":\"production\",\"Labels\":[\"web\"],\"Arrange\":\"" + arrange + "\"");
      InstanceId first = rig.ready("A", rules);
      InstanceId second = rig.ready("A", rules);

      assertThat(List.of(rig.properties(first), rig.properties(second)))
          .allMatch(text -> text.matches(".*\"ServerName\":\"(n2|n3|s2|s3)\".*"));
      assertThat(Math.max(inNorth(rig), 2 - inNorth(rig))).isEqualTo(inTheFuller);
      rig.ready("A", rules);
      rig.ready("A", rules);
      assertThatThrownBy(() -> rig.provision("A", rules))
          .hasMessageContaining("2 without the labels or outside the scope");
      InstanceId other = rig.ready("A", placed("\"Scope\":\"test\""));
      assertThat(rig.properties(other)).contains("\"ServerName\":\"n1\"");
    }
  }
}
