package io.github.infrakit4j.infrakit.testing;

import io.github.infrakit4j.infrakit.group.GroupDescription;
import io.github.infrakit4j.infrakit.group.GroupId;
import io.github.infrakit4j.infrakit.group.GroupPlugin;
import io.github.infrakit4j.infrakit.group.GroupSpec;
import io.github.infrakit4j.infrakit.instance.InstanceId;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;

/**
 * A Group plugin made of functions: set the field of the method that a test is about. A method that
 * is not set fails, so that an unexpected call is seen.
 */
public final class StubGroupPlugin implements GroupPlugin {

  /** What {@link #commitGroup} does. */
  public volatile BiFunction<GroupSpec, Boolean, String> onCommitGroup =
      (spec, pretend) -> {
        throw unexpected("commitGroup");
      };

  /** What {@link #freeGroup} does. */
  public volatile Consumer<GroupId> onFreeGroup =
      id -> {
        throw unexpected("freeGroup");
      };

  /** What {@link #describeGroup} does. */
  public volatile Function<GroupId, GroupDescription> onDescribeGroup =
      id -> {
        throw unexpected("describeGroup");
      };

  /** What {@link #destroyGroup} does. */
  public volatile Consumer<GroupId> onDestroyGroup =
      id -> {
        throw unexpected("destroyGroup");
      };

  /** What {@link #inspectGroups} does. */
  public volatile Supplier<List<GroupSpec>> onInspectGroups =
      () -> {
        throw unexpected("inspectGroups");
      };

  /** What {@link #destroyInstances} does. */
  public volatile BiConsumer<GroupId, List<InstanceId>> onDestroyInstances =
      (id, instances) -> {
        throw unexpected("destroyInstances");
      };

  /** What {@link #size} does. */
  public volatile ToIntFunction<GroupId> onSize =
      id -> {
        throw unexpected("size");
      };

  /** What {@link #setSize} does. */
  public volatile BiConsumer<GroupId, Integer> onSetSize =
      (id, size) -> {
        throw unexpected("setSize");
      };

  /** A plugin on which every call fails. */
  public StubGroupPlugin() {}

  @Override
  public String commitGroup(GroupSpec spec, boolean pretend) {
    return onCommitGroup.apply(spec, pretend);
  }

  @Override
  public void freeGroup(GroupId id) {
    onFreeGroup.accept(id);
  }

  @Override
  public GroupDescription describeGroup(GroupId id) {
    return onDescribeGroup.apply(id);
  }

  @Override
  public void destroyGroup(GroupId id) {
    onDestroyGroup.accept(id);
  }

  @Override
  public List<GroupSpec> inspectGroups() {
    return onInspectGroups.get();
  }

  @Override
  public void destroyInstances(GroupId id, List<InstanceId> instances) {
    onDestroyInstances.accept(id, instances);
  }

  @Override
  public int size(GroupId id) {
    return onSize.applyAsInt(id);
  }

  @Override
  public void setSize(GroupId id, int size) {
    onSetSize.accept(id, size);
  }

  private static AssertionError unexpected(String method) {
    return new AssertionError("unexpected call of " + method);
  }
}
