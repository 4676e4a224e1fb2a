package io.github.infrakit4j.infrakit.example;

import io.github.infrakit4j.infrakit.Json;
import io.github.infrakit4j.infrakit.flavor.FlavorPlugin;
import io.github.infrakit4j.infrakit.flavor.Health;
import io.github.infrakit4j.infrakit.group.Allocation;
import io.github.infrakit4j.infrakit.group.Index;
import io.github.infrakit4j.infrakit.instance.InstanceDescription;
import io.github.infrakit4j.infrakit.instance.InstanceSpec;

// readme
record BootScript(String script) implements FlavorPlugin {
  @Override
  public void validate(Json properties, Allocation allocation) {}

  @Override
  public InstanceSpec prepare(Json properties, InstanceSpec spec, Allocation all, Index index) {
    return spec.withInit(spec.init() + script);
  }

  @Override
  public Health healthy(Json properties, InstanceDescription instance) {
    return Health.HEALTHY;
  }

  @Override
  public void drain(Json properties, InstanceDescription instance) {}
}
