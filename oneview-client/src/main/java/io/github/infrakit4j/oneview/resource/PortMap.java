package io.github.infrakit4j.oneview.resource;

import io.github.infrakit4j.oneview.rest.Extras;
import io.github.infrakit4j.oneview.rest.ResourceUri;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The adapters of a server and their ports.
 *
 * @param deviceSlots where adapters can be
 * @param extras what else was sent, kept for writing back
 */
public record PortMap(@Nullable List<PortMap.DeviceSlot> deviceSlots, Extras extras) {
  /** The MAC addresses of the physical ports, and after each those of its virtual ports. */
  public List<String> macs() {
    List<String> macs = new ArrayList<>();
    for (DeviceSlot slot : orNone(deviceSlots)) {
      for (PhysicalPort port : orNone(slot.physicalPorts())) {
        addMac(macs, port.mac());
        orNone(port.virtualPorts()).forEach(virtual -> addMac(macs, virtual.mac()));
      }
    }
    return List.copyOf(macs);
  }

  private static <T> List<T> orNone(@Nullable List<T> list) {
    return list == null ? List.of() : list;
  }

  private static void addMac(List<String> macs, @Nullable String mac) {
    if (mac != null && !mac.isEmpty()) {
      macs.add(mac);
    }
  }

  /**
   * A place for an adapter.
   *
   * @param location Flb, Mezz, PCI …
   * @param slotNumber its number at that location
   * @param deviceName the adapter; empty when there is none
   * @param deviceNumber the number of the adapter
   * @param physicalPorts its ports
   * @param extras what else was sent, kept for writing back
   */
  public record DeviceSlot(
      @Nullable String location,
      @Nullable Integer slotNumber,
      @Nullable String deviceName,
      @Nullable Integer deviceNumber,
      @Nullable List<PhysicalPort> physicalPorts,
      Extras extras) {}

  /**
   * A port one could touch.
   *
   * @param portNumber its number on the adapter
   * @param type Ethernet, FibreChannel, SAS …
   * @param mac its MAC address
   * @param wwn its WWN
   * @param interconnectPort the port of the interconnect behind it
   * @param interconnectUri the interconnect behind it
   * @param virtualPorts the ports it is divided into
   * @param extras what else was sent, kept for writing back
   */
  public record PhysicalPort(
      @Nullable Integer portNumber,
      @Nullable String type,
      @Nullable String mac,
      @Nullable String wwn,
      @Nullable Integer interconnectPort,
      @Nullable ResourceUri interconnectUri,
      @Nullable List<VirtualPort> virtualPorts,
      Extras extras) {}

  /**
   * A part of a physical port.
   *
   * @param portNumber its number
   * @param portFunction its letter
   * @param mac its MAC address
   * @param wwpn its WWPN
   * @param wwnn its WWNN
   * @param extras what else was sent, kept for writing back
   */
  public record VirtualPort(
      @Nullable Integer portNumber,
      @Nullable String portFunction,
      @Nullable String mac,
      @Nullable String wwpn,
      @Nullable String wwnn,
      Extras extras) {}
}
