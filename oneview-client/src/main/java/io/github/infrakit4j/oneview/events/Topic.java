package io.github.infrakit4j.oneview.events;

import io.github.infrakit4j.oneview.rest.ResourceUri;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * What to hear of. An appliance tells a change under {@code scmb.<category>.<changeType>.<address>}
 * and one of a task under {@code scmb.tasks} alone (OneView's user guide); a topic is a pattern for
 * that.
 *
 * @param binding the pattern in the words of AMQP: {@code *} is one word, {@code #} any number
 */
public record Topic(String binding) {
  // Before the topics, which are made with it.
  private static final Pattern WORD = Pattern.compile("[A-Za-z0-9_-]+");
  private static final int LONGEST = 255;

  /** Everything an appliance tells; a busy one tells a lot. */
  public static final Topic ALL = new Topic("scmb.#");

  /** Server profiles. */
  public static final Topic PROFILES = of("server-profiles");

  /** Servers. */
  public static final Topic SERVERS = of("server-hardware");

  /** Tasks. */
  public static final Topic TASKS = of("tasks");

  /** Alerts. */
  public static final Topic ALERTS = of("alerts");

  /**
   * Takes a pattern as it is.
   *
   * @throws IllegalArgumentException when it does not begin with {@code scmb.}, or is longer than
   *     the 255 bytes that AMQP allows
   */
  public Topic {
    if (!binding.startsWith("scmb.")
        || binding.getBytes(StandardCharsets.UTF_8).length > LONGEST
        || binding.chars().anyMatch(c -> c <= ' ' || c == 0x7f)) {
      throw new IllegalArgumentException(
          "\"" + binding + "\" is no topic: expected scmb.… of at most 255 bytes, without blanks");
    }
  }

  /**
   * All resources of a kind.
   *
   * @param category as in their addresses, such as {@code server-hardware}
   * @throws IllegalArgumentException when it is not one word of letters, digits and {@code -}
   */
  public static Topic of(String category) {
    return new Topic("scmb." + word(category) + ".#");
  }

  /**
   * One sort of change of all resources of a kind.
   *
   * @throws IllegalArgumentException when one is no word, or for tasks, of which the appliance does
   *     not tell how they changed where a topic could see it
   */
  public static Topic of(String category, ChangeType type) {
    return new Topic("scmb." + withDetails(category) + "." + word(type.value()) + ".#");
  }

  /**
   * All changes of one resource.
   *
   * @throws IllegalArgumentException when its address cannot be told apart from a pattern, or for a
   *     task, for which the appliance does not tell the address where a topic could see it
   */
  public static Topic of(ResourceUri resource) {
    String path = resource.path();
    if (path.contains("*") || path.contains("#") || path.contains("?")) {
      throw new IllegalArgumentException("\"" + path + "\" cannot be heard of: it has * # or ?");
    }
    return new Topic("scmb." + withDetails(path.split("/", 4)[2]) + ".*." + path);
  }

  private static String withDetails(String category) {
    if (category.equals("tasks")) {
      throw new IllegalArgumentException(
          "tasks are told without change and address: take Topic.TASKS and look at each message");
    }
    return word(category);
  }

  private static String word(String text) {
    if (!WORD.matcher(text).matches()) {
      throw new IllegalArgumentException(
          "\"" + text + "\" is no word of a topic: expected letters, digits and -");
    }
    return text;
  }

  /** The pattern. */
  @Override
  public String toString() {
    return binding;
  }
}
