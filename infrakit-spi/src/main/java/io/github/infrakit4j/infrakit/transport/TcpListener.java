package io.github.infrakit4j.infrakit.transport;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A TCP port, and the file {@code name.listen} with its URL: no newline, or InfraKit does not see
 * it.
 */
final class TcpListener implements Listener {

  private static final int BACKLOG = 1024;

  private static final int PROBE_MILLIS = 1_000;

  private final NameClaim claim;
  private final ServerSocket server;
  private final Path file;
  private final URI uri;
  private final @Nullable Object key;
  private final @Nullable ServerTls tls;

  private TcpListener(NameClaim claim, ServerSocket server, Path file, TcpAddress address)
      throws IOException {
    this.claim = claim;
    this.server = server;
    this.file = file;
    this.tls = address.tls();
    this.uri = address.uri(server.getLocalPort());
    this.key = write(file, uri);
    claim.writePid();
  }

  /**
   * Binds the port and writes the files.
   *
   * @param name the directory and the plugin's name
   * @throws IOException with the exact reason and what to do
   */
  static TcpListener claim(Path name, TcpAddress address) throws IOException {
    Path path = name.toAbsolutePath().normalize();
    Path file = NameClaim.beside(path, ".listen");
    NameClaim claim = NameClaim.take(path);
    try {
      refuseLive(file);
      ServerSocket server = bind(address.listen());
      try {
        return new TcpListener(claim, server, file, address);
      } catch (IOException | RuntimeException e) {
        server.close();
        throw e;
      }
    } catch (IOException | RuntimeException e) {
      claim.close();
      throw e;
    }
  }

  @Override
  public Endpoint endpoint() {
    return new Endpoint.Tcp(uri);
  }

  @Override
  public Path file() {
    return file;
  }

  @Override
  public Socket accept() throws IOException {
    Socket client = server.accept();
    client.setTcpNoDelay(true);
    client.setKeepAlive(true);
    return client;
  }

  @Override
  public Optional<String> refusal(Socket client) {
    return Optional.empty();
  }

  @Override
  public Socket open(Socket client) throws IOException {
    return tls == null ? client : tls.wrap(client);
  }

  @Override
  public boolean isClosed() {
    return server.isClosed();
  }

  @Override
  public void close() throws IOException {
    server.close();
  }

  @Override
  public void release() throws IOException {
    try (claim) {
      server.close();
      NameClaim.deleteIfOurs(file, key);
    }
  }

  /** A file of a live server that keeps no lock, such as Go's, is not ours to replace. */
  private static void refuseLive(Path file) throws IOException {
    if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)
        && !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      throw new IOException(
          "Cannot listen as %s: it exists and is no regular file; move it away or choose another name"
              .formatted(file));
    }
    try {
      URI old = URI.create(Files.readString(file));
      if (old.getHost() != null && old.getPort() > 0 && answers(old)) {
        throw NameClaim.alreadyServed(file, "something answers at " + old);
      }
    } catch (NoSuchFileException e) {
      return;
    } catch (IllegalArgumentException e) {
      // No address: nobody can be there.
      return;
    }
  }

  private static boolean answers(URI uri) {
    try (Socket probe = new Socket()) {
      probe.connect(new InetSocketAddress(uri.getHost(), uri.getPort()), PROBE_MILLIS);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  static ServerSocket bind(InetSocketAddress address) throws IOException {
    ServerSocket server = new ServerSocket();
    try {
      server.bind(address, BACKLOG);
      return server;
    } catch (IOException e) {
      server.close();
      throw new IOException(
          "Cannot listen on %s: %s; stop what has it or choose another port"
              .formatted(address, e.getMessage()),
          e);
    }
  }

  /** Puts the file in place whole: a client never reads half a URL. */
  private static @Nullable Object write(Path file, URI uri) throws IOException {
    Path directory = Objects.requireNonNull(file.getParent(), "directory of " + file);
    Path draft = Files.createTempFile(directory, ".listen", ".tmp");
    try {
      Files.writeString(draft, uri.toString());
      Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString("rw-r--r--"));
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      return NameClaim.fileKey(file);
    } finally {
      Files.deleteIfExists(draft);
    }
  }
}
