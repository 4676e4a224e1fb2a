package io.github.infrakit4j.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.infrakit4j.oneview.resource.ServerProfile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JavaProcessTest {
  private static final PluginLaunch LAUNCH =
      new PluginLaunch(
          null, Path.of("/home"), "https://localhost:1", "me", "secret", Path.of("/ca.pem"));

  @Test
  void runsFromTheClassPathWhenThereIsNoJar() throws IOException {
    Path directory;
    try (Cleanup cleanup = Cleanup.ofNewDirectory()) {
      directory = cleanup.directory();
      Sandbox sandbox = Sandbox.start(null, null, cleanup);
      assertThat(sandbox.instances().hello()).containsKey("Instance/0.6.1");
      assertThat(sandbox.instances().instance().describeInstances(Map.of(), true)).isEmpty();
      assertThat(sandbox.witness().look().foreign())
          .extracting(ServerProfile::name)
          .containsExactlyInAnyOrder("mail", "payroll");
      assertThat(sandbox.groups().hello()).containsKey("Group/0.1.1");
      assertThat(sandbox.groups().group().inspectGroups()).isEmpty();
      assertThat(sandbox.controller().stop()).hasValue(0);
      assertThat(sandbox.controller().socket()).doesNotExist();
      assertThat(sandbox.plugin().stop()).hasValue(0);
      assertThat(sandbox.plugin().socket()).doesNotExist();
    }
    assertThat(directory).doesNotExist();
  }

  @Test
  void aPluginThatDoesNotStartIsAnError(@TempDir Path directory) throws IOException {
    PluginLaunch noJar =
        new PluginLaunch(
            directory.resolve("no.jar"), directory, "https://localhost:1", "me", "x", directory);
    try (JavaProcess plugin = JavaProcess.start(noJar, directory.resolve("log"))) {
      assertThatThrownBy(plugin::awaitSocket)
          .isInstanceOf(IOException.class)
          .hasMessage("the plugin ended at its start");
    }
    assertThat(directory.resolve("log")).content().contains("no.jar");
  }

  @Test
  void thePasswordIsOnlyInTheEnvironment() {
    Map<String, String> environment = new HashMap<>();
    LAUNCH.writeTo(environment);
    assertThat(environment).containsEntry("OV_PASSWORD", "secret");
    assertThat(LAUNCH.command()).noneMatch(each -> each.contains("secret"));
    assertThat(LAUNCH.toString()).doesNotContain("secret");
  }

  @Test
  void settingsOfTheUserDoNotReachThePlugin() {
    Map<String, String> environment = new HashMap<>();
    environment.put("INFRAKIT_PLUGINS_DIR", "/elsewhere");
    environment.put("OV_ADDRESS", "https://the-real-one");
    environment.put("PATH", "/bin");
    LAUNCH.writeTo(environment);
    assertThat(environment)
        .containsOnly(
            Map.entry("PATH", "/bin"),
            Map.entry("INFRAKIT_HOME", "/home"),
            Map.entry("OV_ADDRESS", "https://localhost:1"),
            Map.entry("OV_USERNAME", "me"),
            Map.entry("OV_PASSWORD", "secret"));
  }

  @Test
  void theLogIsKeptWhenAskedFor() throws IOException {
    Path log;
    try (Cleanup cleanup = Cleanup.ofNewDirectory()) {
      log = Files.writeString(cleanup.log(), "why");
      Files.writeString(cleanup.directory().resolve("ca.pem"), "rest");
      cleanup.keepLog();
    }
    assertThat(log.getParent()).isDirectoryContaining(log::equals);
    assertThat(log.resolveSibling("ca.pem")).doesNotExist();
    Files.delete(log);
    Files.delete(log.getParent());
  }
}
