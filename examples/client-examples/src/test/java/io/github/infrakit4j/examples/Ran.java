package io.github.infrakit4j.examples;

import io.github.infrakit4j.oneview.simulator.SimulatedAppliance;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * How a program ended that ran as a process of its own, as users run it.
 *
 * @param status its exit status
 * @param out what it printed
 * @param err what it complained of
 */
record Ran(int status, String out, String err) {
  private static final long LIMIT_SECONDS = 60;

  /** Runs a program with the environment it documents and nothing else of ours. */
  static Ran program(Class<?> main, Map<String, String> environment, Path folder, String... words)
      throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
    command.addAll(List.of(words));
    Path out = folder.resolve("out");
    Path err = folder.resolve("err");
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("OV_"));
    builder.environment().putAll(environment);
    Process process = builder.start();
    try {
      if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
        throw new IllegalStateException(main.getSimpleName() + " did not end: " + read(err));
      }
    } finally {
      process.destroyForcibly();
    }
    return new Ran(process.exitValue(), read(out), read(err));
  }

  /** The environment that names a simulated appliance. */
  static Map<String, String> environment(SimulatedAppliance appliance, Path folder)
      throws IOException {
    Path caFile = Files.writeString(folder.resolve("ca.pem"), appliance.caPem());
    return Map.of(
        "OV_ADDRESS", appliance.url(),
        "OV_USERNAME", appliance.userName(),
        "OV_PASSWORD", appliance.password(),
        "OV_CA_FILE", caFile.toString());
  }

  private static String read(Path file) throws IOException {
    return Files.readString(file, StandardCharsets.UTF_8);
  }
}
