package io.github.infrakit4j.instance.oneview.provisioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.infrakit4j.infrakit.Tags;
import io.github.infrakit4j.infrakit.instance.InstanceId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The C plugin's state file becomes ours. */
class FirstPluginStateTest {
  private static String description(Rig rig, String name) {
    return String.valueOf(rig.appliance.profiles().byName(name).orElseThrow().get("description"));
  }

  private static void writeCState(Rig rig) throws IOException {
    Files.writeString(
        rig.state,
        """
        {"StateVersion":"0.3.0","OneViewGroups":[{"groupName":"web",
         "OneViewInstance":{"address":"10.0.0.1","username":"ops","password":"hunter2","cookie":"c"},
         "Instances":[
          {"ID":"D-1","LogicalID":"%1$s","Tags":{"hw_uri":"%1$s","retry-count":"5",
           "infrakit.config_sha":"old","infrakit.group":"web"}},
          {"ID":"D-2","LogicalID":"%2$s","Tags":{"hw_uri":"%2$s","retry-count":"5",
           "infrakit.config_sha":"old","infrakit.group":"web"}},
          {"ID":"D-4","LogicalID":"%2$s","Tags":{}}],
         "NonFunctional":[{"ID":"D-3","LogicalID":"%3$s","Tags":{}}]}]}
        """
            .formatted(uri(rig, "h1"), uri(rig, "h2"), uri(rig, "h3")));
  }

  private static String uri(Rig rig, String server) {
    return rig.appliance.servers().uri(server);
  }

  @Test
  @DisplayName("Scenario 42: the C plugin's state file is imported, without its password")
  void theStateFileOfTheFirstPluginIsImported() throws IOException {
    try (Rig rig =
        Rig.of(
            rack ->
                rack.servers(4)
                    .profile("D-1", p -> p.server("h1").description("/home/x/state-oneview.json"))
                    .profile("D-3", p -> p.server("h3").description("/home/x/state-oneview.json"))
                    .profile("payroll", p -> p.server("h2")))) {
      rig.kill();
      writeCState(rig);
      Files.setPosixFilePermissions(rig.state, PosixFilePermissions.fromString("rw-r--r--"));
      String before = Files.readString(rig.state);
      rig.start();

      InstanceId first = new InstanceId("D-1");
      InstanceId third = new InstanceId("D-3");
      rig.awaitReady(first, third);
      rig.awaitGone(new InstanceId("D-2"), new InstanceId("D-4"));
      assertThat(rig.describe("web")).extracting(each -> each.id()).containsExactly(first, third);
      assertThat(rig.plugin().status().instances())
          .as("the file has addresses of servers, people want names")
          .extracting(Status.Instance::server)
          .containsExactlyInAnyOrder("h1", "h3");
      assertThat(rig.describe("web"))
          .allSatisfy(each -> assertThat(each.tags()).containsEntry(Tags.CONFIG_HASH, "bootstrap"));
      assertThat(description(rig, "D-1")).startsWith("/home/x/state-oneview.json [infrakit:1 ");
      assertThat(rig.appliance.profiles().isUntouched("payroll")).isTrue();
      assertThat(rig.events.lines()).anyMatch(line -> line.startsWith("ledger imported: "));
      assertThat(Files.readString(rig.state)).doesNotContain("hunter2");
      Path copy = copy(rig);
      assertThat(Files.readString(copy)).isEqualTo(before);
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(copy)))
          .isEqualTo("rw-------");

