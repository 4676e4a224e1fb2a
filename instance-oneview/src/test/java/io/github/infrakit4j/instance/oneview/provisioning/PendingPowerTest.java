package io.github.infrakit4j.instance.oneview.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.infrakit4j.infrakit.instance.InstanceId;
import io.github.infrakit4j.oneview.simulator.Delay;
import io.github.infrakit4j.oneview.simulator.Fault;
import io.github.infrakit4j.oneview.simulator.Faults;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A request for power waits long for its turn. Done after the instance is removed it would switch
 * on a server without a profile, or somebody else's.
 */
class PendingPowerTest {
  private static final String POWER = "/rest/server-hardware/[^/]+/powerState";
  private static final String ON = "\"TemplateName\":\"T\",\"PowerOn\":true";
  private static final Duration QUEUE = Duration.ofHours(1);

  private static Rig frozen() {
    return Rig.of(
        rack -> rack.servers(1),
        settings -> settings.manualClock(),
        Rig.limits(Duration.ofHours(4), Duration.ZERO));
  }

  /** One with its profile, whose server is to be switched on in an hour. */
  private static InstanceId waitingForPower(Rig rig) {
    InstanceId id = applied(rig, ON);
    Rig.await("to be switched on", () -> isToBeSwitchedOn(rig, id));
    rig.appliance.delay(Delay.VALIDATION, Delay.VALIDATION.standard());
    return id;
  }

  /** Its profile is applied; all that is asked for from then on waits long for its turn. */
  private static InstanceId applied(Rig rig, String properties) {
    InstanceId id = rig.provision("A", properties);
    Rig.await(
        "being made",
        () -> {
          rig.appliance.advance(Duration.ofSeconds(1));
          return !rig.appliance.profiles().names().isEmpty();
        });
    rig.appliance.delay(Delay.VALIDATION, QUEUE);
    rig.appliance.advance(Delay.PROFILE_CREATE.standard());
    return id;
  }

  private static boolean isToBeSwitchedOn(Rig rig, InstanceId id) {
    return rig.ledger()
        .find(id)
        .filter(e -> e.stage() instanceof Stage.PoweringOn on && on.task() != null)
        .isPresent();
  }

  private static void advanceUntil(Rig rig, String what, Callable<Boolean> condition) {
    Rig.await(
        what,
        () -> {
          rig.appliance.advance(Duration.ofMinutes(1));
          return condition.call();
        });
  }

  private static void awaitLooks(Rig rig, String path) {
    int looks = rig.appliance.journal().count("GET", path);
    Rig.await("watched on", () -> rig.appliance.journal().count("GET", path) > looks + 2);
  }

