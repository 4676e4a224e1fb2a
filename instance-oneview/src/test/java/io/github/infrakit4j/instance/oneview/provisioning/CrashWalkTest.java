package io.github.infrakit4j.instance.oneview.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.infrakit4j.infrakit.PluginException;
import io.github.infrakit4j.infrakit.instance.InstanceDescription;
import io.github.infrakit4j.infrakit.instance.InstanceId;
import io.github.infrakit4j.oneview.simulator.Faults;
import io.github.infrakit4j.oneview.simulator.Rack;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Kills the plugin at every request that a Provision or a Destroy makes, and looks what the next
 * process makes of it.
 */
@Execution(ExecutionMode.CONCURRENT)
class CrashWalkTest {
  private static final String PROPERTIES =
      "\"TemplateName\":\"T\",\"PowerOff\":true,\"PowerOn\":true,"
          + "\"BootDevice\":\"PXE\",\"OneTime\":true";

  /** Looks seldom, so that the walk has few steps. */
  private static final Timing PATIENT = Rig.timing(Rig.TIMING.answer(), Duration.ofMillis(15));

  @Test
  @DisplayName("A kill at any step of a Provision leaves one instance or none, never two")
  void killedWhileProvisioning() {
    int steps = CrashWalk.walk(CrashWalkTest::provisionKilledAt);

    assertThat(steps).isGreaterThan(10);
  }

  @Test
  @DisplayName("A kill at any step of a Destroy leaves nothing behind, and touches nothing else")
  void killedWhileDestroying() {
    int steps = CrashWalk.walk(CrashWalkTest::destroyKilledAt);

    assertThat(steps).isGreaterThan(8);
  }

  @Test
  @DisplayName("A kill at any step of a release leaves the profile as it is, without a marker")
  void killedWhileReleasing() {
    int steps = CrashWalk.walk(CrashWalkTest::releaseKilledAt);
    assertThat(steps).isGreaterThan(2);
  }

  @Test
  @DisplayName(
      "A kill at any step of an adoption leaves one instance, and every word but the marker")
  void killedWhileAdopting() {
    int steps = CrashWalk.walk(CrashWalkTest::adoptionKilledAt);
    assertThat(steps).isGreaterThan(2);
  }

  /** So fast that hardly any request is only a look whether something has ended. */
  private static Rig brisk(UnaryOperator<Rack.Builder> rack) {
    return Rig.of(rack, settings -> settings.speed(5 * Rig.SPEED), PATIENT);
  }

  private static boolean provisionKilledAt(int step, boolean afterChange) {
    try (Rig rig = brisk(rack -> rack.server("h1", s -> s.power("On")).server("h2"))) {
      Faults.Armed crash = CrashWalk.arm(rig, step, afterChange);
      CompletableFuture<Optional<InstanceId>> answer =
          CompletableFuture.supplyAsync(() -> provision(rig));
      Rig.await("crash or end", () -> crash.hits() > 0 || isReady(rig));
      boolean hit = crash.hits() > 0;
      rig.kill();
      crash.disarm();
      Optional<InstanceId> answered = answer.join();
      rig.start();

      List<InstanceId> listed = ids(rig);
      assertThat(listed).as("listed after step %d", step).hasSizeLessThanOrEqualTo(1);
      answered.ifPresent(id -> assertThat(listed).as("step %d", step).containsExactly(id));
      listed.forEach(rig::awaitReady);
      assertThat(rig.appliance.profiles().names())
          .as("profiles after step %d", step)
          .containsExactlyElementsOf(listed.stream().map(InstanceId::value).toList());
      assertThat(rig.events.defects()).isEmpty();
      return hit;
    }
  }

  private static boolean isReady(Rig rig) {
    return rig.ledger().entries().stream().anyMatch(e -> e.stage() instanceof Stage.Ready);
  }

  private static Optional<InstanceId> provision(Rig rig) {
    try {
      return Optional.of(rig.provision("A", PROPERTIES));
    } catch (PluginException | IllegalStateException killed) {
      return Optional.empty();
    }
  }

