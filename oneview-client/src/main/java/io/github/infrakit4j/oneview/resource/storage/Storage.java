package io.github.infrakit4j.oneview.resource.storage;

import io.github.infrakit4j.oneview.resource.Endpoint;
import io.github.infrakit4j.oneview.resource.Endpoints;

/**
 * Storage behind a profile.
 *
 * @param endpoints the kinds of resources below
 */
public record Storage(Endpoints endpoints) {
  /** The calls on storage systems. */
  public StorageSystemApi systems() {
    Endpoint<StorageSystem> endpoint = endpoints.at("storage-systems", StorageSystem.class);
    return () -> endpoint;
  }

  /** The calls on storage pools. */
  public StoragePoolApi pools() {
    Endpoint<StoragePool> endpoint = endpoints.at("storage-pools", StoragePool.class);
    return () -> endpoint;
  }

  /** The calls on storage volumes. */
  public StorageVolumeApi volumes() {
    Endpoint<StorageVolume> endpoint = endpoints.at("storage-volumes", StorageVolume.class);
    return () -> endpoint;
  }

  /** The calls on attachments of volumes. */
  public StorageVolumeAttachmentApi volumeAttachments() {
    Endpoint<StorageVolumeAttachment> endpoint =
        endpoints.at("storage-volume-attachments", StorageVolumeAttachment.class);
    return () -> endpoint;
  }

  /** The calls on templates of volumes. */
  public StorageVolumeTemplateApi volumeTemplates() {
    Endpoint<StorageVolumeTemplate> endpoint =
        endpoints.at("storage-volume-templates", StorageVolumeTemplate.class);
    return () -> endpoint;
  }

  /** The calls on sets of drives. */
  public SasLogicalJbodApi sasLogicalJbods() {
    Endpoint<SasLogicalJbod> endpoint = endpoints.at("sas-logical-jbods", SasLogicalJbod.class);
    return () -> endpoint;
  }

  /** The calls on attachments of sets of drives. */
  public SasLogicalJbodAttachmentApi sasLogicalJbodAttachments() {
    Endpoint<SasLogicalJbodAttachment> endpoint =
        endpoints.at("sas-logical-jbod-attachments", SasLogicalJbodAttachment.class);
    return () -> endpoint;
  }

  /** The calls on drive enclosures. */
  public DriveEnclosureApi driveEnclosures() {
    Endpoint<DriveEnclosure> endpoint = endpoints.at("drive-enclosures", DriveEnclosure.class);
    return () -> endpoint;
  }

  /** The calls on managers of storage networks. */
  public SanManagerApi sanManagers() {
    Endpoint<SanManager> endpoint = endpoints.at("fc-sans/device-managers", SanManager.class);
    return () -> endpoint;
  }

  /** The calls on kinds of managers of storage networks. */
  public SanProviderApi sanProviders() {
    Endpoint<SanProvider> endpoint = endpoints.at("fc-sans/providers", SanProvider.class);
    return () -> endpoint;
  }

  /** The calls on storage networks. */
  public ManagedSanApi managedSans() {
    Endpoint<ManagedSan> endpoint = endpoints.at("fc-sans/managed-sans", ManagedSan.class);
    return () -> endpoint;
  }
}
