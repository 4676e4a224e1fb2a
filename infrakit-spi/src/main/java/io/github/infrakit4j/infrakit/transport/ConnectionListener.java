package io.github.infrakit4j.infrakit.transport;

/**
 * Hears what happens to a server's connections. Called on the server's threads: be quick. What a
 * listener throws is dropped. Every opened connection is closed once.
 */
public interface ConnectionListener {

  /** A client connected and was let in. */
  default void connectionOpened(long connection) {}

  /** A connection ended, whoever ended it. */
  default void connectionClosed(long connection) {}

  /** A client connected and was turned away. */
  default void connectionRefused(String reason) {}

  /** A connection could not be taken from the listening socket; the server goes on. */
  default void acceptFailed(Exception failure) {}

  /** A request never came whole, or was too large, or was no HTTP; it got this status. */
  default void requestRefused(long connection, int status, String reason) {}

  /** A connection broke; an answer, if one was due, was not taken by the client. */
  default void connectionBroken(long connection, Exception failure) {}
}
