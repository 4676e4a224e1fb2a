package io.github.infrakit4j.quickstart;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Where the build puts the plugin's runnable jar, if it has been that far. */
final class PluginJar {
  private PluginJar() {}

  static Optional<Path> find() throws IOException {
    Path target = Path.of("../../instance-oneview/target");
    if (!Files.isDirectory(target)) {
      return Optional.empty();
    }
    try (Stream<Path> files = Files.list(target)) {
      return files.filter(each -> each.getFileName().toString().endsWith("-all.jar")).findAny();
    }
  }
}
