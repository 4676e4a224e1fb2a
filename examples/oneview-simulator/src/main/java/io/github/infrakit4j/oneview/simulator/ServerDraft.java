package io.github.infrakit4j.oneview.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The members of a server as OneView has it. */
final class ServerDraft {
  private ServerDraft() {}

  static Map<String, @Nullable Object> of(
      Rack.Spec spec,
      int number,
      String uuid,
      Resource type,
      @Nullable Resource group,
      @Nullable Resource enclosure,
      int bay) {
    String address = "172.18." + number / 250 + "." + (number % 250 + 1);
    boolean maintenance = "true".equals(spec.text("maintenance"));
    Map<String, @Nullable Object> body =
        Json.object(
            "name",
            name(spec, enclosure, bay),
            "description",
            null,
            "state",
            spec.text("state", "NoProfileApplied"),
            "stateReason",
            "NotApplicable",
            "status",
            spec.text("status", "OK"),
            "powerState",
            spec.text("power", "Off"),
            "powerLock",
            "true".equals(spec.text("powerLock")),
            "maintenanceMode",
            maintenance,
            "serverProfileUri",
            null,
            "serverHardwareTypeUri",
            type.uri,
            "serverGroupUri",
            group == null ? null : group.uri,
            "locationUri",
            enclosure == null ? null : enclosure.uri,
            "position",
            enclosure == null ? 0 : bay,
            "assetTag",
            "",
            "formFactor",
            type.body.get("formFactor"),
            "model",
            type.body.get("model"),
            "shortModel",
            "Gen10",
            "generation",
            "Gen10");
    body.putAll(identity(number, uuid, address));
    body.putAll(support(uuid));
    body.putAll(
        Json.object(
            "intelligentProvisioningVersion", "3.40",
            "licensingIntent", "OneView",
            "memoryMb", 262_144,
            "migrationState", "NotApplicable",
            "mpFirmwareVersion", "2.30",
            "mpModel", "iLO5",
            "mpState", "OK",
            "oneTimeBoot", "NORMAL",
            "processorCoreCount", 16,
            "processorCount", 2,
            "processorSpeedMhz", 2400,
            "processorType", "Intel(R) Xeon(R) Gold",
            "refreshState", "NotRefreshing",
            "romVersion", "U30",
            "scopesUri", null,
            "uidState", "Off",
            "virtualSerialNumber", null,
            "virtualUuid", null));
    return body;
  }

  private static String name(Rack.Spec spec, @Nullable Resource enclosure, int bay) {
    return spec.name().isEmpty() && enclosure != null
        ? enclosure.name() + ", bay " + bay
        : spec.name();
  }

  private static Map<String, @Nullable Object> identity(int number, String uuid, String address) {
    String serial = String.format(Locale.ROOT, "SIM%07d", number);
    return Json.object(
        "serialNumber",
        serial,
        "partNumber",
        "000000-B21",
        "uuid",
        uuid,
        "mpHostInfo",
        Json.object(
            "mpHostName",
            "ilo-" + serial.toLowerCase(Locale.ROOT),
            "mpIpAddresses",
            Json.list(
                Json.object("address", "fe80:0:0:0:0:0:0:" + number, "type", "LinkLocal"),
                Json.object("address", address, "type", "DHCP"))),
        "portMap",
        Json.object("deviceSlots", Json.list(slot(number))));
  }

  private static Map<String, @Nullable Object> support(String uuid) {
    return Json.object(
        "serverFirmwareInventoryUri",
        Noun.HARDWARE.path() + "/" + uuid + "/firmware",
        "serverSettings",
        Json.object(),
        "signature",
        Json.object("personalityChecksum", 0, "serverHwChecksum", 0),
        "scopeUris",
        List.of(),
        "remoteSupportUri",
        "/rest/support/server-hardware/" + uuid,
        "remoteSupportSettings",
        Json.object("remoteSupportCurrentState", "Unregistered", "destination", ""),
        "supportDataCollectionsUri",
        "/rest/support/data-collections?deviceID=" + uuid,
        "supportDataCollectionState",
        "",
        "supportDataCollectionType",
        "",
        "supportState",
        "NotSupported");
  }

  private static Map<String, @Nullable Object> slot(int number) {
    List<@Nullable Object> ports = new ArrayList<>();
    for (int port = 1; port <= 2; port++) {
      ports.add(
          Json.object(
              "portNumber",
              port,
              "type",
              "Ethernet",
              "mac",
              mac(number, port, 0),
              "wwn",
              "",
              "interconnectPort",
              number,
              "interconnectUri",
              null,
              "virtualPorts",
              Json.list(
                  Json.object(
                      "portNumber", 1,
                      "portFunction", "a",
                      "mac", mac(number, port, 1),
                      "wwnn", "",
                      "wwpn", ""))));
    }
    return Json.object(
        "deviceName",
        "Simulated converged adapter",
        "deviceNumber",
        3,
        "location",
        "Mezz",
        "slotNumber",
        3,
        "physicalPorts",
        ports);
  }

  private static String mac(int number, int port, int function) {
    return String.format(
        Locale.ROOT,
        "02:51:%02X:%02X:%02X:%02X",
        number >> 8 & 0xFF,
        number & 0xFF,
        port,
        function);
  }
}
