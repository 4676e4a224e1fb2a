package io.github.infrakit4j.oneview.rest;

import java.time.Duration;
import okhttp3.Interceptor;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;

/**
 * When a call must have ended, known to all that happens inside it.
 *
 * @param nanoTime in the time of the client's clock
 */
record Deadline(long nanoTime) {
  /** The outermost link of the chain: marks the call with its end. */
  static Interceptor mark(MonotonicClock clock) {
    return chain -> {
      Deadline end = new Deadline(clock.nanoTime() + chain.call().timeout().timeoutNanos());
      Request marked = chain.request().newBuilder().tag(Deadline.class, end).build();
      return chain.proceed(marked);
    };
  }

  /** What is left of a marked call; never less than a millisecond, which ends it. */
  static Duration left(Request request, MonotonicClock clock) {
    @Nullable Deadline end = request.tag(Deadline.class);
    if (end == null) {
      throw new IllegalStateException("the call has no deadline");
    }
    return left(end.nanoTime(), clock);
  }

  static Duration left(long end, MonotonicClock clock) {
    Duration left = Duration.ofNanos(end - clock.nanoTime());
    return left.compareTo(Duration.ofMillis(1)) < 0 ? Duration.ofMillis(1) : left;
  }
}
