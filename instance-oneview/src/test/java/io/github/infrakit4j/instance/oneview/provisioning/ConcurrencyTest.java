package io.github.infrakit4j.instance.oneview.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.infrakit4j.infrakit.Json;
import io.github.infrakit4j.infrakit.instance.InstanceDescription;
import io.github.infrakit4j.infrakit.instance.InstanceId;
import io.github.infrakit4j.oneview.simulator.Fault;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConcurrencyTest {
  @ParameterizedTest
  @CsvSource({"10, 10", "3, 10", "12, 20"})
  @DisplayName(
      "Scenarios 114, 115: as many instances as servers, each on its own, and clear errors")
  void noServerIsTakenTwice(int servers, int calls) throws Exception {
    try (Rig rig = Rig.of(servers)) {
      Set<InstanceId> ids = ConcurrentHashMap.newKeySet();
      List<Throwable> outcomes = Together.run(calls, i -> ids.add(rig.provision("A")));

      assertThat(ids).hasSize(Math.min(servers, calls));
      assertThat(outcomes.stream().filter(Objects::nonNull).toList())
          .hasSize(calls - ids.size())
          .allSatisfy(error -> assertThat(error).hasMessageContaining("no server is free"));
      assertThat(rig.ids("A")).containsExactlyInAnyOrderElementsOf(ids);
      rig.awaitReady(ids.toArray(new InstanceId[0]));
      assertThat(rig.appliance.profiles().names()).hasSize(ids.size());
      Set<String> used = new HashSet<>();
      for (InstanceId id : ids) {
        used.add(rig.appliance.profiles().serverOf(id.value()).orElseThrow());
      }
      assertThat(used).hasSize(ids.size());
      assertThat(rig.posts()).isEqualTo(ids.size());
    }
  }

  @Test
  @DisplayName("Scenario 116: two plugin processes on one appliance take distinct servers")
  void twoProcessesTakeDistinctServers() throws Exception {
    try (Rig rig = Rig.of(10)) {
      Rig other = rig.replica(Namespace.NONE);
      Set<InstanceId> ids = ConcurrentHashMap.newKeySet();
      List<Throwable> outcomes =
          Together.run(10, i -> ids.add(i % 2 == 0 ? rig.provision("A") : other.provision("A")));
      assertThat(outcomes).containsOnlyNulls();

      Rig.await(
          "all ready",
          () -> rig.appliance.profiles().names().size() == 10 && rig.appliance.runningTasks() == 0);
      assertThat(rig.ids("A")).containsExactlyInAnyOrderElementsOf(ids);
      assertThat(other.ids("A")).containsExactlyInAnyOrderElementsOf(ids);
      other.kill();
    }
  }

  @Test
  @DisplayName("Scenario 117: answers stay consistent while instances come and go")
  void answersStayConsistent() throws Exception {
    try (Rig rig = Rig.of(12)) {
      List<InstanceId> staying = List.of(rig.ready("S"), rig.ready("S"));
      CountDownLatch left = new CountDownLatch(6);
      List<Throwable> outcomes =
          Together.run(
              7,
              number -> {
                if (number == 0) {
                  observe(rig, staying, left);
                } else {
                  comeAndGo(rig, left);
                }
              });

      assertThat(outcomes).containsOnlyNulls();
      assertThat(rig.events.defects()).isEmpty();
    }
  }

  @Test
  @DisplayName("Scenario 118: while the appliance keeps one Provision waiting others are answered")
  void aProvisionThatHangsHoldsUpNobody() throws Exception {
    Timing patient = Rig.timing(Duration.ofMinutes(1), Rig.TIMING.firstPoll());
    try (Rig rig = Rig.of(rack -> rack.servers(3), b -> b.speed(Rig.SPEED), patient)) {
      InstanceId there = rig.ready("B");
      var hang = rig.appliance.faults().next(Fault.hang().on("POST", "/rest/server-profiles"));
      CompletableFuture<InstanceId> slow = CompletableFuture.supplyAsync(() -> rig.provision("A"));
      Rig.await("POST hangs", () -> hang.hits() == 1);

      assertThat(rig.ids("B")).containsExactly(there);
      assertThat(rig.ids("A")).hasSize(1);
      rig.plugin().validate(Json.of("{\"TemplateName\":\"T\"}"));
      InstanceId other = rig.provision("B");
      rig.plugin().label(there, Map.of("role", "db"));
      assertThat(slow).isNotDone();

      hang.release();
      rig.awaitReady(slow.get(20, TimeUnit.SECONDS), other);
      assertThat(rig.appliance.profiles().names()).hasSize(3);
    }
  }

  @Test
  @DisplayName(
      "Scenario 11: more instances that meet conflicts than there are threads hold up none")
  void conflictsOnManyInstancesHoldUpNoOther() throws Exception {
    try (Rig rig = Rig.of(11)) {
      List<InstanceId> going = new ArrayList<>();
      for (int i = 0; i < 10; i++) {
        going.add(rig.provision("A"));
      }
      rig.awaitReady(going.toArray(new InstanceId[0]));
      var conflicts =
          rig.appliance.faults().next(Fault.answer(409).on("DELETE", ".*profiles/.*").always());
      CompletableFuture<List<Throwable>> destroys =
          CompletableFuture.supplyAsync(() -> destroy(rig, going));
      Rig.await("all meet it", () -> conflicts.hits() >= 2 * going.size());

      InstanceId other = rig.ready("B");
      rig.plugin().label(other, Map.of("role", "db"));
      assertThat(rig.ids("A")).containsExactlyInAnyOrderElementsOf(going);
      assertThat(rig.ids("B")).containsExactly(other);

      conflicts.disarm();
      destroys.get(30, TimeUnit.SECONDS);
      going.forEach(rig::destroy);
      rig.awaitGone(going.toArray(new InstanceId[0]));
    }
  }

  private static List<Throwable> destroy(Rig rig, List<InstanceId> ids) {
    try {
      return Together.run(ids.size(), i -> rig.destroy(ids.get(i)));
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void observe(Rig rig, List<InstanceId> staying, CountDownLatch left) {
    do {
      List<InstanceId> seen = rig.describe("S").stream().map(InstanceDescription::id).toList();
      assertThat(seen).containsExactlyInAnyOrderElementsOf(staying);
      assertThat(rig.ids("A")).doesNotHaveDuplicates();
    } while (left.getCount() > 0);
  }

  private static void comeAndGo(Rig rig, CountDownLatch left) {
    try {
      for (int i = 0; i < 3; i++) {
        InstanceId id = rig.provision("A");
        assertThat(rig.ids("A")).contains(id);
        rig.destroy(id);
        rig.awaitGone(id);
      }
    } finally {
      left.countDown();
    }
  }
}
