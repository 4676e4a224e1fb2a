package io.github.infrakit4j.quickstart;

import io.github.infrakit4j.oneview.OneView;
import io.github.infrakit4j.oneview.resource.ServerHardware;
import io.github.infrakit4j.oneview.rest.Filter;
import io.github.infrakit4j.oneview.rest.ResourceUri;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** Asks the appliance itself, with a session of its own; nothing is remembered between looks. */
final class ApplianceWitness {
  private final OneView oneView;

  ApplianceWitness(OneView oneView) {
    this.oneView = oneView;
  }

  /**
   * What is there now.
   *
   * @throws io.github.infrakit4j.oneview.rest.OneViewException if the appliance does not say
   */
  Testimony look() {
    Map<ResourceUri, ServerHardware> servers = new LinkedHashMap<>();
    for (ServerHardware server : oneView.hardware().all()) {
      servers.put(Objects.requireNonNull(server.uri()), server);
    }
    return new Testimony(
        oneView.profiles().all(), servers, oneView.tasks().all(Filter.equal("name", "Create")));
  }
}
