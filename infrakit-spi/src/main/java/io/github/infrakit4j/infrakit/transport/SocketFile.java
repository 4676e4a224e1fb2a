package io.github.infrakit4j.infrakit.transport;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.newsclub.net.unix.AFUNIXServerSocket;
import org.newsclub.net.unix.AFUNIXSocket;
import org.newsclub.net.unix.AFUNIXSocketAddress;
import org.newsclub.net.unix.ConnectionRefusedSocketException;

/**
 * A listening socket and the files that belong to it: {@code name} (the socket), {@code name.pid}
 * (decimal process id, what {@code infrakit plugin stop} reads) and {@code name.lock} (held while
 * the server lives, so that two that start at once cannot both win; it stays behind, empty).
 *
 * <p>The order of the steps is what makes it safe: junixsocket binds over a regular file and over a
 * live server without a word, and makes every socket writable for all.
 */
final class SocketFile {

  /** Room for a path in Linux's {@code sockaddr_un}, less the final zero byte. */
  static final int LONGEST_PATH = 107;

  /** A full backlog refuses a Go client at once instead of letting it wait. */
  private static final int BACKLOG = 1024;

  private static final int PROBE_MILLIS = 1_000;

  private final Path path;
  private final FileChannel lockChannel;
  private final AFUNIXServerSocket server;
  private final @Nullable Object socketKey;
  private final @Nullable Object pidKey;

  private SocketFile(Path path, FileChannel lockChannel, AFUNIXServerSocket server)
      throws IOException {
    this.path = path;
    this.lockChannel = lockChannel;
    this.server = server;
    this.socketKey = fileKey(path);
    this.pidKey = writePid(pidFile(path));
  }

  /**
   * Takes the path: makes the directory (rwx------) if it is missing, refuses what is not ours,
   * replaces the socket of a dead process, binds, and sets the mode.
   *
   * @throws IOException with the exact reason and what to do
   */
  static SocketFile claim(Path socket, Set<PosixFilePermission> mode) throws IOException {
    Path path = socket.toAbsolutePath().normalize();
    checkLength(path);
    Path directory = Objects.requireNonNull(path.getParent(), "directory of " + path);
    PrivateDirectory.prepare(directory);
    FileChannel lockChannel = lock(path);
    try {
      clearStale(path);
      AFUNIXServerSocket server = bind(path);
      try {
        Files.setPosixFilePermissions(path, mode);
        return new SocketFile(path, lockChannel, server);
      } catch (IOException | RuntimeException e) {
        server.close();
        Files.deleteIfExists(path);
        throw e;
      }
    } catch (IOException | RuntimeException e) {
      lockChannel.close();
      throw e;
    }
  }

  Path path() {
    return path;
  }

  AFUNIXServerSocket server() {
    return server;
  }

  /** Deletes the socket and the pid file if they are still the ones made here, and unlocks. */
  void release() throws IOException {
    try (lockChannel) {
      server.close();
      deleteIfOurs(path, socketKey);
      deleteIfOurs(pidFile(path), pidKey);
    }
  }

  private static void checkLength(Path path) throws IOException {
    int length = path.toString().getBytes(StandardCharsets.UTF_8).length;
    if (length > LONGEST_PATH) {
      throw new IOException(
          "Cannot listen on %s: the path has %d bytes and a UNIX socket's has at most %d; choose a shorter directory or name"
              .formatted(path, length, LONGEST_PATH));
    }
  }

  private static FileChannel lock(Path path) throws IOException {
    Path file = lockFile(path);
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

  private static void clearStale(Path path) throws IOException {
    BasicFileAttributes attributes;
    try {
      attributes = Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    } catch (NoSuchFileException e) {
      return;
    }
    if (!attributes.isOther()) {
      throw new IOException(
          "Cannot listen on %s: it exists and is no socket; move it away or choose another name"
              .formatted(path));
    }
    if (isLive(path)) {
      throw alreadyServed(path, "something answers there");
    }
    Files.deleteIfExists(path);
  }

  private static boolean isLive(Path path) throws IOException {
    try (AFUNIXSocket probe = AFUNIXSocket.newInstance()) {
      probe.connect(AFUNIXSocketAddress.of(path), PROBE_MILLIS);
      return true;
    } catch (ConnectionRefusedSocketException e) {
      return false;
    } catch (SocketTimeoutException e) {
      return true;
    } catch (IOException e) {
      throw new IOException(
          "Cannot listen on %s: a socket is there and it cannot be told whether its server lives (%s); remove it if it does not"
              .formatted(path, e.getMessage()),
          e);
    }
  }

  private static AFUNIXServerSocket bind(Path path) throws IOException {
    AFUNIXServerSocket server = AFUNIXServerSocket.newInstance();
    try {
      server.setReuseAddress(false);
      server.setDeleteOnClose(false);
      server.bind(AFUNIXSocketAddress.of(path), BACKLOG);
      return server;
    } catch (IOException e) {
      server.close();
      throw new IOException("Cannot listen on " + path + ": " + e.getMessage(), e);
    }
  }

  private static @Nullable Object writePid(Path file) throws IOException {
    // What lies there is stale: the lock is ours and nobody answers on the socket.
    Files.deleteIfExists(file);
    Files.writeString(
        file,
        Long.toString(ProcessHandle.current().pid()),
        StandardOpenOption.CREATE_NEW,
        StandardOpenOption.WRITE);
    return fileKey(file);
  }

  private static IOException alreadyServed(Path path, String sign) {
    return new IOException(
        "Cannot listen on %s: a live server has it (%s); stop that one or choose another name"
            .formatted(path, sign));
  }

  private static void deleteIfOurs(Path file, @Nullable Object key) throws IOException {
    try {
      if (Objects.equals(fileKey(file), key)) {
        Files.deleteIfExists(file);
      }
    } catch (NoSuchFileException e) {
      // Somebody removed it already: nothing is left to do.
    }
  }

  private static @Nullable Object fileKey(Path file) throws IOException {
    return Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS)
        .fileKey();
  }

  private static Path lockFile(Path socket) {
    return socket.resolveSibling(socket.getFileName() + ".lock");
  }

  private static Path pidFile(Path socket) {
    return socket.resolveSibling(socket.getFileName() + ".pid");
  }
}
