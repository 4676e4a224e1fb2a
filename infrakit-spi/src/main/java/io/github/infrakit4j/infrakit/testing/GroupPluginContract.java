package io.github.infrakit4j.infrakit.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.infrakit4j.infrakit.Json;
import io.github.infrakit4j.infrakit.PluginException;
import io.github.infrakit4j.infrakit.Tags;
import io.github.infrakit4j.infrakit.group.GroupId;
import io.github.infrakit4j.infrakit.group.GroupPlugin;
import io.github.infrakit4j.infrakit.group.GroupSpec;
import io.github.infrakit4j.infrakit.instance.DestroyContext;
import io.github.infrakit4j.infrakit.instance.InstanceDescription;
import io.github.infrakit4j.infrakit.instance.InstanceId;
import io.github.infrakit4j.infrakit.instance.InstancePlugin;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * What users of a Group plugin rely on, as tests. Extend it and give it your plugin and the
 * instance plugin that it uses. Groups have a name of their own in each test and are destroyed
 * afterwards.
 *
 * <p>A controller that works by polls needs short ones here, or more {@link #patience}.
 */
public abstract class GroupPluginContract {

  private final GroupId group = new GroupId("contract-" + UUID.randomUUID());

  /** For subclasses. */
  protected GroupPluginContract() {}

  /** The plugin to test: the same one for all calls of one test. */
  protected abstract GroupPlugin plugin();

  /** The instances, as the plugin that makes them knows them. */
  protected abstract InstancePlugin instances();

  /** A valid configuration of a group of this size, whose instances are {@link #instances}'. */
  protected abstract Json propertiesOfSize(int size);

  /** A configuration that must be refused; empty when the plugin takes anything. */
  protected Optional<Json> invalidProperties() {
    return Optional.empty();
  }

  /** How long a group may take to have its size; default 10 s. */
  protected Duration patience() {
    return Duration.ofSeconds(10);
  }

  /** Closes what the plugins need; called when a test's group is gone. Default: nothing. */
  protected void closePlugins() {}

  @AfterEach
  final void destroyTheGroup() {
    try {
      if (isWatched()) {
        plugin().destroyGroup(group);
      }
      for (InstanceId left : ids()) {
        instances().destroy(left, DestroyContext.TERMINATE);
      }
    } finally {
      closePlugins();
    }
  }

  @Test
  void committedGroupGetsItsInstancesWithItsTag() {
    assertThat(commit(3)).isNotBlank();

    awaitSize(3);
    assertThat(plugin().describeGroup(group).instances())
        .hasSize(3)
        .allSatisfy(i -> assertThat(i.tags()).containsEntry(Tags.GROUP, group.value()));
    assertThat(plugin().size(group)).isEqualTo(3);
  }

  @Test
  void pretendedCommitSaysWhatItWouldDoAndDoesNothing() {
    assertThat(plugin().commitGroup(spec(2), true)).isNotBlank();

    assertThat(isWatched()).isFalse();
    assertThat(ids()).isEmpty();
  }

  @Test
  void pretendedChangeChangesNothing() {
    commit(2);
    awaitSize(2);

    assertThat(plugin().commitGroup(spec(3), true)).isNotBlank();

    assertThat(plugin().size(group)).isEqualTo(2);
  }

  @Test
  void sameSpecificationAgainChangesNothing() {
    commit(2);
    Set<InstanceId> before = awaitSize(2);

    commit(2);

    assertThat(awaitSize(2)).isEqualTo(before);
  }

  @Test
  void groupWithoutANameIsRefused() {
    refused(() -> plugin().commitGroup(new GroupSpec(new GroupId(""), propertiesOfSize(1)), false));
  }

  @Test
  void wrongConfigurationIsRefusedAndNotKept() {
    invalidProperties()
        .ifPresent(
            wrong -> refused(() -> plugin().commitGroup(new GroupSpec(group, wrong), false)));

    assertThat(isWatched()).isFalse();
  }

  @Test
  void watchedGroupsAreInspected() {
    commit(1);

    assertThat(plugin().inspectGroups()).extracting(GroupSpec::id).contains(group);
  }

  @Test
  void groupGrows() {
    commit(1);
    Set<InstanceId> before = awaitSize(1);

    plugin().setSize(group, 3);

    assertThat(plugin().size(group)).isEqualTo(3);
    assertThat(awaitSize(3)).containsAll(before);
  }

  @Test
  void groupShrinksByItsFirstIds() {
    commit(3);
    List<InstanceId> before = new ArrayList<>(awaitSize(3));
    before.sort((a, b) -> compareBytes(a.value(), b.value()));

    plugin().setSize(group, 1);

    assertThat(awaitSize(1)).containsExactly(before.get(2));
  }

  @Test
  void groupIsEmptiedByDestroyingItOnly() {
    commit(1);
    awaitSize(1);

    refused(() -> plugin().setSize(group, 0));
    refused(() -> plugin().setSize(group, -1));

    assertThat(plugin().size(group)).isEqualTo(1);
    assertThat(awaitSize(1)).hasSize(1);
  }

  @Test
  void lostInstanceIsReplaced() {
    commit(2);
    InstanceId lost = awaitSize(2).iterator().next();

    instances().destroy(lost, DestroyContext.TERMINATE);

    awaitGone(lost);
    assertThat(awaitSize(2)).doesNotContain(lost);
  }

  @Test
  void destroyedInstancesAreNotReplaced() {
    commit(3);
    InstanceId goes = awaitSize(3).iterator().next();

    plugin().destroyInstances(group, List.of(goes));

    assertThat(awaitSize(2)).doesNotContain(goes);
    assertThat(plugin().size(group)).isEqualTo(2);
  }

  @Test
  void freedGroupKeepsItsInstancesAndTakesThemUpAgain() {
    commit(2);
    Set<InstanceId> before = awaitSize(2);

    plugin().freeGroup(group);

    assertThat(isWatched()).isFalse();
    refused(() -> plugin().describeGroup(group));
    assertThat(ids()).isEqualTo(before);
    commit(2);
    assertThat(awaitSize(2)).isEqualTo(before);
  }

  @Test
  void destroyedGroupIsGoneWithItsInstances() {
    commit(2);
    Set<InstanceId> before = awaitSize(2);

    plugin().destroyGroup(group);

    assertThat(isWatched()).isFalse();
    before.forEach(this::awaitGone);
    assertThat(ids()).isEmpty();
  }

  @Test
  void whatIsAskedOfAnUnknownGroupFails() {
    refused(() -> plugin().describeGroup(group));
    refused(() -> plugin().freeGroup(group));
    refused(() -> plugin().destroyGroup(group));
    refused(() -> plugin().size(group));
    refused(() -> plugin().setSize(group, 1));
    refused(() -> plugin().destroyInstances(group, List.of(new InstanceId("i"))));
  }

  private String commit(int size) {
    return plugin().commitGroup(spec(size), false);
  }

  private GroupSpec spec(int size) {
    return new GroupSpec(group, propertiesOfSize(size));
  }

  private boolean isWatched() {
    return plugin().inspectGroups().stream().anyMatch(s -> s.id().equals(group));
  }

  private Set<InstanceId> ids() {
    return instances().describeInstances(Map.of(Tags.GROUP, group.value()), false).stream()
        .map(InstanceDescription::id)
        .collect(Collectors.toSet());
  }

  private Set<InstanceId> awaitSize(int size) {
    long end = System.nanoTime() + patience().toNanos();
    while (plugin().describeGroup(group).instances().size() != size || ids().size() != size) {
      waitOn(end, "the group has %d instances and not %d".formatted(ids().size(), size));
    }
    return ids();
  }

  private void awaitGone(InstanceId id) {
    long end = System.nanoTime() + patience().toNanos();
    while (ids().contains(id)) {
      waitOn(end, id + " is still there");
    }
  }

  private void waitOn(long end, String otherwise) {
    assertThat(System.nanoTime()).as("%s after %s", otherwise, patience()).isLessThan(end);
    LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
  }

  private static int compareBytes(String a, String b) {
    return Arrays.compareUnsigned(
        a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));
  }

  private static void refused(ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOf(PluginException.class)
        .extracting(Throwable::getMessage)
        .asString()
        .isNotBlank();
  }
}
