package io.github.infrakit4j.instance.oneview.provisioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.infrakit4j.infrakit.PluginException;
import io.github.infrakit4j.infrakit.Tags;
import io.github.infrakit4j.infrakit.instance.InstanceId;
import io.github.infrakit4j.infrakit.instance.LogicalId;
import io.github.infrakit4j.oneview.simulator.Fault;
import io.github.infrakit4j.oneview.simulator.Faults;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** A group has one instance of each logical id, as far as the plugin that is asked can know. */
class NamesakesTest {
  private static final LogicalId NAME = new LogicalId("10.0.0.1");
  private static final String PLAIN = "\"TemplateName\":\"T\"";

  private static Rig frozen() {
    return Rig.of(
        rack -> rack.servers(3),
        settings -> settings.manualClock(),
        Rig.limits(Duration.ofHours(4), Duration.ZERO));
  }

  private static InstanceId asked(Rig rig) {
    return asked(rig, "P", PLAIN);
  }

  private static InstanceId asked(Rig rig, String group, String properties) {
    return rig.provision(Map.of(Tags.GROUP, group), properties, NAME);
  }

  private static InstanceId ready(Rig rig) {
    InstanceId id = asked(rig);
    rig.awaitReady(id);
    return id;
  }

  private static void assertRefused(Rig rig, InstanceId by) {
    assertThatThrownBy(() -> asked(rig))
        .isInstanceOf(PluginException.class)
        .hasMessageContaining("instance " + by.value() + " of group P is 10.0.0.1 already");
    assertThat(rig.ids("P")).containsExactly(by);
  }

  private static void advanceUntil(Rig rig, String what, Callable<Boolean> condition) {
    Rig.await(
        what,
        () -> {
          rig.appliance.advance(Duration.ofSeconds(30));
          return condition.call();
        });
  }

  private static boolean isReady(Rig rig, InstanceId id) {
    return rig.ledger().find(id).filter(e -> e.stage() instanceof Stage.Ready).isPresent();
  }

  private static String marker(InstanceId id, LogicalId name) {
    return Marker.of(id, name, Map.of(), Map.of(Tags.GROUP, "P")).writeInto("", 1000);
  }

  private static void put(Rig rig, InstanceId id, String server, String state) {
    String marker = marker(id, NAME);
    rig.appliance.profiles().put(id.value(), server);
    rig.appliance
        .profiles()
        .edit(
            id.value(),
            p -> {
              p.put("description", marker);
              p.put("state", state);
            });
  }

  @Test
  void aSecondIsRefusedUntilTheFirstIsGone() {
    try (Rig rig = frozen()) {
      InstanceId first = asked(rig);
      assertRefused(rig, first);
      rig.restart();
      assertRefused(rig, first);
      advanceUntil(rig, "ready", () -> isReady(rig, first));
      assertRefused(rig, first);
      rig.destroy(first);
      assertRefused(rig, first);
      advanceUntil(rig, "gone", () -> rig.ledger().find(first).isEmpty());
      assertThat(rig.posts()).isEqualTo(1);

      InstanceId second = asked(rig);
      assertThat(rig.ids("P")).containsExactly(second);
    }
  }

  @Test
  void ofTwoThatAreAskedForAtOnceOneIsMade() {
    try (Rig rig =
        Rig.of(
            rack ->
                rack.enclosure("north", "EG1", 2)
                    .server("h1", server -> server.bay("north", 1))
                    .server("h2", server -> server.bay("north", 2)))) {
      Faults.Armed look = rig.appliance.faults().next(Fault.hang().on("GET", "/rest/enclosures"));
      String enclosures = PLAIN + ",\"Placement\":{\"Enclosures\":[\"north\"]}";
      CompletableFuture<InstanceId> slow =
          CompletableFuture.supplyAsync(() -> asked(rig, "P", enclosures));
      Rig.await("looked at", () -> look.hits() == 1);
      InstanceId first = asked(rig);
      look.release();

      assertThatThrownBy(slow::join).hasMessageContaining("instance " + first.value() + " of");
      assertThat(rig.ids("P")).containsExactly(first);
      assertThat(rig.events.lines()).filteredOn(line -> line.endsWith(" accepted")).hasSize(1);
    }
  }

