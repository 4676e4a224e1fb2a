package io.github.infrakit4j.quickstart;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The plugin as a process of its own, as users run it, with its times set for a fast rack. */
final class PluginProcess implements AutoCloseable {
  private static final String MAIN = "io.github.infrakit4j.instance.oneview.Main";
  private static final List<String> FAST =
      List.of("--first-poll", "100ms", "--longest-poll", "400ms", "--health-grace", "1500ms");
  private static final Duration START_LIMIT = Duration.ofSeconds(20);
  private static final Duration STOP_LIMIT = Duration.ofSeconds(15);

  private final Process process;
  private final Path socket;

  private PluginProcess(Process process, Path socket) {
    this.process = process;
    this.socket = socket;
  }

  /**
   * What the plugin works with.
   *
   * @param jar the runnable jar; null to run it from this program's class path
   * @param home InfraKit's directory for this plugin, private to its user
   * @param address of the appliance
   * @param user who logs in there
   * @param password handed over in the environment, where no list of processes shows it
   * @param caFile the certificate authority of the appliance
   */
  record Setup(
      @Nullable Path jar, Path home, String address, String user, String password, Path caFile) {
    List<String> command() {
      List<String> command = new ArrayList<>();
      command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
      command.add("-XX:+UseSerialGC");
      command.add("-XX:TieredStopAtLevel=1");
      if (jar == null) {
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), MAIN));
      } else {
        command.addAll(List.of("-jar", jar.toString()));
      }
      command.addAll(List.of("--ca-file", caFile.toString()));
      command.addAll(FAST);
      return command;
    }

    /** Settings of the person who runs this must not reach the plugin. */
    void writeTo(Map<String, String> environment) {
      environment.keySet().removeIf(key -> key.startsWith("INFRAKIT_") || key.startsWith("OV_"));
      environment.put("INFRAKIT_HOME", home.toString());
      environment.put("OV_ADDRESS", address);
      environment.put("OV_USERNAME", user);
      environment.put("OV_PASSWORD", password);
    }

    @Override
    public String toString() {
      return "Setup[jar=%s, home=%s, address=%s]".formatted(jar, home, address);
    }
  }

  /**
   * Starts it.
   *
   * @param log where its log lines go
   * @throws IOException if there is no such program
   */
  static PluginProcess start(Setup setup, Path log) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(setup.command()).redirectErrorStream(true);
    builder.redirectOutput(log.toFile());
    setup.writeTo(builder.environment());
    Path socket = setup.home().resolve("plugins").resolve("instance-oneview");
    return new PluginProcess(builder.start(), socket);
  }

  /**
   * Waits until its socket is there.
   *
   * @throws IOException if it ends instead, or takes too long
   */
  void awaitSocket() throws IOException {
    long deadline = System.nanoTime() + START_LIMIT.toNanos();
    while (!Files.exists(socket)) {
      if (waitFor(Duration.ofMillis(50)).isPresent()) {
        throw new IOException("the plugin ended at its start");
      }
      if (System.nanoTime() > deadline) {
        throw new IOException("the plugin has made no socket in " + START_LIMIT);
      }
    }
  }

  Path socket() {
    return socket;
  }

  /** Sends SIGTERM, and gives the exit code; empty if it has not ended in time. */
  OptionalInt stop() {
    process.destroy();
    return waitFor(STOP_LIMIT);
  }

  /** Returns when it has ended by itself. */
  void awaitEnd() {
    process.onExit().join();
  }

  private OptionalInt waitFor(Duration limit) {
    try {
      return process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)
          ? OptionalInt.of(process.exitValue())
          : OptionalInt.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for the plugin", e);
    }
  }

  /** Ends it in any case. */
  @Override
  public void close() {
    if (stop().isEmpty()) {
      process.destroyForcibly();
    }
  }
}
