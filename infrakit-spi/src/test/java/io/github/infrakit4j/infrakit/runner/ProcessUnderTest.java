package io.github.infrakit4j.infrakit.runner;

import io.github.infrakit4j.infrakit.rpc.PluginServer;
import io.github.infrakit4j.infrakit.testing.InMemoryInstances;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A plugin that runs in a JVM of its own. */
final class ProcessUnderTest {

  private ProcessUnderTest() {}

  public static void main(String[] arguments) {
    Path directory = Path.of(arguments[0]);
    PluginRunner.of(
            PluginServer.builder("p").directory(directory).instance(new InMemoryInstances()))
        .closing(() -> Files.writeString(directory.resolve("closed"), "first named"))
        .closing(() -> Files.writeString(directory.resolve("closed"), "last named"))
        .run();
  }

  static Process start(Path directory) throws IOException {
    return new ProcessBuilder(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                ProcessUnderTest.class.getName(),
                directory.toString()))
        .inheritIO()
        .start();
  }
}
