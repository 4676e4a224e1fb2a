package io.github.infrakit4j.oneview.events;

import java.util.Objects;

/**
 * A message as it came.
 *
 * @param routingKey the topic it was told under
 * @param body its text; JSON unless the appliance has gone wrong
 */
public record RawMessage(String routingKey, String body) {
  public RawMessage {
    Objects.requireNonNull(routingKey, "routingKey");
    Objects.requireNonNull(body, "body");
  }

  /** The topic and how long it is. */
  @Override
  public String toString() {
    return "RawMessage[" + routingKey + ", " + body.length() + " characters]";
  }
}
