package io.github.infrakit4j.instance.oneview.provisioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.infrakit4j.infrakit.PluginException;
import io.github.infrakit4j.infrakit.instance.InstanceId;
import io.github.infrakit4j.oneview.simulator.Delay;
import io.github.infrakit4j.oneview.simulator.Fault;
import io.github.infrakit4j.oneview.simulator.Faults;
import io.github.infrakit4j.oneview.simulator.SimulatedAppliance.RunningTasks;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/**
 * The appliance took a request for a profile, nobody heard its answer, and its turn comes late: the
 * first look finds nothing.
 */
class UnheardRequestsTest {
  private static final String PROFILES = "/rest/server-profiles";
  private static final Duration QUEUE = Duration.ofHours(1);

  /** Its time stands still, and what it is asked for waits long for its turn. */
  private static Rig queueing(int servers) {
    return Rig.of(
        rack -> rack.servers(servers),
        settings -> settings.manualClock().delay(Delay.VALIDATION, QUEUE),
        Rig.limits(Rig.TIMING.provisionLimit(), Duration.ZERO));
  }

  /** Kills the plugin between its request for a profile and the answer. */
  private static InstanceId unheard(Rig rig) {
    Faults.Armed hang = rig.appliance.faults().next(Fault.hangAfterChange().on("POST", PROFILES));
    CompletableFuture<InstanceId> asking = CompletableFuture.supplyAsync(() -> rig.provision("A"));
    Rig.await("asked for", () -> hang.hits() == 1);
    rig.kill();
    hang.disarm();
    InstanceId id = asking.join();
    rig.start();
    return id;
  }

  /** The time of a removal may have begun anew, with a request that was about to be made again. */
  private static void forwardUntil(Rig rig, String what, Callable<Boolean> condition) {
    Rig.await(
        what,
        () -> {
          rig.clock.forward(Duration.ofMinutes(30));
          return condition.call();
        });
  }

  private static void everyTurnComes(Rig rig) {
    rig.appliance.delay(Delay.VALIDATION, Delay.VALIDATION.standard());
    rig.appliance.advance(QUEUE);
  }

  private static void listsNoTasks(Rig rig) {
    rig.appliance.faults().next(Fault.answer(403).on("GET", "/rest/tasks").always());
  }

  private static void awaitForgotten(Rig rig, InstanceId id) {
    Rig.await(
        "removed and forgotten",
        () -> {
          rig.appliance.advance(Duration.ofMinutes(1));
          return rig.ledger().find(id).isEmpty();
        });
  }

  @Test
  void aRemovalThatWasAskedForMeanwhileRemovesWhatIsMadeLater() {
    try (Rig rig = queueing(1)) {
      InstanceId id = unheard(rig);
      rig.destroy(id);
      rig.clock.forward(Rig.TIMING.settle());
      Rig.await("no longer counted", () -> rig.ids("A").isEmpty());
      rig.restart();

      everyTurnComes(rig);
      Rig.await("made after all", () -> !rig.appliance.profiles().names().isEmpty());
      awaitForgotten(rig, id);

      assertThat(rig.appliance.profiles().names()).isEmpty();
      assertThat(rig.events.defects()).isEmpty();
    }
  }

  @Test
  void aRemovalIsOverWhereNothingIsMadeAllTheTime() {
    try (Rig rig = queueing(1)) {
      Faults.Armed hang = rig.appliance.faults().next(Fault.hang().on("POST", PROFILES));
      CompletableFuture<InstanceId> asking =
          CompletableFuture.supplyAsync(() -> rig.provision("A"));
      Rig.await("asked for", () -> hang.hits() == 1);
      rig.kill();
      InstanceId id = asking.join();
      rig.start();
      rig.destroy(id);

      forwardUntil(rig, "forgotten", () -> rig.ledger().find(id).isEmpty());
      Rig.await(
          "told",
          () ->
              rig.events.lines().stream()
                  .anyMatch(line -> line.contains("before it had a profile")));
    }
  }

