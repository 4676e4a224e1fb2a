package io.github.infrakit4j.oneview.resource;

import io.github.infrakit4j.oneview.rest.Extras;
import io.github.infrakit4j.oneview.rest.ResourceUri;
import org.jspecify.annotations.Nullable;

/**
 * A connection of a profile to a network. Speeds and virtual functions stay in the extras: they are
 * numbers in some API versions and texts in others.
 *
 * @param id its number within the profile
 * @param name its name
 * @param functionType Ethernet, FibreChannel, iSCSI …
 * @param networkUri the network or network set
 * @param portId the port, such as {@code Mezz 3:1-a}
 * @param interconnectUri the interconnect it goes through
 * @param macType where the MAC address comes from
 * @param mac the MAC address; null until one is given
 * @param wwpnType where the WWPN comes from
 * @param wwpn the WWPN
 * @param wwnn the WWNN
 * @param boot how it takes part in booting
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
    @Nullable String portId,
    @Nullable ResourceUri interconnectUri,
    @Nullable IdentifierType macType,
    @Nullable String mac,
    @Nullable IdentifierType wwpnType,
    @Nullable String wwpn,
    @Nullable String wwnn,
    @Nullable ConnectionBoot boot,
    @Nullable String state,
    @Nullable Health status,
    @Nullable String deploymentStatus,
    Extras extras) {
  /**
   * How a connection takes part in booting.
   *
   * @param priority NotBootable, Primary, Secondary …
   * @param extras what else was sent, kept for writing back
   */
  public record ConnectionBoot(@Nullable String priority, Extras extras) {}
}
