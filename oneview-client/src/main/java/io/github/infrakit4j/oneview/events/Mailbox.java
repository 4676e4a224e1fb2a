package io.github.infrakit4j.oneview.events;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * What has come and waits for the handler, in order. When it is full, what waits is dropped in
 * favour of the news that something was missed: the appliance is never made to keep it.
 */
final class Mailbox {
  /** What a handler is told. */
  sealed interface Letter {}

  /** A message. */
  record Message(RawMessage raw) implements Letter {}

  /** Something may have been missed. */
  record Gap(Missed why) implements Letter {}

  private final int capacity;
  private final Deque<Letter> waiting = new ArrayDeque<>();
  private boolean closed;

  Mailbox(int capacity) {
    this.capacity = capacity;
  }

  synchronized void message(RawMessage message) {
    if (waiting.size() >= capacity) {
      waiting.clear();
      put(new Gap(Missed.TOO_SLOW));
    }
    put(new Message(message));
  }

  synchronized void missed(Missed why) {
    put(new Gap(why));
  }

  private void put(Letter letter) {
    if (!closed) {
      waiting.add(letter);
      notifyAll();
    }
  }

  /** Waits for the next; null when closed. */
  synchronized @Nullable Letter take() throws InterruptedException {
    while (waiting.isEmpty() && !closed) {
      wait();
    }
    return waiting.poll();
  }

  /** Drops what waits, and lets nothing in any more. */
  synchronized void close() {
    closed = true;
    waiting.clear();
    notifyAll();
  }
}
