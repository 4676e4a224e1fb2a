package io.github.infrakit4j.oneview.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.infrakit4j.oneview.rest.ApplianceException;
import io.github.infrakit4j.oneview.rest.ResourceUri;
import io.github.infrakit4j.oneview.server.KeeperEvent.Kind;
import io.github.infrakit4j.oneview.server.PowerKeeper.Wanted;
import io.github.infrakit4j.oneview.simulator.Fault;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Keeping servers on or off; h1 has our profile and is to be on, h2 another's. */
class PowerKeeperTest extends ServerTestCase {
  private static final String POWER = ".*/powerState";

  private final List<KeeperEvent> events = new CopyOnWriteArrayList<>();
  private final Map<ResourceUri, Wanted> wanted = new HashMap<>();
  private PowerKeeper keeper;

  @BeforeEach
  void keeper() {
    appliance.profiles().put("payroll", "h2");
    appliance.servers().power("h1", "On");
    wanted.put(uri("h1"), Wanted.ON);
    keeper =
        Servers.builder(oneView)
            .ours(profile -> "ours".equals(profile.name()))
            .build()
            .keeper(() -> wanted, events::add);
  }

  @AfterEach
  void close() {
    keeper.close();
  }

  private List<Kind> kinds() {
    return events.stream().map(KeeperEvent::kind).toList();
  }

  private int turned() {
    return appliance.journal().count("PUT", POWER);
  }

  @Test
  @DisplayName("Scenario 74: somebody powers our server off: it is on again")
  void aServerThatWasTurnedOffIsTurnedOnAgain() {
    keeper.check();
    assertThat(events).isEmpty();
    appliance.servers().power("h1", "Off");
    keeper.check();
    keeper.check();
    assertThat(events)
        .containsExactly(new KeeperEvent(Kind.CORRECTED, uri("h1"), "it was Off and is On", null));
    assertThat(appliance.servers().power("h1")).isEqualTo("On");
    assertThat(turned()).isEqualTo(1);
    wanted.put(uri("h1"), Wanted.OFF);
    keeper.check();
    assertThat(appliance.servers().power("h1")).isEqualTo("Off");
  }

  @Test
  @DisplayName("Scenario 74: 3 failures: quarantine with reason; back when it can be read")
  void aServerThatFailsTooOftenIsLeftAloneForAWhile() {
    appliance.servers().power("h1", "Off");
    appliance
        .faults()
        .next(Fault.answer(500, "BROKEN", "The iLO fails.").on("PUT", POWER).always());
    for (int round = 0; round < 5; round++) {
      keeper.check();
    }
    assertThat(kinds()).containsExactly(Kind.FAILED, Kind.FAILED, Kind.FAILED, Kind.QUARANTINED);
    assertThat(events.get(3).reason()).contains("3 failures in a row", "BROKEN", "The iLO fails.");
    assertThat(events.get(3).failure()).isInstanceOf(ApplianceException.class);
    assertThat(turned()).isEqualTo(3);

    appliance.faults().clear();
    appliance.advance(Duration.ofMinutes(5));
    keeper.check();
    assertThat(kinds()).hasSize(5).endsWith(Kind.RETURNED);
    keeper.check();
    assertThat(kinds()).hasSize(6).endsWith(Kind.CORRECTED);
    assertThat(appliance.servers().power("h1")).isEqualTo("On");
  }

  @Test
  @DisplayName("Scenario 74: a server that cannot be read comes back only when it can be")
  void aServerThatCannotBeReadStaysInQuarantine() {
    wanted.put(uri("h3"), Wanted.ON);
    appliance.faults().next(Fault.answer(500).on("GET", uri("h1").path()).always());
    for (int round = 0; round < 3; round++) {
      keeper.check();
    }
    assertThat(appliance.servers().power("h3")).isEqualTo("On");
    events.clear();
    appliance.advance(Duration.ofMinutes(5));
    keeper.check();
    keeper.check();
    assertThat(kinds()).containsExactly(Kind.FAILED);
    appliance.faults().clear();
    appliance.advance(Duration.ofMinutes(5));
    keeper.check();
    assertThat(kinds()).containsExactly(Kind.FAILED, Kind.RETURNED);
  }

  @Test
  void failuresCountOnlyInARow() {
    appliance.servers().power("h1", "Off");
    for (int i = 0; i < 2; i++) {
      appliance.faults().next(Fault.answer(500).on("PUT", POWER).times(2));
      keeper.check();
      keeper.check();
      keeper.check();
      appliance.servers().power("h1", "Off");
    }
    assertThat(kinds())
        .containsExactly(
            Kind.FAILED, Kind.FAILED, Kind.CORRECTED, Kind.FAILED, Kind.FAILED, Kind.CORRECTED);
  }

  @Test
  void whatIsNotForUsToTurnIsPassedOver() {
    wanted.put(uri("h2"), Wanted.ON);
    appliance.servers().power("h1", "Off");
    appliance.servers().powerLock("h1", true);
    keeper.check();
    appliance.servers().powerLock("h1", false);
    appliance.servers().maintenance("h1", true);
    keeper.check();
    appliance.servers().maintenance("h1", false);
    appliance.servers().set("h1", "powerState", "PoweringOff");
    keeper.check();
    assertThat(events).isEmpty();
    assertThat(turned()).isZero();
  }

  @Test
  void anUnknownStateIsAFailureAndNoDifference() {
    appliance.servers().set("h1", "powerState", "Unknown");
    keeper.check();
    assertThat(kinds()).containsExactly(Kind.FAILED);
    assertThat(turned()).isZero();
  }

  @Test
  void itLooksByItselfUntilClosed() {
    keeper.start(Duration.ZERO);
    appliance.servers().power("h1", "Off");
    keeper.start(Duration.ofMillis(5));
    assertThatThrownBy(() -> keeper.start(Duration.ofMillis(5)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("the power keeper is started already");
    Awaitility.await().until(() -> kinds().contains(Kind.CORRECTED));
    keeper.close();
    // A round under way ends first.
    keeper.check();
    appliance.servers().power("h1", "Off");
    keeper.check();
    assertThat(turned()).isEqualTo(1);
  }
}
