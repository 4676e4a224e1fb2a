package io.github.infrakit4j.oneview.resource.fabric;

import io.github.infrakit4j.oneview.resource.Endpoint;
import io.github.infrakit4j.oneview.resource.Endpoints;

/**
 * Interconnects and how they are joined, configured and grouped.
 *
 * @param endpoints the kinds of resources below
 */
public record Fabrics(Endpoints endpoints) {
  /** The calls on interconnects. */
  public InterconnectApi interconnects() {
    Endpoint<Interconnect> endpoint = endpoints.at("interconnects", Interconnect.class);
    return () -> endpoint;
  }

  /** The calls on types of interconnects. */
  public InterconnectTypeApi interconnectTypes() {
    Endpoint<InterconnectType> endpoint =
        endpoints.at("interconnect-types", InterconnectType.class);
    return () -> endpoint;
  }

  /** The calls on logical interconnects. */
  public LogicalInterconnectApi logicalInterconnects() {
    Endpoint<LogicalInterconnect> endpoint =
        endpoints.at("logical-interconnects", LogicalInterconnect.class);
    return () -> endpoint;
  }

  /** The calls on logical interconnect groups. */
  public LogicalInterconnectGroupApi logicalInterconnectGroups() {
    Endpoint<LogicalInterconnectGroup> endpoint =
        endpoints.at("logical-interconnect-groups", LogicalInterconnectGroup.class);
    return () -> endpoint;
  }

  /** The calls on uplink sets. */
  public UplinkSetApi uplinkSets() {
    Endpoint<UplinkSet> endpoint = endpoints.at("uplink-sets", UplinkSet.class);
    return () -> endpoint;
  }

  /** The calls on SAS interconnects. */
  public SasInterconnectApi sasInterconnects() {
    Endpoint<SasInterconnect> endpoint = endpoints.at("sas-interconnects", SasInterconnect.class);
    return () -> endpoint;
  }

  /** The calls on types of SAS interconnects. */
  public SasInterconnectTypeApi sasInterconnectTypes() {
    Endpoint<SasInterconnectType> endpoint =
        endpoints.at("sas-interconnect-types", SasInterconnectType.class);
    return () -> endpoint;
  }

  /** The calls on SAS logical interconnects. */
  public SasLogicalInterconnectApi sasLogicalInterconnects() {
    Endpoint<SasLogicalInterconnect> endpoint =
        endpoints.at("sas-logical-interconnects", SasLogicalInterconnect.class);
    return () -> endpoint;
  }

  /** The calls on SAS logical interconnect groups. */
  public SasLogicalInterconnectGroupApi sasLogicalInterconnectGroups() {
    Endpoint<SasLogicalInterconnectGroup> endpoint =
        endpoints.at("sas-logical-interconnect-groups", SasLogicalInterconnectGroup.class);
    return () -> endpoint;
  }

  /** The calls on fabrics. */
  public FabricApi fabrics() {
    Endpoint<Fabric> endpoint = endpoints.at("fabrics", Fabric.class);
    return () -> endpoint;
  }

  /** The calls on switches. */
  public SwitchApi switches() {
    Endpoint<Switch> endpoint = endpoints.at("switches", Switch.class);
    return () -> endpoint;
  }

  /** The calls on types of switches. */
  public SwitchTypeApi switchTypes() {
    Endpoint<SwitchType> endpoint = endpoints.at("switch-types", SwitchType.class);
    return () -> endpoint;
  }

  /** The calls on topologies of links. */
  public InterconnectLinkTopologyApi linkTopologies() {
    Endpoint<InterconnectLinkTopology> endpoint =
        endpoints.at("interconnect-link-topologies", InterconnectLinkTopology.class);
    return () -> endpoint;
  }

  /** The calls on sets of internal links. */
  public InternalLinkSetApi internalLinkSets() {
    Endpoint<InternalLinkSet> endpoint = endpoints.at("internal-link-sets", InternalLinkSet.class);
    return () -> endpoint;
  }

  /** The calls on logical downlinks. */
  public LogicalDownlinkApi logicalDownlinks() {
    Endpoint<LogicalDownlink> endpoint = endpoints.at("logical-downlinks", LogicalDownlink.class);
    return () -> endpoint;
  }

  /** The calls on logical switches. */
  public LogicalSwitchApi logicalSwitches() {
    Endpoint<LogicalSwitch> endpoint = endpoints.at("logical-switches", LogicalSwitch.class);
    return () -> endpoint;
  }

  /** The calls on logical switch groups. */
  public LogicalSwitchGroupApi logicalSwitchGroups() {
    Endpoint<LogicalSwitchGroup> endpoint =
        endpoints.at("logical-switch-groups", LogicalSwitchGroup.class);
    return () -> endpoint;
  }
}
