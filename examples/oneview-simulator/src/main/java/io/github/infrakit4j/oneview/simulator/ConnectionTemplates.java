package io.github.infrakit4j.oneview.simulator;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The bandwidths of networks: each network has one, made and deleted with it. */
final class ConnectionTemplates {
  private static final String DEFAULT_NAME = "defaultConnectionTemplate";

  private ConnectionTemplates() {}

  /** The one that others are copied from. */
  static void makeDefault(ApplianceState state) {
    state.store.add(template(state, DEFAULT_NAME, null));
  }

  static Resource theDefault(ApplianceState state) {
    return state.store.named(Noun.CONNECTION_TEMPLATE, DEFAULT_NAME).orElseThrow();
  }

  /** Makes the one of a network. */
  static void make(ApplianceState state, Resource network, @Nullable Object bandwidth) {
    Resource made =
        state.store.add(template(state, network.name() + "-" + state.uuid(), bandwidth));
    state.set(network, "connectionTemplateUri", made.uri);
  }

  static void delete(ApplianceState state, Resource network) {
    String uri = network.text("connectionTemplateUri");
    if (uri != null) {
      state.store.find(Noun.CONNECTION_TEMPLATE, uri).ifPresent(state.store::remove);
    }
  }

  private static Resource template(ApplianceState state, String name, @Nullable Object bandwidth) {
    Map<String, @Nullable Object> standard =
        Json.object("maximumBandwidth", 10_000, "typicalBandwidth", 2_500);
    return new Resource(
        Noun.CONNECTION_TEMPLATE,
        Noun.CONNECTION_TEMPLATE.path() + "/" + state.uuid(),
        Json.object(
            "name",
            name,
            "description",
            null,
            "bandwidth",
            bandwidth == null ? standard : bandwidth,
            "status",
            null,
            "state",
            null),
        state.now());
  }
}