  @Test
  void theTimeOfARemovalRunsFromTheEndOfTheCreation() {
    try (Rig rig =
        Rig.of(
            rack -> rack.servers(1),
            settings -> settings.manualClock().delay(Delay.PROFILE_CREATE, Duration.ofMinutes(40)),
            Rig.limits(Duration.ofHours(4), Duration.ZERO))) {
      InstanceId id = rig.provision("A");
      rig.destroy(id);
      rig.appliance.advance(Duration.ofMinutes(1));
      rig.clock.forward(Duration.ofMinutes(41));
      rig.appliance.advance(Duration.ofMinutes(40));

      awaitForgotten(rig, id);
      assertThat(rig.appliance.profiles().names()).isEmpty();
    }
  }

  /** The second would be done after the profile of the first was removed. */
  @Test
  void aRequestIsNotMadeAgainWhileTheFirstOneMayWaitForItsTurn() {
    try (Rig rig = queueing(1)) {
      InstanceId id = unheard(rig);
      rig.clock.forward(Rig.TIMING.settle());
      Rig.await("looked for", () -> rig.appliance.journal().count("GET", "/rest/tasks") > 3);
      assertThat(rig.posts()).isEqualTo(1);

      everyTurnComes(rig);
      Rig.await(
          "ready",
          () -> {
            rig.appliance.advance(Duration.ofMinutes(1));
            return rig.ledger().find(id).orElseThrow().stage() instanceof Stage.Ready;
          });
      assertThat(rig.posts()).isEqualTo(1);
    }
  }

  @Test
  void anInstanceWhoseRequestWaitsForLongerThanAllowedIsReplaced() {
    try (Rig rig = queueing(1)) {
      InstanceId id = unheard(rig);
      forwardUntil(rig, "no longer counted", () -> rig.ids("A").isEmpty());
      assertThat(rig.posts()).isEqualTo(1);

      everyTurnComes(rig);
      Rig.await("made after all", () -> !rig.appliance.profiles().names().isEmpty());
      Rig.await(
          "removed",
          () -> {
            rig.appliance.advance(Duration.ofMinutes(1));
            return rig.appliance.profiles().names().isEmpty();
          });
      forwardUntil(rig, "forgotten", () -> rig.ledger().find(id).isEmpty());
    }
  }

  @Test
  void anInstanceWhoseRequestsAreNeverAnsweredIsGivenUp() {
    try (Rig rig = queueing(1)) {
      rig.appliance.faults().next(Fault.dropBeforeChange().on("POST", PROFILES).always());
      InstanceId id = rig.provision("A");

      forwardUntil(rig, "given up", () -> isFailed(rig, id));
      assertThat(rig.posts()).isGreaterThan(1);
      Rig.await(
          "told",
          () ->
              rig.events.lines().stream()
                  .anyMatch(line -> line.contains("answered no request for the profile")));
    }
  }

  /** Of what waits the appliance says neither address nor name. */
  @Test
  void aRemovalIsNotOverWhileTheApplianceHasCreationsOfWhichItSaysNothing() {
    try (Rig rig = queueing(1)) {
      InstanceId id = unheard(rig);
      rig.destroy(id);
      forwardUntil(rig, "asked", () -> rig.appliance.journal().count("GET", "/rest/tasks") > 1);
      assertThat(rig.ledger().find(id)).isPresent();

      everyTurnComes(rig);
      awaitForgotten(rig, id);
      assertThat(rig.appliance.profiles().names()).isEmpty();
    }
  }

  /** After the look for the profile, and before that at the tasks. */
  @Test
  void aTurnThatComesInTheMiddleOfALookIsSeen() {
    try (Rig rig = queueing(1)) {
      InstanceId id = unheard(rig);
      rig.destroy(id);
      forwardUntil(rig, "no longer counted", () -> rig.ids("A").isEmpty());
      comesAfterTheNextLookAt(rig, "/rest/server-hardware/[^/]+");

      awaitForgotten(rig, id);
      assertThat(rig.appliance.profiles().names()).isEmpty();
    }
  }

