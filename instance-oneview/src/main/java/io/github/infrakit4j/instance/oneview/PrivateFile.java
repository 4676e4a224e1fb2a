package io.github.infrakit4j.instance.oneview;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Optional;
import java.util.Set;

/** What a file with a password in it must be: closed to others. */
final class PrivateFile {
  private static final Set<PosixFilePermission> OTHERS =
      Set.of(PosixFilePermission.GROUP_READ, PosixFilePermission.OTHERS_READ);

  private PrivateFile() {}

  /**
   * What to say against a file that holds a password; empty if nothing is.
   *
   * @param instead how to do without the password in it
   */
  static Optional<String> refuse(Path file, String instead) {
    try {
      return Files.getPosixFilePermissions(file).stream().anyMatch(OTHERS::contains)
          ? Optional.of(
              "holds a password and others may read it: chmod 600 " + file + ", or " + instead)
          : Optional.empty();
    } catch (IOException e) {
      return Optional.of("cannot be read: " + e.getClass().getSimpleName() + " " + e.getMessage());
    }
  }
}
