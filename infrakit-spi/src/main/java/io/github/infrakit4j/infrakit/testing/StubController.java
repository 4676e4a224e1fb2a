package io.github.infrakit4j.infrakit.testing;

import io.github.infrakit4j.infrakit.controller.Controller;
import io.github.infrakit4j.infrakit.controller.ManagedObject;
import io.github.infrakit4j.infrakit.controller.ObjectMetadata;
import io.github.infrakit4j.infrakit.controller.ObjectSpec;
import io.github.infrakit4j.infrakit.controller.Operation;
import io.github.infrakit4j.infrakit.controller.Plan;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A controller made of functions: set the field of the method that a test is about. A method that
 * is not set fails, so that an unexpected call is seen.
 */
public final class StubController implements Controller {

  /** What {@link #plan} does. */
  public volatile BiFunction<Operation, ObjectSpec, Plan> onPlan =
      (operation, spec) -> {
        throw unexpected("plan");
      };

  /** What {@link #commit} does. */
  public volatile BiFunction<Operation, ObjectSpec, ManagedObject> onCommit =
      (operation, spec) -> {
        throw unexpected("commit");
      };

  /** What {@link #describe} does. */
  public volatile Function<@Nullable ObjectMetadata, List<ManagedObject>> onDescribe =
      metadata -> {
        throw unexpected("describe");
      };

  /** What {@link #free} does. */
  public volatile Function<@Nullable ObjectMetadata, List<ManagedObject>> onFree =
      metadata -> {
        throw unexpected("free");
      };

  /** A controller on which every call fails. */
  public StubController() {}

  @Override
  public Plan plan(Operation operation, ObjectSpec spec) {
    return onPlan.apply(operation, spec);
  }

  @Override
  public ManagedObject commit(Operation operation, ObjectSpec spec) {
    return onCommit.apply(operation, spec);
  }

  @Override
  public List<ManagedObject> describe(@Nullable ObjectMetadata metadata) {
    return onDescribe.apply(metadata);
  }

  @Override
  public List<ManagedObject> free(@Nullable ObjectMetadata metadata) {
    return onFree.apply(metadata);
  }

  private static AssertionError unexpected(String method) {
    return new AssertionError("unexpected call of " + method);
  }
}
