package io.github.infrakit4j.instance.oneview.provisioning;

import io.github.infrakit4j.infrakit.PluginException;
import io.github.infrakit4j.oneview.simulator.SimulatedAppliance.RunningTasks;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/**
 * Nothing goes wrong any more: the groups must come to what they are, and nothing else be left.
 *
 * @param inTime whether what took long is done after all, or comes to nothing
 */
record ChaosEnd(List<ChaosPlace> places, boolean inTime) {
  /** For all to come to rest, on a machine that has other things to do. */
  private static final Duration TO_SETTLE = Duration.ofMinutes(1);

  /** What never came to be as committed, in sentences. */
  List<String> await() {
    places.forEach(this::mend);
    List<String> wrongs = new ArrayList<>();
    for (ChaosPlace place : places) {
      try {
        await("what was to go is gone", () -> isRemovalOver(place));
        await("the groups are as committed", () -> isSettled(place));
      } catch (ConditionTimeoutException never) {
        wrongs.add("never as committed: " + place.control().sizes() + place.site().report());
      }
    }
    return wrongs;
  }

  private void mend(ChaosPlace place) {
    ChaosProcesses.freeDisks(place);
    ChaosProcesses.connect(place);
    place.faults().clear();
    place.servers().mend();
    if (inTime) {
      place.faults().inTime();
    } else {
      place.faults().hurry();
    }
    place.site().appliance.restart(Duration.ZERO, RunningTasks.INTERRUPT);
    for (int process = 0; process < ChaosSite.PROCESSES; process++) {
      place.site().reconfigure(process, ChaosSite.POLICY);
      Operations operations = place.site().rig(process).plugin().operations();
      place.site().rig(process).ledger().quarantined().forEach(q -> operations.lift(q.name()));
    }
  }

  private static void await(String what, Callable<Boolean> condition) {
    Awaitility.await(what).atMost(TO_SETTLE).pollInterval(Duration.ofMillis(5)).until(condition);
  }

  /** Nobody asks again: what was accepted is done by whoever accepted it. */
  private static boolean isRemovalOver(ChaosPlace place) {
    place.site().mindGone();
    return place.site().entries().stream()
        .filter(entry -> entry.destroyAsked() != null)
        .allMatch(e -> e.stage() instanceof Stage.Stuck || e.stage() instanceof Stage.Failed);
  }

  private static boolean isSettled(ChaosPlace place) {
    place.site().mindGone();
    place.operators().claim();
    place.operators().tidy();
    place.servers().mend();
    try {
      boolean whole = place.control().isConverged();
      place.control().described(1);
      Set<String> expected = new HashSet<>(place.control().described(0));
      expected.addAll(ChaosSite.FOREIGN);
      boolean alone = expected.equals(new HashSet<>(place.site().appliance.profiles().names()));
      boolean rests = isAtRest(place);
      if (rests && !(whole && alone)) {
        place.site().forward(Rig.TIMING.coolDown());
      }
      return whole && alone && rests && isReady(place);
    } catch (PluginException notNow) {
      if (isAtRest(place)) {
        place.control().giveUpWishes();
        place.site().forward(Rig.TIMING.coolDown());
      }
      return false;
    }
  }

  /** Nothing but time would change anything. */
  private static boolean isAtRest(ChaosPlace place) {
    return place.site().appliance.runningTasks() == 0
        && place.site().entries().stream().allMatch(entry -> entry.stage().isResting());
  }

  /** One whose removal took too long may stay, if its group has come to want it again. */
  private static boolean isReady(ChaosPlace place) {
    return place.site().rig(0).ledger().entries().stream()
        .allMatch(e -> e.stage() instanceof Stage.Ready || e.stage() instanceof Stage.Stuck);
  }
}
