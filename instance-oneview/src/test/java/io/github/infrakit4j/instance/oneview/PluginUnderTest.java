package io.github.infrakit4j.instance.oneview;

import io.github.infrakit4j.infrakit.Json;
import io.github.infrakit4j.infrakit.Tags;
import io.github.infrakit4j.infrakit.instance.InstanceId;
import io.github.infrakit4j.infrakit.instance.InstancePlugin;
import io.github.infrakit4j.infrakit.instance.InstanceSpec;
import io.github.infrakit4j.oneview.simulator.Rack;
import io.github.infrakit4j.oneview.simulator.SimulatedAppliance;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/** The plugin as a process of its own, with a home of its own. */
final class PluginUnderTest implements AutoCloseable {
  static final Duration PATIENCE = Duration.ofSeconds(30);

  final Path home;
  private final List<String> flags = new ArrayList<>();
  private final Map<String, String> environment = new TreeMap<>();
  private @Nullable Process process;
  private boolean piped;

  PluginUnderTest(Path directory) throws IOException {
    this.home =
        Files.createDirectory(
            directory.resolve("ik"),
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    environment.put("INFRAKIT_HOME", home.toString());
    environment.put("PATH", System.getenv("PATH"));
  }

  /** An appliance that the plugin can be told of with {@link #on}. */
  static SimulatedAppliance appliance(int servers) throws IOException {
    return SimulatedAppliance.builder()
        .rack(Rack.builder().template("T").servers(servers).build())
        .user("ops", "hunter2")
        .speed(100)
        .start();
  }

  /** Has an instance of group A made. */
  static InstanceId provision(InstancePlugin plugin) {
    return plugin.provision(
        new InstanceSpec(
            Json.of("{\"TemplateName\":\"T\"}"), Map.of(Tags.GROUP, "A"), "", null, List.of()));
  }

  PluginUnderTest flags(String... more) {
    flags.addAll(List.of(more));
    return this;
  }

  PluginUnderTest variable(String name, String value) {
    environment.put(name, value);
    return this;
  }

  PluginUnderTest without(String name) {
    environment.remove(name);
    return this;
  }

  /** Sets address, user, password and certificate authority. */
  PluginUnderTest on(SimulatedAppliance appliance) throws IOException {
    Path ca = Files.writeString(home.resolve("ca.pem"), appliance.caPem());
    return variable("OV_ADDRESS", appliance.url())
        .variable("OV_USERNAME", appliance.userName())
        .variable("OV_PASSWORD", appliance.password())
        .flags("--ca-file", ca.toString());
  }

  /** Has the output read by whoever started it instead of written to a file. */
  PluginUnderTest piped() {
    piped = true;
    return this;
  }

  Path socket() {
    return home.resolve("plugins/instance-oneview");
  }

  Path log() {
    return home.resolve("log");
  }

  String output() throws IOException {
    return Files.exists(log()) ? Files.readString(log()) : "";
  }

  Process start() throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    if (Runtime.version().feature() >= 22) {
      // As the manifest of the jar has it.
      command.add("--enable-native-access=ALL-UNNAMED");
    }
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
    command.addAll(flags);
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    if (!piped) {
      builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
    }
    builder.environment().clear();
    builder.environment().putAll(environment);
    Process started = builder.start();
    process = started;
    return started;
  }

  /** Starts and waits until the socket is served. */
  Process serve() throws IOException {
    int before = output().length();
    Process started = start();
    Awaitility.await("the plugin serves")
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(20))
        .until(
            () -> {
              if (!started.isAlive()) {
                throw new IllegalStateException("the plugin ended: " + output());
              }
              return output().indexOf("serving ", before) >= 0;
            });
    return started;
  }

  /** Starts, waits for the end and returns the exit code. */
  int run() throws IOException, InterruptedException {
    return end(start());
  }

  static int end(Process process) throws InterruptedException {
    if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
      throw new IllegalStateException("the plugin did not end");
    }
    return process.exitValue();
  }

  /** Keeps all lines up to one with these words; up to the end if there are none. */
  static void readUntil(BufferedReader lines, @Nullable String words, StringBuilder seen)
      throws IOException {
    String line = lines.readLine();
    while (line != null) {
      seen.append(line).append('\n');
      if (words != null && line.contains(words)) {
        return;
      }
      line = lines.readLine();
    }
  }

  @Override
  public void close() {
    Process running = process;
    if (running != null) {
      running.destroyForcibly();
    }
  }
}
