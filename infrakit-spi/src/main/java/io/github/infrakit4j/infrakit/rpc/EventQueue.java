package io.github.infrakit4j.infrakit.rpc;

import io.github.infrakit4j.infrakit.event.TopicFilter;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * The events that wait for one subscriber. It has a bound: when it is full the newest are lost, and
 * counted, until the subscriber has taken what waits.
 */
final class EventQueue {

  private final TopicFilter filter;
  private final int bound;
  private final Deque<String> waiting = new ArrayDeque<>();
  private long lost;
  private boolean closed;

  EventQueue(TopicFilter filter, int bound) {
    this.filter = filter;
    this.bound = bound;
  }

  TopicFilter filter() {
    return filter;
  }

  /** Adds an event; answers whether there was room. */
  synchronized boolean offer(String event) {
    if (waiting.size() >= bound) {
      lost++;
      return false;
    }
    waiting.add(event);
    notifyAll();
    return true;
  }

  /** Waits for events, no longer than this; a batch without any means that the time is over. */
  synchronized Batch take(Duration patience) throws InterruptedException {
    long end = System.nanoTime() + patience.toNanos();
    while (waiting.isEmpty() && !closed) {
      long left = end - System.nanoTime();
      if (left <= 0) {
        break;
      }
      // Rounded up, since a wait of 0 is for ever.
      wait(left / 1_000_000 + 1);
    }
    Batch batch = new Batch(new ArrayList<>(waiting), lost, closed);
    waiting.clear();
    lost = 0;
    return batch;
  }

  /** Ends it: what waits can still be taken. */
  synchronized void close() {
    closed = true;
    notifyAll();
  }

  /**
   * What waited.
   *
   * @param lost how many more came after them and found no room
   * @param last whether nothing will follow
   */
  record Batch(List<String> events, long lost, boolean last) {}
}
