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
