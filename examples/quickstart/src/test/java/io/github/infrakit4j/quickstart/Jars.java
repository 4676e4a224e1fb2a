package io.github.infrakit4j.quickstart;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Where the build puts a module's runnable jar, if it has been that far. */
final class Jars {
  private Jars() {}

  static Optional<Path> find(String module) throws IOException {
    Path target = Path.of("../..", module, "target");
    if (!Files.isDirectory(target)) {
      return Optional.empty();
    }
    try (Stream<Path> files = Files.list(target)) {
      return files.filter(each -> each.getFileName().toString().endsWith("-all.jar")).findAny();
    }
  }
}
