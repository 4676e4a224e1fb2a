package io.github.infrakit4j.examples.group.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.infrakit4j.infrakit.Json;
import io.github.infrakit4j.infrakit.PluginException;
import io.github.infrakit4j.infrakit.Tags;
import io.github.infrakit4j.infrakit.flavor.Health;
import io.github.infrakit4j.infrakit.group.GroupId;
import io.github.infrakit4j.infrakit.group.Index;
import io.github.infrakit4j.infrakit.instance.DestroyContext;
import io.github.infrakit4j.infrakit.instance.InstanceDescription;
import io.github.infrakit4j.infrakit.instance.InstanceId;
import io.github.infrakit4j.infrakit.instance.InstanceSpec;
import io.github.infrakit4j.infrakit.instance.LogicalId;
import io.github.infrakit4j.infrakit.rpc.ConfigHash;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GroupControllerTest {
  private static final GroupId WEB = new GroupId("web");

  @TempDir Path directory;
  private Lab lab;

  @BeforeEach
  void open() {
    lab = new Lab(directory);
  }

  @AfterEach
  void close() {
    lab.close();
  }

  private List<String> changes(String group) {
    lab.instances.takeChanges();
    lab.round(group);
    return lab.instances.takeChanges();
  }

  @Test
  void aCommitAnswersWithThePlanAndTheRoundMakesTheInstances() {
    assertThat(lab.commit("web", 2, "v1")).isEqualTo("Managing 2 instances");
    assertThat(lab.ids("web")).isEmpty();
    assertThat(changes("web")).containsExactly("provision", "provision");
    assertThat(changes("web")).isEmpty();
    assertThat(lab.controller.describeGroup(WEB).converged()).isTrue();
    assertThat(lab.controller.describeGroup(WEB).instances()).hasSize(2);
  }

  @Test
  void anInstanceCarriesTheTagsOfInfraKitAndWhatTheFlavorAdds() {
    lab.flavor.tags =
        tags -> {
          Map<String, String> more = new java.util.HashMap<>(tags);
          more.put("tier", "web");
          return more;
        };
    lab.commit("web", 1, "v1");
    lab.round("web");
    InstanceSpec made = lab.instances.provisioned.get(0);
    String hash =
        ConfigHash.of("machines", Json.of("{\"Version\":\"v1\"}"), "plain", Json.of("{}"));
    assertThat(made.tags())
        .isEqualTo(Map.of(Tags.GROUP, "web", Tags.CONFIG_HASH, hash, "tier", "web"));
    assertThat(made.init()).isEqualTo("boot");
    assertThat(made.logicalId()).isNull();
    assertThat(lab.flavor.indexes).containsExactly(new Index(WEB, 1));
  }

  @Test
  void aFlavorThatDropsTheTagOfTheGroupMakesNoInstance() {
    lab.flavor.tags = tags -> Map.of();
    lab.commit("web", 1, "v1");
    assertThat(changes("web")).isEmpty();
    assertThat(lab.journal.lines).singleElement().asString().contains("dropped the tag");
  }

  @Test
  void whatIsGoneIsMadeAnew() {
    lab.commit("web", 3, "v1");
    lab.round("web");
    lab.instances.truth.destroy(new InstanceId("instance-000002"), DestroyContext.TERMINATE);
    assertThat(changes("web")).containsExactly("provision");
    assertThat(lab.ids("web"))
        .containsExactly("instance-000001", "instance-000003", "instance-000004");
  }

  @Test
  void whatCannotBeListedIsLeftAlone() {
    lab.commit("web", 2, "v1");
    lab.instances.fail("describe", "the rack is not there");
    assertThat(changes("web")).isEmpty();
    assertThat(lab.journal.lines).containsExactly("skipped web: the rack is not there");
    assertThatThrownBy(() -> lab.controller.describeGroup(WEB)).hasMessage("the rack is not there");
    lab.instances.fail("describe", null);
    assertThat(changes("web")).hasSize(2);
  }

  @Test
  void aProvisionThatFailsIsTriedOnceARound() {
    lab.commit("web", 2, "v1");
    lab.instances.fail("provision", "no answer within 15 s");
    assertThat(changes("web")).containsExactly("provision", "provision");
    assertThat(lab.journal.lines).hasSize(2).allMatch(each -> each.contains("no answer within"));
  }

  @Test
  void growingComesAfterTheOthersAreHealthy() {
    lab.commit("web", 1, "v1");
    lab.round("web");
    assertThat(lab.commit("web", 3, "v1"))
        .isEqualTo("Adding 2 instances to increase the group size to 3");
    lab.flavor.health = Health.UNKNOWN;
    assertThat(changes("web")).isEmpty();
    assertThat(lab.controller.describeGroup(WEB).converged()).isFalse();
    lab.flavor.health = Health.HEALTHY;
    lab.round("web");
    assertThat(lab.rounds.woken).contains(WEB);
    assertThat(changes("web")).containsExactly("provision", "provision");
  }

  @Test
  void shrinkingDrainsAndDestroysTheLowestIds() {
    lab.commit("web", 3, "v1");
    lab.round("web");
    lab.flavor.drainFails = true;
    lab.controller.setSize(WEB, 1);
    assertThat(lab.controller.size(WEB)).isEqualTo(1);
    assertThat(changes("web"))
        .containsExactlyInAnyOrder("destroy 1 terminate", "destroy 2 terminate");
    assertThat(lab.flavor.drained).containsExactlyInAnyOrder("instance-000001", "instance-000002");
    assertThat(lab.ids("web")).containsExactly("instance-000003");
  }

  @Test
  void anUpdateReplacesOneAfterTheOther() {
    lab.commit("web", 2, "v1");
    lab.round("web");
    assertThat(lab.commit("web", 2, "v2")).isEqualTo("Performing a rolling update on 2 instances");
    assertThat(changes("web")).containsExactly("destroy 1 rolling_update");
    lab.flavor.health = Health.UNHEALTHY;
    assertThat(changes("web")).containsExactly("provision");
    assertThat(changes("web")).isEmpty();
    lab.flavor.health = Health.HEALTHY;
    assertThat(changes("web")).containsExactly("destroy 2 rolling_update");
    assertThat(changes("web")).containsExactly("provision");
    assertThat(changes("web")).isEmpty();
    assertThat(lab.journal.lines).endsWith("updated web");
    assertThat(lab.controller.describeGroup(WEB).converged()).isTrue();
  }

  @Test
  void anUpdateWaitsForAsLongAsTheClockSays() {
    lab.commit("web", 2, "v1");
    lab.round("web");
    lab.controller.commitGroup(
        Lab.spec("web", 2, "v2", ",\"Updating\":{\"Duration\":\"30s\"}"), false);
    lab.round("web");
    lab.round("web");
    assertThat(changes("web")).isEmpty();
    lab.clock.now = lab.clock.now.plusSeconds(29);
    assertThat(changes("web")).isEmpty();
    lab.clock.now = lab.clock.now.plusSeconds(1);
    assertThat(changes("web")).containsExactly("destroy 2 rolling_update");
  }

  @Test
  void whatCannotBeDrainedStaysInAnUpdateUnlessDrainingIsSkipped() {
    lab.commit("web", 1, "v1");
    lab.round("web");
    lab.flavor.drainFails = true;
    lab.commit("web", 1, "v2");
    assertThat(changes("web")).isEmpty();
    assertThat(changes("web")).isEmpty();
    lab.controller.commitGroup(
        Lab.spec("web", 1, "v2", ",\"Updating\":{\"SkipBeforeInstanceDestroy\":\"drain\"}"), false);
    assertThat(changes("web")).containsExactly("destroy 1 rolling_update");
  }

  @Test
  void anUpdateSurvivesADestroyThatFails() {
    lab.commit("web", 1, "v1");
    lab.round("web");
    lab.commit("web", 1, "v2");
    lab.instances.fail("destroy", "not now");
    assertThat(changes("web")).containsExactly("destroy 1 rolling_update");
    lab.instances.fail("destroy", null);
    assertThat(changes("web")).containsExactly("destroy 1 rolling_update");
    assertThat(changes("web")).containsExactly("provision");
  }

  @Test
  void pretendingChangesNothing() {
    assertThat(lab.controller.commitGroup(Lab.spec("web", 2, "v1", ""), true))
        .isEqualTo("Managing 2 instances");
    assertThat(lab.controller.inspectGroups()).isEmpty();
    assertThat(lab.rounds.has(WEB)).isFalse();
    lab.commit("web", 2, "v1");
    lab.round("web");
    assertThat(lab.controller.commitGroup(Lab.spec("web", 5, "v2", ""), true))
        .isEqualTo(
            "Performing a rolling update on 2 instances, then adding 3 instances to increase the group size to 5");
    assertThat(lab.controller.size(WEB)).isEqualTo(2);
    assertThat(changes("web")).isEmpty();
  }

  @Test
  void namedMembersAreFilledAndRolledByName() {
    String names = "{\"LogicalIDs\":[\"10.0.0.1\",\"10.0.0.2\"]}";
    assertThat(lab.controller.commitGroup(Lab.spec("web", names, "machines", "v1", ""), false))
        .isEqualTo("Managing 2 instances");
    lab.round("web");
    assertThat(lab.instances.provisioned)
        .extracting(InstanceSpec::logicalId, each -> each.tags().get(Tags.LOGICAL_ID))
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple(new LogicalId("10.0.0.1"), "10.0.0.1"),
            org.assertj.core.groups.Tuple.tuple(new LogicalId("10.0.0.2"), "10.0.0.2"));
    assertThat(changes("web")).isEmpty();
    assertThat(lab.controller.size(WEB)).isEqualTo(2);
    assertThatThrownBy(() -> lab.controller.setSize(WEB, 5))
        .hasMessage("cannot set size if logic ids are explicitly set");
    assertThatThrownBy(
            () -> lab.controller.destroyInstances(WEB, List.of(new InstanceId("instance-000001"))))
        .hasMessage("cannot set size if logic ids are explicitly set");
    lab.controller.commitGroup(Lab.spec("web", names, "machines", "v2", ""), false);
    assertThat(changes("web")).containsExactly("destroy 1 rolling_update");
    assertThat(changes("web")).containsExactly("provision");
    assertThat(lab.instances.provisioned.get(2).logicalId())
        .isEqualTo(lab.instances.provisioned.get(0).logicalId());
  }

  @Test
  void whatIsMarkedForItIsAdopted() {
    InstanceId boot =
        lab.instances.truth.provision(
            InstanceSpec.of(
                Json.of("{}"),
                Map.of(Tags.GROUP, "web", Tags.CONFIG_HASH, "bootstrap", "kept", "yes")));
    lab.commit("web", 2, "v1");
    assertThat(changes("web")).containsExactly("label " + boot, "provision");
    String hash = lab.instances.provisioned.get(0).tags().get(Tags.CONFIG_HASH);
    assertThat(lab.members("web"))
        .allMatch(each -> java.util.Objects.equals(each.tags().get(Tags.CONFIG_HASH), hash))
        .anyMatch(each -> "yes".equals(each.tags().get("kept")));
  }

  @Test
  void whatCannotBeAdoptedEndsTheRound() {
    var unused =
        lab.instances.truth.provision(
            InstanceSpec.of(
                Json.of("{}"), Map.of(Tags.GROUP, "web", Tags.CONFIG_HASH, "bootstrap")));
    lab.commit("web", 2, "v1");
    lab.instances.fail("label", "read-only");
    assertThat(changes("web")).hasSize(1).allMatch(each -> each.startsWith("label"));
    assertThat(lab.journal.lines).containsExactly("skipped web: read-only");
  }

  @Test
  void destroyedInstancesAreNotReplaced() {
    lab.commit("web", 3, "v1");
    lab.round("web");
    lab.controller.destroyInstances(WEB, List.of(new InstanceId("instance-000002")));
    assertThat(lab.controller.size(WEB)).isEqualTo(2);
    assertThat(changes("web")).containsExactly("destroy 2 terminate");
    assertThat(changes("web")).isEmpty();
    assertThat(lab.ids("web")).containsExactly("instance-000001", "instance-000003");
  }

  @Test
  void noneIsDestroyedIfOneIsUnknownOrNoneWouldBeLeft() {
    lab.commit("web", 2, "v1");
    lab.round("web");
    InstanceId first = new InstanceId("instance-000001");
    InstanceId second = new InstanceId("instance-000002");
    assertThatThrownBy(
            () -> lab.controller.destroyInstances(WEB, List.of(first, new InstanceId("nope"))))
        .hasMessage("Group 'web' has no instance [nope]: nothing was destroyed");
    assertThatThrownBy(() -> lab.controller.destroyInstances(WEB, List.of(first, second)))
        .hasMessageContaining("destroy the group instead");
    assertThat(changes("web")).isEmpty();
    assertThat(lab.controller.size(WEB)).isEqualTo(2);
  }

  @Test
  void aGroupIsFreedWithAllItsInstancesAndTakenUpAgain() {
    lab.commit("web", 2, "v1");
    lab.round("web");
    lab.controller.freeGroup(WEB);
    assertThat(lab.rounds.has(WEB)).isFalse();
    assertThat(lab.ids("web")).hasSize(2);
    assertThat(lab.commit("web", 2, "v1")).isEqualTo("Managing 2 instances");
    assertThat(changes("web")).isEmpty();
  }

  @Test
  void aDestroyedGroupIsForgottenWhenItsInstancesAreGone() {
    lab.commit("web", 2, "v1");
    lab.round("web");
    lab.controller.destroyGroup(WEB);
    assertThat(lab.controller.inspectGroups()).isEmpty();
    lab.instances.fail("destroy", "not now");
    assertThat(changes("web"))
        .containsExactlyInAnyOrder("destroy 1 terminate", "destroy 2 terminate");
    assertThatThrownBy(() -> lab.commit("web", 2, "v1"))
        .isInstanceOf(PluginException.class)
        .hasMessageContaining("is being destroyed");
    assertThat(lab.controller.describeGroup(WEB).instances()).hasSize(2);
    lab.instances.fail("destroy", null);
    lab.round("web");
    lab.round("web");
    assertThat(lab.ids("web")).isEmpty();
    assertThat(lab.journal.lines).endsWith("left web: destroyed");
    assertThatThrownBy(() -> lab.controller.describeGroup(WEB))
        .hasMessage("Group 'web' is not being watched");
    assertThat(lab.commit("web", 1, "v1")).isEqualTo("Managing 1 instances");
  }

  @Test
  void aRestartedControllerGoesOnWithEverything() {
    lab.commit("web", 3, "v1");
    lab.round("web");
    lab.commit("web", 4, "v2");
    lab.round("web");
    lab.controller.commitGroup(Lab.spec("db", 1, "v1", ""), false);
    lab.restart();
    assertThat(lab.controller.inspectGroups())
        .extracting(each -> each.id().value())
        .containsExactly("db", "web");
    assertThat(changes("db")).containsExactly("provision");
    for (int i = 0; i < 9; i++) {
      lab.round("web");
    }
    assertThat(lab.members("web"))
        .hasSize(4)
        .extracting(InstanceDescription::properties)
        .containsOnly(Json.of("{\"Version\":\"v2\"}"));
    assertThat(lab.instances.provisioned).hasSize(3 + 1 + 4);
  }

  @Test
  void aRestartLosesNoDestroy() {
    lab.commit("web", 3, "v1");
    lab.round("web");
    lab.controller.destroyInstances(WEB, List.of(new InstanceId("instance-000003")));
    lab.restart();
    assertThat(changes("web")).containsExactly("destroy 3 terminate");
    lab.controller.destroyGroup(WEB);
    lab.restart();
    assertThat(changes("web")).hasSize(2);
    lab.round("web");
    lab.restart();
    assertThat(lab.rounds.has(WEB)).isFalse();
  }

  @Test
  void theSameCommitAfterARestartAdoptsWhatIsThere() {
    lab.commit("web", 2, "v1");
    lab.round("web");
    lab.restart();
    assertThat(lab.commit("web", 2, "v1")).isEqualTo("Noop");
    assertThat(changes("web")).isEmpty();
  }
}
