package io.github.infrakit4j.instance.oneview.provisioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.infrakit4j.infrakit.PluginException;
import io.github.infrakit4j.infrakit.instance.InstanceId;
import io.github.infrakit4j.infrakit.instance.LogicalId;
import io.github.infrakit4j.oneview.simulator.Fault;
import io.github.infrakit4j.oneview.simulator.Faults;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Kills the plugin while it does what an operator has asked of it. Afterwards nothing is lost,
 * nothing of others was touched, and giving the command again ends what was begun.
 */
@Execution(ExecutionMode.CONCURRENT)
class OperatorCrashTest {
  private static final String RUNNING = "\"TemplateName\":\"T\",\"PowerOn\":true";
  private static final String STRAY = "stray";
  private static final String FOREIGN = "payroll";
  private static final InstanceId STRAYED = new InstanceId(STRAY);

  private static Rig rig() {
    return Rig.of(
        rack ->
            rack.servers(4)
                .profile(FOREIGN, p -> p.server("h3"))
                .profile(STRAY, p -> p.server("h4").description("ask Bob")));
  }

  private static String description(Rig rig, String profile) {
    return String.valueOf(
        rig.appliance.profiles().byName(profile).orElseThrow().get("description"));
  }

  @Test
  @DisplayName("A kill at any step of a release leaves profile and power, and the marker or none")
  void killedWhileReleasing() {
    int steps = CrashWalk.walk(OperatorCrashTest::releaseKilledAt);

    assertThat(steps).isGreaterThan(2);
  }

  private static boolean releaseKilledAt(int step, boolean afterChange) {
    try (Rig rig = rig()) {
      InstanceId id = rig.ready("A", RUNNING);
      InstanceId other = rig.ready("B");
      rig.appliance.journal().clear();
      CrashWalk.Death death =
          CrashWalk.kill(
              rig,
              step,
              afterChange,
              () -> rig.plugin().operations().release(id),
              () -> rig.ledger().find(id).isEmpty());

      releaseAgain(rig, id);
      rig.awaitGone(id);
      assertReleased(rig, id);
      assertThat(rig.ids("B")).containsExactly(other);
      return death.hit();
    }
  }

  /** Goes on with what was begun, or says that the profile is no instance any more. */
  private static void releaseAgain(Rig rig, InstanceId id) {
    try {
      rig.plugin().operations().release(id);
    } catch (PluginException gone) {
      assertThat(gone).hasMessageContaining("an instance of this plugin");
      assertThat(description(rig, id.value())).isEmpty();
    }
  }

  private static void assertReleased(Rig rig, InstanceId id) {
    assertThat(rig.ids("A")).isEmpty();
    assertThat(description(rig, id.value())).isEmpty();
    assertThat(rig.appliance.profiles().serverOf(id.value())).contains("h1");
    assertThat(rig.appliance.servers().power("h1")).isEqualTo("On");
    assertThat(rig.changes()).allMatch(change -> change.startsWith("PUT /rest/server-profiles/"));
    assertUnharmed(rig);
    assertThat(rig.appliance.profiles().isUntouched(STRAY)).isTrue();
  }

  private static void assertUnharmed(Rig rig) {
    assertThat(rig.appliance.profiles().isUntouched(FOREIGN)).isTrue();
    assertThat(rig.events.defects()).isEmpty();
  }

  @Test
  @DisplayName("A kill at any step of an adoption leaves the profile as it was, or an instance")
  void killedWhileAdopting() {
    int steps = CrashWalk.walk(OperatorCrashTest::adoptionKilledAt);

    assertThat(steps).isGreaterThan(2);
  }

  private static void adopt(Rig rig) {
    rig.plugin().operations().adopt(STRAY, "A", new LogicalId("10.0.0.7"), Map.of("team", "pay"));
  }

