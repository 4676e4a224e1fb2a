package io.github.infrakit4j.infrakit.transport;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A plugin's name in its directory, held by one server at a time: {@code name.lock} (locked while
 * the server lives, so that two that start at once cannot both win; it stays behind, empty) and
 * {@code name.pid} (decimal process id, what {@code infrakit plugin stop} reads).
 */
final class NameClaim implements AutoCloseable {

  private final Path path;
  private final FileChannel lock;
  private @Nullable Object pidKey;

  private NameClaim(Path path, FileChannel lock) {
    this.path = path;
    this.lock = lock;
  }

  /**
   * Takes the name: makes the directory (rwx------) if it is missing.
   *
   * @param path the directory and the name, absolute
   * @throws IOException if a live server has it, or the directory is not private
   */
  static NameClaim take(Path path) throws IOException {
    PrivateDirectory.prepare(Objects.requireNonNull(path.getParent(), "directory of " + path));
    return new NameClaim(path, lock(path));
  }

  /** Writes the pid file, when all else that could go wrong has not. */
  void writePid() throws IOException {
    Path file = beside(path, ".pid");
    // What lies there is stale: the lock is ours and nobody answers.
    Files.deleteIfExists(file);
    Files.writeString(
        file,
        Long.toString(ProcessHandle.current().pid()),
        StandardOpenOption.CREATE_NEW,
        StandardOpenOption.WRITE);
    pidKey = fileKey(file);
  }

  /** Deletes the pid file if it is still the one written here, and unlocks. */
  @Override
  public void close() throws IOException {
    try (lock) {
      if (pidKey != null) {
        deleteIfOurs(beside(path, ".pid"), pidKey);
      }
    }
  }

  static IOException alreadyServed(Path path, String sign) {
    return new IOException(
        "Cannot listen on %s: a live server has it (%s); stop that one or choose another name"
            .formatted(path, sign));
  }

  static Path beside(Path path, String ending) {
    return path.resolveSibling(path.getFileName() + ending);
  }

  static void deleteIfOurs(Path file, @Nullable Object key) throws IOException {
    try {
      if (Objects.equals(fileKey(file), key)) {
        Files.deleteIfExists(file);
      }
    } catch (NoSuchFileException e) {
      // Somebody removed it already: nothing is left to do.
    }
  }

  static @Nullable Object fileKey(Path file) throws IOException {
    return Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS)
        .fileKey();
  }

  private static FileChannel lock(Path path) throws IOException {
    Path file = beside(path, ".lock");
    FileChannel channel =
        FileChannel.open(
            file,
            Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS),
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    try {
      FileLock lock = channel.tryLock();
      if (lock != null) {
        return channel;
      }
    } catch (OverlappingFileLockException e) {
      // Held by another server of this very process: the same answer as for another process.
    } catch (IOException e) {
      channel.close();
      throw e;
    }
    channel.close();
    throw alreadyServed(path, "another process holds " + file);
  }
}