  @Test
  void aTurnThatComesInTheMiddleOfTheLastLookAtAFailedInstanceIsSeen() {
    try (Rig rig = queueing(1)) {
      InstanceId id = unheard(rig);
      Stage failed = new Stage.Failed("Broke");
      rig.ledger().update(id, each -> each.withUnheard(true).at(failed, rig.clock.instant()));
      rig.restart();
      rig.clock.forward(Rig.TIMING.longestCoolDown());
      Rig.await("watched", () -> rig.appliance.journal().count("GET", "/rest/tasks") > 1);
      comesAfterTheNextLookAt(rig, PROFILES);

      Rig.await(
          "removed",
          () -> {
            rig.appliance.advance(Duration.ofMinutes(1));
            return rig.appliance.profiles().names().isEmpty();
          });
      forwardUntil(rig, "forgotten", () -> rig.ledger().find(id).isEmpty());
      assertThat(rig.appliance.profiles().names()).isEmpty();
    }
  }

  private static void comesAfterTheNextLookAt(Rig rig, String path) {
    rig.appliance.faults().next(Fault.rewrite(body -> afterEveryTurn(rig, body)).on("GET", path));
    Rig.await("made", () -> !rig.appliance.profiles().names().isEmpty());
  }

  private static String afterEveryTurn(Rig rig, String body) {
    everyTurnComes(rig);
    return body;
  }

  @Test
  void anApplianceThatListsNoTasksIsNotWaitedFor() {
    try (Rig rig = queueing(1)) {
      InstanceId id = unheard(rig);
      listsNoTasks(rig);
      rig.destroy(id);

      forwardUntil(rig, "forgotten", () -> rig.ledger().find(id).isEmpty());
    }
  }

  @Test
  void aRemovalThatComesAfterTheRequestWasMadeAgainKnowsOfTheFirstOne() {
    try (Rig rig = queueing(1)) {
      InstanceId id = unheard(rig);
      listsNoTasks(rig);
      rig.appliance.faults().next(Fault.answer(429).on("POST", PROFILES).always());
      rig.clock.forward(Rig.TIMING.settle());
      Rig.await("asked for again", () -> rig.posts() > 1);
      rig.destroy(id);
      Rig.await("no longer counted", () -> isHiddenOnceSettled(rig));
      rig.appliance.faults().clear();

      everyTurnComes(rig);
      awaitForgotten(rig, id);
      assertThat(rig.appliance.profiles().names()).isEmpty();
    }
  }

  private static boolean isHiddenOnceSettled(Rig rig) {
    rig.clock.forward(Rig.TIMING.settle());
    return rig.ids("A").isEmpty();
  }

  @Test
  void whatAFailedInstanceStillBecomesIsRemoved() {
    try (Rig rig = queueing(1)) {
      listsNoTasks(rig);
      rig.appliance.faults().next(Fault.dropAfterChange().on("POST", PROFILES));
      rig.appliance.faults().next(Fault.answer(400).on("POST", PROFILES));
      assertThatThrownBy(() -> rig.provision("A")).isInstanceOf(PluginException.class);
      rig.clock.forward(Rig.TIMING.failedShown());
      assertThat(rig.ids("A")).isEmpty();

      everyTurnComes(rig);
      Rig.await("made after all", () -> !rig.appliance.profiles().names().isEmpty());
      Rig.await(
          "removed",
          () -> {
            rig.appliance.advance(Duration.ofMinutes(1));
            return rig.appliance.profiles().names().isEmpty();
          });
      forwardUntil(rig, "forgotten", () -> rig.ledger().entries().isEmpty());
    }
  }

