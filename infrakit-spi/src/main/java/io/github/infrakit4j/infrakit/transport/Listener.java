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

  /** How long one that has a file waits for a client before it looks whether that is there. */
  int PATIENCE_MILLIS = 1_000;

  /**
   * The next client.
   *
   * @throws java.net.SocketTimeoutException if none came for a while
   */
  Socket accept() throws IOException;

  /** Why a client is turned away; empty when it is welcome. */
  Optional<String> refusal(Socket client) throws IOException;

  /**
   * What to speak on with a client: the socket itself, or TLS on it. May wait for the client, so it
   * is called on the connection's own thread.
   */
  Socket open(Socket client) throws IOException;

  /**
   * Makes the file by which clients find it anew if somebody has removed it; whether that was so.
   * What somebody else has put in its place stays.
   */
  default boolean restore() throws IOException {
    return false;
  }

  /** Whether it takes no more clients. */
  boolean isClosed();

  /** Takes no more clients. */
  void close() throws IOException;

  /** Closes, and removes the files if they are still its own. */
  void release() throws IOException;
}
