package io.github.infrakit4j.dist;

import io.github.infrakit4j.infrakit.rpc.PluginClient;
import io.github.infrakit4j.oneview.simulator.SimulatedAppliance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/** How the plugin is started from a package: its command, its environment, its home. */
final class Launch {
  static final Duration PATIENCE = Duration.ofSeconds(60);

  private final List<String> command = new ArrayList<>();
  private final Map<String, String> environment = new TreeMap<>();
  private final Path log;
  private Path socket;

  /**
   * A launch with an empty home.
   *
   * @param home a directory; its path must leave room for that of a socket
   */
  Launch(Path home, String... command) throws IOException {
    this.command.addAll(List.of(command));
    this.log = Files.createTempFile(home.getParent(), "log", ".txt");
    this.socket = home.resolve("plugins/instance-oneview");
    Files.createDirectories(home);
    variable("PATH", System.getenv("PATH"));
    variable("JAVA_HOME", System.getProperty("java.home"));
    variable("INFRAKIT_HOME", home.toString());
  }

  Launch variable(String name, String value) {
    environment.put(name, value);
    return this;
  }

  Launch without(String name) {
    environment.remove(name);
    return this;
  }

  Launch flags(String... more) {
    command.addAll(List.of(more));
    return this;
  }

  Launch socket(Path other) {
    socket = other;
    return this;
  }

  /** Sets address, user and certificate authority, and no password. */
  Launch on(SimulatedAppliance appliance) throws IOException {
    Path ca = Files.createTempFile(log.getParent(), "ca", ".pem");
    Files.writeString(ca, appliance.caPem());
    return variable("OV_ADDRESS", appliance.url())
        .variable("OV_USERNAME", appliance.userName())
        .variable("INFRAKIT_ONEVIEW_CA_FILE", ca.toString());
  }

  String output() throws IOException {
    return Files.readString(log);
  }

  /** Starts it and waits for its end. */
  int run() throws IOException, InterruptedException {
    Process process = process();
    if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new IllegalStateException("did not end: " + output());
    }
    return process.exitValue();
  }

  /** Starts it and waits until it answers. */
  Running start() throws IOException {
    Process process = process();
    Awaitility.await("the plugin answers")
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(20))
        .until(() -> answers(process));
    return new Running(process, socket);
  }

  private boolean answers(Process process) throws IOException {
    if (!process.isAlive()) {
      throw new IllegalStateException("the plugin ended: " + output());
    }
    if (!Files.exists(socket)) {
      return false;
    }
    try (PluginClient client = PluginClient.connect(socket)) {
      return client.hello().containsKey("Instance/0.6.1");
    } catch (RuntimeException notYet) {
      return false;
    }
  }

  private Process process() throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.redirectOutput(log.toFile());
    builder.environment().clear();
    builder.environment().putAll(environment);
    return builder.start();
  }

  /** A plugin that has answered. */
  record Running(Process process, Path socket) implements AutoCloseable {
    int describe() {
      try (PluginClient client = PluginClient.connect(socket)) {
        return client.instance().describeInstances(Map.of(), true).size();
      }
    }

    /** Sends SIGTERM and gives the exit code. */
    int stop() throws InterruptedException {
      process.destroy();
      if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        throw new IllegalStateException("the plugin did not end");
      }
      return process.exitValue();
    }

    @Override
    public void close() {
      process.destroyForcibly();
    }
  }
}
