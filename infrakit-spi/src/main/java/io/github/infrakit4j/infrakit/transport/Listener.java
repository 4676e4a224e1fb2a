package io.github.infrakit4j.infrakit.transport;

import java.io.IOException;
import java.net.Socket;
import java.nio.file.Path;
import java.util.Optional;

/** A place where a server takes connections, with the files by which clients find it. */
interface Listener {

  /** Where clients connect. */
  Endpoint endpoint();

  /** The file that clients look for: the socket, or {@code name.listen}. */
  Path file();

  /** The next client. */
  Socket accept() throws IOException;

  /** Why a client is turned away; empty when it is welcome. */
  Optional<String> refusal(Socket client) throws IOException;

  /**
   * What to speak on with a client: the socket itself, or TLS on it. May wait for the client, so it
   * is called on the connection's own thread.
   */
  Socket open(Socket client) throws IOException;

  /** Whether it takes no more clients. */
  boolean isClosed();

  /** Takes no more clients. */
  void close() throws IOException;

  /** Closes, and removes the files if they are still its own. */
  void release() throws IOException;
}
