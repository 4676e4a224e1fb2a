package io.github.infrakit4j.infrakit.testing;

import io.github.infrakit4j.infrakit.resource.ResourcePlugin;
import io.github.infrakit4j.infrakit.resource.ResourceSpec;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * A Resource plugin made of functions: set the field of the method that a test is about. A method
 * that is not set fails, so that an unexpected call is seen.
 */
public final class StubResourcePlugin implements ResourcePlugin {

  /** What {@link #commit} does. */
  public volatile BiFunction<ResourceSpec, Boolean, String> onCommit =
      (spec, pretend) -> {
        throw unexpected("commit");
      };

  /** What {@link #destroy} does. */
  public volatile BiFunction<ResourceSpec, Boolean, String> onDestroy =
      (spec, pretend) -> {
        throw unexpected("destroy");
      };

  /** What {@link #describeResources} does. */
  public volatile Function<ResourceSpec, String> onDescribeResources =
      spec -> {
        throw unexpected("describeResources");
      };

  /** A Resource plugin on which every call fails. */
  public StubResourcePlugin() {}

  @Override
  public String commit(ResourceSpec spec, boolean pretend) {
    return onCommit.apply(spec, pretend);
  }

  @Override
  public String destroy(ResourceSpec spec, boolean pretend) {
    return onDestroy.apply(spec, pretend);
  }

  @Override
  public String describeResources(ResourceSpec spec) {
    return onDescribeResources.apply(spec);
  }

  private static AssertionError unexpected(String method) {
    return new AssertionError("unexpected call of " + method);
  }
}
