package io.github.infrakit4j.examples.group.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.infrakit4j.infrakit.Json;
import io.github.infrakit4j.infrakit.PluginException;
import io.github.infrakit4j.infrakit.Tags;
import io.github.infrakit4j.infrakit.group.GroupId;
import io.github.infrakit4j.infrakit.instance.DestroyContext;
import io.github.infrakit4j.infrakit.instance.InstanceDescription;
import io.github.infrakit4j.infrakit.instance.InstanceId;
import io.github.infrakit4j.infrakit.instance.InstanceSpec;
import io.github.infrakit4j.infrakit.rpc.ConfigHash;
import io.github.infrakit4j.infrakit.rpc.PluginClient;
import io.github.infrakit4j.infrakit.rpc.UnansweredException;
import io.github.infrakit4j.infrakit.testing.StubInstancePlugin;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Plugins that answer wrongly, late or not at all, and users who change their minds meanwhile. */
class MistrustTest {
  private static final GroupId WEB = new GroupId("web");
  private static final String NAMES = "{\"LogicalIDs\":[\"x\",\"y\"]}";

  @TempDir Path directory;
  private Lab lab;
  private final StubInstancePlugin machines = new StubInstancePlugin();

  @BeforeEach
  void open() {
    lab = new Lab(directory);
    machines.onValidate = properties -> {};
    machines.onProvision = lab.instances::provision;
    machines.onDestroy = lab.instances::destroy;
    machines.onDescribeInstances = lab.instances::describeInstances;
    lab.plugin("machines", machines);
  }

  @AfterEach
  void close() {
    lab.close();
  }

  private List<String> changes() {
    lab.instances.takeChanges();
    lab.round("web");
    return lab.instances.takeChanges();
  }

  private PluginException noAnswer() {
    try (PluginClient nobody = PluginClient.connect(directory.resolve("nobody"))) {
      return catchThrowableOfType(
          UnansweredException.class, () -> nobody.instance().validate(Json.of("{}")));
    }
  }

  @Test
  void nothingIsDoneWhenAnInstanceIsListedTwice() {
    lab.commit("web", 2, "v1");
    lab.round("web");
    machines.onDescribeInstances =
        (tags, more) -> {
          List<InstanceDescription> all = lab.instances.describeInstances(tags, more);
          return Stream.concat(all.stream(), all.stream().limit(1)).toList();
        };
    assertThat(changes()).isEmpty();
    assertThat(lab.journal.lines)
        .singleElement()
        .asString()
        .startsWith("skipped web:")
        .contains("instance-000001 twice");
  }

  /** As InfraKit's simulator does, which lists what has one of the tags and some more. */
  @Test
  void whatAPluginListsBesideTheGroupIsLeftAlone() {
    InstanceId stranger = provisioned(Map.of("t", "x"));
    InstanceId other = provisioned(Map.of(Tags.GROUP, "somebody-else"));
    machines.onDescribeInstances =
        (tags, more) -> lab.instances.describeInstances(Map.of(), more); // ignores the filter
    lab.commit("web", 1, "v1");
    assertThat(changes()).containsExactly("provision");
    assertThat(lab.controller.describeGroup(WEB).instances())
        .extracting(InstanceDescription::id)
        .doesNotContain(stranger, other)
        .hasSize(1);
    lab.commit("web", 1, "v2");
    assertThat(changes()).containsExactly("destroy 3 rolling_update");
    lab.controller.destroyGroup(WEB);
    assertThat(changes()).isEmpty();
    assertThat(lab.rounds.has(WEB)).isFalse();
    assertThat(lab.instances.truth.describeInstances(Map.of(), false)).hasSize(2);
  }

  @Test
  void nothingIsDoneWhenAnInstanceIsListedWithoutTags() {
    lab.commit("web", 1, "v1");
    lab.round("web");
    machines.onDescribeInstances =
        (tags, more) ->
            lab.instances.describeInstances(tags, more).stream()
                .map(each -> new InstanceDescription(each.id(), null, Map.of(), null))
                .toList();
    assertThat(changes()).isEmpty();
    lab.controller.destroyGroup(WEB);
    assertThat(changes()).isEmpty();
    assertThat(lab.journal.lines)
        .allMatch(each -> each.startsWith("skipped web:") && each.contains("without any tag"));
    assertThat(lab.rounds.has(WEB)).isTrue();
  }

  @Test
  void whoIsFreedWhileBeingDrainedStays() {
    lab.commit("web", 2, "v1");
    lab.round("web");
    lab.controller.setSize(WEB, 1);
    lab.flavor.whileDraining = () -> lab.controller.freeGroup(WEB);
    assertThat(changes()).isEmpty();
    assertThat(lab.ids("web")).hasSize(2);
  }

  @Test
  void whoIsFreedWhileBeingDrainedForAnUpdateStays() {
    lab.commit("web", 2, "v1");
    lab.round("web");
    lab.commit("web", 2, "v2");
    lab.flavor.whileDraining = () -> lab.controller.freeGroup(WEB);
    assertThat(changes()).isEmpty();
    assertThat(lab.ids("web")).hasSize(2);
  }

  @Test
  void nobodyIsMadeForAGroupThatIsFreedMeanwhile() {
    lab.commit("web", 1, "v1");
    lab.flavor.tags =
        tags -> {
          lab.controller.freeGroup(WEB);
          return tags;
        };
    assertThat(changes()).isEmpty();
  }

