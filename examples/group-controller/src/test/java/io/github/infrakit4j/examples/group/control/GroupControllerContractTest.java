package io.github.infrakit4j.examples.group.control;

import io.github.infrakit4j.infrakit.Json;
import io.github.infrakit4j.infrakit.PluginException;
import io.github.infrakit4j.infrakit.flavor.FlavorPlugin;
import io.github.infrakit4j.infrakit.group.GroupPlugin;
import io.github.infrakit4j.infrakit.instance.InstancePlugin;
import io.github.infrakit4j.infrakit.testing.GroupPluginContract;
import io.github.infrakit4j.infrakit.testing.InMemoryInstances;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** What users of any Group plugin rely on. */
class GroupControllerContractTest extends GroupPluginContract {
  @TempDir Path directory;
  private final InMemoryInstances machines = new InMemoryInstances();
  private Intents intents;
  private GroupController controller;

  @BeforeEach
  void open() {
    PluginLookup plugins =
        new PluginLookup() {
          @Override
          public InstancePlugin instance(String name) {
            if (!name.equals("machines")) {
              throw new PluginException("plugin not found:" + name);
            }
            return machines;
          }

          @Override
          public FlavorPlugin flavor(String name) {
            return new RecordedFlavor();
          }
        };
    intents = Intents.open(directory.resolve("state.json"));
    controller =
        new GroupController(
            intents, plugins, new Settings(Duration.ofMillis(20), 0, null), GroupListener.NONE);
  }

  @Override
  protected GroupPlugin plugin() {
    return controller;
  }

  @Override
  protected InstancePlugin instances() {
    return machines;
  }

  @Override
  protected Json propertiesOfSize(int size) {
    return Lab.spec("any", size, "v1", "").properties();
  }

  @Override
  protected Optional<Json> invalidProperties() {
    return Optional.of(Lab.spec("any", "{\"Size\":1}", "nope", "v1", "").properties());
  }

  @Override
  protected void closePlugins() {
    controller.close();
    intents.close();
  }
}