  private static boolean adoptionKilledAt(int step, boolean afterChange) {
    try (Rig rig = rig()) {
      CrashWalk.Death death =
          CrashWalk.kill(rig, step, afterChange, () -> adopt(rig), () -> isReady(rig, STRAYED));

      if (rig.ids("A").isEmpty()) {
        assertThat(death.answered()).isFalse();
        assertThat(rig.appliance.profiles().isUntouched(STRAY)).isTrue();
        adopt(rig);
      } else {
        assertThatThrownBy(() -> adopt(rig)).hasMessageContaining("was not adopted");
      }
      rig.awaitReady(STRAYED);
      assertAdopted(rig);
      return death.hit();
    }
  }

  private static boolean isReady(Rig rig, InstanceId id) {
    return rig.ledger().find(id).filter(e -> e.stage() instanceof Stage.Ready).isPresent();
  }

  private static void assertAdopted(Rig rig) {
    assertThat(rig.ids("A")).containsExactly(STRAYED);
    assertThat(rig.description(STRAYED).logicalId()).isEqualTo(new LogicalId("10.0.0.7"));
    assertThat(rig.description(STRAYED).tags()).containsEntry("team", "pay");
    assertThat(description(rig, STRAY)).startsWith("ask Bob [infrakit:1 @id=\"stray\" ");
    assertThat(rig.appliance.profiles().serverOf(STRAY)).contains("h4");
    assertThat(rig.changes()).allMatch(change -> change.startsWith("PUT /rest/server-profiles/"));
    assertUnharmed(rig);
  }

  @Test
  @DisplayName("A kill at any step of a quarantine leaves the server alone, or nothing is said")
  void killedWhileSettingAside() {
    int steps = CrashWalk.walk(OperatorCrashTest::quarantineKilledAt);

    assertThat(steps).isPositive();
  }

  private static boolean quarantineKilledAt(int step, boolean afterChange) {
    try (Rig rig = rig()) {
      CrashWalk.Death death =
          CrashWalk.kill(
              rig,
              step,
              afterChange,
              () -> setAside(rig),
              () -> !rig.ledger().quarantined().isEmpty());

      assertThat(rig.ledger().quarantined()).hasSize(death.hit() ? 0 : 1);
      setAside(rig);
      assertThat(rig.plugin().status().quarantined())
          .extracting(Status.Server::name)
          .containsExactly("h1");
      assertThat(rig.properties(rig.ready("A"))).contains("\"ServerName\":\"h2\"");
      return death.hit();
    }
  }

  private static void setAside(Rig rig) {
    rig.plugin().operations().quarantine("h1", Operations.UNTIL_LIFTED, "new disks");
  }

  /** Killed when the command is in the ledger and no request for it has been heard. */
  private static void killBeforeThePut(Rig rig, Runnable command) {
    Faults.Armed deaf =
        rig.appliance
            .faults()
            .next(Fault.dropBeforeChange().on("PUT", "/rest/server-profiles/.*").always());
    var asking = CompletableFuture.runAsync(() -> attempt(command));
    Rig.await("asked for", () -> deaf.hits() > 0);
    rig.kill();
    deaf.disarm();
    asking.join();
    rig.appliance.journal().clear();
  }

  private static void attempt(Runnable command) {
    try {
      command.run();
    } catch (PluginException | IllegalStateException killed) {
      return;
    }
  }

  private static void edit(Rig rig, String profile, Consumer<Map<String, @Nullable Object>> how) {
    rig.appliance.profiles().edit(profile, how);
  }

  @Test
  void aReleaseThatNobodyHasHeardIsEndedByTheNextProcess() {
    try (Rig rig = rig()) {
      InstanceId id = rig.ready("A", RUNNING);
      killBeforeThePut(rig, () -> rig.plugin().operations().release(id));
      edit(rig, id.value(), p -> p.put("description", "Eve's. " + p.get("description")));
      rig.start();

      rig.awaitGone(id);
      assertThat(description(rig, id.value())).isEqualTo("Eve's.");
      assertThat(rig.appliance.servers().power("h1")).isEqualTo("On");
      assertThat(rig.changes()).hasSize(1);
      assertUnharmed(rig);
    }
  }

