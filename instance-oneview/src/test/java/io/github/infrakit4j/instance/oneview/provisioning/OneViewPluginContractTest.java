package io.github.infrakit4j.instance.oneview.provisioning;

import io.github.infrakit4j.infrakit.Json;
import io.github.infrakit4j.infrakit.instance.InstanceId;
import io.github.infrakit4j.infrakit.instance.InstancePlugin;
import io.github.infrakit4j.infrakit.testing.InstancePluginContract;
import java.util.Optional;

/** What InfraKit relies on, asked of the plugin itself. */
class OneViewPluginContractTest extends InstancePluginContract {
  final Rig rig = Rig.of(6);

  @Override
  protected InstancePlugin plugin() {
    return rig.plugin();
  }

  @Override
  protected Json validProperties() {
    return Json.of("{\"TemplateName\":\"T\"}");
  }

  @Override
  protected Optional<Json> invalidProperties() {
    return Optional.of(Json.of("{\"TemplateName\":7}"));
  }

  @Override
  protected void awaitReady(InstanceId id) {
    rig.awaitReady(id);
  }

  @Override
  protected void closePlugin() {
    rig.close();
  }
}
