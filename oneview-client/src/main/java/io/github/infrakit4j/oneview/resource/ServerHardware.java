package io.github.infrakit4j.oneview.resource;

import io.github.infrakit4j.oneview.rest.Extras;
import io.github.infrakit4j.oneview.rest.Resource;
import io.github.infrakit4j.oneview.rest.ResourceUri;
import io.github.infrakit4j.oneview.rest.Section;
import io.github.infrakit4j.oneview.rest.Timestamp;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A server, blade or rack. {@code /rest/server-hardware}, API 120 on.
 *
 * @param type name and version of this form of the resource; sent back as it came
 * @param uri where it is
 * @param name its name
 * @param description what people noted
 * @param state what is being done to it
 * @param stateReason why it is in that state
 * @param status how well it is
 * @param powerState whether it is on
 * @param powerLock whether its power is in use by a running operation
 * @param maintenanceMode whether it is in maintenance; newer API versions
 * @param serverProfileUri its profile; null when it has none
 * @param serverHardwareTypeUri its type
 * @param serverGroupUri its enclosure group; null for rack servers
 * @param locationUri its enclosure; null for rack servers
 * @param position its bay
 * @param formFactor HalfHeight, FullHeight, 1U …
 * @param model its model
 * @param shortModel its model in short
 * @param generation its generation; newer API versions
 * @param partNumber its part number
 * @param serialNumber its serial number
 * @param virtualSerialNumber the serial number its profile gives it
 * @param uuid its UUID
 * @param virtualUuid the UUID its profile gives it
 * @param mpHostInfo its iLO; from API 200
 * @param mpIpAddress the address of its iLO; up to API 120
 * @param mpDnsName the name of its iLO; up to API 120
 * @param mpModel the model of its iLO
 * @param mpFirmwareVersion the firmware of its iLO
 * @param mpState the state of its iLO
 * @param memoryMb its memory in MiB
 * @param processorCount its processors
 * @param processorCoreCount the cores of each processor
 * @param processorSpeedMhz the clock of its processors in MHz
 * @param processorType the kind of its processors
 * @param romVersion its system ROM
 * @param portMap its adapters and ports
 * @param licensingIntent the licence it uses
 * @param refreshState whether it is being read anew
 * @param uidState whether its locator light is on
 * @param category the kind of resource
 * @param created when it was made
 * @param modified when it was last changed
 * @param eTag its revision, an opaque text; sent back as {@code If-Match}
 * @param extras what else was sent, kept for writing back
 */
public record ServerHardware(
    @Nullable String type,
    @Nullable ResourceUri uri,
    @Nullable String name,
    @Nullable String description,
    @Nullable State state,
    @Nullable String stateReason,
    @Nullable Health status,
    @Nullable PowerState powerState,
    @Nullable Boolean powerLock,
    @Nullable Boolean maintenanceMode,
    @Nullable ResourceUri serverProfileUri,
    @Nullable ResourceUri serverHardwareTypeUri,
    @Nullable ResourceUri serverGroupUri,
    @Nullable ResourceUri locationUri,
    @Nullable Integer position,
    @Nullable String formFactor,
    @Nullable String model,
    @Nullable String shortModel,
    @Nullable String generation,
    @Nullable String partNumber,
    @Nullable String serialNumber,
    @Nullable String virtualSerialNumber,
    @Nullable String uuid,
    @Nullable String virtualUuid,
    @Section @Nullable ManagementHost mpHostInfo,
    @Nullable String mpIpAddress,
    @Nullable String mpDnsName,
    @Nullable String mpModel,
    @Nullable String mpFirmwareVersion,
    @Nullable String mpState,
    @Nullable Integer memoryMb,
    @Nullable Integer processorCount,
    @Nullable Integer processorCoreCount,
    @Nullable Integer processorSpeedMhz,
    @Nullable String processorType,
    @Nullable String romVersion,
    @Section @Nullable PortMap portMap,
    @Nullable String licensingIntent,
    @Nullable RefreshState refreshState,
    @Nullable String uidState,
    @Nullable String category,
    @Nullable Timestamp created,
    @Nullable Timestamp modified,
    @Nullable String eTag,
    Extras extras)
    implements Resource {
  /**
   * The address of the server's iLO: the first that is not link-local, in the form of any API
   * version; empty when there is none.
   */
  public Optional<String> managementAddress() {
    return Optional.ofNullable(mpHostInfo)
        .flatMap(ManagementHost::address)
        .or(() -> Optional.ofNullable(mpIpAddress).filter(each -> !each.isEmpty()));
  }

  /** The MAC addresses of its physical ports, and after each those of its virtual ports. */
  public List<String> macs() {
    return portMap == null ? List.of() : portMap.macs();
  }

  /**
   * The iLO of a server.
   *
   * @param mpHostName its name
   * @param mpIpAddresses its addresses
   * @param extras what else was sent, kept for writing back
   */
  public record ManagementHost(
      @Nullable String mpHostName, @Nullable List<ManagementAddress> mpIpAddresses, Extras extras) {
    /** The first address that is not link-local; empty when there is none. */
    public Optional<String> address() {
      List<ManagementAddress> all = mpIpAddresses == null ? List.of() : mpIpAddresses;
      return all.stream()
          .filter(each -> !each.linkLocal())
          .map(ManagementAddress::address)
          .filter(each -> each != null && !each.isEmpty())
          .findFirst();
    }
  }

  /**
   * An address of an iLO.
   *
   * @param address the address
   * @param type Static, DHCP, LinkLocal, LinkLocal_Required, SLAAC, Lookup or Undefined
   * @param extras what else was sent, kept for writing back
   */
  public record ManagementAddress(@Nullable String address, @Nullable String type, Extras extras) {
    /** Whether it is of use on its own network segment only. */
    public boolean linkLocal() {
      boolean byType = type != null && type.startsWith("LinkLocal");
      return byType || (address != null && address.toLowerCase(Locale.ROOT).startsWith("fe80:"));
    }
  }

  /**
   * What is being done to a server. An open set.
   *
   * @param value the name as OneView writes it
   */
  public record State(String value) {
    /** Not known. */
    public static final State UNKNOWN = new State("Unknown");

    /** Being added. */
    public static final State ADDING = new State("Adding");

    /** Free for a profile. */
    public static final State NO_PROFILE_APPLIED = new State("NoProfileApplied");

    /** Only watched: it cannot take a profile. */
    public static final State MONITORED = new State("Monitored");

    /** Not managed by this appliance. */
    public static final State UNMANAGED = new State("Unmanaged");

    /** Being removed. */
    public static final State REMOVING = new State("Removing");

    /** Could not be removed. */
    public static final State REMOVE_FAILED = new State("RemoveFailed");

    /** Not there any more. */
    public static final State REMOVED = new State("Removed");

    /** Getting its profile. */
    public static final State APPLYING_PROFILE = new State("ApplyingProfile");

    /** Has its profile. */
    public static final State PROFILE_APPLIED = new State("ProfileApplied");

    /** Losing its profile. */
    public static final State REMOVING_PROFILE = new State("RemovingProfile");

    /** Its profile could not be applied. */
    public static final State PROFILE_ERROR = new State("ProfileError");

    /** Not supported. */
    public static final State UNSUPPORTED = new State("Unsupported");

    /** Getting firmware. */
    public static final State UPDATING_FIRMWARE = new State("UpdatingFirmware");

    public State {
      Objects.requireNonNull(value, "value");
    }

    /** The value itself. */
    @Override
    public String toString() {
      return value;
    }
  }
}