  @Test
  void aProfileThatIsSomebodyElsesByThenIsNotReleased() {
    try (Rig rig = rig()) {
      InstanceId id = rig.ready("A", RUNNING);
      killBeforeThePut(rig, () -> rig.plugin().operations().release(id));
      edit(rig, id.value(), p -> p.put("description", "[infrakit:1 @id=\"theirs\" n=\"1\"]"));
      rig.start();

      rig.awaitGone(id);
      assertThat(rig.changes()).isEmpty();
      assertThat(description(rig, id.value())).isEqualTo("[infrakit:1 @id=\"theirs\" n=\"1\"]");
      assertUnharmed(rig);
    }
  }

  @Test
  void aReleaseThatLayTooLongIsListedAndEndedByTheNextCommand() {
    try (Rig rig = rig()) {
      InstanceId id = rig.ready("A", RUNNING);
      killBeforeThePut(rig, () -> rig.plugin().operations().release(id));
      rig.clock.forward(Rig.TIMING.destroyLimit().plus(Duration.ofHours(1)));
      rig.start();
      Rig.await(
          "given up",
          () -> rig.ledger().find(id).filter(e -> e.stage() instanceof Stage.Stuck).isPresent());

      assertThat(rig.changes()).isEmpty();
      assertThat(rig.ids("A")).containsExactly(id);
      assertThat(rig.properties(id)).contains("could not be removed in time");
      rig.plugin().operations().release(id);
      rig.awaitGone(id);
      assertReleased(rig, id);
    }
  }

  @Test
  void aReleaseWhoseLedgerIsLostIsAnInstanceThatCanBeReleased() {
    try (Rig rig = rig()) {
      InstanceId id = rig.ready("A", RUNNING);
      killBeforeThePut(rig, () -> rig.plugin().operations().release(id));
      assertThat(rig.state.toFile().delete()).isTrue();
      rig.start();

      assertThat(rig.ids("A")).containsExactly(id);
      rig.plugin().operations().release(id);
      rig.awaitGone(id);
      assertReleased(rig, id);
    }
  }

  @Test
  void anAdoptionThatNobodyHasHeardKeepsWhatWasWrittenMeanwhile() {
    try (Rig rig = rig()) {
      killBeforeThePut(rig, () -> adopt(rig));
      edit(rig, STRAY, p -> p.put("description", "ask Bob or Eve"));
      rig.start();

      rig.awaitReady(STRAYED);
      assertThat(rig.ids("A")).containsExactly(STRAYED);
      assertThat(description(rig, STRAY)).startsWith("ask Bob or Eve [infrakit:1 ");
      assertUnharmed(rig);
    }
  }

  @Test
  void aProfileThatIsSomebodyElsesByThenIsNotAdopted() {
    try (Rig rig = rig()) {
      killBeforeThePut(rig, () -> adopt(rig));
      edit(rig, STRAY, p -> p.put("description", "[infrakit:1 @id=\"theirs\" n=\"1\"]"));
      rig.start();

      rig.awaitGone(STRAYED);
      assertThat(rig.changes()).isEmpty();
      assertThat(rig.ids("A")).isEmpty();
      assertThatThrownBy(() -> adopt(rig)).hasMessageContaining("it is an instance of");
      assertThat(rig.changes()).isEmpty();
      assertUnharmed(rig);
    }
  }

  @Test
  void aReleaseThatIsAskedForAgainWhileItsTaskRunsIsNoError() {
    try (Rig rig = rig()) {
      InstanceId id = rig.ready("A", RUNNING);
      rig.appliance.journal().clear();
      rig.appliance.faults().next(Fault.taskNeverEnds().on("PUT", "/rest/server-profiles/.*"));
      rig.plugin().operations().release(id);
      Rig.await("its marker is off", () -> description(rig, id.value()).isEmpty());

      rig.plugin().operations().release(id);
      rig.destroy(id);
      assertReleased(rig, id);
      assertThat(rig.changes()).hasSize(1);
    }
  }
}
