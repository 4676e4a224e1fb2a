package io.github.infrakit4j.oneview;

import io.github.infrakit4j.oneview.resource.EnclosureApi;
import io.github.infrakit4j.oneview.resource.EnclosureGroupApi;
import io.github.infrakit4j.oneview.resource.Endpoints;
import io.github.infrakit4j.oneview.resource.ServerHardwareTypeApi;
import io.github.infrakit4j.oneview.resource.appliance.Appliance;
import io.github.infrakit4j.oneview.resource.catalog.Catalog;
import io.github.infrakit4j.oneview.resource.fabric.Fabrics;
import io.github.infrakit4j.oneview.resource.infrastructure.Infrastructure;
import io.github.infrakit4j.oneview.resource.network.Networks;
import io.github.infrakit4j.oneview.resource.storage.Storage;

/** What surrounds servers, in groups; part of {@link OneView}. */
public interface Surroundings {
  /** All kinds of resources; for calls this client has no method for. */
  Endpoints endpoints();

  /** Networks, and the identifiers they hand out. */
  default Networks networks() {
    return new Networks(endpoints());
  }

  /** Interconnects and how they are joined. */
  default Fabrics fabric() {
    return new Fabrics(endpoints());
  }

  /** Storage behind a profile. */
  default Storage storage() {
    return new Storage(endpoints());
  }

  /** What servers stand in: logical enclosures, racks and what manages them. */
  default Infrastructure infrastructure() {
    return new Infrastructure(endpoints());
  }

  /** The appliance itself: firmware, certificates, users, alerts and settings. */
  default Appliance appliance() {
    return new Appliance(endpoints());
  }

  /** Labels, scopes and the index. */
  default Catalog catalog() {
    return new Catalog(endpoints());
  }

  /** The calls on types of servers. */
  default ServerHardwareTypeApi hardwareTypes() {
    return endpoints().hardwareTypes();
  }

  /** The calls on enclosure groups. */
  default EnclosureGroupApi enclosureGroups() {
    return endpoints().enclosureGroups();
  }

  /** The calls on enclosures. */
  default EnclosureApi enclosures() {
    return endpoints().enclosures();
  }
}