  @Test
  void otherGroupsAndOtherNamesAreNotInTheWay() {
    try (Rig rig = Rig.of(3)) {
      InstanceId first = ready(rig);
      InstanceId other = asked(rig, "Q", PLAIN);
      InstanceId unnamed = rig.provision("P");

      assertThat(rig.ids("P")).containsExactlyInAnyOrder(first, unnamed);
      assertThat(rig.ids("Q")).containsExactly(other);
    }
  }

  @Test
  void aLostOneIsReplaced() {
    try (Rig rig = Rig.of(2)) {
      InstanceId first = ready(rig);
      rig.appliance.servers().fail("h1");
      Rig.await("lost", () -> rig.ids("P").isEmpty());

      InstanceId next = ready(rig);
      assertThat(rig.ids("P")).containsExactly(next);
      assertThat(rig.appliance.profiles().names()).contains(first.value());
    }
  }

  @Test
  void whatCouldNotBeMadeIsReplacedAtOnce() {
    try (Rig rig = Rig.of(2)) {
      rig.appliance
          .faults()
          .next(Fault.taskError("Broke", "It broke").on("POST", "/rest/server-profiles"));
      InstanceId first = asked(rig);
      Rig.await("failed", () -> hasFailed(rig, first));

      ready(rig);
    }
  }

  private static boolean hasFailed(Rig rig, InstanceId id) {
    return rig.events.lines().stream().anyMatch(line -> isFailure(line, id));
  }

  private static boolean isFailure(String line, InstanceId id) {
    return line.startsWith(id.value() + " failed: ");
  }

  /** What DescribeInstances says of it is what its marker says. */
  @Test
  void oneThatAnOperatorCalledOtherwiseIsNotInTheWay() {
    try (Rig rig = Rig.of(2)) {
      InstanceId first = ready(rig);
      String marker = marker(first, new LogicalId("10.0.0.9"));
      rig.appliance.profiles().edit(first.value(), p -> p.put("description", marker));

      InstanceId next = ready(rig);
      assertThat(rig.ids("P")).containsExactly(first, next);
    }
  }

  @Test
  void aProcessThatLostItsFileKnowsWhatItHasListed() throws IOException {
    try (Rig rig = Rig.of(2)) {
      InstanceId first = ready(rig);
      rig.kill();
      Files.delete(rig.state);
      rig.start();
      assertThat(rig.ids("P")).containsExactly(first);

      assertRefused(rig, first);
    }
  }

  @Test
  void noProfileIsAdoptedUnderTheNameOfAnother() {
    try (Rig rig = Rig.of(2)) {
      InstanceId first = ready(rig);
      rig.appliance.profiles().put("payroll", "h2");

      assertThatThrownBy(() -> rig.plugin().operations().adopt("payroll", "P", NAME, Map.of()))
          .hasMessageContaining("profile 'payroll' was not adopted: instance " + first.value())
          .hasMessageContaining(" of group P is 10.0.0.1 already");
      assertThat(rig.changes()).as("the profile of the first").hasSize(1);
      assertThat(rig.ids("P")).containsExactly(first);
    }
  }

