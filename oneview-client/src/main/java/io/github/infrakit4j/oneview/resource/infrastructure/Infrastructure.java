package io.github.infrakit4j.oneview.resource.infrastructure;

import io.github.infrakit4j.oneview.resource.Endpoint;
import io.github.infrakit4j.oneview.resource.Endpoints;

/**
 * What servers stand in, and what manages them.
 *
 * @param endpoints the kinds of resources below
 */
public record Infrastructure(Endpoints endpoints) {
  /** The calls on logical enclosures. */
  public LogicalEnclosureApi logicalEnclosures() {
    Endpoint<LogicalEnclosure> endpoint =
        endpoints.at("logical-enclosures", LogicalEnclosure.class);
    return () -> endpoint;
  }

  /** The calls on rack managers. */
  public RackManagerApi rackManagers() {
    Endpoint<RackManager> endpoint = endpoints.at("rack-managers", RackManager.class);
    return () -> endpoint;
  }

  /** The calls on racks. */
  public RackApi racks() {
    Endpoint<Rack> endpoint = endpoints.at("racks", Rack.class);
    return () -> endpoint;
  }

  /** The calls on data centres. */
  public DatacenterApi datacenters() {
    Endpoint<Datacenter> endpoint = endpoints.at("datacenters", Datacenter.class);
    return () -> endpoint;
  }

  /** The calls on devices that deliver power. */
  public PowerDeviceApi powerDevices() {
    Endpoint<PowerDevice> endpoint = endpoints.at("power-devices", PowerDevice.class);
    return () -> endpoint;
  }

  /** The calls on devices that are not managed. */
  public UnmanagedDeviceApi unmanagedDevices() {
    Endpoint<UnmanagedDevice> endpoint = endpoints.at("unmanaged-devices", UnmanagedDevice.class);
    return () -> endpoint;
  }

  /** The calls on managers of hypervisors. */
  public HypervisorManagerApi hypervisorManagers() {
    Endpoint<HypervisorManager> endpoint =
        endpoints.at("hypervisor-managers", HypervisorManager.class);
    return () -> endpoint;
  }

  /** The calls on clusters of hypervisors. */
  public HypervisorClusterProfileApi hypervisorClusterProfiles() {
    Endpoint<HypervisorClusterProfile> endpoint =
        endpoints.at("hypervisor-cluster-profiles", HypervisorClusterProfile.class);
    return () -> endpoint;
  }
}
