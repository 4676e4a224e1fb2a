package io.github.infrakit4j.infrakit.transport;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.newsclub.net.unix.AFUNIXServerSocket;
import org.newsclub.net.unix.AFUNIXSocket;
import org.newsclub.net.unix.AFUNIXSocketAddress;
import org.newsclub.net.unix.ConnectionRefusedSocketException;

/**
 * A listening socket and its file {@code name}, with the lock and pid file of {@link NameClaim}.
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
  private final NameClaim claim;
  private final AFUNIXServerSocket server;
  private final @Nullable Object socketKey;

  private SocketFile(Path path, NameClaim claim, AFUNIXServerSocket server) throws IOException {
    this.path = path;
    this.claim = claim;
    this.server = server;
    this.socketKey = NameClaim.fileKey(path);
    claim.writePid();
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
    NameClaim claim = NameClaim.take(path);
    try {
      clearStale(path);
      AFUNIXServerSocket server = bind(path);
      try {
        Files.setPosixFilePermissions(path, mode);
        return new SocketFile(path, claim, server);
      } catch (IOException | RuntimeException e) {
        server.close();
        Files.deleteIfExists(path);
        throw e;
      }
    } catch (IOException | RuntimeException e) {
      claim.close();
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
    try (claim) {
      server.close();
      NameClaim.deleteIfOurs(path, socketKey);
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
      throw NameClaim.alreadyServed(path, "something answers there");
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
}
