package io.github.infrakit4j.instance.oneview.provisioning;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of the state file: whole or not at all, for the owner alone, one process at a time.
 *
 * <p>Written to a temporary file, forced to the disk, renamed, and the directory forced: after a
 * crash at any moment the file is the old one or the new one.
 */
final class LedgerFile implements AutoCloseable {
  private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");
  private static final FileAttribute<Set<PosixFilePermission>> FILE_MODE =
      PosixFilePermissions.asFileAttribute(FILE);
  private static final FileAttribute<Set<PosixFilePermission>> DIRECTORY_MODE =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

  private final Path path;
  private final @Nullable FileChannel lockChannel;
  private final @Nullable FileLock lock;

  private LedgerFile(Path path, @Nullable FileChannel lockChannel, @Nullable FileLock lock) {
    this.path = path;
    this.lockChannel = lockChannel;
    this.lock = lock;
  }

  /**
   * Makes the directories that are missing and takes the lock.
   *
   * @throws LedgerException if the place cannot be written or another process has it
   */
  static LedgerFile open(Path file) {
    Path path = file.toAbsolutePath().normalize();
    try {
      Path directory = path.getParent();
      if (directory != null) {
        Files.createDirectories(directory, DIRECTORY_MODE);
      }
      Path lockPath = sibling(path, ".lock");
      FileChannel channel = FileChannel.open(lockPath, Set.of(CREATE, WRITE), FILE_MODE);
      FileLock lock = tryLock(channel);
      if (lock == null) {
        channel.close();
        throw new LedgerException(
            "state file "
                + path
                + " is in use by another plugin process. Stop that one, or give this one its own"
                + " --name or --state.");
      }
      return new LedgerFile(path, channel, lock);
    } catch (IOException e) {
      throw new LedgerException(
          "cannot use state file " + path + ": " + reason(e) + ". Choose another with --state.", e);
    }
  }

  /** One to be read only, whoever has the lock. */
  static LedgerFile unlocked(Path file) {
    return new LedgerFile(file.toAbsolutePath().normalize(), null, null);
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException heldByThisProcess) {
      return null;
    }
  }

  Path path() {
    return path;
  }

  /** The content; empty if there is no file yet. */
  Optional<byte[]> read() {
    try {
      return Optional.of(Files.readAllBytes(path));
    } catch (NoSuchFileException none) {
      return Optional.empty();
    } catch (IOException e) {
      throw new LedgerException("cannot read state file " + path + ": " + reason(e), e);
    }
  }

  /** Replaces the content; when it returns, the content is on the disk. */
  void write(byte[] content) {
    replace(path, content);
  }

  private void replace(Path target, byte[] content) {
    Path temporary = sibling(path, ".tmp");
    try {
      Files.deleteIfExists(temporary);
      try (FileChannel channel =
          FileChannel.open(temporary, Set.of(CREATE, WRITE, TRUNCATE_EXISTING), FILE_MODE)) {
        ByteBuffer buffer = ByteBuffer.wrap(content);
        while (buffer.hasRemaining()) {
          channel.write(buffer);
        }
        channel.force(true);
      }
      Files.move(temporary, target, ATOMIC_MOVE);
      forceDirectory();
    } catch (IOException e) {
      throw new LedgerException(
          "cannot write state file "
              + target
              + ": "
              + reason(e)
              + ". Nothing was changed; make room or fix the permissions.",
          e);
    }
  }

  private void forceDirectory() throws IOException {
    Path directory = path.getParent();
    if (directory != null) {
      try (FileChannel channel = FileChannel.open(directory, READ)) {
        channel.force(true);
      }
    }
  }

  /** Renames a file so that nobody loses it, for the owner alone, and says where it went. */
  Path setAside(String mark) {
    Path aside = sibling(path, "." + mark);
    try {
      Files.setPosixFilePermissions(path, FILE);
      Files.move(path, aside, ATOMIC_MOVE);
      return aside;
    } catch (IOException e) {
      throw new LedgerException(
          "state file " + path + " cannot be used as it is and cannot be renamed: " + reason(e), e);
    }
  }

  /** Keeps a copy of a file that is about to be replaced, for the owner alone. */
  Path keepCopy(byte[] content, String mark) {
    Path copy = sibling(path, "." + mark);
    replace(copy, content);
    return copy;
  }

  @Override
  public void close() {
    try {
      if (lock != null && lockChannel != null) {
        lock.release();
        lockChannel.close();
      }
    } catch (IOException e) {
      throw new LedgerException("cannot release the lock of state file " + path, e);
    }
  }

  private static Path sibling(Path path, String suffix) {
    return path.resolveSibling(path.getFileName() + suffix);
  }

  private static String reason(IOException e) {
    return e.getClass().getSimpleName() + " " + e.getMessage();
  }
}