  /** It dies between the reservation and the request, and another manager leads for a moment. */
  @Test
  void whatWasAcceptedIsNotMadeOnceAnotherProcessHasMadeIt() {
    try (Rig rig =
        Rig.of(
            rack -> rack.servers(3),
            settings -> settings.speed(Rig.SPEED),
            Rig.settling(Duration.ofHours(1)))) {
      Rig other = rig.replica(Namespace.NONE);
      InstanceId first = killedBeforeTheRequest(rig);
      InstanceId second = ready(other);
      rig.start();
      Recording told = rig.events;
      rig.awaitGone(first);

      assertThat(told.lines())
          .anyMatch(
              line ->
                  isFailure(line, first)
                      && line.contains("instance " + second.value() + " of group P is 10.0.0.1"));
      assertThat(rig.ids("P")).containsExactly(second);
      assertThat(rig.posts()).isEqualTo(1);
      assertThat(rig.ledger().reserved()).hasSize(1);
      other.kill();
    }
  }

  /** The other one saw it, destroyed it and made another in its place. */
  @Test
  void whatAnotherProcessReplacedIsNotMadeAgain() {
    try (Rig rig = Rig.of(3)) {
      Rig other = rig.replica(Namespace.NONE);
      Faults.Armed hang =
          rig.appliance.faults().next(Fault.hangAfterChange().on("POST", "/rest/server-profiles"));
      InstanceId first = killedDuring(rig, hang);
      Rig.await("made", () -> other.ids("P").contains(first) && isWhole(rig, first));
      other.destroy(first);
      other.awaitGone(first);
      InstanceId second = ready(other);
      rig.start();
      rig.clock.forward(Rig.TIMING.settle());
      rig.awaitGone(first);

      assertThat(rig.ids("P")).containsExactly(second);
      assertThat(rig.posts()).isEqualTo(2);
      other.kill();
    }
  }

  private static boolean isWhole(Rig rig, InstanceId id) {
    return rig.appliance
        .profiles()
        .byName(id.value())
        .filter(profile -> "Normal".equals(profile.get("state")))
        .isPresent();
  }

  /** It waits for a server to be switched off while leadership moves. */
  @Test
  void whatWaitsForItsServerIsNotMadeOnceAnotherProcessHasMadeIt() {
    try (Rig rig =
        Rig.of(
            rack -> rack.server("h1", server -> server.power("On")).server("h2"),
            settings -> settings.manualClock(),
            Rig.limits(Duration.ofHours(4), Duration.ofHours(1)))) {
      Rig other = rig.replica(Namespace.NONE);
      InstanceId first =
          asked(rig, "P", PLAIN + ",\"PowerOff\":true,\"Placement\":{\"Server\":\"h1\"}");
      put(rig, new InstanceId("T-2"), "h2", "Normal");
      rig.clock.forward(Rig.TIMING.settle());

      advanceUntil(
          rig, "given up", () -> rig.events.lines().stream().anyMatch(l -> isFailure(l, first)));
      assertThat(other.ids("P")).containsExactly(new InstanceId("T-2"));
      assertThat(rig.posts()).isZero();
      other.kill();
    }
  }

  /** Its predecessor fell ill, and what another process left of a failed creation is no machine. */
  @Test
  void whatWasAcceptedIsMadeBesideWhatDoesNotCount() {
    try (Rig rig = Rig.of(4)) {
      InstanceId ill = ready(rig);
      rig.appliance.servers().fail("h1");
      Rig.await("lost", () -> rig.ids("P").isEmpty());
      put(rig, new InstanceId("T-2"), "h4", "CreateFailed");
      InstanceId next = killedBeforeTheRequest(rig);
      rig.start();

      rig.awaitReady(next);
      assertThat(rig.appliance.profiles().names()).contains(ill.value(), next.value());
    }
  }

  private static InstanceId killedBeforeTheRequest(Rig rig) {
    return killedDuring(rig, rig.appliance.faults().next(Fault.hang().on("GET", ".*/new-profile")));
  }

  private static InstanceId killedDuring(Rig rig, Faults.Armed hang) {
    CompletableFuture<InstanceId> asking = CompletableFuture.supplyAsync(() -> asked(rig));
    Rig.await("asked for", () -> hang.hits() == 1);
    rig.kill();
    hang.disarm();
    return asking.join();
  }
}
