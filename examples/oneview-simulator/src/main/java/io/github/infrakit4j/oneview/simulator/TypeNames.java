package io.github.infrakit4j.oneview.simulator;

import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** The {@code type} strings by API version, as far as they are known. */
final class TypeNames {
  private static final NavigableMap<Integer, String> PROFILE =
      table("ServerProfileV", 1, 1, 120, 4, 200, 5, 300, 6, 500, 7, 600, 8, 800, 9, 1000, 10);
  private static final NavigableMap<Integer, String> TEMPLATE =
      table("ServerProfileTemplateV", 1, 1, 300, 2, 500, 3, 600, 4, 800, 5, 1000, 6);
  private static final NavigableMap<Integer, String> HARDWARE =
      table("server-hardware-", 1, 1, 120, 3, 200, 4, 300, 5, 500, 7, 600, 8, 1000, 10, 1800, 12);
  private static final NavigableMap<Integer, String> HARDWARE_TYPE =
      table("server-hardware-type-", 1, 4, 300, 5, 800, 9, 1000, 10);
  private static final NavigableMap<Integer, String> GROUP =
      table("EnclosureGroupV", 1, 2, 200, 200, 300, 300, 500, 400, 600, 7, 1200, 8);
  private static final NavigableMap<Integer, String> ENCLOSURE =
      table("EnclosureV", 1, 200, 300, 300, 500, 400, 600, 7, 1200, 8);
  private static final NavigableMap<Integer, String> NETWORK =
      table("ethernet-networkV", 1, 3, 300, 300, 600, 4);
  private static final NavigableMap<Integer, String> SCOPE = table("ScopeV", 1, 2, 600, 3);

  static {
    PROFILE.put(1200, "ServerProfileV11");
    PROFILE.put(1600, "ServerProfileV12");
    TEMPLATE.put(1200, "ServerProfileTemplateV7");
    TEMPLATE.put(1600, "ServerProfileTemplateV8");
  }

  private static final NavigableMap<Integer, String> FC_NETWORK =
      table("fc-networkV", 1, 2, 300, 300, 600, 4);
  private static final NavigableMap<Integer, String> FCOE_NETWORK =
      table("fcoe-networkV", 300, 300, 600, 4);
  private static final NavigableMap<Integer, String> NETWORK_SET =
      table("network-setV", 300, 300, 600, 4, 1200, 5);
  private static final NavigableMap<Integer, String> STORAGE_VOLUME =
      table("StorageVolumeV", 1, 3, 300, 5, 500, 6, 600, 7);
  private static final NavigableMap<Integer, String> STORAGE_VOLUME_TEMPLATE =
      table("StorageVolumeTemplateV", 1, 3, 500, 5, 600, 6);

  private static final NavigableMap<Integer, String> CONNECTION_TEMPLATE = new TreeMap<>();

  static {
    CONNECTION_TEMPLATE.put(1, "connection-template");
    FCOE_NETWORK.put(1, "fcoe-network");
    NETWORK_SET.put(1, "network-set");
  }

  private TypeNames() {}

  static String of(Noun noun, int api) {
    NavigableMap<Integer, String> table =
        switch (noun) {
          case PROFILE -> PROFILE;
          case TEMPLATE -> TEMPLATE;
          case HARDWARE -> HARDWARE;
          case HARDWARE_TYPE -> HARDWARE_TYPE;
          case ENCLOSURE_GROUP -> GROUP;
          case ENCLOSURE -> ENCLOSURE;
          case ETHERNET_NETWORK -> NETWORK;
          case SCOPE -> SCOPE;
          case CERTIFICATE -> table("CertificateInfoV", 1, 2);
          case FC_NETWORK -> FC_NETWORK;
          case FCOE_NETWORK -> FCOE_NETWORK;
          case NETWORK_SET -> NETWORK_SET;
          case CONNECTION_TEMPLATE -> CONNECTION_TEMPLATE;
          case STORAGE_SYSTEM -> table("StorageSystemV", 1, 3, 500, 4, 600, 5);
          case STORAGE_POOL -> table("StoragePoolV", 1, 2, 500, 3);
          case STORAGE_VOLUME -> STORAGE_VOLUME;
          case STORAGE_VOLUME_TEMPLATE -> STORAGE_VOLUME_TEMPLATE;
          case ALERT -> table("AlertResourceV", 1, 3);
          case EVENT -> table("EventResourceV", 1, 3);
          case TASK -> table("TaskResourceV", 1, 2);
        };
    Map.Entry<Integer, String> entry = table.floorEntry(Math.max(1, api));
    return entry == null ? table.firstEntry().getValue() : entry.getValue();
  }

  private static NavigableMap<Integer, String> table(String prefix, int... apisAndNumbers) {
    NavigableMap<Integer, String> table = new TreeMap<>();
    for (int i = 0; i < apisAndNumbers.length; i += 2) {
      table.put(apisAndNumbers[i], prefix + apisAndNumbers[i + 1]);
    }
    return table;
  }
}
