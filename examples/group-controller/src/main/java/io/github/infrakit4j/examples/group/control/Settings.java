package io.github.infrakit4j.examples.group.control;

import io.github.infrakit4j.infrakit.instance.LogicalId;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How groups are watched.
 *
 * @param poll from the end of one round to the next; InfraKit's default is 10 s
 * @param parallel how many instances of a group are made or destroyed at a time; 0 for no limit
 * @param self the logical id of the instance this controller runs on; null if it runs on none
 */
public record Settings(Duration poll, int parallel, @Nullable LogicalId self) {
  /** InfraKit's. */
  public static final Settings DEFAULT = new Settings(Duration.ofSeconds(10), 0, null);

  /**
   * Checks both numbers.
   *
   * @throws IllegalArgumentException if there is no time between rounds, or the limit is negative
   */
  public Settings {
    if (poll.isNegative() || poll.isZero()) {
      throw new IllegalArgumentException("The poll interval must be positive: " + poll);
    }
    if (parallel < 0) {
      throw new IllegalArgumentException("The limit of parallel calls is negative: " + parallel);
    }
  }
}