  @Test
  void aServerThatTheFirstRequestHasTakenIsTheInstances() {
    try (Rig rig = Rig.of(2)) {
      rig.appliance.delay(Delay.PROFILE_UNLISTED, Duration.ofMinutes(30));
      rig.appliance.faults().next(Fault.dropAfterChange().on("POST", PROFILES));
      rig.appliance
          .faults()
          .next(
              Fault.rewrite(body -> isStillLookedFor(rig) ? asIfFree(body) : body)
                  .on("GET", "/rest/server-hardware/[^/]+")
                  .always());

      InstanceId id = rig.ready("A");

      assertThat(rig.properties(id)).contains("\"ServerName\":\"h1\"");
      assertThat(rig.appliance.profiles().names()).containsExactly(id.value());
      assertThat(rig.posts()).isEqualTo(1);
    }
  }

  private static boolean isStillLookedFor(Rig rig) {
    return rig.ledger().entries().stream().anyMatch(e -> e.stage() instanceof Stage.Posting);
  }

  private static String asIfFree(String body) {
    return body.replaceAll("\"serverProfileUri\":\"[^\"]*\"", "\"serverProfileUri\":null")
        .replaceAll("\"state\":\"[^\"]*\"", "\"state\":\"NoProfileApplied\"")
        .replaceAll("\"powerLock\":true", "\"powerLock\":false");
  }

  @Test
  void aRemovalOfWhatIsLeftThatNeverEndsHoldsUpNoReplacement() {
    try (Rig rig = Rig.of(1)) {
      rig.appliance.faults().next(Fault.taskError("Broke", "It broke").on("POST", PROFILES));
      Faults.Armed endless =
          rig.appliance.faults().next(Fault.taskNeverEnds().on("DELETE", PROFILES + "/.*"));
      InstanceId id = rig.provision("A");
      Rig.await("being removed", () -> endless.hits() == 1);
      rig.clock.forward(Rig.TIMING.destroyLimit());
      Rig.await("given up", () -> isFailed(rig, id));
      rig.clock.forward(Rig.TIMING.failedShown());
      assertThat(rig.ids("A")).isEmpty();

      rig.appliance.restart(Duration.ZERO, RunningTasks.INTERRUPT);
      rig.clock.forward(Rig.TIMING.coolDown());
      rig.awaitGone(id);
      assertThat(rig.appliance.profiles().names()).isEmpty();
      assertThat(rig.events.defects()).isEmpty();
    }
  }

  private static boolean isFailed(Rig rig, InstanceId id) {
    return rig.ledger().find(id).filter(e -> e.stage() instanceof Stage.Failed).isPresent();
  }

  @Test
  void aFirstBootWhoseTaskNeverEndsHoldsUpNoReplacement() {
    try (Rig rig = Rig.of(1)) {
      Faults.Armed endless =
          rig.appliance
              .faults()
              .next(Fault.taskNeverEnds().on("PATCH", "/rest/server-hardware/.*"));
      InstanceId id =
          rig.provision("A", "\"TemplateName\":\"T\",\"BootDevice\":\"PXE\",\"OneTime\":true");
      Rig.await("asked for", () -> endless.hits() == 1);
      rig.clock.forward(Rig.TIMING.powerLimit());
      Rig.await(
          "told",
          () ->
              rig.events.lines().stream()
                  .anyMatch(line -> line.contains("its boot device could not be set")));

      rig.awaitGone(id);
      assertThat(rig.appliance.profiles().names()).isEmpty();
    }
  }

  @Test
  void aServerThatIsBeingSwitchedOnIsOffOnceItsInstanceIsRemoved() {
    try (Rig rig = Rig.of(1)) {
      rig.appliance.delay(Delay.VALIDATION, Duration.ofSeconds(60));
      InstanceId id = rig.provision("A", "\"TemplateName\":\"T\",\"PowerOn\":true");
      Rig.await("being switched on", () -> isBeingSwitchedOn(rig, id));
      rig.destroy(id);

      rig.awaitGone(id);
      Rig.await("all done", () -> rig.appliance.runningTasks() == 0);
      assertThat(rig.appliance.servers().power("h1")).isEqualTo("Off");
    }
  }

  private static boolean isBeingSwitchedOn(Rig rig, InstanceId id) {
    return rig.ledger()
        .find(id)
        .filter(e -> e.stage() instanceof Stage.PoweringOn on && on.task() != null)
        .isPresent();
  }
}
