package io.github.infrakit4j.oneview.rest;

import java.time.Duration;
import java.util.Optional;
import java.util.function.DoubleSupplier;

/** Whether a failed try is followed by another, and after what pause. All of it is decided here. */
final class Retrying {
  private final Retry rule;
  private final DoubleSupplier random;

  /**
   * Decides by a rule.
   *
   * @param random numbers from 0 to 1 that spread the pauses
   */
  Retrying(Retry rule, DoubleSupplier random) {
    this.rule = rule;
    this.random = random;
  }

  /**
   * Decides after a failure.
   *
   * @param attempt the number of the try that failed, from 1
   * @param left what is left of the call's time
   * @return the pause before the next try; empty when this was the last
   */
  Optional<Duration> pause(Target target, int attempt, OneViewException failure, Duration left) {
    // OneView has no idempotency keys: a change sent twice may be made twice.
    if (!target.reads()) {
      return Optional.empty();
    }
    // Wrong names, missing rights, distrust: the same answer would come again.
    if (!failure.retryable() || failure instanceof LoginRefusedException) {
      return Optional.empty();
    }
    if (attempt >= rule.attempts() || Thread.currentThread().isInterrupted()) {
      return Optional.empty();
    }
    Duration pause = asked(failure).orElseGet(() -> backOff(attempt));
    // Ending now with the reason beats ending later with "it took too long".
    return pause.compareTo(left) < 0 ? Optional.of(pause) : Optional.empty();
  }

  private static Optional<Duration> asked(OneViewException failure) {
    return failure instanceof ApplianceException answered
        ? answered.retryAfter()
        : Optional.empty();
  }

  private Duration backOff(int attempt) {
    long first = rule.firstDelay().toMillis();
    long doubled = first << Math.min(attempt - 1, 20);
    long pause = Math.min(doubled, rule.maxDelay().toMillis());
    return Duration.ofMillis(Math.round(pause * (1 - 0.25 * random.getAsDouble())));
  }
}
