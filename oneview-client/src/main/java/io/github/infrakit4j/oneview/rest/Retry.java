package io.github.infrakit4j.oneview.rest;

import java.time.Duration;

/**
 * How often a read is tried, and with what pauses.
 *
 * <p>Only reads (GET and HEAD) are ever repeated. The pause doubles from the first to the longest,
 * less up to a quarter at random; a {@code Retry-After} of the appliance goes before it. All tries
 * together stay within the limit of the call.
 *
 * @param attempts how often in all, at least 1
 * @param firstDelay the pause after the first failure
 * @param maxDelay the longest pause
 */
public record Retry(int attempts, Duration firstDelay, Duration maxDelay) {
  /** Four tries, half a second rising to ten. */
  public static final Retry DEFAULT = new Retry(4, Duration.ofMillis(500), Duration.ofSeconds(10));

  /** One try. */
  public static final Retry NONE = new Retry(1, Duration.ZERO, Duration.ZERO);

  public Retry {
    if (attempts < 1 || firstDelay.isNegative() || maxDelay.compareTo(firstDelay) < 0) {
      throw new IllegalArgumentException(
          "retry wants attempts >= 1 and 0 <= firstDelay <= maxDelay, not "
              + attempts
              + ", "
              + firstDelay
              + ", "
              + maxDelay);
    }
  }
}
