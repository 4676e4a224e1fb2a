package io.github.infrakit4j.instance.oneview.provisioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.infrakit4j.oneview.resource.ServerHardware;
import io.github.infrakit4j.oneview.resource.ServerProfile;
import io.github.infrakit4j.oneview.rest.Brief;
import io.github.infrakit4j.oneview.rest.Extras;
import io.github.infrakit4j.oneview.rest.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is read in part is what the client's whole records have. */
class BriefRecordsTest {
  /** A list in part. */
  @Brief
  public record Servers(List<BriefServer> members) {}

  /** The same list. */
  public record WholeServers(List<ServerHardware> members, Extras extras) {}

  /** A list in part. */
  @Brief
  public record Profiles(List<BriefProfile> members) {}

  /** The same list. */
  public record WholeProfiles(List<ServerProfile> members, Extras extras) {}

  private static final String PORTS =
      """
      {"deviceSlots": [
        {"location": "Flb", "physicalPorts": [
          {"type": "Ethernet", "mac": "00:00:00:00:00:01", "virtualPorts": [
            {"portNumber": 1, "mac": "00:00:00:00:00:02"}, {"mac": "", "portNumber": 2}]},
          {"mac": null, "virtualPorts": null, "wwn": null}]},
        {"deviceName": "", "physicalPorts": []}]}
      """;

  private static String server(String ports, String host) {
    return """
        {"type": "server-hardware-8", "name": "e1, bay 1", "uri": "/rest/server-hardware/1", "position": 1,
         "state": "ProfileApplied", "status": "Warning", "powerState": "On", "powerLock": false,
         "maintenanceMode": true, "serverProfileUri": "/rest/server-profiles/1", "serverGroupUri": "",
         "serverHardwareTypeUri": "/rest/server-hardware-types/1", "locationUri": null, "uuid": "u",
         "serialNumber": "CZ1", "model": "ProLiant", "romVersion": "I36", "mpIpAddress": "10.0.0.2",
         "mpHostInfo": %s, "portMap": %s, "signature": {"mp": [{"uri": "/rest/no"}]}}
        """
        .formatted(host, ports);
  }

  private static final List<String> SERVERS =
      List.of(
          "{}",
          server(PORTS, "{\"mpIpAddresses\": [{\"type\": \"DHCP\", \"address\": \"10.0.0.1\"}]}"),
          server("null", "null"),
          server("\"\"", "\"\""),
          server("[]", "{\"mpIpAddresses\": {}}"),
          server("{\"deviceSlots\": {\"odd\": []}}", "{\"mpIpAddresses\": []}"),
          server("{\"deviceSlots\": [{\"physicalPorts\": 7}]}", "{}"));

  private static final List<String> PROFILES =
      List.of(
          "{}",
          """
          {"bios": {"overriddenSettings": [{"uri": "no"}]}, "uri": "/rest/server-profiles/1", "name": "web-1",
           "description": "words", "state": "Normal", "status": "OK", "connections": [{"name": "no"}],
           "serverHardwareUri": "/rest/server-hardware/1", "templateCompliance": "Compliant",
           "serverProfileTemplateUri": "/rest/server-profile-templates/1", "eTag": "1"}
          """,
          """
          {"state": "NewWord", "status": "", "serverHardwareUri": "", "description": null,
           "templateCompliance": null, "serverProfileTemplateUri": ""}
          """);

  @Test
  void samplesOfServersAreReadAlike() {
    SERVERS.forEach(BriefRecordsTest::compareServer);
  }

  @Test
  void samplesOfProfilesAreReadAlike() {
    PROFILES.forEach(BriefRecordsTest::compareProfile);
  }

  @Test
  void recordedServersAreReadAlike() throws IOException {
    for (String text : recorded("server-hardware")) {
      if (text.contains("\"members\"")) {
        List<BriefServer> parts = Json.read(Servers.class, text).members();
        List<ServerHardware> all = Json.read(WholeServers.class, text).members();
        assertThat(parts).hasSameSizeAs(all);
        for (int i = 0; i < all.size(); i++) {
          compare(parts.get(i), all.get(i));
        }
      } else {
        compareServer(text);
      }
    }
  }

  @Test
  void recordedProfilesAreReadAlike() throws IOException {
    for (String text : recorded("server-profiles")) {
      if (text.contains("\"members\"")) {
        assertThat(Json.read(Profiles.class, text).members())
            .isEqualTo(
                Json.read(WholeProfiles.class, text).members().stream()
                    .map(BriefProfile::of)
                    .toList());
      } else {
        compareProfile(text);
      }
    }
  }

  private static void compareServer(String json) {
    compare(Json.read(BriefServer.class, json), Json.read(ServerHardware.class, json));
  }

  private static void compareProfile(String json) {
    assertThat(Json.read(BriefProfile.class, json))
        .isEqualTo(BriefProfile.of(Json.read(ServerProfile.class, json)));
  }

  private static void compare(BriefServer part, ServerHardware whole) {
    for (RecordComponent component : BriefServer.class.getRecordComponents()) {
      if (!component.getName().equals("portMap")) {
        assertThat(value(part, component.getName()))
            .as(component.getName())
            .isEqualTo(value(whole, component.getName()));
      }
    }
    assertThat(part.macs()).isEqualTo(whole.macs());
    assertThat(part.managementAddress()).isEqualTo(whole.managementAddress());
  }

  private static Object value(Record record, String component) {
    try {
      return Stream.ofNullable(record.getClass().getMethod(component).invoke(record))
          .findFirst()
          .orElse("nothing");
    } catch (ReflectiveOperationException failure) {
      throw new LinkageError(component, failure);
    }
  }

  private static List<String> recorded(String kind) throws IOException {
    Path folder = Path.of("").toAbsolutePath().resolve("../../shared/oneview/payloads").normalize();
    assumeTrue(Files.isDirectory(folder), "no recorded answers at " + folder);
    try (Stream<Path> files = Files.list(folder.resolve(kind))) {
      List<Path> found = files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
      assertThat(found).isNotEmpty();
      return found.stream().map(BriefRecordsTest::text).toList();
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