      rig.plugin().label(first, Map.of(Tags.CONFIG_HASH, "new"));
      assertThat(rig.description(first).tags()).containsEntry(Tags.CONFIG_HASH, "new");
    }
  }

  private static Path copy(Rig rig) throws IOException {
    try (Stream<Path> files = Files.list(rig.state.getParent())) {
      List<Path> copies = files.filter(file -> file.toString().contains(".of-c-plugin-")).toList();
      assertThat(copies).hasSize(1);
      return copies.get(0);
    }
  }

  @Test
  void aStateFileOfTheFirstPluginThatCannotBeReadIsLeftAlone() throws IOException {
    try (Rig rig = Rig.of(1)) {
      rig.kill();
      String content = "{\"StateVersion\":\"0.3.0\",\"OneViewGroups\":[{\"Instances\":[{}]}]}";
      Files.writeString(rig.state, content);
      assertThatThrownBy(rig::start)
          .isInstanceOf(LedgerException.class)
          .hasMessageContaining("is of the C plugin");
      assertThat(Files.readString(rig.state)).isEqualTo(content);
      Files.delete(rig.state);
      rig.start();
    }
  }

  @Test
  void anImportThatIsInterruptedIsMadeAgain() throws IOException {
    try (Rig rig = Rig.of(rack -> rack.servers(4).profile("D-1", p -> p.server("h1")))) {
      rig.kill();
      writeCState(rig);
      Path inTheWay = rig.state.resolveSibling(rig.state.getFileName() + ".tmp");
      Files.createDirectories(inTheWay.resolve("full"));
      assertThatThrownBy(rig::start).isInstanceOf(LedgerException.class);
      Files.delete(inTheWay.resolve("full"));
      Files.delete(inTheWay);
      rig.start();

      rig.awaitReady(new InstanceId("D-1"));
      rig.awaitGone(new InstanceId("D-2"), new InstanceId("D-3"), new InstanceId("D-4"));
      assertThat(rig.ids("web")).containsExactly(new InstanceId("D-1"));
    }
  }

  private static void writeTwice(Rig rig, String server, String other) throws IOException {
    Files.writeString(
        rig.state,
        """
        {"StateVersion":"0.3.0","OneViewGroups":[{"groupName":"web",
         "Instances":[{"ID":"D-1","LogicalID":"%s","Tags":{}}],
         "NonFunctional":[{"ID":"D-1","LogicalID":"%s","Tags":{}}]}]}
        """
            .formatted(uri(rig, server), uri(rig, other)));
  }

  @Test
  void anInstanceThatStandsTwiceInTheStateFileIsImportedOnce() throws IOException {
    try (Rig rig = Rig.of(rack -> rack.servers(2).profile("D-1", p -> p.server("h1")))) {
      rig.kill();
      writeTwice(rig, "h1", "h1");
      rig.start();

      rig.awaitReady(new InstanceId("D-1"));
      assertThat(rig.ids("web")).containsExactly(new InstanceId("D-1"));
    }
  }

  @Test
  void oneIdOnTwoServersIsNotGuessedAt() throws IOException {
    try (Rig rig = Rig.of(rack -> rack.servers(2).profile("D-1", p -> p.server("h1")))) {
      rig.kill();
      writeTwice(rig, "h1", "h2");
      String before = Files.readString(rig.state);

      assertThatThrownBy(rig::start)
          .isInstanceOf(LedgerException.class)
          .hasMessageContaining("D-1")
          .hasMessageContaining("two servers");
      assertThat(Files.readString(rig.state)).isEqualTo(before);
      writeTwice(rig, "h1", "h1");
      rig.start();
      rig.awaitReady(new InstanceId("D-1"));
    }
  }

  @Test
  void anInstanceWhoseMarkerDoesNotFitIsListedAndSaysSo() throws IOException {
    String words = "w".repeat(980);
    try (Rig rig =
        Rig.of(rack -> rack.servers(4).profile("D-1", p -> p.server("h1").description(words)))) {
      rig.kill();
      writeCState(rig);
      rig.start();

      InstanceId id = new InstanceId("D-1");
      Rig.await("told", () -> rig.properties(id).contains("--description-limit"));
      assertThat(rig.ids("web")).contains(id);
      assertThat(rig.events.defects()).isEmpty();
      rig.appliance.profiles().edit("D-1", p -> p.put("description", "w"));
      rig.awaitReady(id);
    }
  }
}
