package io.github.infrakit4j.oneview.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.infrakit4j.oneview.rest.ApplianceException;
import io.github.infrakit4j.oneview.rest.ResourceUri;
import io.github.infrakit4j.oneview.server.PoolEvent.Kind;
import io.github.infrakit4j.oneview.simulator.Fault;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What the watcher of a pool tells; h1 has our profile, h2 and h3 have none. */
class HardwarePoolWatcherTest extends ServerTestCase {
  private final List<PoolEvent> events = new CopyOnWriteArrayList<>();
  private final List<ResourceUri> pool = new ArrayList<>();
  private HardwarePoolWatcher watcher;

  @BeforeEach
  void watcher() {
    pool.addAll(List.of(uri("h1"), uri("h2"), uri("h3")));
    watcher =
        Servers.builder(oneView)
            .ours(profile -> "ours".equals(profile.name()))
            .build()
            .watcher(() -> pool, events::add);
  }

  private static PoolEvent taken(ResourceUri server) {
    return new PoolEvent(Kind.TAKEN, server, "node in use by OneView", null);
  }

  @Test
  @DisplayName("Scenario 149: another takes h2: TAKEN, once; gives it back: FREED, once")
  void takenAndFreedAreToldOnce() {
    watcher.check();
    assertThat(events).isEmpty();
    appliance.profiles().put("payroll", "h2");
    watcher.check();
    watcher.check();
    assertThat(events).containsExactly(taken(uri("h2")));
    appliance.profiles().delete("payroll");
    watcher.check();
    watcher.check();
    assertThat(events).hasSize(2);
    assertThat(events.get(1).kind()).isEqualTo(Kind.FREED);
    assertThat(events.get(1).server()).isEqualTo(uri("h2"));
    assertThat(changes()).isEmpty();
  }

  @Test
  void ourProfileExchangedForAnothersIsTaken() {
    watcher.check();
    appliance.profiles().replace("ours", "payroll");
    watcher.check();
    assertThat(events).containsExactly(taken(uri("h1")));
  }

  @Test
  @DisplayName("Scenario 149: a server that cannot be read does not keep it from the others")
  void anErrorOnOneServerDoesNotStopTheOthers() {
    List.of("h2", "h3").forEach(server -> appliance.profiles().put("payroll " + server, server));
    appliance.faults().next(Fault.answer(500).on("GET", uri("h2").path()).always());
    watcher.check();
    assertThat(events).hasSize(2).contains(taken(uri("h3")));
    assertThat(events)
        .filteredOn(event -> event.kind() == Kind.CHECK_FAILED)
        .singleElement()
        .satisfies(
            event -> {
              assertThat(event.server()).isEqualTo(uri("h2"));
              assertThat(event.reason()).contains("500");
              assertThat(event.failure()).isInstanceOf(ApplianceException.class);
            });
    appliance.faults().clear();
    watcher.check();
    assertThat(events).hasSize(3).last().isEqualTo(taken(uri("h2")));
  }

  @Test
  void aServerThatLeavesThePoolIsForgotten() {
    appliance.profiles().put("payroll", "h2");
    watcher.check();
    pool.remove(uri("h2"));
    watcher.check();
    pool.add(uri("h2"));
    watcher.check();
    assertThat(events).containsExactly(taken(uri("h2")), taken(uri("h2")));
  }

  @Test
  void aListenerThatThrowsIsToldAgain() {
    appliance.profiles().put("payroll", "h2");
    List<PoolEvent> seen = new CopyOnWriteArrayList<>();
    try (HardwarePoolWatcher fragile =
        Servers.builder(oneView)
            .ours(profile -> "ours".equals(profile.name()))
            .build()
            .watcher(
                () -> pool,
                event -> {
                  seen.add(event);
                  if (seen.size() == 1) {
                    throw new IllegalStateException("not now");
                  }
                })) {
      fragile.start(Duration.ofMillis(5));
      Awaitility.await().until(() -> seen.size() == 2);
      assertThat(seen).containsOnly(taken(uri("h2")));
    }
  }

  @Test
  @DisplayName("Scenario 149: with an interval it looks by itself, with 0 never")
  void itLooksByItselfUntilClosed() {
    watcher.start(Duration.ZERO);
    watcher.start(Duration.ofMillis(5));
    assertThatThrownBy(() -> watcher.start(Duration.ofMillis(5)))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> watcher.start(Duration.ofMillis(-1)))
        .isInstanceOf(IllegalArgumentException.class);
    appliance.profiles().put("payroll", "h2");
    Awaitility.await().until(() -> events.contains(taken(uri("h2"))));
    watcher.close();
  }

  @Test
  @DisplayName("Scenario 149: interval 0 asks the appliance nothing")
  void anIntervalOfZeroAsksNothing() {
    int before = appliance.journal().size();
    watcher.start(Duration.ZERO);
    Awaitility.await()
        .during(Duration.ofMillis(100))
        .until(() -> appliance.journal().size() == before);
    watcher.close();
    watcher.check();
    assertThat(appliance.journal().size()).isEqualTo(before);
  }
}
