package io.github.infrakit4j.instance.oneview.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.infrakit4j.infrakit.instance.InstanceId;
import io.github.infrakit4j.oneview.simulator.Delay;
import io.github.infrakit4j.oneview.simulator.Fault;
import io.github.infrakit4j.oneview.simulator.Faults;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * An appliance that lets no tasks be listed is asked twice for one profile, since nobody heard of
 * the first request. The turn of the other one may come when the profile is removed again.
 */
class RepeatedUnheardRequestsTest {
  private static final String PROFILES = "/rest/server-profiles";
  private static final Duration FIRST = Duration.ofHours(1);

  /** So far away that it does not come while a slow machine waits for something else. */
  private static final Duration SECOND = Duration.ofDays(30);

  private static Rig queueing() {
    Rig rig =
        Rig.of(
            rack -> rack.servers(1),
            settings -> settings.manualClock().delay(Delay.VALIDATION, FIRST),
            Rig.limits(Duration.ofHours(4), Duration.ZERO));
    rig.appliance.faults().next(Fault.answer(403).on("GET", "/rest/tasks").always());
    return rig;
  }

  /** Kills the plugin between its request for a profile and the answer. */
  private static InstanceId unheard(Rig rig) {
    InstanceId id = killed(rig);
    rig.start();
    return id;
  }

  private static InstanceId killed(Rig rig) {
    Faults.Armed hang = rig.appliance.faults().next(Fault.hangAfterChange().on("POST", PROFILES));
    CompletableFuture<InstanceId> asking = CompletableFuture.supplyAsync(() -> rig.provision("A"));
    Rig.await("asked for", () -> hang.hits() == 1);
    rig.kill();
    hang.disarm();
    return asking.join();
  }

  /** Two requests without an answer: the turn of the second comes long after the first. */
  private static InstanceId unheardTwice(Rig rig) {
    InstanceId id = unheard(rig);
    rig.appliance.delay(Delay.VALIDATION, SECOND);
    Faults.Armed lost = rig.appliance.faults().next(Fault.dropAfterChange().on("POST", PROFILES));
    rig.clock.forward(Rig.TIMING.settle());
    Rig.await("asked for again", () -> lost.hits() == 1);
    rig.appliance.delay(Delay.VALIDATION, Delay.VALIDATION.standard());
    return id;
  }

  private static void advanceUntil(Rig rig, String what, Callable<Boolean> condition) {
    Rig.await(
        what,
        () -> {
          rig.appliance.advance(Duration.ofMinutes(1));
          return condition.call();
        });
  }

  private static void awaitReady(Rig rig, InstanceId id) {
    rig.appliance.advance(FIRST);
    advanceUntil(
        rig, "ready", () -> rig.ledger().find(id).orElseThrow().stage() instanceof Stage.Ready);
  }

  private static void awaitRemoved(Rig rig) {
    advanceUntil(rig, "removed", () -> rig.appliance.profiles().names().isEmpty());
    Rig.await("no longer counted", () -> rig.ids("A").isEmpty());
  }

  private static void awaitForgotten(Rig rig, InstanceId id) {
    Rig.await(
        "forgotten",
        () -> {
          rig.clock.forward(Duration.ofMinutes(30));
          return rig.ledger().find(id).isEmpty();
        });
  }

  /** What the second request makes is seen, not counted, and removed. */
  private static void assertSecondIsRemoved(Rig rig, InstanceId id) {
    rig.appliance.advance(SECOND);
    Rig.await("made after all", () -> made(rig, id) == 2);
    awaitRemoved(rig);
    awaitForgotten(rig, id);
    assertThat(rig.appliance.profiles().names()).isEmpty();
    assertThat(rig.events.defects()).isEmpty();
  }

