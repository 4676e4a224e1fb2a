package io.github.infrakit4j.infrakit.transport;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * The directory of a socket is what protects it: InfraKit's protocol has no authentication, and
 * between bind and chmod the socket is open to all who can reach it.
 */
final class PrivateDirectory {

  private static final int ROOT = 0;

  private PrivateDirectory() {}

  /** Makes the directory rwx------ if it is missing; otherwise checks whose it is. */
  static void prepare(Path directory) throws IOException {
    if (!Files.exists(directory)) {
      Files.createDirectories(
          directory,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }
    if (!Files.isDirectory(directory)) {
      throw new IOException(
          "Cannot listen in " + directory + ": it is no directory; move it away or choose another");
    }
    checkOwner(directory);
    if (Files.getPosixFilePermissions(directory).contains(PosixFilePermission.OTHERS_WRITE)) {
      throw new IOException(
          "Cannot listen in %s: every user may write there and put a socket in place of ours; run chmod o-w on it or choose another"
              .formatted(directory));
    }
  }

  private static void checkOwner(Path directory) throws IOException {
    long owner = ((Number) Files.getAttribute(directory, "unix:uid")).longValue();
    long self = self();
    if (owner != self && owner != ROOT && self != ROOT) {
      throw new IOException(
          "Cannot listen in %s: it belongs to user %d and this process runs as %d; choose a directory of its own"
              .formatted(directory, owner, self));
    }
  }

  /** The numeric id of the user this process runs as. */
  static long self() {
    return new UnixSystem().getUid();
  }
}