  private static void assertOffForGood(Rig rig) {
    rig.appliance.advance(QUEUE.multipliedBy(2));
    assertThat(rig.appliance.runningTasks()).isZero();
    assertThat(rig.appliance.servers().power("h1")).isEqualTo("Off");
    assertThat(rig.appliance.profiles().names()).isEmpty();
    assertThat(rig.events.defects()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aDestroyedInstanceIsRemovedAfterItsServerWasSwitchedOn(boolean listsNoTasks) {
    try (Rig rig = frozen()) {
      if (listsNoTasks) {
        rig.appliance.faults().next(Fault.answer(403).on("GET", "/rest/tasks").always());
      }
      InstanceId id = waitingForPower(rig);
      rig.destroy(id);
      rig.restart();

      advanceUntil(rig, "removed", () -> rig.ledger().find(id).isEmpty());
      assertOffForGood(rig);
    }
  }

  @Test
  void anInstanceThatIsNotSwitchedOnInTimeIsReplacedAndRemovedAfterItWas() {
    try (Rig rig = frozen()) {
      InstanceId id = waitingForPower(rig);
      rig.clock.forward(Rig.TIMING.powerLimit());
      Rig.await("no longer counted", () -> rig.ids("A").isEmpty());
      rig.restart();
      awaitLooks(rig, "/rest/server-hardware/[^/]+");
      assertThat(rig.appliance.profiles().names()).containsExactly(id.value());

      // On at the next look, which is late for making it an instance again.
      rig.appliance.advance(QUEUE.multipliedBy(2));
      advanceUntil(rig, "removed", () -> rig.ledger().find(id).isEmpty());
      assertOffForGood(rig);
      assertThat(rig.plugin().status().quarantined())
          .singleElement()
          .satisfies(server -> assertThat(server.reason()).contains("not be switched on"));
    }
  }

  @Test
  void oneThatIsGivenUpCanBeDestroyedAndIsRemovedOnceItsServerWasSwitchedOn() {
    try (Rig rig = frozen()) {
      InstanceId id = waitingForPower(rig);
      rig.clock.forward(Rig.TIMING.powerLimit());
      Rig.await("no longer counted", () -> rig.ids("A").isEmpty());
      rig.destroy(id);

      advanceUntil(rig, "removed", () -> rig.ledger().find(id).isEmpty());
      assertOffForGood(rig);
    }
  }

  /** The answer that names the task is lost in a crash: the appliance's list has it. */
  @Test
  void aRequestForPowerOfWhichNobodyHeardIsWaitedForToo() {
    try (Rig rig = frozen()) {
      Faults.Armed hang = rig.appliance.faults().next(Fault.hangAfterChange().on("PUT", POWER));
      InstanceId id = applied(rig, ON);
      Rig.await("asked for", () -> hang.hits() == 1);
      rig.appliance.delay(Delay.VALIDATION, Delay.VALIDATION.standard());
      rig.destroy(id);
      rig.kill();
      hang.disarm();
      rig.start();

      advanceUntil(rig, "removed", () -> rig.ledger().find(id).isEmpty());
      assertOffForGood(rig);
      assertThat(rig.appliance.journal().matching("PUT", POWER))
          .filteredOn(exchange -> exchange.body().contains("\"On\""))
          .hasSize(1);
    }
  }

  @Test
  void aSwitchingOnThatNeverBeginsHoldsUpNoReplacement() {
    try (Rig rig = frozen()) {
      InstanceId id = waitingForPower(rig);
      rig.destroy(id);
      assertThat(rig.ids("A")).containsExactly(id);
      rig.clock.forward(Rig.TIMING.powerLimit());

      Rig.await("no longer counted", () -> rig.ids("A").isEmpty());
      assertThat(rig.plugin().status().lost())
          .singleElement()
          .satisfies(lost -> assertThat(lost.reason()).contains("be switched on"));
      assertThat(rig.appliance.profiles().names()).containsExactly(id.value());
    }
  }

  /** The next one on the server would boot from it. */
  @Test
  void aFirstBootThatIsStillToBeSetIsWaitedFor() {
    try (Rig rig = frozen()) {
      InstanceId id =
          applied(rig, "\"TemplateName\":\"T\",\"BootDevice\":\"PXE\",\"OneTime\":true");
      Rig.await("asked for", () -> rig.appliance.journal().count("PATCH", ".*") == 1);
      Rig.await(
          "to be set",
          () ->
              rig.ledger().find(id).orElseThrow().stage() instanceof Stage.SettingBoot boot
                  && boot.task() != null);
      rig.appliance.delay(Delay.VALIDATION, Delay.VALIDATION.standard());
      rig.destroy(id);
      rig.appliance.advance(QUEUE.dividedBy(2));
      awaitLooks(rig, "/rest/tasks/.*");
      assertThat(rig.changes()).as("profile and boot").hasSize(2);

      advanceUntil(rig, "removed", () -> rig.ledger().find(id).isEmpty());
      assertThat(rig.appliance.runningTasks()).isZero();
    }
  }

  private static InstanceId waitingToBeOff(Rig rig) {
    InstanceId id = rig.provision("A", "\"TemplateName\":\"T\",\"PowerOff\":true");
    Rig.await(
        "to be switched off",
        () ->
            rig.ledger().find(id).orElseThrow().stage() instanceof Stage.PoweringOff off
                && off.task() != null);
    return id;
  }

  private static Rig running() {
    return Rig.of(
        rack -> rack.server("h1", server -> server.power("On")),
        settings -> settings.manualClock().delay(Delay.VALIDATION, QUEUE),
        Rig.limits(Duration.ofHours(4), Duration.ofHours(2)));
  }

  @Test
  void aServerThatIsNotSwitchedOffInTimeIsLeftAloneOnceItWas() {
    try (Rig rig = running()) {
      InstanceId id = waitingToBeOff(rig);
      rig.clock.forward(Rig.TIMING.powerLimit());
      Rig.await("no longer counted", () -> rig.ids("A").isEmpty());
      awaitLooks(rig, "/rest/tasks/.*");
      assertThat(rig.plugin().status().quarantined()).as("not before it was").isEmpty();
      assertThat(rig.ledger().reserved()).hasSize(1);

      advanceUntil(rig, "given up", () -> !rig.plugin().status().quarantined().isEmpty());
      rig.clock.forward(Rig.TIMING.failedShown());
      rig.awaitGone(id);
      assertOffForGood(rig);
      assertThat(rig.posts()).isZero();
    }
  }

  /** Somebody else may have taken the server when its turn comes. */
  @Test
  void aServerThatIsStillToBeSwitchedOffIsNotLetGo() {
    try (Rig rig = running()) {
      InstanceId id = waitingToBeOff(rig);
      rig.destroy(id);
      rig.clock.forward(Rig.TIMING.powerLimit());
      Rig.await("no longer counted", () -> rig.ids("A").isEmpty());
      rig.restart();
      awaitLooks(rig, "/rest/tasks/.*");
      assertThat(rig.ledger().reserved()).hasSize(1);

      advanceUntil(rig, "let go", () -> rig.ledger().find(id).isEmpty());
      assertOffForGood(rig);
      assertThat(rig.posts()).isZero();
    }
  }
}
