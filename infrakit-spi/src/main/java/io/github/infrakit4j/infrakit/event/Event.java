package io.github.infrakit4j.infrakit.event;

import io.github.infrakit4j.infrakit.Json;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened.
 *
 * <p>Source: docker/infrakit pkg/spi/event/types.go. Its field {@code Error} is left out:
 * InfraKit's own clients cannot read one.
 *
 * @param topic where it belongs, names joined by slashes, such as {@code servers/web/created}
 * @param type a hint at what the data are, or an empty text; {@link #ERROR} is about delivery
 * @param id names the event; what makes it unique is up to the plugin
 * @param message for people; may be empty
 * @param timestamp when it happened; null until the server sets it to the moment of publishing
 * @param received when this side got it; null on the side that publishes
 * @param data more about it, or null
 */
public record Event(
    String topic,
    String type,
    String id,
    String message,
    @Nullable Instant timestamp,
    @Nullable Instant received,
    @Nullable Json data) {

  /** The type of events that tell of trouble in delivering events. */
  public static final String ERROR = "error";

  /** Checks the texts. */
  public Event {
    Objects.requireNonNull(topic, "topic");
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(message, "message");
  }

  /** An event with a topic and id, and nothing else. */
  public static Event of(String topic, String id) {
    return new Event(topic, "", id, "", null, null, null);
  }

  /** The same event under another topic. */
  public Event withTopic(String value) {
    return new Event(value, type, id, message, timestamp, received, data);
  }

  /** The same event of another type. */
  public Event withType(String value) {
    return new Event(topic, value, id, message, timestamp, received, data);
  }

  /** The same event with another message. */
  public Event withMessage(String value) {
    return new Event(topic, type, id, value, timestamp, received, data);
  }

  /** The same event at another time. */
  public Event withTimestamp(@Nullable Instant value) {
    return new Event(topic, type, id, message, value, received, data);
  }

  /** The same event with another time of arrival. */
  public Event withReceived(@Nullable Instant value) {
    return new Event(topic, type, id, message, timestamp, value, data);
  }

  /** The same event with other data. */
  public Event withData(@Nullable Json value) {
    return new Event(topic, type, id, message, timestamp, received, value);
  }
}
