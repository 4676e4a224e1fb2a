package io.github.infrakit4j.examples.group.control;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;

/**
 * A text on the disk: whole or not at all, for its owner alone since settings may hold passwords,
 * and for one process at a time.
 */
final class StateFile implements AutoCloseable {
  private static final FileAttribute<Set<PosixFilePermission>> PRIVATE_FILE =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
  private static final FileAttribute<Set<PosixFilePermission>> PRIVATE_DIRECTORY =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

  private final Path path;
  private final FileChannel lock;

  private StateFile(Path path, FileChannel lock) {
    this.path = path;
    this.lock = lock;
  }

  /**
   * Makes the directories that are missing, and takes the lock.
   *
   * @throws StateException if the place cannot be written or another process has it
   */
  static StateFile open(Path file) {
    Path path = file.toAbsolutePath().normalize();
    try {
      Files.createDirectories(path.resolveSibling(""), PRIVATE_DIRECTORY);
      FileChannel lock =
          FileChannel.open(sibling(path, ".lock"), Set.of(CREATE, WRITE), PRIVATE_FILE);
      if (!isTaken(lock)) {
        lock.close();
        throw new StateException(
            "The state file %s is in use by another controller: stop that one, or give this one a file of its own with --state"
                .formatted(path));
      }
      return new StateFile(path, lock);
    } catch (IOException e) {
      throw new StateException(
          "Cannot use the state file %s: %s; choose another with --state".formatted(path, e), e);
    }
  }

  private static boolean isTaken(FileChannel lock) throws IOException {
    try {
      return lock.tryLock() != null;
    } catch (OverlappingFileLockException byThisProcess) {
      return false;
    }
  }

  Path path() {
    return path;
  }

  /** The text; empty if nothing was written yet. */
  Optional<String> read() {
    try {
      return Optional.of(Files.readString(path));
    } catch (NoSuchFileException none) {
      return Optional.empty();
    } catch (IOException e) {
      throw new StateException("Cannot read the state file %s: %s".formatted(path, e), e);
    }
  }

  /** Replaces the text; when it returns, the new one is on the disk. */
  void write(String text) {
    Path draft = sibling(path, ".draft");
    try {
      try (FileChannel out =
          FileChannel.open(draft, Set.of(CREATE, WRITE, TRUNCATE_EXISTING), PRIVATE_FILE)) {
        ByteBuffer bytes = StandardCharsets.UTF_8.encode(text);
        while (bytes.hasRemaining()) {
          out.write(bytes);
        }
        out.force(true);
      }
      Files.move(draft, path, StandardCopyOption.ATOMIC_MOVE);
      try (FileChannel directory = FileChannel.open(path.resolveSibling(""), READ)) {
        directory.force(true);
      }
    } catch (IOException e) {
      throw new StateException(
          "Cannot write the state file %s: %s; nothing was changed: make room or mend the permissions"
              .formatted(path, e),
          e);
    }
  }

  private static Path sibling(Path path, String suffix) {
    return path.resolveSibling(path.getFileName() + suffix);
  }

  @Override
  public void close() {
    try {
      lock.close();
    } catch (IOException e) {
      throw new StateException("Cannot release the lock of the state file " + path, e);
    }
  }
}
