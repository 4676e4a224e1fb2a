package io.github.infrakit4j.oneview.rest;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Keeps credentials that were refused from being tried at each call: directories lock a user out
 * after a few tries, on all that it logs in to. The pause doubles with each refusal; other
 * credentials are tried at once.
 */
final class LoginPause {
  /** So many times the first pause is the longest. */
  private static final int LONGEST = 16;

  private final Duration first;
  private final MonotonicClock clock;
  private @Nullable Credentials refused;
  private @Nullable LoginRefusedException why;
  private long since;
  private int factor;

  LoginPause(Duration first, MonotonicClock clock) {
    this.first = first;
    this.clock = clock;
  }

  /**
   * Passes unless the pause of these credentials lasts.
   *
   * @throws LoginRefusedException as the appliance's refusal was, and when they are tried again
   */
  synchronized void require(Credentials who) {
    LoginRefusedException before = why;
    if (before == null || !who.equals(refused)) {
      return;
    }
    Duration left = first.multipliedBy(factor).minusNanos(clock.nanoTime() - since);
    if (left.compareTo(Duration.ZERO) > 0) {
      throw before.notTriedFor(left);
    }
  }

  synchronized void refused(Credentials who, LoginRefusedException answer) {
    factor = who.equals(refused) ? Math.min(LONGEST, 2 * factor) : 1;
    refused = who;
    why = answer;
    since = clock.nanoTime();
  }

  /** Has the refused credentials tried now; refused again, they wait for twice as long. */
  synchronized void end() {
    why = null;
  }

  synchronized void accepted() {
    refused = null;
    why = null;
  }
}
