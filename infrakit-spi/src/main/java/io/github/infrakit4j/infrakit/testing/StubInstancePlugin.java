package io.github.infrakit4j.infrakit.testing;

import io.github.infrakit4j.infrakit.Json;
import io.github.infrakit4j.infrakit.instance.DestroyContext;
import io.github.infrakit4j.infrakit.instance.InstanceDescription;
import io.github.infrakit4j.infrakit.instance.InstanceId;
import io.github.infrakit4j.infrakit.instance.InstancePlugin;
import io.github.infrakit4j.infrakit.instance.InstanceSpec;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * An Instance plugin made of functions: set the field of the method that a test is about. A method
 * that is not set fails, so that an unexpected call is seen.
 */
public final class StubInstancePlugin implements InstancePlugin {

  /** What {@link #validate} does. */
  public volatile Consumer<Json> onValidate =
      properties -> {
        throw unexpected("validate");
      };

  /** What {@link #provision} does. */
  public volatile Function<InstanceSpec, InstanceId> onProvision =
      spec -> {
        throw unexpected("provision");
      };

  /** What {@link #label} does. */
  public volatile BiConsumer<InstanceId, Map<String, String>> onLabel =
      (id, labels) -> {
        throw unexpected("label");
      };

  /** What {@link #destroy} does. */
  public volatile BiConsumer<InstanceId, DestroyContext> onDestroy =
      (id, context) -> {
        throw unexpected("destroy");
      };

  /** What {@link #describeInstances} does. */
  public volatile BiFunction<Map<String, String>, Boolean, List<InstanceDescription>>
      onDescribeInstances =
          (tags, properties) -> {
            throw unexpected("describeInstances");
          };

  /** A plugin on which every call fails. */
  public StubInstancePlugin() {}

  @Override
  public void validate(Json properties) {
    onValidate.accept(properties);
  }

  @Override
  public InstanceId provision(InstanceSpec spec) {
    return onProvision.apply(spec);
  }

  @Override
  public void label(InstanceId id, Map<String, String> labels) {
    onLabel.accept(id, labels);
  }

  @Override
  public void destroy(InstanceId id, DestroyContext context) {
    onDestroy.accept(id, context);
  }

  @Override
  public List<InstanceDescription> describeInstances(Map<String, String> tags, boolean properties) {
    return onDescribeInstances.apply(tags, properties);
  }

  private static AssertionError unexpected(String method) {
    return new AssertionError("unexpected call of " + method);
  }
}
