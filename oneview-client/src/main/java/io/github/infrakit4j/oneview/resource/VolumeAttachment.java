package io.github.infrakit4j.oneview.resource;

import io.github.infrakit4j.oneview.rest.AnyJson;
import io.github.infrakit4j.oneview.rest.Extras;
import io.github.infrakit4j.oneview.rest.ResourceUri;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A volume that a profile or template attaches. A new one is described by members of the attachment
 * up to API 500, and in {@code volume} from API 600 on.
 *
 * @param id its number within the profile
 * @param associatedTemplateAttachmentId the attachment of the template it follows; from API 600
 * @param lunType Auto or Manual
 * @param lun its number on the server
 * @param volumeUri the volume; null for one to be made
 * @param volumeStorageSystemUri the storage system
 * @param volumeStoragePoolUri the pool of a new volume; up to API 500
 * @param volumeName the name of a new volume; up to API 500
 * @param volumeDescription what people noted about a new volume; up to API 500
 * @param volumeProvisionType Thin or Full, of a new volume; up to API 500
 * @param volumeProvisionedCapacityBytes the size of a new volume in bytes; up to API 500
 * @param volumeShareable whether other profiles may attach a new volume; up to API 500
 * @param permanent whether the volume stays when the profile goes; up to API 500
 * @param isPermanent whether the volume stays when the profile goes; newer versions
 * @param volume a new volume; from API 600
 * @param isBootVolume whether the server boots from it; API 300 and 500
 * @param bootVolumePriority NotBootable, Primary or Secondary; from API 600
 * @param storagePaths the ways to it
 * @param state what is being done to it
 * @param status how well it is
 * @param extras what else was sent, kept for writing back
 */
public record VolumeAttachment(
    @Nullable Integer id,
    @Nullable String associatedTemplateAttachmentId,
    @Nullable String lunType,
    @Nullable String lun,
    @Nullable ResourceUri volumeUri,
    @Nullable ResourceUri volumeStorageSystemUri,
    @Nullable ResourceUri volumeStoragePoolUri,
    @Nullable String volumeName,
    @Nullable String volumeDescription,
    @Nullable String volumeProvisionType,
    @Nullable Long volumeProvisionedCapacityBytes,
    @Nullable Boolean volumeShareable,
    @Nullable Boolean permanent,
    @Nullable Boolean isPermanent,
    @Nullable Volume volume,
    @Nullable Boolean isBootVolume,
    @Nullable String bootVolumePriority,
    @Nullable List<StoragePath> storagePaths,
    @Nullable String state,
    @Nullable Health status,
    Extras extras) {
  /**
   * A volume to be made; API 600 on.
   *
   * @param templateUri the volume template
   * @param isPermanent whether it stays when the profile goes
   * @param initialScopeUris the scopes it is put in
   * @param properties what it is like; the volume template says which members there are
   * @param extras what else was sent, kept for writing back
   */
  public record Volume(
      @Nullable ResourceUri templateUri,
      @Nullable Boolean isPermanent,
      @Nullable List<ResourceUri> initialScopeUris,
      @Nullable AnyJson properties,
      Extras extras) {}

  /**
   * A way from a connection of the profile to a volume.
   *
   * @param connectionId the {@linkplain Connection#id connection}
   * @param networkUri its network; from API 600
   * @param isEnabled whether it is used
   * @param storageTargetType Auto or TargetPorts; up to API 500
   * @param storageTargets the WWPNs of the ports of the storage system; up to API 500
   * @param targetSelector how the ports are chosen: Auto, TargetPorts …; from API 600
   * @param targets the ports of the storage system; from API 600
   * @param status how well it is
   * @param extras what else was sent, kept for writing back
   */
  public record StoragePath(
      @Nullable Integer connectionId,
      @Nullable ResourceUri networkUri,
      @Nullable Boolean isEnabled,
      @Nullable String storageTargetType,
      @Nullable List<String> storageTargets,
      @Nullable String targetSelector,
      @Nullable List<Target> targets,
      @Nullable Health status,
      Extras extras) {}

  /**
   * A port of a storage system.
   *
   * @param name its WWPN or iSCSI name
   * @param ipAddress its address; iSCSI
   * @param tcpPort its port; iSCSI
   * @param extras what else was sent, kept for writing back
   */
  public record Target(
      @Nullable String name, @Nullable String ipAddress, @Nullable String tcpPort, Extras extras) {}
}
