package io.github.infrakit4j.oneview.resource;

import io.github.infrakit4j.oneview.rest.Extras;
import io.github.infrakit4j.oneview.rest.Secret;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a connection takes part in booting. Where an iSCSI target is: in this section itself, and in
 * newer versions in {@code iscsi}.
 *
 * @param priority NotBootable, Primary, Secondary …
 * @param ethernetBootType PXE, iSCSI …; from API 600
 * @param bootVolumeSource where the volume comes from: AdapterBIOS, ManagedVolume, UserDefined
 * @param targets the Fibre Channel targets
 * @param iscsi the iSCSI target; from API 600
 * @param bootVlanId the VLAN to boot by; newer versions
 * @param bootTargetName the iSCSI name of the target
 * @param bootTargetLun its LUN
 * @param firstBootTargetIp its address
 * @param firstBootTargetPort its port
 * @param secondBootTargetIp its other address
 * @param secondBootTargetPort its other port
 * @param initiatorNameSource where the server's iSCSI name comes from
 * @param initiatorName the server's iSCSI name
 * @param initiatorIp the server's address
 * @param initiatorSubnetMask the server's network mask
 * @param initiatorGateway the server's gateway
 * @param initiatorVlanId the server's VLAN
 * @param chapLevel None, Chap or MutualChap
 * @param chapName the server's name
 * @param chapSecret the server's password
 * @param mutualChapName the target's name
 * @param mutualChapSecret the target's password
 * @param extras what else was sent, kept for writing back
 */
public record ConnectionBoot(
    @Nullable String priority,
    @Nullable String ethernetBootType,
    @Nullable String bootVolumeSource,
    @Nullable List<FibreChannelTarget> targets,
    @Nullable Iscsi iscsi,
    @Nullable Integer bootVlanId,
    @Nullable String bootTargetName,
    @Nullable String bootTargetLun,
    @Nullable String firstBootTargetIp,
    @Nullable String firstBootTargetPort,
    @Nullable String secondBootTargetIp,
    @Nullable String secondBootTargetPort,
    @Nullable String initiatorNameSource,
    @Nullable String initiatorName,
    @Nullable String initiatorIp,
    @Nullable String initiatorSubnetMask,
    @Nullable String initiatorGateway,
    @Nullable Integer initiatorVlanId,
    @Nullable String chapLevel,
    @Nullable String chapName,
    @Nullable Secret chapSecret,
    @Nullable String mutualChapName,
    @Nullable Secret mutualChapSecret,
    Extras extras) {
  /**
   * A Fibre Channel target.
   *
   * @param arrayWwpn its WWPN
   * @param lun its LUN
   * @param extras what else was sent, kept for writing back
   */
  public record FibreChannelTarget(
      @Nullable String arrayWwpn, @Nullable String lun, Extras extras) {}

  /**
   * An iSCSI target; API 600 on. The server's own address is in {@link Connection#ipv4}.
   *
   * @param bootTargetName its iSCSI name
   * @param bootTargetLun its LUN
   * @param firstBootTargetIp its address
   * @param firstBootTargetPort its port
   * @param secondBootTargetIp its other address
   * @param secondBootTargetPort its other port
   * @param initiatorNameSource where the server's iSCSI name comes from
   * @param initiatorName the server's iSCSI name
   * @param chapLevel None, Chap or MutualChap
   * @param chapName the server's name
   * @param chapSecret the server's password
   * @param mutualChapName the target's name
   * @param mutualChapSecret the target's password
   * @param extras what else was sent, kept for writing back
   */
  public record Iscsi(
      @Nullable String bootTargetName,
      @Nullable String bootTargetLun,
      @Nullable String firstBootTargetIp,
      @Nullable String firstBootTargetPort,
      @Nullable String secondBootTargetIp,
      @Nullable String secondBootTargetPort,
      @Nullable String initiatorNameSource,
      @Nullable String initiatorName,
      @Nullable String chapLevel,
      @Nullable String chapName,
      @Nullable Secret chapSecret,
      @Nullable String mutualChapName,
      @Nullable Secret mutualChapSecret,
      Extras extras) {}
}
