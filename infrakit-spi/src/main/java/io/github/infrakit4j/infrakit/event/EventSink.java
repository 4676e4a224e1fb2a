package io.github.infrakit4j.infrakit.event;

/** Takes the events of a plugin to those who subscribed. */
@FunctionalInterface
public interface EventSink {

  /**
   * Publishes an event. Returns at once, whatever the subscribers do; from any thread. After the
   * server's stop it has no effect.
   *
   * @throws IllegalArgumentException if the event's data are no JSON
   */
  void publish(Event event);
}
