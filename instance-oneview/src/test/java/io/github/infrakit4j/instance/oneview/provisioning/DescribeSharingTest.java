package io.github.infrakit4j.instance.oneview.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.infrakit4j.infrakit.instance.InstanceId;
import io.github.infrakit4j.oneview.simulator.Fault;
import io.github.infrakit4j.oneview.simulator.Faults;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;

class DescribeSharingTest {
  private static final String PROFILES = "/rest/server-profiles";

  private static Thread start(FutureTask<?> task) {
    Thread thread = new Thread(task);
    thread.setDaemon(true);
    thread.start();
    return thread;
  }

  @Test
  void groupsThatAskInTheSameMomentShareOneListing() throws Exception {
    try (Rig rig = Rig.of(2)) {
      InstanceId a = rig.ready("A");
      InstanceId b = rig.ready("B");
      rig.appliance.journal().clear();
      Faults.Armed hang = rig.appliance.faults().next(Fault.hang().on("GET", PROFILES));
      FutureTask<List<InstanceId>> first = new FutureTask<>(() -> rig.ids("A"));
      start(first);
      Rig.await("the listing is under way", () -> hang.hits() == 1);
      List<FutureTask<List<InstanceId>>> others = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        FutureTask<List<InstanceId>> other = new FutureTask<>(() -> rig.ids("B"));
        Thread thread = start(other);
        others.add(other);
        Rig.await("it waits", () -> thread.getState() == Thread.State.WAITING);
      }
      hang.release();

      assertThat(first.get()).containsExactly(a);
      for (FutureTask<List<InstanceId>> other : others) {
        assertThat(other.get()).containsExactly(b);
      }
      assertThat(rig.appliance.journal().count("GET", PROFILES)).isEqualTo(1);
      assertThat(rig.appliance.journal().count("GET", "/rest/server-hardware")).isEqualTo(1);
    }
  }

  @Test
  void anAnswerIsNeverFromBeforeAChangeOfOurs() throws Exception {
    try (Rig rig = Rig.of(2)) {
      InstanceId a = rig.ready("A");
      Faults.Armed hang = rig.appliance.faults().next(Fault.hang().on("GET", PROFILES));
      FutureTask<List<InstanceId>> before = new FutureTask<>(() -> rig.ids("A"));
      start(before);
      Rig.await("the listing is under way", () -> hang.hits() == 1);
      InstanceId next = rig.provision("A");

      assertThat(rig.ids("A")).containsExactlyInAnyOrder(a, next);
      hang.release();
      assertThat(before.get()).contains(a);
    }
  }
}
