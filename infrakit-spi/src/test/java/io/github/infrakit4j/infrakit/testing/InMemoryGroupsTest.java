package io.github.infrakit4j.infrakit.testing;

import io.github.infrakit4j.infrakit.Json;
import io.github.infrakit4j.infrakit.group.GroupPlugin;
import io.github.infrakit4j.infrakit.instance.InstancePlugin;
import java.util.Optional;

class InMemoryGroupsTest extends GroupPluginContract {

  private final InstancePlugin instances = new InMemoryInstances();
  private final GroupPlugin plugin = new InMemoryGroups(instances);

  @Override
  protected GroupPlugin plugin() {
    return plugin;
  }

  @Override
  protected InstancePlugin instances() {
    return instances;
  }

  @Override
  protected Json propertiesOfSize(int size) {
    return Json.of("{\"Allocation\":{\"Size\":" + size + "},\"k\":[1]}");
  }

  @Override
  protected Optional<Json> invalidProperties() {
    return Optional.of(Json.of("{\"Allocation\":{\"Size\":0}}"));
  }
}
