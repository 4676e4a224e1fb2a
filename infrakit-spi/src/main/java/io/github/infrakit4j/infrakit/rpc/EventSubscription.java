package io.github.infrakit4j.infrakit.rpc;

import io.github.infrakit4j.infrakit.event.Event;
import io.github.infrakit4j.infrakit.transport.HttpClient;
import io.github.infrakit4j.infrakit.transport.HttpFeed;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A subscription to a plugin's events, on a thread of its own. When the connection breaks it
 * connects again, after 0.1 s at first and twice as long each time, up to 30 s. <b>What happens
 * meanwhile is lost</b>: InfraKit keeps no events, so who must miss nothing looks at the plugin's
 * state when {@link Handler#connected()} is called.
 */
public final class EventSubscription implements AutoCloseable {

  private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
  private static final String DATA = "data:";

  private final HttpClient http;
  private final String topic;
  private final Handler handler;
  private final Clock clock;
  private final Thread reader;
  private final Object lock = new Object();
  private @Nullable HttpFeed feed;
  private boolean closed;

  private EventSubscription(HttpClient http, String topic, Handler handler, Clock clock) {
    this.http = http;
    this.topic = topic;
    this.handler = handler;
    this.clock = clock;
    this.reader = new Thread(this::run, "events-" + topic);
    this.reader.setDaemon(true);
  }

  static EventSubscription start(HttpClient http, String topic, Handler handler, Clock clock) {
    EventSubscription subscription = new EventSubscription(http, topic, handler, clock);
    subscription.reader.start();
    return subscription;
  }

  /** Ends it. A handler that is running is not interrupted; none is called afterwards. */
  @Override
  public void close() {
    synchronized (lock) {
      closed = true;
      lock.notifyAll();
      if (feed != null) {
        feed.cancel();
      }
    }
    joinUnlessSelf();
  }

  private void run() {
    Duration pause = FIRST_PAUSE;
    while (true) {
      HttpFeed next = nextFeed();
      if (next == null) {
        return;
      }
      boolean connected = false;
      Exception failure;
      try (next) {
        int status = next.open();
        if (status != 200) {
          throw new IOException("the plugin answered with HTTP status " + status);
        }
        connected = true;
        handler.connected();
        read(next);
        failure = new IOException("the plugin ended the stream");
      } catch (IOException | RuntimeException e) {
        failure = e;
      }
      pause = connected ? FIRST_PAUSE : pause;
      if (!sleep(pause, failure)) {
        return;
      }
      Duration twice = pause.multipliedBy(2);
      pause = twice.compareTo(LONGEST_PAUSE) < 0 ? twice : LONGEST_PAUSE;
    }
  }

  private void read(HttpFeed from) throws IOException {
    for (String line = from.line(); line != null; line = from.line()) {
      if (line.startsWith(DATA)) {
        received(line.substring(DATA.length()).strip());
      }
    }
  }

  private void received(String json) {
    Event event;
    try {
      event = EventWire.read(json).withReceived(clock.instant());
    } catch (IOException e) {
      handler.unreadable(json, e);
      return;
    }
    if (!isClosed()) {
      handler.received(event);
    }
  }

  private @Nullable HttpFeed nextFeed() {
    synchronized (lock) {
      feed = closed ? null : http.feed("events", "topic", topic);
      return feed;
    }
  }

  private boolean sleep(Duration pause, Exception failure) {
    synchronized (lock) {
      feed = null;
      if (closed) {
        return false;
      }
    }
    handler.interrupted(failure, pause);
    long end = System.nanoTime() + pause.toNanos();
    synchronized (lock) {
      try {
        while (!closed && end - System.nanoTime() > 0) {
          lock.wait((end - System.nanoTime()) / 1_000_000 + 1);
        }
      } catch (InterruptedException e) {
        return false;
      }
      return !closed;
    }
  }

  private boolean isClosed() {
    synchronized (lock) {
      return closed;
    }
  }

  private void joinUnlessSelf() {
    if (Thread.currentThread().equals(reader)) {
      return;
    }
    try {
      reader.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Hears a subscription, always on its one thread; what it throws breaks the connection. */
  @FunctionalInterface
  public interface Handler {

    /** An event came; {@link Event#received()} is set. */
    void received(Event event);

    /**
     * The plugin answered; events from now on come. An InfraKit plugin in Go answers only with its
     * first event.
     */
    default void connected() {}

    /**
     * There is no connection, any more or yet.
     *
     * @param why what happened
     * @param pause after which it is tried again
     */
    default void interrupted(Exception why, Duration pause) {}

    /** Something came that is no event; it is skipped. */
    default void unreadable(String text, Exception why) {}
  }
}
