package io.github.infrakit4j.infrakit.transport;

import java.net.URI;
import java.nio.file.Path;
import java.util.Objects;

/** Where a plugin listens. */
public sealed interface Endpoint {

  /**
   * A UNIX socket.
   *
   * @param socket path of the socket file
   */
  record Unix(Path socket) implements Endpoint {

    /** Checks that there is a path. */
    public Unix {
      Objects.requireNonNull(socket, "socket");
    }
  }

  /**
   * A TCP address, as a {@code .listen} file gives it.
   *
   * @param uri {@code tcp://host:port}, {@code http://…} or {@code https://…}
   */
  record Tcp(URI uri) implements Endpoint {

    /** Checks that there is an address. */
    public Tcp {
      Objects.requireNonNull(uri, "uri");
    }
  }
}
