package io.github.infrakit4j.instance.oneview.provisioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.infrakit4j.infrakit.PluginException;
import io.github.infrakit4j.infrakit.Tags;
import io.github.infrakit4j.infrakit.instance.InstanceDescription;
import io.github.infrakit4j.infrakit.instance.InstanceId;
import io.github.infrakit4j.infrakit.instance.LogicalId;
import io.github.infrakit4j.oneview.simulator.Fault;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class GroupsTest {
  private static final String T = "\"TemplateName\":\"T\"";

  @Test
  @DisplayName("Scenarios 25, 27: each group sees its own, and no tags means all")
  void groupsAreApart() {
    try (Rig rig = Rig.of(3)) {
      InstanceId one = rig.ready("A");
      InstanceId two = rig.ready("A");
      assertThat(rig.describe("B")).isEmpty();

      InstanceId three = rig.ready("B");

      assertThat(rig.ids("A")).containsExactlyInAnyOrder(one, two);
      assertThat(rig.ids("B")).containsExactly(three);
      assertThat(rig.describe(Map.of()))
          .extracting(each -> each.tags().get(Tags.GROUP))
          .containsExactlyInAnyOrder("A", "A", "B");
    }
  }

  @Test
  @DisplayName("Scenario 26: describing one group forgets nothing of another that is being made")
  void pendingInstancesOfAllGroupsStay() {
    try (Rig rig =
        Rig.of(rack -> rack.servers(6), settings -> settings.manualClock(), Rig.TIMING)) {
      for (int i = 0; i < 3; i++) {
        rig.provision("A");
        rig.provision("B");
      }
      for (int minute = 0; minute < 20; minute++) {
        rig.appliance.advance(Duration.ofMillis(500));
        assertThat(rig.describe("A")).hasSize(3);
        assertThat(rig.describe("B")).hasSize(3);
        assertThat(rig.describe(Map.of())).hasSize(6);
      }
    }
  }

  @Test
  @DisplayName("Scenario 28: every tag asked for must be there, and none is made up")
  void tagsAreMatchedByAnd() {
    try (Rig rig = Rig.of(1)) {
      InstanceId id = rig.provision(Map.of(Tags.GROUP, "A", "role", "db"), T);
      rig.awaitReady(id);

      assertThat(rig.describe(Map.of(Tags.GROUP, "A", "role", "web"))).isEmpty();
      assertThat(rig.describe(Map.of(Tags.GROUP, "A", "other", ""))).isEmpty();
      assertThat(rig.describe(Map.of(Tags.GROUP, "A", "role", "db")))
          .extracting(InstanceDescription::tags)
          .containsExactly(Map.of(Tags.GROUP, "A", "role", "db"));
    }
  }

  @Test
  @DisplayName("Scenarios 29, 30: groups of any name are found again, also after a restart")
  void oddGroupNamesAreFoundAgain() {
    List<String> names =
        List.of("a|b", "a\nb", "\"a\" 'b'", "g".repeat(300), "größe 大きさ", "web", "WEB", "%_*");
    try (Rig rig = Rig.of(names.size())) {
      List<InstanceId> ids = new ArrayList<>();
      names.forEach(name -> ids.add(rig.provision(name)));
      for (int i = 0; i < names.size(); i++) {
        assertThat(rig.ids(names.get(i))).containsExactly(ids.get(i));
      }
      rig.awaitReady(ids.toArray(new InstanceId[0]));
      rig.restart();
      for (int i = 0; i < names.size(); i++) {
        assertThat(rig.ids(names.get(i))).containsExactly(ids.get(i));
      }
      rig.kill();
      assertThat(rig.state.toFile().delete()).isTrue();
      rig.start();
      for (int i = 0; i < names.size(); i++) {
        assertThat(rig.ids(names.get(i))).containsExactly(ids.get(i));
      }
    }
  }

  @Test
  @DisplayName("Scenario 31: two InfraKit installations with equal group names do not meet")
  void namespacesAreApart() {
    try (Rig rig = Rig.of(2)) {
      InstanceId ours = rig.ready("web");
      Rig other = rig.replica(new Namespace(Map.of("cluster", "b")));
      InstanceId theirs = other.ready("web");

      assertThat(rig.ids("web")).containsExactly(ours);
      assertThat(other.ids("web")).containsExactly(theirs);
      assertThat(rig.describe(Map.of())).extracting(InstanceDescription::id).containsExactly(ours);
      assertThatThrownBy(() -> rig.plugin().label(theirs, Map.of("role", "db")))
          .isInstanceOf(PluginException.class);
      assertThatThrownBy(() -> rig.destroy(theirs)).isInstanceOf(PluginException.class);
      assertThat(rig.appliance.profiles().names()).contains(theirs.value());
      other.kill();
    }
  }

  @Test
  @DisplayName("Scenario 32: logical ids are there from the first answer on, and after a restart")
  void logicalIdsStay() {
    try (Rig rig = Rig.of(2)) {
      for (String name : List.of("L1", "L2")) {
        InstanceId id =
            rig.provision(Map.of(Tags.GROUP, "q", Tags.LOGICAL_ID, name), T, new LogicalId(name));
        assertThat(rig.description(id).logicalId()).isEqualTo(new LogicalId(name));
        rig.awaitReady(id);
      }
      rig.restart();
      assertThat(rig.describe("q"))
          .extracting(each -> String.valueOf(each.logicalId()))
          .containsExactlyInAnyOrder(
              new LogicalId("L1").toString(), new LogicalId("L2").toString());
    }
  }

  @Test
  @DisplayName("Scenarios 33, 34: a human's profile is not listed and not destroyed by any name")
  void foreignProfilesAreLeftAlone() {
    try (Rig rig =
        Rig.of(
            rack ->
                rack.servers(3)
                    .profile("InfraKit-notes", p -> p.server("h1").description("my notes"))
                    .profile("payroll", p -> p.server("h2").description("web|p6kg")))) {
      assertThat(rig.describe(Map.of())).isEmpty();
      InstanceId ours = rig.ready("A");
      int before = rig.changes().size();
      for (String name : List.of("InfraKit-notes", "payroll")) {
        assertThatThrownBy(() -> rig.destroy(new InstanceId(name)))
            .isInstanceOf(PluginException.class)
            .hasMessageContaining("is not an instance of this plugin");
      }
      String upper = ours.value().toUpperCase(Locale.ROOT);
      for (String name :
          List.of("%", "T-%", upper, "x' or name matches '%", "InfraKit-%", "PAYROLL", "")) {
        rig.destroy(new InstanceId(name));
      }
      assertThat(rig.changes()).hasSize(before);
      assertThat(rig.ids("A")).containsExactly(ours);
      assertThat(rig.appliance.profiles().isUntouched("payroll")).isTrue();
      assertThat(rig.appliance.profiles().isUntouched("InfraKit-notes")).isTrue();
    }
  }

  @Test
  @DisplayName("Scenario 35: what an operator writes beside the marker is kept")
  void anOperatorsWordsStay() {
    try (Rig rig = Rig.of(1)) {
      InstanceId id = rig.ready("A");
      rig.appliance
          .profiles()
          .edit(id.value(), p -> p.put("description", "Bob's. " + p.get("description") + " Ask."));

      assertThat(rig.ids("A")).containsExactly(id);
      rig.plugin().label(id, Map.of("role", "db"));
      assertThat(
              String.valueOf(
                  rig.appliance.profiles().byName(id.value()).orElseThrow().get("description")))
          .startsWith("Bob's. ")
          .endsWith(" Ask.")
          .contains("role=\"db\"");
    }
  }

  @Test
  @DisplayName("Scenario 36: a renamed profile keeps its id and can be destroyed")
  void aRenamedProfileKeepsItsId() {
    try (Rig rig = Rig.of(1)) {
      InstanceId id = rig.ready("A");
      rig.appliance.profiles().edit(id.value(), p -> p.put("name", "renamed"));
      assertThat(rig.ids("A")).containsExactly(id);
      rig.restart();
      assertThat(rig.ids("A")).containsExactly(id);

      rig.destroy(id);
      rig.awaitGone(id);
      assertThat(rig.appliance.profiles().names()).isEmpty();
    }
  }

  @Test
  @DisplayName(
      "Scenario 139: without its marker a profile is the operator's, and with it ours again")
  void removingTheMarkerTakesAServerOut() {
    try (Rig rig = Rig.of(1)) {
      InstanceId id = rig.ready("A");
      Object marked = rig.appliance.profiles().byName(id.value()).orElseThrow().get("description");
      rig.appliance.profiles().edit(id.value(), p -> p.put("description", "mine now"));
      assertThat(rig.describe("A")).isEmpty();

      assertThatThrownBy(() -> rig.destroy(id)).isInstanceOf(PluginException.class);
      assertThat(rig.appliance.profiles().names()).containsExactly(id.value());

      rig.appliance.profiles().edit(id.value(), p -> p.put("description", marked));
      assertThat(rig.ids("A")).containsExactly(id);
    }
  }

  @Test
  @DisplayName("Scenario 139: a Destroy that comes before anybody has looked leaves it alone too")
  void whatWasTakenOutIsNotDestroyedByWhoHasNotNoticed() {
    try (Rig rig = Rig.of(1)) {
      InstanceId id = rig.ready("A", "\"TemplateName\":\"T\",\"PowerOn\":true");
      rig.appliance.profiles().edit(id.value(), p -> p.put("description", "mine now"));
      int before = rig.changes().size();

      assertThatThrownBy(() -> rig.destroy(id)).isInstanceOf(PluginException.class);
      assertThatThrownBy(() -> rig.plugin().label(id, Map.of("role", "db")))
          .isInstanceOf(PluginException.class);
      assertThat(rig.changes()).hasSize(before);
      assertThat(rig.appliance.servers().power("h1")).isEqualTo("On");
    }
  }

  @Test
  @DisplayName("Scenario 139: nor does one that was begun go on once the marker is gone")
  void aDestroyStopsWhereTheMarkerGoesMeanwhile() {
    try (Rig rig = Rig.of(1)) {
      InstanceId id = rig.ready("A", "\"TemplateName\":\"T\",\"PowerOn\":true");
      rig.appliance.servers().ignoreSoftOff("h1", true);
      var hang = rig.appliance.faults().next(Fault.hang().on("PUT", "/rest/server-hardware/.*"));
      CompletableFuture<Void> destroy = CompletableFuture.runAsync(() -> rig.destroy(id));
      Rig.await("asked to shut down", () -> hang.hits() == 1);
      rig.appliance.profiles().edit(id.value(), p -> p.put("description", "mine now"));
      hang.release();
      rig.awaitGone(id);
      destroy.handle((done, error) -> error).join();

      assertThat(rig.appliance.profiles().names()).containsExactly(id.value());
      assertThat(rig.appliance.journal().count("DELETE", "/rest/server-profiles/.*")).isZero();
      assertThat(rig.appliance.servers().power("h1")).isEqualTo("On");
    }
  }

  @Test
  @DisplayName("Scenario 37: an instance without tags is listed all the same")
  void anInstanceWithoutTagsIsListed() {
    try (Rig rig = Rig.of(1)) {
      InstanceId id = rig.provision(Map.of(), T);
      rig.awaitReady(id);

      assertThat(rig.describe(Map.of())).extracting(InstanceDescription::id).containsExactly(id);
    }
  }

  @Test
  void tagsThatDoNotFitTheDescriptionAreKept() {
    try (Rig rig = Rig.of(1)) {
      Map<String, String> tags = Map.of(Tags.GROUP, "A", "notes", "n".repeat(2000));
      InstanceId id = rig.provision(tags, T);
      rig.awaitReady(id);
      assertThat(rig.description(id).tags()).isEqualTo(tags);

      rig.plugin().label(id, Map.of("role", "db"));
      rig.restart();

      assertThat(rig.description(id).tags())
          .isEqualTo(Map.of(Tags.GROUP, "A", "notes", "n".repeat(2000), "role", "db"));
      assertThat(rig.describe(Map.of("notes", "n".repeat(2000)))).hasSize(1);
    }
  }

  @Test
  void groupTagsThatCannotBeMarkedAreRefusedBeforeAnythingIsDone() {
    try (Rig rig = Rig.of(1)) {
      assertThatThrownBy(() -> rig.provision("g".repeat(1500)))
          .hasMessageContaining("--description-limit");
      assertThat(rig.changes()).isEmpty();
      assertThat(rig.ledger().entries()).isEmpty();
    }
  }

  @Test
  void aCopyOfOurProfileIsNotASecondInstance() {
    try (Rig rig = Rig.of(2)) {
      InstanceId id = rig.ready("A");
      Object marked = rig.appliance.profiles().byName(id.value()).orElseThrow().get("description");
      rig.appliance.profiles().put("copy", "h2");
      rig.appliance.profiles().edit("copy", p -> p.put("description", marked));

      assertThat(rig.ids("A")).containsExactly(id);
      assertThat(rig.events.lines()).anyMatch(line -> line.contains("both carry the marker"));
      rig.restart();
      rig.destroy(id);
      rig.awaitGone(id);
      assertThat(rig.appliance.profiles().names()).containsExactly("copy");
    }
  }

  @Test
  @DisplayName("Scenario 144: five Provisions at once of a group that is new make five instances")
  void aNewGroupIsMadeAtOnce() throws Exception {
    try (Rig rig = Rig.of(5)) {
      Set<InstanceId> ids = ConcurrentHashMap.newKeySet();
      assertThat(Together.run(5, i -> ids.add(rig.provision("new")))).containsOnlyNulls();

      assertThat(rig.ids("new")).containsExactlyInAnyOrderElementsOf(ids).hasSize(5);
    }
  }

  @Test
  @DisplayName("Scenario 142: Properties say what is known, and nothing where it is not asked for")
  void propertiesSayWhatIsKnown() {
    try (Rig rig = Rig.of(1)) {
      InstanceId id = rig.ready("A", "\"TemplateName\":\"T\",\"PowerOn\":true");

      assertThat(rig.properties(id))
          .contains("\"State\":\"ready\"")
          .contains("\"Power\":\"On\"")
          .contains("\"IloAddress\":\"")
          .contains("\"Macs\":[\"")
          .doesNotContain("\"\"")
          .doesNotContain("Guest");
      assertThat(rig.plugin().describeInstances(Map.of(), false).get(0).properties()).isNull();
    }
  }
}