  @Test
  void aFlavorThatChangesTheHashMakesNoInstanceToBeReplacedForEver() {
    lab.flavor.tags = tags -> with(tags, Tags.CONFIG_HASH, "another");
    lab.commit("web", 1, "v1");
    assertThat(changes()).isEmpty();
    assertThat(lab.journal.lines).singleElement().asString().contains("infrakit.config.hash");
  }

  @Test
  void aFlavorThatChangesTheNameOfAMemberMakesNone() {
    lab.flavor.tags = tags -> with(tags, Tags.LOGICAL_ID, "z");
    lab.controller.commitGroup(Lab.spec("web", NAMES, "machines", "v1", ""), false);
    assertThat(changes()).isEmpty();
    assertThat(lab.journal.lines).hasSize(2).allMatch(each -> each.contains("logical_id"));
  }

  @Test
  void anInstanceThatMayBeOnItsWayIsNotMadeAgain() {
    machines.onProvision =
        spec -> {
          throw noAnswer();
        };
    lab.commit("web", 2, "v1");
    lab.round("web");
    machines.onProvision = lab.instances::provision;
    assertThat(changes()).isEmpty();
    assertThat(lab.journal.lines).last().asString().startsWith("waiting web:");
    madeLate("late");
    assertThat(changes()).isEmpty();
    lab.clock.now = lab.clock.now.plus(Duration.ofMinutes(5));
    assertThat(changes()).containsExactly("provision");
    assertThat(changes()).isEmpty();
    assertThat(lab.ids("web")).hasSize(2);
  }

  @Test
  void anInstanceThatCameAfterAllEndsTheWaiting() {
    machines.onProvision =
        spec -> {
          throw noAnswer();
        };
    lab.commit("web", 1, "v1");
    lab.round("web");
    machines.onProvision = lab.instances::provision;
    madeLate("late");
    assertThat(changes()).isEmpty();
    lab.instances.truth.destroy(lab.members("web").get(0).id(), DestroyContext.TERMINATE);
    assertThat(changes()).containsExactly("provision");
  }

  @Test
  void aMemberThatMayBeOnItsWayIsNotMadeAgainAndTheOthersAre() {
    machines.onProvision =
        spec -> {
          if ("x".equals(spec.tags().get(Tags.LOGICAL_ID))) {
            throw noAnswer();
          }
          throw new PluginException("refused");
        };
    lab.controller.commitGroup(Lab.spec("web", NAMES, "machines", "v1", ""), false);
    lab.round("web");
    machines.onProvision = lab.instances::provision;
    assertThat(changes()).containsExactly("provision");
    assertThat(lab.members("web").get(0).tags()).containsEntry(Tags.LOGICAL_ID, "y");
  }

  @Test
  void aGroupIsNotForgottenWhileAnInstanceMayCome() {
    machines.onProvision =
        spec -> {
          throw noAnswer();
        };
    lab.commit("web", 1, "v1");
    lab.round("web");
    lab.controller.destroyGroup(WEB);
    assertThat(changes()).isEmpty();
    assertThat(lab.rounds.has(WEB)).isTrue();
    madeLate("late");
    assertThat(changes()).containsExactly("destroy 1 terminate");
    lab.round("web");
    assertThat(lab.rounds.has(WEB)).isFalse();
  }

  @Test
  void aGroupThatComesAgainAsItEndsIsKept() {
    lab.commit("web", 1, "v1");
    lab.controller.destroyGroup(WEB);
    AtomicReference<Throwable> failure = new AtomicReference<>();
    Thread again = new Thread(() -> lab.commit("web", 1, "v1"));
    again.setUncaughtExceptionHandler((thread, e) -> failure.set(e));
    lab.rounds.whileEnding =
        () -> {
          again.start();
          Awaitility.await()
              .until(
                  () ->
                      again.getState() == Thread.State.BLOCKED
                          || again.getState() == Thread.State.TERMINATED);
        };
    lab.round("web");
    Awaitility.await().until(() -> !again.isAlive());
    assertThat(failure.get()).isNull();
    assertThat(changes()).containsExactly("provision");
  }

  @Test
  void anErrorOfThisProgramIsToldAndEndsNoWatch() {
    lab.commit("web", 1, "v1");
    machines.onDescribeInstances =
        (tags, more) -> {
          throw new StackOverflowError();
        };
    assertThatThrownBy(() -> lab.round("web"))
        .hasMessage("a round broke")
        .hasCauseInstanceOf(StackOverflowError.class);
  }

  @Test
  void aCommitThatCannotSeeWhatIsThereChangesNothing() {
    lab.commit("web", 1, "v1");
    machines.onDescribeInstances =
        (tags, more) -> {
          throw noAnswer();
        };
    assertThat(changes()).isEmpty();
    assertThatThrownBy(() -> lab.commit("web", 3, "v1")).isInstanceOf(UnansweredException.class);
    assertThat(lab.controller.size(WEB)).isEqualTo(1);
  }

  private void madeLate(String name) {
    String hash =
        ConfigHash.of("machines", Json.of("{\"Version\":\"v1\"}"), "plain", Json.of("{}"));
    var unused = provisioned(Map.of(Tags.GROUP, "web", Tags.CONFIG_HASH, hash, "name", name));
  }

  private InstanceId provisioned(Map<String, String> tags) {
    return lab.instances.truth.provision(InstanceSpec.of(Json.of("{}"), tags));
  }

  private static Map<String, String> with(Map<String, String> tags, String key, String value) {
    Map<String, String> changed = new HashMap<>(tags);
    changed.put(key, value);
    return changed;
  }
}
