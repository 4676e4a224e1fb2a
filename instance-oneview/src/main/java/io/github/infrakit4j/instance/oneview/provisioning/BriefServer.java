package io.github.infrakit4j.instance.oneview.provisioning;

import io.github.infrakit4j.oneview.resource.Health;
import io.github.infrakit4j.oneview.resource.PowerState;
import io.github.infrakit4j.oneview.resource.ServerHardware;
import io.github.infrakit4j.oneview.rest.Brief;
import io.github.infrakit4j.oneview.rest.Resource;
import io.github.infrakit4j.oneview.rest.ResourceUri;
import io.github.infrakit4j.oneview.rest.Section;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the plugin reads of a server, a seventh of what appliances tell: all servers are listed
 * often. The components are those of {@link ServerHardware}.
 *
 * @param uri where the appliance has it
 * @param name what people call it
 * @param uuid the machine's own number
 * @param serialNumber the serial number
 * @param state how far it is with its profile
 * @param status whether it is well
 * @param powerState On, Off or on the way
 * @param powerLock whether the appliance is at work on its power
 * @param maintenanceMode whether it is in maintenance
 * @param serverProfileUri the profile it has, null for none
 * @param serverHardwareTypeUri its type
 * @param serverGroupUri its enclosure group, null for rack servers
 * @param locationUri its enclosure, null for rack servers
 * @param position its bay
 * @param model the model
 * @param romVersion its firmware
 * @param mpHostInfo its iLO, as newer API versions tell it
 * @param mpIpAddress the address of its iLO, as older ones do
 * @param portMap its adapters
 */
@Brief
public record BriefServer(
    @Nullable ResourceUri uri,
    @Nullable String name,
    @Nullable String uuid,
    @Nullable String serialNumber,
    ServerHardware.@Nullable State state,
    @Nullable Health status,
    @Nullable PowerState powerState,
    @Nullable Boolean powerLock,
    @Nullable Boolean maintenanceMode,
    @Nullable ResourceUri serverProfileUri,
    @Nullable ResourceUri serverHardwareTypeUri,
    @Nullable ResourceUri serverGroupUri,
    @Nullable ResourceUri locationUri,
    @Nullable Integer position,
    @Nullable String model,
    @Nullable String romVersion,
    @Section ServerHardware.@Nullable ManagementHost mpHostInfo,
    @Nullable String mpIpAddress,
    @Section @Nullable Ports portMap)
    implements Resource {

  /**
   * The adapters of a server.
   *
   * @param deviceSlots where adapters can be
   */
  @Brief
  public record Ports(@Nullable List<Slot> deviceSlots) {
    Stream<String> macs() {
      return stream(deviceSlots).flatMap(slot -> stream(slot.physicalPorts())).flatMap(Port::macs);
    }
  }

  /**
   * A place for an adapter.
   *
   * @param physicalPorts the adapter's ports
   */
  @Brief
  public record Slot(@Nullable List<Port> physicalPorts) {}

  /**
   * A port one could touch.
   *
   * @param mac its MAC address
   * @param virtualPorts the ports it is divided into
   */
  @Brief
  public record Port(@Nullable String mac, @Nullable List<VirtualPort> virtualPorts) {
    private Stream<String> macs() {
      return Stream.concat(Stream.ofNullable(mac), stream(virtualPorts).map(VirtualPort::mac))
          .filter(each -> each != null && !each.isEmpty());
    }
  }

  /**
   * A part of a port. A record of its own: members come in another order than those of ports.
   *
   * @param mac its MAC address
   */
  @Brief
  public record VirtualPort(@Nullable String mac) {}

  private static <T> Stream<T> stream(@Nullable List<T> list) {
    return list == null ? Stream.empty() : list.stream();
  }

  /** The address of its iLO; empty when there is none. */
  Optional<String> managementAddress() {
    return Optional.ofNullable(mpHostInfo)
        .flatMap(ServerHardware.ManagementHost::address)
        .or(() -> Optional.ofNullable(mpIpAddress).filter(each -> !each.isEmpty()));
  }

  /** The MAC addresses of its physical ports, and after each those of its virtual ports. */
  List<String> macs() {
    return portMap == null ? List.of() : portMap.macs().toList();
  }
}
