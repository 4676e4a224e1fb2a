package io.github.infrakit4j.infrakit.rpc;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** Finds the folder of recorded facts beside the sources, which not every machine has. */
final class Shared {

  private Shared() {}

  /** A file or folder in it; the test stands aside when there is none. */
  static Path path(String name) {
    Path found = Path.of("..", "..", "shared", name).toAbsolutePath().normalize();
    Assumptions.assumeTrue(
        Files.exists(found), () -> "Recorded facts are not on this machine: " + found);
    return found;
  }
}
