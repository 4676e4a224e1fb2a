package io.github.infrakit4j.oneview.simulator;

import java.util.Set;

/** The kinds of resources, with what differs between their collections. */
enum Noun {
  PROFILE("server-profiles", "ServerProfileListV1", 64, ETag.MILLIS_AND_COUNT),
  TEMPLATE("server-profile-templates", "ServerProfileTemplateListV1", 64, ETag.MILLIS_AND_COUNT),
  HARDWARE("server-hardware", "server-hardware-list-1", 32, ETag.MILLIS),
  HARDWARE_TYPE("server-hardware-types", "server-hardware-type-list-4", 64, ETag.MILLIS),
  ENCLOSURE("enclosures", "EnclosureListV300", 64, ETag.DATE),
  ENCLOSURE_GROUP("enclosure-groups", "EnclosureGroupListV300", 64, ETag.DATE),
  ETHERNET_NETWORK("ethernet-networks", "NetworkCollectionV4", 64, ETag.DATE),
  CERTIFICATE("certificates", "CertificateInfoCollection", 64, ETag.DATE),
  FC_NETWORK("fc-networks", "NetworkCollectionV4", 64, ETag.DATE),
  FCOE_NETWORK("fcoe-networks", "NetworkCollectionV4", 64, ETag.DATE),
  NETWORK_SET("network-sets", "NetworkCollectionV4", 64, ETag.DATE),
  CONNECTION_TEMPLATE("connection-templates", "NetworkCollectionV4", 64, ETag.DATE),
  STORAGE_SYSTEM("storage-systems", "StorageSystemCollection", 64, ETag.DATE),
  STORAGE_POOL("storage-pools", "StoragePoolCollection", 64, ETag.DATE),
  STORAGE_VOLUME("storage-volumes", "StorageVolumeCollection", 64, ETag.DATE),
  STORAGE_VOLUME_TEMPLATE(
      "storage-volume-templates", "StorageVolumeTemplateCollection", 64, ETag.DATE),
  ALERT("alerts", "AlertResourceCollectionV3", 64, ETag.DATE),
  EVENT("events", "EventResourceCollectionV3", 64, ETag.DATE),
  SCOPE("scopes", "PaginatedCollectionV4", 64, ETag.DATE_AND_DATE),
  TASK("tasks", "TaskResourcePaginatedCollectionV2", 64, ETag.COUNT);

  /** How a resource of this kind writes its eTag. */
  enum ETag {
    MILLIS_AND_COUNT,
    MILLIS,
    DATE,
    DATE_AND_DATE,
    COUNT
  }

  private static final Set<String> PROFILE_FILTERS =
      Set.of(
          "name",
          "description",
          "serialnumber",
          "uuid",
          "mactype",
          "wwntype",
          "serialnumbertype",
          "status",
          "state");

  final String category;
  final String listType;
  final int pageSize;
  final ETag eTag;

  Noun(String category, String listType, int pageSize, ETag eTag) {
    this.category = category;
    this.listType = listType;
    this.pageSize = pageSize;
    this.eTag = eTag;
  }

  String path() {
    return "/rest/" + category;
  }

  /** Profiles filter by nine attributes only; everything else by whatever it has. */
  boolean filtersBy(String attribute) {
    return this != PROFILE
        || PROFILE_FILTERS.contains(attribute.toLowerCase(java.util.Locale.ROOT));
  }
}
