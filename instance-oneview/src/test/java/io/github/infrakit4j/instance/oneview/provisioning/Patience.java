package io.github.infrakit4j.instance.oneview.provisioning;

import java.time.Duration;
import java.util.concurrent.Callable;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/** What happened is written down first and told then: who looks in between is to look again. */
final class Patience {
  private static final Duration LONG_ENOUGH = Duration.ofSeconds(5);

  private Patience() {}

  /** Whether something is so, now or very soon. */
  static boolean soon(Callable<Boolean> condition) {
    try {
      Awaitility.await().atMost(LONG_ENOUGH).pollInterval(Duration.ofMillis(1)).until(condition);
      return true;
    } catch (ConditionTimeoutException never) {
      return false;
    }
  }
}
