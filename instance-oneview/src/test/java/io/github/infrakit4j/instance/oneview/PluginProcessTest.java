package io.github.infrakit4j.instance.oneview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.infrakit4j.infrakit.Json;
import io.github.infrakit4j.infrakit.PluginException;
import io.github.infrakit4j.infrakit.Tags;
import io.github.infrakit4j.infrakit.instance.InstanceId;
import io.github.infrakit4j.infrakit.instance.InstancePlugin;
import io.github.infrakit4j.infrakit.instance.InstanceSpec;
import io.github.infrakit4j.infrakit.rpc.PluginClient;
import io.github.infrakit4j.oneview.simulator.Fault;
import io.github.infrakit4j.oneview.simulator.SimulatedAppliance;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PluginProcessTest {
  @TempDir private Path directory;

  private static List<InstanceId> ids(InstancePlugin plugin) {
    return plugin.describeInstances(Map.of(Tags.GROUP, "A"), false).stream()
        .map(each -> each.id())
        .toList();
  }

  @Test
  @DisplayName("Scenarios 39, 44, 111: killed and started again all is there, and no secret shows")
  void aKilledProcessGoesOnWhereItWas() throws Exception {
    try (SimulatedAppliance appliance = PluginUnderTest.appliance(2);
        PluginUnderTest plugin = new PluginUnderTest(directory)) {
      plugin.on(appliance).flags("--log", "5", "--first-poll", "50ms");
      Process first = plugin.serve();
      InstanceId id;
      try (PluginClient client = PluginClient.connect(plugin.socket())) {
        id = PluginUnderTest.provision(client.instance());
      }
      first.destroyForcibly();
      PluginUnderTest.end(first);

      Process second = plugin.serve();
      try (PluginClient client = PluginClient.connect(plugin.socket())) {
        assertThat(ids(client.instance())).containsExactly(id);
        Awaitility.await().until(() -> appliance.runningTasks() == 0);
        assertThat(ids(client.instance())).containsExactly(id);
      }
      second.destroy();
      assertThat(PluginUnderTest.end(second)).isZero();
      assertThat(plugin.socket()).doesNotExist();
      assertThat(appliance.history().violations()).isEmpty();
      assertNoSecretIn(plugin.home);
    }
  }

  private static void assertNoSecretIn(Path home) throws IOException {
    try (Stream<Path> files = Files.walk(home)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertThat(Files.readString(file)).as(file.toString()).doesNotContain("hunter2");
      }
    }
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(home.resolve("state/instance-oneview.json"))))
        .isEqualTo("rw-------");
  }

  @Test
  @DisplayName("Scenario 120: told to stop it stops in bounded time, closes its session, exits 0")
  void stoppingIsOrderly() throws Exception {
    try (SimulatedAppliance appliance = PluginUnderTest.appliance(1);
        PluginUnderTest plugin = new PluginUnderTest(directory)) {
      Process process = plugin.on(appliance).serve();
      try (PluginClient client = PluginClient.connect(plugin.socket())) {
        PluginUnderTest.provision(client.instance());
      }
      assertThat(appliance.sessions()).isEqualTo(1);

      process.destroy();

      assertThat(PluginUnderTest.end(process)).isZero();
      assertThat(appliance.sessions()).isZero();
      assertThat(plugin.socket()).doesNotExist();
      assertThat(plugin.home.resolve("plugins/instance-oneview.pid")).doesNotExist();
      plugin.serve();
      try (PluginClient client = PluginClient.connect(plugin.socket())) {
        assertThat(ids(client.instance())).hasSize(1);
        Awaitility.await()
            .atMost(PluginUnderTest.PATIENCE)
            .until(
                () ->
                    Objects.requireNonNull(
                            client.instance().describeInstances(Map.of(), true).get(0).properties())
                        .text()
                        .contains("\"State\":\"ready\""));
        assertThat(appliance.profiles().names()).hasSize(1);
      }
    }
  }

  @Test
  @DisplayName("Scenario 107: with the appliance away the socket is served and calls are errors")
  void theSocketIsServedWithoutTheAppliance() throws Exception {
    try (SimulatedAppliance appliance = PluginUnderTest.appliance(1);
        PluginUnderTest plugin = new PluginUnderTest(directory)) {
      appliance.faults().next(Fault.answer(503).on("", "/rest/.*").always());
      plugin.on(appliance).serve();
      try (PluginClient client = PluginClient.connect(plugin.socket())) {
        InstancePlugin remote = client.instance();
        assertThatThrownBy(() -> ids(remote)).isInstanceOf(PluginException.class);
        assertThatThrownBy(() -> PluginUnderTest.provision(remote))
            .isInstanceOf(PluginException.class);

        appliance.faults().clear();
        assertThat(ids(remote)).isEmpty();
        PluginUnderTest.provision(remote);
      }
    }
  }

  @Test
  @DisplayName("Scenario 105: with a wrong password the process stays and says what is refused")
  void aWrongPasswordIsToldByEachCall() throws Exception {
    try (SimulatedAppliance appliance = PluginUnderTest.appliance(1);
        PluginUnderTest plugin = new PluginUnderTest(directory)) {
      Path password = Files.writeString(directory.resolve("password"), "wrong\n");
      plugin.on(appliance).without("OV_PASSWORD").flags("--password-file", password.toString());
      Process process = plugin.serve();
      try (PluginClient client = PluginClient.connect(plugin.socket())) {
        InstancePlugin remote = client.instance();
        assertThatThrownBy(() -> ids(remote)).hasMessageContaining("refused");
        assertThat(process.isAlive()).isTrue();

        Files.writeString(password, "hunter2\n");
        assertThat(ids(remote)).isEmpty();
      }
    }
  }

  @Test
  @DisplayName("Scenario 109: a certificate nobody trusted is refused, with what to do")
  void anUnknownCertificateIsRefused() throws Exception {
    try (SimulatedAppliance appliance = PluginUnderTest.appliance(1);
        PluginUnderTest plugin = new PluginUnderTest(directory)) {
      plugin
          .variable("OV_ADDRESS", appliance.url())
          .variable("OV_USERNAME", "ops")
          .variable("OV_PASSWORD", "hunter2");
      plugin.serve();
      try (PluginClient client = PluginClient.connect(plugin.socket())) {
        InstancePlugin remote = client.instance();
        assertThatThrownBy(() -> ids(remote)).hasMessageContaining("certificate");
        assertThat(appliance.sessions()).isZero();
      }
    }
  }

  @Test
  void withoutAnApplianceCallsSayWhatToSet() throws Exception {
    try (PluginUnderTest plugin = new PluginUnderTest(directory)) {
      plugin.serve();
      try (PluginClient client = PluginClient.connect(plugin.socket())) {
        InstancePlugin remote = client.instance();
        assertThatThrownBy(() -> ids(remote))
            .hasMessageContaining("no appliance is configured")
            .hasMessageContaining("OV_ADDRESS");
      }
    }
  }

  @Test
  @DisplayName("Scenario 112: an old group file's credentials serve where nothing else is set")
  void anOldGroupFileNamesTheAppliance() throws Exception {
    try (SimulatedAppliance appliance = PluginUnderTest.appliance(1);
        PluginUnderTest plugin = new PluginUnderTest(directory)) {
      plugin.on(appliance).without("OV_ADDRESS").without("OV_USERNAME").without("OV_PASSWORD");
      plugin.serve();
      try (PluginClient client = PluginClient.connect(plugin.socket())) {
        InstancePlugin remote = client.instance();
        remote.validate(
            Json.of(
                "{\"TemplateName\":\"T\",\"OneView\":{\"OneViewAddress\":\""
                    + appliance.url()
                    + "\",\"OneViewUsername\":\"ops\",\"OneViewPassword\":\"hunter2\"}}"));
        assertThat(ids(remote)).isEmpty();
      }
      assertThat(plugin.output()).contains("OneViewPassword in a group file is deprecated");
      assertNoSecretIn(plugin.home);
    }
  }

  @Test
  @DisplayName("Scenario 112: each of an old group file's credentials is warned of when it is used")
  void anOldGroupFileIsWarnedOfWithoutValidation() throws Exception {
    try (SimulatedAppliance appliance = PluginUnderTest.appliance(1);
        PluginUnderTest plugin = new PluginUnderTest(directory)) {
      plugin.on(appliance).without("OV_ADDRESS").without("OV_USERNAME").without("OV_PASSWORD");
      plugin.serve();
      try (PluginClient client = PluginClient.connect(plugin.socket())) {
        client
            .instance()
            .provision(
                InstanceSpec.of(
                    Json.of(
                        "{\"TemplateName\":\"T\",\"OneView\":{\"OneViewAddress\":\""
                            + appliance.url()
                            + "\",\"OneViewUsername\":\"ops\",\"OneViewPassword\":\"hunter2\"}}"),
                    Map.of(Tags.GROUP, "A")));
      }
      assertThat(plugin.output())
          .contains("OneViewAddress in a group file is deprecated")
          .contains("OneViewUsername in a group file is deprecated")
          .contains("OneViewPassword in a group file is deprecated");
      assertNoSecretIn(plugin.home);
    }
  }

  @Test
  @DisplayName("Scenario 119: a client that goes away does no harm, and the instance is described")
  void aClientThatGoesAwayDoesNoHarm() throws Exception {
    try (SimulatedAppliance appliance = PluginUnderTest.appliance(1);
        PluginUnderTest plugin = new PluginUnderTest(directory)) {
      var hang = appliance.faults().next(Fault.hang().on("POST", "/rest/server-profiles"));
      plugin.on(appliance).serve();
      try (PluginClient patient = PluginClient.connect(plugin.socket())) {
        ids(patient.instance());
      }
      try (PluginClient impatient =
          PluginClient.builder(plugin.socket()).timeLimit(Duration.ofSeconds(4)).build()) {
        InstancePlugin remote = impatient.instance();
        assertThatThrownBy(() -> PluginUnderTest.provision(remote))
            .isInstanceOf(PluginException.class);
      }
      try (PluginClient client = PluginClient.connect(plugin.socket())) {
        assertThat(ids(client.instance())).hasSize(1);
        hang.release();
        Awaitility.await()
            .atMost(PluginUnderTest.PATIENCE)
            .until(() -> appliance.profiles().names().size() == 1 && appliance.runningTasks() == 0);
        assertThat(ids(client.instance())).hasSize(1);
      }
    }
  }

  @Test
  @DisplayName("Scenarios 47, 136: a second plugin of the same name is refused while one lives")
  void aSecondPluginIsRefused() throws Exception {
    try (PluginUnderTest plugin = new PluginUnderTest(directory)) {
      Process first = plugin.serve();

      assertThat(plugin.run()).isEqualTo(1);

      assertThat(plugin.output()).contains("in use by another plugin process");
      assertThat(first.isAlive()).isTrue();
      first.destroyForcibly();
      PluginUnderTest.end(first);
      plugin.serve();
    }
  }

  @Test
  @DisplayName("Scenario 136: a path that is too long for a socket is refused with its length")
  void aPathThatIsTooLongIsRefused() throws Exception {
    try (PluginUnderTest plugin = new PluginUnderTest(directory)) {
      assertThat(plugin.flags("--name", "x".repeat(120)).run()).isEqualTo(1);
      assertThat(plugin.output()).contains("107");
    }
  }

  @Test
  @DisplayName(
      "Scenarios 38, 141: three appliances in one process have nothing to do with each other")
  void severalAppliancesAreServed() throws Exception {
    try (SimulatedAppliance plain = PluginUnderTest.appliance(2);
        SimulatedAppliance east = PluginUnderTest.appliance(1);
        SimulatedAppliance west = PluginUnderTest.appliance(1);
        PluginUnderTest plugin = new PluginUnderTest(directory)) {
      Path options = Files.writeString(directory.resolve("options.json"), options(east, west));
      Files.setPosixFilePermissions(options, PosixFilePermissions.fromString("rw-------"));
      plugin.on(plain).flags("--options", options.toString()).serve();
      try (PluginClient client = PluginClient.connect(plugin.socket())) {
        InstancePlugin first = client.instance();
        InstancePlugin second = client.instance("east");
        InstancePlugin third = client.instance("west");
        InstanceId one = PluginUnderTest.provision(first);
        InstanceId two = PluginUnderTest.provision(second);
        InstanceId three = PluginUnderTest.provision(third);
        assertThat(ids(first)).containsExactly(one);
        assertThat(ids(second)).containsExactly(two);
        assertThat(ids(third)).containsExactly(three);
        assertThatThrownBy(() -> PluginUnderTest.provision(second))
            .hasMessageContaining("no server is free");

        east.faults().next(Fault.answer(500).on("GET", "/rest/.*").always());
        assertThatThrownBy(() -> ids(second)).isInstanceOf(PluginException.class);
        assertThat(ids(first)).containsExactly(one);
        PluginUnderTest.provision(first);
        assertThat(ids(first)).hasSize(2);
        assertThat(ids(third)).containsExactly(three);
        east.faults().clear();
        assertThat(ids(second)).containsExactly(two);
      }
      assertThat(plugin.home.resolve("state/instance-oneview-east.json")).exists();
      assertNoSecretIn(plugin.home);
    }
  }

  private String options(SimulatedAppliance east, SimulatedAppliance west) throws IOException {
    return "{\"OneViews\":[" + entry("east", east) + "," + entry("west", west) + "]}";
  }

  private String entry(String alias, SimulatedAppliance appliance) throws IOException {
    Path ca = Files.writeString(directory.resolve(alias + ".pem"), appliance.caPem());
    return "{\"Alias\":\"%s\",\"OVUrl\":\"%s\",\"OVUser\":\"ops\",\"OVPass\":\"hunter2\",\"CAFile\":\"%s\"}"
        .formatted(alias, appliance.url(), ca);
  }

  @Test
  @DisplayName("Scenario 137: what was logged before a kill is there, through a pipe too")
  void noLineIsLost() throws Exception {
    try (SimulatedAppliance appliance = PluginUnderTest.appliance(1);
        PluginUnderTest plugin = new PluginUnderTest(directory)) {
      Process process = plugin.on(appliance).piped().start();
      try (BufferedReader lines = process.inputReader()) {
        StringBuilder seen = new StringBuilder();
        PluginUnderTest.readUntil(lines, "serving ", seen);
        InstanceId id;
        try (PluginClient client = PluginClient.connect(plugin.socket())) {
          id = PluginUnderTest.provision(client.instance());
        }
        process.toHandle().destroyForcibly();
        PluginUnderTest.readUntil(lines, null, seen);
        assertThat(seen)
            .contains("for " + appliance.url() + " as ops, state in ")
            .contains("instance " + id.value() + ": accepted");
      }
    }
  }

  @Test
  void everyLineOfAJsonLogIsAnObject() throws Exception {
    try (SimulatedAppliance appliance = PluginUnderTest.appliance(1);
        PluginUnderTest plugin = new PluginUnderTest(directory)) {
      plugin.on(appliance).flags("--log", "5", "--log-format", "json", "--first-poll", "50ms");
      Process process = plugin.serve();
      InstanceId id;
      try (PluginClient client = PluginClient.connect(plugin.socket())) {
        id = PluginUnderTest.provision(client.instance());
        Awaitility.await()
            .atMost(PluginUnderTest.PATIENCE)
            .until(() -> plugin.output().contains("\"state\":\"ready\""));
      }
      process.destroy();
      assertThat(PluginUnderTest.end(process)).isZero();
      assertThat(plugin.output().lines())
          .allMatch(line -> line.startsWith("{\"t\":\"") && line.endsWith("}"))
          .anyMatch(line -> line.contains("\"instance\":\"" + id.value() + "\",\"group\":\"A\""))
          .anyMatch(line -> line.contains("\"task\":\"/rest/tasks/"))
          .anyMatch(line -> line.contains("\"rpc\":\"Instance.Provision\""));
      assertNoSecretIn(plugin.home);
    }
  }
}
