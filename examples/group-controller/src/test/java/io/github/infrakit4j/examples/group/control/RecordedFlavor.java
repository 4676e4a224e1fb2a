package io.github.infrakit4j.examples.group.control;

import io.github.infrakit4j.infrakit.Json;
import io.github.infrakit4j.infrakit.PluginException;
import io.github.infrakit4j.infrakit.flavor.FlavorPlugin;
import io.github.infrakit4j.infrakit.flavor.Health;
import io.github.infrakit4j.infrakit.group.Allocation;
import io.github.infrakit4j.infrakit.group.Index;
import io.github.infrakit4j.infrakit.instance.InstanceDescription;
import io.github.infrakit4j.infrakit.instance.InstanceSpec;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;

/** A flavor in the hands of a test. */
final class RecordedFlavor implements FlavorPlugin {
  final List<String> drained = new CopyOnWriteArrayList<>();
  final List<Index> indexes = new CopyOnWriteArrayList<>();
  volatile Health health = Health.HEALTHY;
  volatile boolean drainFails;
  volatile Runnable whileDraining = () -> {};
  volatile UnaryOperator<Map<String, String>> tags = tags -> tags;

  @Override
  public void validate(Json properties, Allocation allocation) {
    if (properties.text().contains("wrong")) {
      throw new PluginException("the flavor does not like it");
    }
  }

  @Override
  public InstanceSpec prepare(
      Json properties, InstanceSpec spec, Allocation allocation, Index index) {
    indexes.add(index);
    return new InstanceSpec(
        spec.properties(), tags.apply(spec.tags()), "boot", spec.logicalId(), spec.attachments());
  }

  @Override
  public Health healthy(Json properties, InstanceDescription instance) {
    return health;
  }

  @Override
  public void drain(Json properties, InstanceDescription instance) {
    drained.add(instance.id().value());
    whileDraining.run();
    if (drainFails) {
      throw new PluginException("it does not drain");
    }
  }
}