  private static List<InstanceId> ids(Rig rig) {
    return rig.describe(Map.of()).stream().map(InstanceDescription::id).toList();
  }

  private static boolean destroyKilledAt(int step, boolean afterChange) {
    try (Rig rig = Rig.of(rack -> rack.servers(2).profile("payroll", p -> p.server("h2")))) {
      InstanceId id = rig.ready("A", PROPERTIES);
      Faults.Armed crash = CrashWalk.arm(rig, step, afterChange);
      CompletableFuture<Boolean> answer = CompletableFuture.supplyAsync(() -> destroy(rig, id));
      Rig.await("crash or end", () -> crash.hits() > 0 || rig.ledger().find(id).isEmpty());
      boolean hit = crash.hits() > 0;
      rig.kill();
      crash.disarm();
      boolean answered = answer.join();
      rig.start();

      assertThat(ids(rig)).as("listed after step %d", step).isSubsetOf(id);
      if (!answered) {
        rig.destroy(id);
      }
      rig.awaitGone(id);
      assertThat(rig.appliance.profiles().names()).containsExactly("payroll");
      assertThat(rig.appliance.profiles().isUntouched("payroll")).isTrue();
      assertThat(rig.appliance.servers().state("h1")).isEqualTo("NoProfileApplied");
      assertThat(rig.events.defects()).isEmpty();
      return hit;
    }
  }

  private static boolean destroy(Rig rig, InstanceId id) {
    try {
      rig.destroy(id);
      return true;
    } catch (PluginException | IllegalStateException killed) {
      return false;
    }
  }

  private static boolean releaseKilledAt(int step, boolean afterChange) {
    try (Rig rig = Rig.of(1)) {
      InstanceId id = rig.ready("A", PROPERTIES + ",\"IgnoreOnDestroy\":true");
      Faults.Armed crash = CrashWalk.arm(rig, step, afterChange);
      CompletableFuture<Boolean> answer = CompletableFuture.supplyAsync(() -> destroy(rig, id));
      Rig.await("crash or end", () -> crash.hits() > 0 || rig.ledger().find(id).isEmpty());
      boolean hit = crash.hits() > 0;
      rig.kill();
      crash.disarm();
      boolean answered = answer.join();
      rig.start();

      if (!answered && !ids(rig).isEmpty()) {
        rig.destroy(id);
      }
      rig.awaitGone(id);
      assertThat(ids(rig)).isEmpty();
      assertThat(rig.appliance.profiles().byName(id.value()).orElseThrow().get("description"))
          .isEqualTo("");
      assertThat(rig.appliance.servers().power("h1")).isEqualTo("On");
      assertThat(rig.appliance.journal().count("DELETE", "/rest/server-profiles.*")).isZero();
      assertThat(rig.events.defects()).isEmpty();
      return hit;
    }
  }

  private static boolean adoptionKilledAt(int step, boolean afterChange) {
    String hash = "p6kgzb4dvqm2uw3jyrxaiofn5tclhe7s";
    InstanceId id = new InstanceId("InfraKit-42");
    try (Rig rig =
        Rig.of(
            rack ->
                rack.servers(1).profile(id.value(), p -> p.server("h1").description("A|" + hash)),
            new Policy(Ailment.STANDARD, false, false, Takeover.GO))) {
      Faults.Armed crash = CrashWalk.arm(rig, step, afterChange);
      CompletableFuture<Void> asking = CompletableFuture.runAsync(() -> described(rig));
      Rig.await("crash or end", () -> crash.hits() > 0 || isReady(rig));
      boolean hit = crash.hits() > 0;
      rig.kill();
      crash.disarm();
      asking.join();
      rig.start();

      assertThat(rig.ids("A")).containsExactly(id);
      rig.awaitReady(id);
      assertThat(rig.description(id).tags()).containsEntry("infrakit.config.hash", hash);
      assertThat(rig.appliance.profiles().names()).containsExactly(id.value());
      assertThat(rig.events.defects()).isEmpty();
      return hit;
    }
  }

  private static void described(Rig rig) {
    try {
      rig.ids("A");
    } catch (PluginException | IllegalStateException killed) {
      return;
    }
  }
}
