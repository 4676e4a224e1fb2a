package io.github.infrakit4j.infrakit.testing;

import io.github.infrakit4j.infrakit.Json;
import io.github.infrakit4j.infrakit.instance.InstancePlugin;
import java.util.Optional;

class InMemoryInstancesTest extends InstancePluginContract {

  private final InstancePlugin plugin = new InMemoryInstances();

  @Override
  protected InstancePlugin plugin() {
    return plugin;
  }

  @Override
  protected Json validProperties() {
    return Json.of("{\"TemplateName\":\"Docker\"}");
  }

  @Override
  protected Optional<Json> invalidProperties() {
    return Optional.of(Json.of("[1]"));
  }
}
