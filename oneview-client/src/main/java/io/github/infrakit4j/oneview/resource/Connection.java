package io.github.infrakit4j.oneview.resource;

import io.github.infrakit4j.oneview.rest.Extras;
import io.github.infrakit4j.oneview.rest.ResourceUri;
import org.jspecify.annotations.Nullable;

/**
 * A connection of a profile to a network. What is asked for is a text here, as it may be {@code
 * Auto}; API versions up to 200 write such speeds as numbers, and numbers they stay.
 *
 * @param id its number within the profile
 * @param name its name
 * @param functionType Ethernet, FibreChannel, iSCSI …
 * @param networkUri the network or network set
 * @param networkName its name; from API 600
 * @param portId the port, such as {@code Mezz 3:1-a}
 * @param interconnectUri the interconnect it goes through
 * @param interconnectPort the port of it; newer versions
 * @param lagName the link aggregation group; from API 600
 * @param requestedMbps the speed asked for in Mbit/s, or Auto
 * @param allocatedMbps the speed given in Mbit/s; negative while it is not known
 * @param maximumMbps the greatest speed in Mbit/s
 * @param requestedVFs the virtual functions asked for, or Auto; from API 200
 * @param allocatedVFs the virtual functions given; from API 200
 * @param macType where the MAC address comes from
 * @param mac the MAC address; null until one is given
 * @param wwpnType where the WWPN comes from
 * @param wwpn the WWPN
 * @param wwnn the WWNN
 * @param ipv4 the server's address for iSCSI; from API 600
 * @param boot how it takes part in booting
 * @param managed whether OneView sets it up; from API 600
 * @param isolatedTrunk whether VLANs are made those of a private VLAN; newer versions
 * @param privateVlanPortType its part in a private VLAN; newer versions
 * @param state how far it is set up; from API 600
 * @param status how well it is; from API 600
 * @param deploymentStatus how far it is set up; up to API 500
 * @param extras what else was sent, kept for writing back
 */
public record Connection(
    @Nullable Integer id,
    @Nullable String name,
    @Nullable String functionType,
    @Nullable ResourceUri networkUri,
    @Nullable String networkName,
    @Nullable String portId,
    @Nullable ResourceUri interconnectUri,
    @Nullable Integer interconnectPort,
    @Nullable String lagName,
    @Nullable String requestedMbps,
    @Nullable Integer allocatedMbps,
    @Nullable Integer maximumMbps,
    @Nullable String requestedVFs,
    @Nullable Integer allocatedVFs,
    @Nullable IdentifierType macType,
    @Nullable String mac,
    @Nullable IdentifierType wwpnType,
    @Nullable String wwpn,
    @Nullable String wwnn,
    @Nullable Ipv4 ipv4,
    @Nullable ConnectionBoot boot,
    @Nullable Boolean managed,
    @Nullable Boolean isolatedTrunk,
    @Nullable String privateVlanPortType,
    @Nullable String state,
    @Nullable Health status,
    @Nullable String deploymentStatus,
    Extras extras) {
  /**
   * The address of the server for iSCSI.
   *
   * @param ipAddressSource where it comes from: DHCP, SubnetPool, UserDefined
   * @param ipAddress the address
   * @param subnetMask the network mask
   * @param gateway the gateway
   * @param extras what else was sent, kept for writing back
   */
  public record Ipv4(
      @Nullable String ipAddressSource,
      @Nullable String ipAddress,
      @Nullable String subnetMask,
      @Nullable String gateway,
      Extras extras) {}
}
