package io.github.infrakit4j.oneview.resource.fabric;

import io.github.infrakit4j.oneview.resource.NamedCalls;
import io.github.infrakit4j.oneview.resource.PatchCalls;
import io.github.infrakit4j.oneview.resource.Task;
import io.github.infrakit4j.oneview.rest.AnyJson;
import io.github.infrakit4j.oneview.rest.ResourceUri;
import java.util.List;

/**
 * The calls on logical interconnects. {@code /rest/logical-interconnects}, API 120 on.
 *
 * <p>Each call throws a {@link io.github.infrakit4j.oneview.rest.OneViewException} when it fails.
 */
public interface LogicalInterconnectApi
    extends NamedCalls<LogicalInterconnect>, PatchCalls<LogicalInterconnect> {
  /** Makes it what its group says. */
  default Task updateFromGroup(ResourceUri logicalInterconnect) {
    return endpoint().place().at(logicalInterconnect, "compliance").put();
  }

  /** Makes several what their groups say. */
  default Task updateFromGroup(AnyJson request) {
    return endpoint().place().at("compliance").put(request);
  }

  /** What would be inconsistent. */
  default AnyJson validateInconsistency(AnyJson request) {
    return endpoint().place().at("bulk-inconsistency-validation").post(request, AnyJson.class);
  }

  /** Makes an interconnect at a place in an enclosure. */
  default Task createInterconnect(AnyJson location) {
    return endpoint().place().at("locations/interconnects").post(location);
  }

  /** Deletes the interconnect at a place in an enclosure. */
  default Task deleteInterconnect(String location) {
    return endpoint().place().at("locations/interconnects").query("location", location).delete();
  }

  /** Applies its configuration again. */
  default Task reapplyConfiguration(ResourceUri logicalInterconnect) {
    return endpoint().place().at(logicalInterconnect, "configuration").put();
  }

  /** Its Ethernet settings. */
  default AnyJson ethernetSettings(ResourceUri logicalInterconnect) {
    return endpoint().place().at(logicalInterconnect, "ethernetSettings").get(AnyJson.class);
  }

  /** Replaces its Ethernet settings. */
  default Task replaceEthernetSettings(ResourceUri logicalInterconnect, AnyJson body) {
    return endpoint().place().at(logicalInterconnect, "ethernetSettings").put(body);
  }

  /** Its firmware, and what is done with it. */
  default AnyJson firmware(ResourceUri logicalInterconnect) {
    return endpoint().place().at(logicalInterconnect, "firmware").get(AnyJson.class);
  }

  /** Replaces its firmware, and what is done with it. */
  default Task replaceFirmware(ResourceUri logicalInterconnect, AnyJson body) {
    return endpoint().place().at(logicalInterconnect, "firmware").put(body);
  }

  /** Its IGMP settings. */
  default AnyJson igmpSettings(ResourceUri logicalInterconnect) {
    return endpoint().place().at(logicalInterconnect, "igmpSettings").get(AnyJson.class);
  }

  /** Replaces its IGMP settings. */
  default Task replaceIgmpSettings(ResourceUri logicalInterconnect, AnyJson body) {
    return endpoint().place().at(logicalInterconnect, "igmpSettings").put(body);
  }

  /** Its internal networks. */
  default List<AnyJson> internalNetworks(ResourceUri logicalInterconnect) {
    return endpoint().place().at(logicalInterconnect, "internalNetworks").getList(AnyJson.class);
  }

  /** Replaces its internal networks. */
  default Task replaceInternalNetworks(ResourceUri logicalInterconnect, AnyJson networkUris) {
    return endpoint().place().at(logicalInterconnect, "internalNetworks").put(networkUris);
  }

  /** The VLANs of its internal networks. */
  default AnyJson internalVlans(ResourceUri logicalInterconnect) {
    return endpoint().place().at(logicalInterconnect, "internalVlans").get(AnyJson.class);
  }

  /** Its port monitor. */
  default AnyJson portMonitor(ResourceUri logicalInterconnect) {
    return endpoint().place().at(logicalInterconnect, "port-monitor").get(AnyJson.class);
  }

  /** Replaces its port monitor. */
  default Task replacePortMonitor(ResourceUri logicalInterconnect, AnyJson body) {
    return endpoint().place().at(logicalInterconnect, "port-monitor").put(body);
  }

  /** Replaces its settings against flapping ports. */
  default Task replacePortFlapSettings(ResourceUri logicalInterconnect, AnyJson body) {
    return endpoint().place().at(logicalInterconnect, "portFlapSettings").put(body);
  }

  /** Replaces its settings. */
  default Task replaceSettings(ResourceUri logicalInterconnect, AnyJson body) {
    return endpoint().place().at(logicalInterconnect, "settings").put(body);
  }

  /** Its sharing of bandwidth. */
  default AnyJson qosConfiguration(ResourceUri logicalInterconnect) {
    return endpoint()
        .place()
        .at(logicalInterconnect, "qos-aggregated-configuration")
        .get(AnyJson.class);
  }

  /** Replaces its sharing of bandwidth. */
  default Task replaceQosConfiguration(ResourceUri logicalInterconnect, AnyJson body) {
    return endpoint().place().at(logicalInterconnect, "qos-aggregated-configuration").put(body);
  }

  /** Its SNMP settings. */
  default AnyJson snmpConfiguration(ResourceUri logicalInterconnect) {
    return endpoint().place().at(logicalInterconnect, "snmp-configuration").get(AnyJson.class);
  }

  /** Replaces its SNMP settings. */
  default Task replaceSnmpConfiguration(ResourceUri logicalInterconnect, AnyJson body) {
    return endpoint().place().at(logicalInterconnect, "snmp-configuration").put(body);
  }

  /** What it samples. */
  default AnyJson telemetryConfiguration(ResourceUri logicalInterconnect, String id) {
    return endpoint()
        .place()
        .at(logicalInterconnect, "telemetry-configurations/" + id)
        .get(AnyJson.class);
  }

  /** Replaces what it samples. */
  default Task replaceTelemetryConfiguration(
      ResourceUri logicalInterconnect, String id, AnyJson body) {
    return endpoint().place().at(logicalInterconnect, "telemetry-configurations/" + id).put(body);
  }

  /** The MAC addresses it has learnt. */
  default AnyJson forwardingInformationBase(ResourceUri logicalInterconnect) {
    return endpoint()
        .place()
        .at(logicalInterconnect, "forwarding-information-base")
        .get(AnyJson.class);
  }

  /** Has the MAC addresses it has learnt written to a file. */
  default Task dumpForwardingInformationBase(ResourceUri logicalInterconnect) {
    return endpoint()
        .place()
        .at(logicalInterconnect, "forwarding-information-base")
        .post(new AnyJson("{}"));
  }

  /** Has a support dump made, for HPE. */
  default Task supportDump(ResourceUri logicalInterconnect, AnyJson body) {
    return endpoint().place().at(logicalInterconnect, "support-dumps").post(body);
  }

  /** The ports that can be monitored. */
  default AnyJson unassignedPortsForPortMonitor(ResourceUri logicalInterconnect) {
    return endpoint()
        .place()
        .at(logicalInterconnect, "unassignedPortsForPortMonitor")
        .get(AnyJson.class);
  }

  /** The uplinks that can be used for monitoring. */
  default AnyJson unassignedUplinkPortsForPortMonitor(ResourceUri logicalInterconnect) {
    return endpoint()
        .place()
        .at(logicalInterconnect, "unassignedUplinkPortsForPortMonitor")
        .get(AnyJson.class);
  }
}
