package io.github.infrakit4j.instance.oneview.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.infrakit4j.infrakit.instance.InstanceDescription;
import io.github.infrakit4j.infrakit.instance.InstanceId;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
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
      AtomicBoolean done = new AtomicBoolean();
      List<Throwable> outcomes =
          Together.run(
              7,
              number -> {
                if (number == 0) {
                  observe(rig, staying, done);
                } else {
                  comeAndGo(rig, done);
                }
              });

      assertThat(outcomes).containsOnlyNulls();
      assertThat(rig.events.defects()).isEmpty();
    }
  }

  private static void observe(Rig rig, List<InstanceId> staying, AtomicBoolean done) {
    do {
      List<InstanceId> seen = rig.describe("S").stream().map(InstanceDescription::id).toList();
      assertThat(seen).containsExactlyInAnyOrderElementsOf(staying);
      assertThat(rig.ids("A")).doesNotHaveDuplicates();
    } while (!done.get());
  }

  private static void comeAndGo(Rig rig, AtomicBoolean done) {
    try {
      for (int i = 0; i < 3; i++) {
        InstanceId id = rig.provision("A");
        assertThat(rig.ids("A")).contains(id);
        rig.destroy(id);
        rig.awaitGone(id);
      }
    } finally {
      done.set(true);
    }
  }
}
