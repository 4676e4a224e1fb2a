package io.github.infrakit4j.instance.oneview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.infrakit4j.infrakit.rpc.PluginClient;
import io.github.infrakit4j.oneview.simulator.Fault;
import io.github.infrakit4j.oneview.simulator.Rack;
import io.github.infrakit4j.oneview.simulator.SimulatedAppliance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReloadTest {
  private static final String LOGINS = "/rest/login-sessions";

  @TempDir private Path directory;

  private static void hangup(Process process) throws IOException, InterruptedException {
    assertThat(new ProcessBuilder("kill", "-HUP", String.valueOf(process.pid())).start().waitFor())
        .isZero();
  }

  @Test
  void aHangupBringsCredentialsAndPolicyIntoEffectAndSaysWhatWaits() throws Exception {
    try (SimulatedAppliance appliance =
            SimulatedAppliance.builder()
                .rack(Rack.builder().template("T").servers(1).build())
                .user("ops", "hunter2")
                .speed(100)
                .start();
        PluginUnderTest plugin = new PluginUnderTest(directory)) {
      Path config = Files.writeString(directory.resolve("c.json"), "{\"SoftOff\":\"1m\"}");
      plugin.on(appliance).without("OV_PASSWORD").flags("--config", config.toString());
      Process process = plugin.serve();
      try (PluginClient client = PluginClient.connect(plugin.socket())) {
        assertThatThrownBy(() -> client.instance().describeInstances(Map.of(), false))
            .hasMessageContaining("missing: password");
        Path secret = Files.writeString(directory.resolve("secret"), "hunter2\n");
        Files.writeString(
            config,
            "{\"Password\":\"${file:%s}\",\"SocketMode\":\"0660\",\"LostKept\":\"1h\"}"
                .formatted(secret));
        hangup(process);
        Awaitility.await("the settings are read again")
            .atMost(PluginUnderTest.PATIENCE)
            .until(() -> plugin.output().contains("take effect at the next start: --socket-mode"));
        assertThat(client.instance().describeInstances(Map.of(), false)).isEmpty();

        Files.writeString(config, "{\"SoftOf\":\"1m\"}");
        hangup(process);
        Awaitility.await("a refusal")
            .atMost(PluginUnderTest.PATIENCE)
            .until(() -> plugin.output().contains("settings stay as they were"));
        assertThat(plugin.output()).contains("did you mean SoftOff?").doesNotContain("hunter2");
        assertThat(client.instance().describeInstances(Map.of(), false)).isEmpty();

        Files.writeString(config, "{\"SoftOff\":\"1m\"}");
        Files.writeString(plugin.home.resolve("ca.pem"), "hunter2");
        hangup(process);
        Awaitility.await("a refusal of the CA file")
            .atMost(PluginUnderTest.PATIENCE)
            .until(() -> plugin.output().contains("holds no usable certificate"));
        assertThat(plugin.output()).doesNotContain("hunter2");
        assertThat(client.instance().describeInstances(Map.of(), false)).isEmpty();
        assertThat(appliance.sessions()).isEqualTo(1);
      }
      process.destroy();
      assertThat(PluginUnderTest.end(process)).isZero();
      assertThat(appliance.sessions()).isZero();
    }
  }

  @Test
  void otherCredentialsAreUsedFromTheNextCallOn() throws IOException {
    try (CommandRig rig = CommandRig.of(directory, 1)) {
      rig.environment.put("OV_PASSWORD", "wrong");
      rig.serve();
      try (PluginClient client = PluginClient.connect(rig.socket())) {
        assertThatThrownBy(() -> client.instance().describeInstances(Map.of(), false))
            .hasMessageContaining("refused");
        PluginConfig before = PluginConfig.from(Map.of(), rig.environment);
        rig.environment.put("OV_PASSWORD", CommandRig.PASSWORD);
        new Reload(rig.process(), before, Map.of(), rig.environment).run();

        assertThat(client.instance().describeInstances(Map.of(), false)).isEmpty();
      }
    }
  }

  @Test
  void anAccountThatWasMendedIsTriedAtOnceAfterAHangupThatChangesNothing() throws IOException {
    try (CommandRig rig = CommandRig.of(directory, 1).serve();
        PluginClient client = PluginClient.connect(rig.socket())) {
      rig.appliance
          .faults()
          .next(Fault.answer(400, "AUTHN_AUTH_FAIL", "Locked.").on("POST", LOGINS).always());
      assertThatThrownBy(() -> client.instance().describeInstances(Map.of(), false))
          .hasMessageContaining("Locked.");
      rig.appliance.faults().clear();
      assertThatThrownBy(() -> client.instance().describeInstances(Map.of(), false))
          .hasMessageContaining("The same credentials are not tried for another");

      PluginConfig config = PluginConfig.from(Map.of(), rig.environment);
      Reload reload = new Reload(rig.process(), config, Map.of(), rig.environment);
      reload.run();
      assertThat(client.instance().describeInstances(Map.of(), false)).isEmpty();
      reload.run();
      assertThat(client.instance().describeInstances(Map.of(), false)).isEmpty();
      assertThat(rig.appliance.journal().count("POST", LOGINS)).isEqualTo(2);
      assertThat(rig.appliance.sessions()).isEqualTo(1);
    }
  }

  @Test
  void aCaFileThatSaysSomethingElseIsAnotherSetting() throws IOException {
    try (CommandRig rig = CommandRig.of(directory, 1);
        SimulatedAppliance other = SimulatedAppliance.builder().start()) {
      Path ca = Path.of(rig.environment.get("INFRAKIT_ONEVIEW_CA_FILE"));
      Files.writeString(ca, other.caPem());
      rig.serve();
      try (PluginClient client = PluginClient.connect(rig.socket())) {
        assertThatThrownBy(() -> client.instance().describeInstances(Map.of(), false))
            .hasMessageContaining("its certificate is not trusted");
        PluginConfig before = PluginConfig.from(Map.of(), rig.environment);
        Files.writeString(ca, rig.appliance.caPem());
        Reload reload = new Reload(rig.process(), before, Map.of(), rig.environment);
        reload.run();
        assertThat(client.instance().describeInstances(Map.of(), false)).isEmpty();

        Files.delete(ca);
        reload.run();
        assertThat(client.instance().describeInstances(Map.of(), false)).isEmpty();
        assertThat(rig.appliance.sessions()).isEqualTo(1);
      }
    }
  }

  @Test
  void credentialsForAnotherAddressAreNotShownToThisOne() throws IOException {
    try (CommandRig rig = CommandRig.of(directory, 1).serve()) {
      try (PluginClient client = PluginClient.connect(rig.socket())) {
        assertThat(client.instance().describeInstances(Map.of(), false)).isEmpty();
        int logins = rig.appliance.journal().count("POST", LOGINS);
        PluginConfig before = PluginConfig.from(Map.of(), rig.environment);
        rig.environment.put("OV_ADDRESS", "elsewhere.example");
        rig.environment.put("OV_PASSWORD", "for elsewhere");
        new Reload(rig.process(), before, Map.of(), rig.environment).run();

        assertThat(client.instance().describeInstances(Map.of(), false)).isEmpty();
        assertThat(rig.appliance.journal().count("POST", LOGINS)).isEqualTo(logins);
      }
    }
  }

  @Test
  void aHangupChangesLevelAndFormOfTheLog() throws Exception {
    try (SimulatedAppliance appliance =
            SimulatedAppliance.builder()
                .rack(Rack.builder().template("T").servers(1).build())
                .user("ops", "hunter2")
                .start();
        PluginUnderTest plugin = new PluginUnderTest(directory)) {
      Path config = Files.writeString(directory.resolve("c.json"), "{\"Log\":3}");
      plugin.on(appliance).flags("--config", config.toString());
      Process process = plugin.serve();
      try (PluginClient client = PluginClient.connect(plugin.socket())) {
        assertThat(client.instance().describeInstances(Map.of(), false)).isEmpty();
        Files.writeString(
            config, "{\"Log\":5,\"LogFormat\":\"json\",\"Metrics\":\"0\",\"Page\":\"0\"}");
        hangup(process);
        Awaitility.await("the settings are read again")
            .atMost(PluginUnderTest.PATIENCE)
            .until(
                () ->
                    plugin
                        .output()
                        .contains("\"these take effect at the next start: --metrics, --page\""));
        assertThat(plugin.output()).doesNotContain("Instance.DescribeInstances");
        assertThat(client.instance().describeInstances(Map.of(), false)).isEmpty();
        Awaitility.await("a line for programs")
            .atMost(PluginUnderTest.PATIENCE)
            .until(() -> plugin.output().contains("\"rpc\":\"Instance.DescribeInstances\""));
        assertThat(plugin.output()).doesNotContain("metrics on", "page on");
      }
      process.destroy();
      assertThat(PluginUnderTest.end(process)).isZero();
    }
  }

  @Test
  void exactlyWhatCannotBeChangedLiveIsNamed() {
    Map<Setting, String> changes =
        Map.of(
            Setting.NAME, "other",
            Setting.STATE, "/x",
            Setting.PLUGINS_DIR, "/p",
            Setting.SOCKET_MODE, "0660",
            Setting.DESCRIPTION_LIMIT, "500",
            Setting.NAMESPACE, "a=b",
            Setting.METRICS, "9464",
            Setting.PAGE, "8090",
            Setting.ADDRESS, "elsewhere",
            Setting.ADDRESS_WAS, "before");
    Map<String, String> home = Map.of("HOME", "/home/ops", "INFRAKIT_ONEVIEW_STATE", "/s");
    PluginConfig now = PluginConfig.from(Map.of(), home);

    changes.forEach(
        (setting, value) ->
            assertThat(Reload.needRestart(now, PluginConfig.from(Map.of(setting, value), home)))
                .singleElement()
                .asString()
                .startsWith(setting.shown()));
    // The two files are read again; what is in them are other settings and the appliances.
    Set<Setting> asleep = EnumSet.of(Setting.CONFIG, Setting.OPTIONS);
    asleep.addAll(changes.keySet());
    assertThat(Arrays.stream(Setting.values()).filter(setting -> !setting.isLive()))
        .containsExactlyInAnyOrderElementsOf(asleep);
    assertThat(
            Reload.needRestart(
                now,
                PluginConfig.from(
                    Map.of(Setting.COOL_DOWN, "1m", Setting.ADOPT, "go", Setting.USER, "eve"),
                    home)))
        .isEqualTo(List.of());
  }

  @Test
  void anApplianceMoreOrLessInTheOptionsIsNamed() throws IOException {
    Map<String, String> home = Map.of("HOME", "/home/ops");
    PluginConfig now = PluginConfig.from(Map.of(), home);
    Path options =
        Files.writeString(
            directory.resolve("o.json"), "{\"OneViews\":[{\"Alias\":\"a\",\"OVUrl\":\"x\"}]}");
    PluginConfig next = PluginConfig.from(Map.of(Setting.OPTIONS, options.toString()), home);
    assertThat(Reload.needRestart(now, next)).contains("--address or OneViews");
  }
}
