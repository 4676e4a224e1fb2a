package io.github.infrakit4j.oneview;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Answers recorded from real appliances, where they are at hand; they are not part of the project.
 */
public final class SharedFiles {
  private SharedFiles() {}

  /** All files of a kind; the test stands aside when there are none. */
  public static List<Path> payloads(String kind) {
    Path folder = Path.of("").toAbsolutePath().resolve("../../shared/oneview/payloads").normalize();
    assumeTrue(Files.isDirectory(folder), "no recorded answers at " + folder);
    try (Stream<Path> files = Files.list(folder.resolve(kind))) {
      List<Path> found = files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
      assumeTrue(!found.isEmpty(), "no recorded answers in " + folder.resolve(kind));
      return found;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** The text of a file. */
  public static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
