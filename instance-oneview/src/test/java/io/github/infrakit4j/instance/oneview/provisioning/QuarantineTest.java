package io.github.infrakit4j.instance.oneview.provisioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.infrakit4j.infrakit.instance.InstanceId;
import io.github.infrakit4j.oneview.rest.ResourceUri;
import io.github.infrakit4j.oneview.simulator.Fault;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class QuarantineTest {
  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
  private static final Duration FIRST = Duration.ofMinutes(10);
  private static final Duration LONGEST = Duration.ofHours(1);
  private static final Entry.Server H1 =
      new Entry.Server(ResourceUri.of("/rest/server-hardware/h1"), "h1");

  @Test
  void eachFailureInARowDoublesTheTime() {
    Quarantine last = Quarantine.failed(H1, "why", null, NOON, FIRST, LONGEST);
    assertThat(last.until()).isEqualTo(NOON.plus(FIRST));
    for (int minutes : new int[] {20, 40, 60, 60}) {
      last = Quarantine.failed(H1, "why", last, NOON, FIRST, LONGEST);
      assertThat(last.until()).isEqualTo(NOON.plus(Duration.ofMinutes(minutes)));
    }
    for (int i = 0; i < 100; i++) {
      last = Quarantine.failed(H1, "why", last, NOON, FIRST, LONGEST);
    }
    assertThat(last.until()).isEqualTo(NOON.plus(LONGEST));
  }

  @Test
  void othersBeingFasterIsNoFailure() {
    Quarantine failed = Quarantine.failed(H1, "why", null, NOON, FIRST, LONGEST);

    assertThat(Quarantine.taken(H1, "taken", null, NOON, Duration.ofSeconds(20)).failures())
        .isZero();
    assertThat(Quarantine.taken(H1, "taken", failed, NOON, Duration.ofSeconds(20)))
        .isEqualTo(failed);
    Instant later = failed.until().plusSeconds(1);
    assertThat(Quarantine.taken(H1, "taken", failed, later, Duration.ofSeconds(20)).failures())
        .isEqualTo(1);
  }

  @Test
  void aFailureIsRememberedLongerThanItsQuarantine() {
    Quarantine failed = Quarantine.failed(H1, "why", null, NOON, FIRST, LONGEST);

    assertThat(failed.isOver(NOON.plus(FIRST))).isTrue();
    assertThat(failed.isForgotten(NOON.plus(Duration.ofDays(6)))).isFalse();
    assertThat(failed.isForgotten(NOON.plus(Duration.ofDays(8)))).isTrue();
  }

  @Test
  void theNextProvisionDoesNotTakeTheSameBadServer() {
    try (Rig rig = Rig.of(2)) {
      failOn(rig);
      assertThat(rig.properties(rig.ready("A"))).contains("\"ServerName\":\"h2\"");
    }
  }

  /** Lets an instance fail on the first server in the order of names. */
  private static void failOn(Rig rig) {
    rig.appliance
        .faults()
        .next(Fault.taskError("Broke", "It broke").on("POST", "/rest/server-profiles"));
    InstanceId id = rig.provision("A");
    rig.awaitGone(id);
  }

  @Test
  void aServerThatFailsAgainIsLeftAloneForLonger() {
    try (Rig rig = Rig.of(1)) {
      failOn(rig);
      assertThat(rig.plugin().status().quarantined())
          .singleElement()
          .satisfies(
              server -> {
                assertThat(server.name()).isEqualTo("h1");
                assertThat(server.reason()).contains("It broke");
                assertThat(server.failures()).isEqualTo(1);
              });
      assertThatThrownBy(() -> rig.provision("A")).hasMessageContaining("in quarantine");
      rig.clock.forward(Rig.TIMING.coolDown());
      rig.restart();
      failOn(rig);
      rig.clock.forward(Rig.TIMING.coolDown());
      assertThatThrownBy(() -> rig.provision("A")).hasMessageContaining("in quarantine");

      rig.clock.forward(Rig.TIMING.coolDown());
      InstanceId id = rig.ready("A");
      rig.destroy(id);
      rig.awaitGone(id);
      failOn(rig);
      assertThat(rig.plugin().status().quarantined().get(0).failures()).isEqualTo(1);
    }
  }
}
