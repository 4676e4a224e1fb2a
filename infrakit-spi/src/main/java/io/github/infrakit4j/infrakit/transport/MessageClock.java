package io.github.infrakit4j.infrakit.transport;

import java.time.Duration;

/**
 * Since when a message has been coming or going on a connection. It stands still while a handler
 * works, which may take as long as it likes.
 */
final class MessageClock {

  private static final long STOPPED = Long.MIN_VALUE;

  private volatile long since = STOPPED;

  void start() {
    since = System.nanoTime();
  }

  void stop() {
    since = STOPPED;
  }

  boolean isOlder(long now, Duration limit) {
    long start = since;
    return start != STOPPED && now - start > limit.toNanos();
  }
}
