package io.github.infrakit4j.infrakit.testing;

import io.github.infrakit4j.infrakit.Json;
import io.github.infrakit4j.infrakit.flavor.FlavorPlugin;
import io.github.infrakit4j.infrakit.flavor.Health;
import io.github.infrakit4j.infrakit.group.Allocation;
import io.github.infrakit4j.infrakit.group.Index;
import io.github.infrakit4j.infrakit.instance.InstanceDescription;
import io.github.infrakit4j.infrakit.instance.InstanceSpec;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;

/**
 * A Flavor plugin made of functions: set the field of the method that a test is about. A method
 * that is not set fails, so that an unexpected call is seen.
 */
public final class StubFlavorPlugin implements FlavorPlugin {

  /** What {@link #validate} does. */
  public volatile BiConsumer<Json, Allocation> onValidate =
      (properties, allocation) -> {
        throw unexpected("validate");
      };

  /** What {@link #prepare} does. */
  public volatile Preparation onPrepare =
      (properties, spec, allocation, index) -> {
        throw unexpected("prepare");
      };

  /** What {@link #healthy} does. */
  public volatile BiFunction<Json, InstanceDescription, Health> onHealthy =
      (properties, instance) -> {
        throw unexpected("healthy");
      };

  /** What {@link #drain} does. */
  public volatile BiConsumer<Json, InstanceDescription> onDrain =
      (properties, instance) -> {
        throw unexpected("drain");
      };

  /** A plugin on which every call fails. */
  public StubFlavorPlugin() {}

  @Override
  public void validate(Json properties, Allocation allocation) {
    onValidate.accept(properties, allocation);
  }

  @Override
  public InstanceSpec prepare(
      Json properties, InstanceSpec spec, Allocation allocation, Index index) {
    return onPrepare.prepare(properties, spec, allocation, index);
  }

  @Override
  public Health healthy(Json properties, InstanceDescription instance) {
    return onHealthy.apply(properties, instance);
  }

  @Override
  public void drain(Json properties, InstanceDescription instance) {
    onDrain.accept(properties, instance);
  }

  private static AssertionError unexpected(String method) {
    return new AssertionError("unexpected call of " + method);
  }

  /** The shape of {@link FlavorPlugin#prepare}. */
  @FunctionalInterface
  public interface Preparation {

    /** As {@link FlavorPlugin#prepare}. */
    InstanceSpec prepare(Json properties, InstanceSpec spec, Allocation allocation, Index index);
  }
}
