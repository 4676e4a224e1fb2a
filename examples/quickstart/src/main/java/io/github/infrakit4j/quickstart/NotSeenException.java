package io.github.infrakit4j.quickstart;

import java.time.Duration;
import java.util.List;

/** A step did not come true in time. */
final class NotSeenException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String fact;
  private final Duration took;
  private final transient List<String> complaints;

  NotSeenException(String fact, Duration took, List<String> complaints) {
    super(fact + ": " + complaints);
    this.fact = fact;
    this.took = took;
    this.complaints = List.copyOf(complaints);
  }

  void tell(Screen screen) {
    screen.cross(fact, took, complaints);
  }
}
