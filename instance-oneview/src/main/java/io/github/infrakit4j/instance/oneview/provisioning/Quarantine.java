package io.github.infrakit4j.instance.oneview.provisioning;

import io.github.infrakit4j.oneview.rest.ResourceUri;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A server that is not taken for a while because it failed, or because others had it.
 *
 * @param server its URI
 * @param name what people call it
 * @param reason why, in words
 * @param since when that was said
 * @param until when it may be tried again
 * @param failures how often it failed since it last worked; 0 if others only were faster
 * @param held whether an operator said so: nothing shortens that but the operator
 */
record Quarantine(
    ResourceUri server,
    String name,
    String reason,
    Instant since,
    Instant until,
    int failures,
    boolean held) {
  /** How long a failure is remembered after the server may be tried again. */
  private static final Duration MEMORY = Duration.ofDays(7);

  /** 2 to this power is more than any limit of a time. */
  private static final int MOST_DOUBLINGS = 20;

  /** Of one that does not say when it began it is taken that it is no longer than this. */
  private static final Duration LONGEST_UNSAID = Duration.ofDays(1);

  /** When one began of which only the end is known. */
  static Instant begun(Instant until, boolean held) {
    return held ? Instant.EPOCH : until.minus(LONGEST_UNSAID);
  }

  /**
   * As if begun now if it was begun later, by a clock that was ahead: it lasts as long as it was to
   * last, and not until that clock is caught up with.
   */
  Quarantine notAfter(Instant now) {
    return since.isAfter(now)
        ? new Quarantine(
            server, name, reason, now, now.plus(Duration.between(since, until)), failures, held)
        : this;
  }

  boolean isOver(Instant now) {
    return !until.isAfter(now);
  }

  /** Whether nothing is to be learned from it any more. */
  boolean isForgotten(Instant now) {
    return isOver(now) && (failures == 0 || !until.plus(MEMORY).isAfter(now));
  }

  /**
   * After another failure: twice the time of the one before, up to the longest.
   *
   * @param before what is remembered of the server, null if nothing is
   */
  static Quarantine failed(
      Entry.Server server,
      String reason,
      @Nullable Quarantine before,
      Instant now,
      Duration first,
      Duration longest) {
    int failures = before == null ? 1 : before.failures() + 1;
    Duration time = first.multipliedBy(1L << Math.min(failures - 1, MOST_DOUBLINGS));
    Duration limited = time.compareTo(longest) < 0 ? time : longest;
    Instant until = now.plus(limited);
    if (before != null && before.held() && before.until().isAfter(until)) {
      return new Quarantine(
          server.uri(),
          server.name(),
          before.reason(),
          before.since(),
          before.until(),
          failures,
          true);
    }
    return new Quarantine(server.uri(), server.name(), reason, now, until, failures, false);
  }

  /**
   * An operator wants it left alone.
   *
   * @param before what is remembered of the server, null if nothing is
   */
  static Quarantine held(
      Entry.Server server, String reason, @Nullable Quarantine before, Instant now, Duration time) {
    int failures = before == null ? 0 : before.failures();
    return new Quarantine(server.uri(), server.name(), reason, now, now.plus(time), failures, true);
  }

  /** Others had it: a short pause, which shortens none that it is in. */
  static Quarantine taken(
      Entry.Server server,
      String reason,
      @Nullable Quarantine before,
      Instant now,
      Duration pause) {
    Instant until = now.plus(pause);
    if (before != null && before.until().isAfter(until)) {
      return before;
    }
    int failures = before == null ? 0 : before.failures();
    return new Quarantine(server.uri(), server.name(), reason, now, until, failures, false);
  }
}
