package io.github.infrakit4j.examples.group.plan;

import java.time.Duration;

/**
 * How carefully a group is updated.
 *
 * @param duration for how long all new instances must have been healthy before the next one goes;
 *     zero for not at all
 * @param count in how many polls on end they must have been healthy; zero for not counted
 * @param skipDrain whether an instance is destroyed without being drained first
 */
public record Updating(Duration duration, int count, boolean skipDrain) {
  /** One at a time, as soon as the last one is healthy. */
  public static final Updating DEFAULT = new Updating(Duration.ZERO, 0, false);
}
