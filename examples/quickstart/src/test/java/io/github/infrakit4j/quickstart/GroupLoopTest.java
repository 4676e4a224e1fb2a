package io.github.infrakit4j.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.github.infrakit4j.infrakit.Json;
import io.github.infrakit4j.infrakit.PluginException;
import io.github.infrakit4j.infrakit.Tags;
import io.github.infrakit4j.infrakit.instance.DestroyContext;
import io.github.infrakit4j.infrakit.instance.InstanceDescription;
import io.github.infrakit4j.infrakit.instance.InstanceId;
import io.github.infrakit4j.infrakit.instance.InstancePlugin;
import io.github.infrakit4j.infrakit.instance.InstanceSpec;
import io.github.infrakit4j.infrakit.testing.InMemoryInstances;
import io.github.infrakit4j.infrakit.testing.StubInstancePlugin;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

class GroupLoopTest {
  private static final Json PROPERTIES = Json.of("{\"TemplateName\":\"docker\"}");

  private final InMemoryInstances instances = new InMemoryInstances();
  private final List<String> problems = new CopyOnWriteArrayList<>();

  /** Not started: the rounds are made by the tests. */
  private GroupLoop loop(InstancePlugin plugin) {
    return new GroupLoop("web", plugin, Duration.ofMillis(5), problems::add);
  }

  private List<String> ids(Map<String, String> tags) {
    return instances.describeInstances(tags, false).stream()
        .map(each -> each.id().value())
        .toList();
  }

  @Test
  void provisionsWhatIsMissingWithTheTagsOfTheGroup() {
    try (GroupLoop web = loop(instances)) {
      web.commit(PROPERTIES, 3);
      web.round();
    }
    List<InstanceDescription> made = instances.describeInstances(Map.of(Tags.GROUP, "web"), true);
    assertThat(made).hasSize(3);
    assertThat(made).extracting(InstanceDescription::properties).containsOnly(PROPERTIES);
    assertThat(made).allMatch(each -> each.tags().get(Tags.CONFIG_HASH) != null);
    assertThat(made)
        .extracting(each -> each.tags().get(Tags.CONFIG_HASH))
        .containsOnly(made.get(0).tags().get(Tags.CONFIG_HASH));
  }

  @Test
  void provisionsAllThatIsMissingAtOnce() {
    CyclicBarrier allThree = new CyclicBarrier(3);
    StubInstancePlugin plugin = delegating();
    plugin.onProvision =
        spec -> {
          meet(allThree);
          return instances.provision(spec);
        };
    try (GroupLoop web = loop(plugin)) {
      web.commit(PROPERTIES, 3);
      web.round();
    }
    assertThat(ids(Map.of())).hasSize(3);
    assertThat(problems).isEmpty();
  }

  private static void meet(CyclicBarrier barrier) {
    try {
      barrier.await(10, TimeUnit.SECONDS);
    } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
      throw new PluginException("the others did not come", e);
    }
  }

  private StubInstancePlugin delegating() {
    StubInstancePlugin plugin = new StubInstancePlugin();
    plugin.onValidate = instances::validate;
    plugin.onProvision = instances::provision;
    plugin.onDestroy = instances::destroy;
    plugin.onDescribeInstances = instances::describeInstances;
    return plugin;
  }

  @Test
  void destroysTheSurplusWithTheLowestIdsFirst() {
    try (GroupLoop web = loop(instances)) {
      web.commit(PROPERTIES, 5);
      web.round();
      web.commit(PROPERTIES, 2);
      web.round();
    }
    assertThat(ids(Map.of())).containsExactly("instance-000004", "instance-000005");
  }

  @Test
  void replacesAnInstanceThatIsNoLongerListed() {
    try (GroupLoop web = loop(instances)) {
      web.commit(PROPERTIES, 2);
      web.round();
      instances.destroy(new InstanceId("instance-000001"), DestroyContext.TERMINATE);
      web.round();
    }
    assertThat(ids(Map.of())).containsExactly("instance-000002", "instance-000003");
  }

  @Test
  void leavesInstancesOfOtherGroupsAlone() {
    instances.provision(InstanceSpec.of(PROPERTIES, Map.of(Tags.GROUP, "db")));
    try (GroupLoop web = loop(instances)) {
      web.commit(PROPERTIES, 2);
      web.round();
      web.destroy();
    }
    assertThat(ids(Map.of())).containsExactly("instance-000001");
  }

  @Test
  void aListThatFailsSkipsTheRound() {
    StubInstancePlugin plugin = delegating();
    plugin.onDescribeInstances =
        (tags, properties) -> {
          throw new PluginException("the appliance does not answer");
        };
    try (GroupLoop web = loop(plugin)) {
      web.commit(PROPERTIES, 3);
      web.round();
    }
    assertThat(ids(Map.of())).isEmpty();
    assertThat(problems).containsExactly("group web skips a round: the appliance does not answer");
  }

  @Test
  void aRefusedProvisionIsToldAndTriedAgain() {
    StubInstancePlugin plugin = delegating();
    plugin.onProvision =
        spec -> {
          throw new PluginException("no server is free");
        };
    try (GroupLoop web = loop(plugin)) {
      web.commit(PROPERTIES, 1);
      web.round();
      assertThat(problems).containsExactly("group web lacks an instance: no server is free");
      plugin.onProvision = instances::provision;
      web.round();
    }
    assertThat(ids(Map.of())).hasSize(1);
  }

  @Test
  void aRefusedDestroyIsToldAndTriedAgain() {
    StubInstancePlugin plugin = delegating();
    try (GroupLoop web = loop(plugin)) {
      web.commit(PROPERTIES, 2);
      web.round();
      plugin.onDestroy =
          (id, context) -> {
            throw new PluginException("the appliance is busy");
          };
      web.commit(PROPERTIES, 1);
      web.round();
      assertThat(problems).containsExactly("instance instance-000001 stays: the appliance is busy");
      plugin.onDestroy = instances::destroy;
      web.round();
    }
    assertThat(ids(Map.of())).containsExactly("instance-000002");
  }

  @Test
  void aDestroyedGroupIsNotMadeAnew() {
    try (GroupLoop web = loop(instances)) {
      web.commit(PROPERTIES, 3);
      web.round();
      web.destroy();
      web.round();
    }
    assertThat(ids(Map.of())).isEmpty();
  }

  @Test
  void aGroupIsNotEmptiedBySize() {
    try (GroupLoop web = loop(instances)) {
      assertThatThrownBy(() -> web.commit(PROPERTIES, 0))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("a group is emptied by destroying it, not by size 0");
    }
  }

  @Test
  void invalidPropertiesAreRefusedAndChangeNothing() {
    try (GroupLoop web = loop(instances)) {
      assertThatThrownBy(() -> web.commit(Json.of("[]"), 3)).isInstanceOf(PluginException.class);
      web.round();
    }
    assertThat(ids(Map.of())).isEmpty();
  }

  @Test
  void keepsTheSizeByItself() {
    try (GroupLoop web = loop(instances)) {
      web.start();
      web.commit(PROPERTIES, 3);
      await().until(() -> ids(Map.of()).size() == 3);
      web.commit(PROPERTIES, 1);
      await().until(() -> ids(Map.of()).equals(List.of("instance-000003")));
    }
  }
}
