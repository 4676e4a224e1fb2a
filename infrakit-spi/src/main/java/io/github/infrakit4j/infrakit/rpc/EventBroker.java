package io.github.infrakit4j.infrakit.rpc;

import io.github.infrakit4j.infrakit.Json;
import io.github.infrakit4j.infrakit.event.Event;
import io.github.infrakit4j.infrakit.event.EventSink;
import io.github.infrakit4j.infrakit.event.TopicFilter;
import io.github.infrakit4j.infrakit.transport.HttpStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * {@code GET /events?topic=…}: each subscriber gets its events as server-sent events, as InfraKit's
 * own server sends them, and two things more: the headers at once, not with the first event; and a
 * comment when nothing has happened for a while, which shows a subscriber that is gone.
 */
final class EventBroker implements EventSink {

  private static final Map<String, String> HEADERS =
      Map.of(
          "Content-Type", "text/event-stream",
          "Cache-Control", "no-cache",
          "Access-Control-Allow-Origin", "*");

  private static final byte[] HEARTBEAT = ":\n\n".getBytes(StandardCharsets.UTF_8);

  private final int bound;
  private final Duration heartbeat;
  private final Clock clock;
  private final ServerListener listener;
  private final Set<EventQueue> subscribers = ConcurrentHashMap.newKeySet();
  private volatile boolean closed;

  EventBroker(int bound, Duration heartbeat, Clock clock, ServerListener listener) {
    this.bound = bound;
    this.heartbeat = heartbeat;
    this.clock = clock;
    this.listener = listener;
  }

  @Override
  public void publish(Event event) {
    String text = written(event.timestamp() == null ? event.withTimestamp(clock.instant()) : event);
    for (EventQueue subscriber : subscribers) {
      if (subscriber.filter().matches(event.topic()) && !subscriber.offer(text)) {
        listener.eventLost(subscriber.filter().toString(), event.topic());
      }
    }
  }

  /** Answers a subscriber. */
  HttpStream subscribe(TopicFilter filter) {
    return new HttpStream(HEADERS, sink -> serve(new EventQueue(filter, bound), sink));
  }

  int subscribers() {
    return subscribers.size();
  }

  /** Ends all streams after what waits in them. */
  void close() {
    closed = true;
    subscribers.forEach(EventQueue::close);
  }

  private void serve(EventQueue queue, HttpStream.Sink sink) throws IOException {
    subscribers.add(queue);
    try {
      if (closed) {
        queue.close();
      }
      sink.send(new byte[0]);
      boolean last = false;
      while (!last) {
        EventQueue.Batch batch = queue.take(heartbeat);
        send(batch, queue.filter(), sink);
        last = batch.last();
      }
    } catch (InterruptedException e) {
      // The server can wait no longer.
      Thread.currentThread().interrupt();
    } finally {
      subscribers.remove(queue);
    }
  }

  private void send(EventQueue.Batch batch, TopicFilter filter, HttpStream.Sink sink)
      throws IOException {
    for (String event : batch.events()) {
      sink.send(line(event));
    }
    if (batch.lost() > 0) {
      sink.send(line(written(notice(batch.lost(), filter))));
    }
    if (batch.events().isEmpty() && !batch.last()) {
      sink.send(HEARTBEAT);
    }
  }

  /** In the words that InfraKit has for trouble in delivery. */
  private Event notice(long lost, TopicFilter filter) {
    return Event.of(filter.toString(), "lost")
        .withType(Event.ERROR)
        .withMessage(lost + " events were lost: this subscriber reads too slowly")
        .withTimestamp(clock.instant())
        .withData(Json.of("{\"lost\":" + lost + "}"));
  }

  private static String written(Event event) {
    try {
      return EventWire.write(event);
    } catch (JsonSyntaxException e) {
      throw new IllegalArgumentException(
          "The data of the event " + event.id() + " are no JSON: " + e.getMessage(), e);
    }
  }

  private static byte[] line(String event) {
    return ("data: " + event + "\n\n").getBytes(StandardCharsets.UTF_8);
  }
}
