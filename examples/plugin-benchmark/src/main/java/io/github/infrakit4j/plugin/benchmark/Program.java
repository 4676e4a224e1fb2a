package io.github.infrakit4j.plugin.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Processes that are measured. */
final class Program {
  private Program() {}

  /** What starts a jar, by the Java that runs this, or else a command. */
  static List<String> of(Path jarOrCommand) {
    String path = jarOrCommand.toAbsolutePath().toString();
    return path.endsWith(".jar") ? List.of(java(), "-jar", path) : List.of(path);
  }

  /** The Java that runs this. */
  static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  /** Starts one, without what the person who runs this has set up for InfraKit. */
  static Process start(List<String> command, Map<String, String> variables, Path log)
      throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    Map<String, String> environment = builder.environment();
    environment.keySet().removeIf(key -> key.startsWith("INFRAKIT_") || key.startsWith("OV_"));
    environment.putAll(variables);
    return builder.start();
  }

  static void stop(Process process) {
    process.destroy();
    try {
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
