package io.github.infrakit4j.instance.oneview.provisioning;

import io.github.infrakit4j.infrakit.PluginException;
import io.github.infrakit4j.oneview.simulator.Fault;
import io.github.infrakit4j.oneview.simulator.Faults;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;

/**
 * Goes through a life request by request, and kills the plugin at each: once before the appliance
 * has acted on it and once after.
 *
 * <p>The ledger is written between two requests, so every moment of a life lies next to one of
 * these.
 */
final class CrashWalk {
  /** More steps than any life has; the walk ends where no request is hit any more. */
  private static final int FAR = 200;

  private CrashWalk() {}

  /** One life that is killed at a step; false if it ended before the step came. */
  interface Life {
    boolean killedAt(int step, boolean afterChange);
  }

  /** How a life ended: whether the step came, and whether its question was answered well. */
  record Death(boolean hit, boolean answered) {}

  /** Returns how many steps a life has. */
  static int walk(Life life) {
    int step = 0;
    while (step < FAR && life.killedAt(step, false) && life.killedAt(step, true)) {
      step++;
    }
    return step;
  }

  /** Lets the appliance say nothing any more from that request on. */
  static Faults.Armed arm(Rig rig, int step, boolean afterChange) {
    Fault hang = afterChange ? Fault.hangAfterChange() : Fault.hang();
    return rig.appliance
        .faults()
        .next(hang.on("", "/rest/(?!login-sessions|version).*").after(step));
  }

  /** Asks, kills the plugin at the step, or when all is done, and starts another. */
  static Death kill(
      Rig rig, int step, boolean afterChange, Runnable question, Callable<Boolean> done) {
    Faults.Armed crash = arm(rig, step, afterChange);
    CompletableFuture<Boolean> answer = CompletableFuture.supplyAsync(() -> answered(question));
    Rig.await("crash or end", () -> crash.hits() > 0 || done.call());
    boolean hit = crash.hits() > 0;
    rig.kill();
    crash.disarm();
    boolean answered = answer.join();
    rig.start();
    return new Death(hit, answered);
  }

  private static boolean answered(Runnable question) {
    try {
      question.run();
      return true;
    } catch (PluginException | IllegalStateException killed) {
      return false;
    }
  }
}
