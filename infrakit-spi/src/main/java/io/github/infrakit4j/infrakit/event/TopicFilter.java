package io.github.infrakit4j.infrakit.event;

import java.util.Objects;

/**
 * Which topics a subscriber hears, by InfraKit's rule (docker/infrakit pkg/broker/server/sse.go):
 * {@code ""}, {@code "."} and {@code "/"} mean all; a text that ends in a slash means all topics
 * that begin with it; any other means that one topic. So {@code streams} hears nothing of {@code
 * streams/sec}, and {@code streams/} does. A slash at the beginning makes no difference.
 */
public final class TopicFilter {

  /** Hears all topics. */
  public static final TopicFilter ALL = of("");

  private final String text;
  private final String rooted;

  private TopicFilter(String text) {
    this.text = text;
    this.rooted = rooted(text);
  }

  /** The filter of this text. */
  public static TopicFilter of(String text) {
    return new TopicFilter(Objects.requireNonNull(text, "text"));
  }

  /** Whether it hears events of this topic. */
  public boolean matches(String topic) {
    String candidate = rooted(topic);
    return rooted.endsWith("/") ? candidate.startsWith(rooted) : candidate.equals(rooted);
  }

  /** The text it was made of. */
  @Override
  public String toString() {
    return text;
  }

  private static String rooted(String topic) {
    if (topic.isEmpty() || topic.equals(".")) {
      return "/";
    }
    return topic.charAt(0) == '/' ? topic : "/" + topic;
  }
}
