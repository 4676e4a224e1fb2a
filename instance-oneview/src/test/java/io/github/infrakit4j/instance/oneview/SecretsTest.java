package io.github.infrakit4j.instance.oneview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.infrakit4j.infrakit.Json;
import io.github.infrakit4j.infrakit.PluginException;
import io.github.infrakit4j.infrakit.instance.DestroyContext;
import io.github.infrakit4j.infrakit.instance.InstanceId;
import io.github.infrakit4j.infrakit.instance.InstancePlugin;
import io.github.infrakit4j.infrakit.rpc.PluginClient;
import io.github.infrakit4j.oneview.OneView;
import io.github.infrakit4j.oneview.rest.Credentials;
import io.github.infrakit4j.oneview.rest.Trust;
import io.github.infrakit4j.oneview.simulator.Fault;
import io.github.infrakit4j.oneview.simulator.SimulatedAppliance;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever the plugin writes, answers or says: neither the password nor a session is in it. */
class SecretsTest {
  private static final String LOGIN = "/rest/login-sessions";
  private static final String PROFILES = "/rest/server-profiles";

  @TempDir private Path directory;
  private final List<String> seen = new ArrayList<>();

  private void failing(Runnable call) {
    Throwable failure = catchThrowable(call::run);
    assertThat(failure).isInstanceOf(PluginException.class);
    seen.add(failure.toString());
  }

  private void describe(InstancePlugin remote) {
    seen.add(
        remote.describeInstances(Map.of(), true).stream()
            .map(each -> each + Objects.requireNonNull(each.properties()).text())
            .toList()
            .toString());
  }

  /** A command in this process, with the settings of the plugin's. */
  private void command(PluginUnderTest plugin, Map<String, String> settings, String... words) {
    StringWriter written = new StringWriter();
    PrintWriter writer = new PrintWriter(written, true);
    Map<String, String> environment = new TreeMap<>(settings);
    environment.put("INFRAKIT_HOME", plugin.home.toString());
    assertThat(new Main(environment, writer, writer).run(words)).isZero();
    assertThat(written.toString()).isNotEmpty();
    seen.add(written.toString());
  }

  private void assertNothingShows(PluginUnderTest plugin, List<String> secrets) throws IOException {
    try (Stream<Path> files = Files.walk(plugin.home)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertThat(Files.readString(file)).as(file.toString()).doesNotContain(secrets);
      }
    }
    assertThat(String.join("\n", seen)).doesNotContain(secrets);
    Path states = plugin.home.resolve("state");
    assertThat(mode(states.resolve("instance-oneview.json"))).isEqualTo("rw-------");
    assertThat(mode(states)).isEqualTo("rwx------");
  }

  private static String mode(Path file) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
  }

  @Test
  @DisplayName("Scenarios 44, 111: in no file, log line, answer, error or argument is a secret")
  void noSecretLeavesThePlugin() throws Exception {
    try (SimulatedAppliance appliance = PluginUnderTest.appliance(2);
        PluginUnderTest plugin = new PluginUnderTest(directory)) {
      plugin.on(appliance).variable("OV_DEBUG", "1").flags("--log", "5", "--first-poll", "50ms");
      Process process = plugin.serve();
      seen.add(Files.readString(Path.of("/proc/" + process.pid() + "/cmdline")));
      try (PluginClient client = PluginClient.connect(plugin.socket())) {
        InstancePlugin remote = client.instance();
        InstanceId id = PluginUnderTest.provision(remote);
        Awaitility.await()
            .atMost(PluginUnderTest.PATIENCE)
            .until(
                () -> {
                  describe(remote);
                  return seen.get(seen.size() - 1).contains("\"State\":\"ready\"");
                });
        appliance.endSessions();
        describe(remote);
        appliance.faults().next(Fault.answer(500, "BROKEN", "Broken").on("GET", PROFILES).always());
        failing(() -> describe(remote));
        appliance.faults().clear();
        appliance.faults().next(Fault.answer(400, "NO", "Not you").on("POST", LOGIN));
        appliance.endSessions();
        failing(() -> describe(remote));
        failing(() -> remote.validate(Json.of("{\"TemplateName\":7}")));
        command(plugin, Map.of(), "status", "-o", "json");
        remote.label(id, Map.of("role", "db"));
        remote.destroy(id, DestroyContext.TERMINATE);
        describe(remote);
      }
      process.destroy();
      assertThat(PluginUnderTest.end(process)).isZero();

      assertThat(plugin.output()).contains("GET " + PROFILES + " answered 200");
      List<String> secrets = new ArrayList<>(appliance.sessionTokens());
      assertThat(secrets).hasSizeGreaterThanOrEqualTo(3).doesNotHaveDuplicates();
      secrets.add(appliance.password());
      assertNothingShows(plugin, secrets);
    }
  }

  @Test
  @DisplayName("Scenario 111: nor a session that a setting gives")
  void aSessionFromASettingIsNotShown() throws Exception {
    try (SimulatedAppliance appliance = PluginUnderTest.appliance(1);
        PluginUnderTest plugin = new PluginUnderTest(directory);
        OneView owner =
            OneView.builder(appliance.url())
                .credentials(new Credentials("ops", appliance.password(), null))
                .trust(Trust.caPem(appliance.caPem()))
                .build()) {
      owner.profiles().all();
      String token = appliance.sessionTokens().get(0);
      plugin.on(appliance).without("OV_USERNAME").without("OV_PASSWORD").flags("--log", "5");
      plugin.variable("INFRAKIT_ONEVIEW_OVCOOKIE", token);
      Process process = plugin.serve();
      try (PluginClient client = PluginClient.connect(plugin.socket())) {
        describe(client.instance());
        appliance.endSessions();
        failing(() -> describe(client.instance()));
      }
      command(plugin, Map.of("INFRAKIT_ONEVIEW_OVCOOKIE", token), "--print-config");
      assertThat(seen.get(seen.size() - 1)).contains("(set)");
      process.destroy();
      assertThat(PluginUnderTest.end(process)).isZero();
      assertThat(appliance.sessionTokens()).as("none but the owner has logged in").hasSize(1);
      assertNothingShows(plugin, List.of(token));
    }
  }
}
