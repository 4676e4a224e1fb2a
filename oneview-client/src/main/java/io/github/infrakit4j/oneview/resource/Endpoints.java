package io.github.infrakit4j.oneview.resource;

import io.github.infrakit4j.oneview.rest.RestClient;

/**
 * The kinds of resources of one appliance, below the facade.
 *
 * @param root the address of them all, {@code /rest}; for calls this client has no method for
 */
public record Endpoints(Place root) {
  /** Those of this appliance. */
  public static Endpoints of(RestClient rest) {
    return new Endpoints(Place.root(rest));
  }

  /** The resources of one kind, read as this record. */
  public <T extends Record> Endpoint<T> at(String kind, Class<T> type) {
    return new Endpoint<>(root.at(kind), type);
  }

  /** Types of servers. */
  public ServerHardwareTypeApi hardwareTypes() {
    Endpoint<ServerHardwareType> endpoint = at("server-hardware-types", ServerHardwareType.class);
    return () -> endpoint;
  }

  /** Enclosure groups. */
  public EnclosureGroupApi enclosureGroups() {
    Endpoint<EnclosureGroup> endpoint = at("enclosure-groups", EnclosureGroup.class);
    return () -> endpoint;
  }

  /** Enclosures. */
  public EnclosureApi enclosures() {
    Endpoint<Enclosure> endpoint = at("enclosures", Enclosure.class);
    return () -> endpoint;
  }
}
