package io.github.infrakit4j.oneview.events;

import java.time.Duration;

/**
 * Hears how the connection fares. All methods do nothing unless overridden; what they throw is
 * dropped. Nothing they are told holds a secret, except that messages may say anything.
 */
public interface BusListener {
  /** Hears nothing. */
  BusListener NONE = new BusListener() {};

  /** Messages flow. */
  default void connected(String address) {}

  /** The connection was lost; it is made again. */
  default void disconnected(BusException why) {}

  /** The connection could not be made again; the next try follows after the pause. */
  default void notConnected(Exception why, Duration pause) {}

  /** The handler threw this. */
  default void handlerFailed(Throwable failure) {}

  /** A message was not understood; the handler is told that it may have missed something. */
  default void notUnderstood(RawMessage message, IllegalArgumentException why) {}
}