  private static long made(Rig rig, InstanceId id) {
    return rig.appliance.history().events().stream()
        .filter(event -> event.kind().name().equals("CREATED"))
        .filter(event -> event.profileName().equals(id.value()))
        .count();
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void whatTheOtherRequestMakesOfADestroyedInstanceIsRemoved(boolean restarted) {
    try (Rig rig = queueing()) {
      InstanceId id = unheardTwice(rig);
      awaitReady(rig, id);
      rig.destroy(id);
      awaitRemoved(rig);
      if (restarted) {
        rig.restart();
      }

      assertSecondIsRemoved(rig, id);
    }
  }

  @Test
  void itsServerIsFreeForAnotherMeanwhile() {
    try (Rig rig = queueing()) {
      InstanceId id = unheardTwice(rig);
      awaitReady(rig, id);
      rig.destroy(id);
      awaitRemoved(rig);
      Rig.await("server is free", () -> rig.ledger().reserved().isEmpty());

      InstanceId other = rig.provision("A");
      advanceUntil(
          rig,
          "ready",
          () -> rig.ledger().find(other).orElseThrow().stage() instanceof Stage.Ready);
      rig.appliance.advance(SECOND);
      assertThat(rig.ids("A")).containsExactly(other);
      awaitForgotten(rig, id);
      assertThat(rig.appliance.profiles().names()).containsExactly(other.value());
    }
  }

  /** Several ask for the removal, and notice themselves that the profile is gone. */
  @Test
  void whoeverNoticesThatItIsGoneItIsWatched() {
    try (Rig rig = queueing()) {
      InstanceId id = unheardTwice(rig);
      awaitReady(rig, id);
      rig.destroy(id);
      advanceUntil(
          rig,
          "removed",
          () -> {
            rig.destroy(id);
            rig.ids("A");
            return rig.appliance.profiles().names().isEmpty();
          });

      assertSecondIsRemoved(rig, id);
    }
  }

  /** The worker is done with it; whoever lists the profiles notices that an operator deleted it. */
  @Test
  void oneThatWasGivenUpIsWatchedOnceItIsGone() {
    try (Rig rig = queueing()) {
      InstanceId id = unheardTwice(rig);
      awaitReady(rig, id);
      Faults.Armed conflict =
          rig.appliance.faults().next(Fault.answer(409).on("DELETE", PROFILES + "/.*").always());
      rig.destroy(id);
      rig.clock.forward(Duration.ofMinutes(30));
      Rig.await(
          "given up", () -> rig.ledger().find(id).orElseThrow().stage() instanceof Stage.Stuck);
      conflict.disarm();
      rig.appliance.profiles().delete(id.value());
      assertThat(rig.ids("A")).isEmpty();

      assertSecondIsRemoved(rig, id);
    }
  }

  /** The rest of a failed creation is removed, and the first request makes another profile. */
  @Test
  void whatTheFirstRequestMakesAfterTheSecondFailedIsRemoved() {
    try (Rig rig = queueing()) {
      InstanceId id = unheard(rig);
      rig.appliance.delay(Delay.VALIDATION, Delay.VALIDATION.standard());
      rig.appliance.faults().next(Fault.taskError("Broke", "It broke").on("POST", PROFILES));
      rig.clock.forward(Rig.TIMING.settle());
      Rig.await("asked for again", () -> rig.posts() == 2);
      rig.destroy(id);
      Rig.await(
          "made and removed",
          () -> {
            rig.appliance.advance(Duration.ofSeconds(10));
            return made(rig, id) == 1
                && rig.appliance.profiles().names().isEmpty()
                && rig.ledger().find(id).filter(e -> e.stage() instanceof Stage.Clearing).isEmpty();
          });
      rig.appliance.advance(FIRST);

      Rig.await("made after all", () -> made(rig, id) == 2);
      awaitRemoved(rig);
      awaitForgotten(rig, id);
    }
  }

  @Test
  void anInstanceWhoseOnlyRequestWasFoundIsForgottenAtOnce() {
    try (Rig rig = queueing()) {
      InstanceId id = killed(rig);
      rig.appliance.delay(Delay.VALIDATION, Delay.VALIDATION.standard());
      rig.appliance.advance(FIRST);
      rig.start();
      awaitReady(rig, id);
      rig.destroy(id);

      advanceUntil(rig, "forgotten", () -> rig.ledger().find(id).isEmpty());
      assertThat(rig.posts()).isEqualTo(1);
    }
  }
}
