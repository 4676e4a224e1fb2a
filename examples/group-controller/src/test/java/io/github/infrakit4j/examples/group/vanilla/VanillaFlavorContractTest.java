package io.github.infrakit4j.examples.group.vanilla;

import io.github.infrakit4j.infrakit.Json;
import io.github.infrakit4j.infrakit.flavor.FlavorPlugin;
import io.github.infrakit4j.infrakit.testing.FlavorPluginContract;
import java.util.Optional;

class VanillaFlavorContractTest extends FlavorPluginContract {
  private final FlavorPlugin flavor = new VanillaFlavor();

  @Override
  protected FlavorPlugin plugin() {
    return flavor;
  }

  @Override
  protected Json validProperties() {
    return Json.of("{\"Init\":[\"true\"],\"Tags\":{\"tier\":\"web\"}}");
  }

  @Override
  protected Optional<Json> invalidProperties() {
    return Optional.of(Json.of("{\"Init\":\"no list\"}"));
  }
}
