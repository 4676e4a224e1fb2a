package io.github.infrakit4j.instance.oneview.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.infrakit4j.infrakit.instance.InstanceId;
import io.github.infrakit4j.oneview.simulator.Fault;
import io.github.infrakit4j.oneview.simulator.Faults;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;

class ProvisionSharingTest {
  private static final String TEMPLATES = "/rest/server-profile-templates";

  @Test
  void aGroupThatIsMadeAtOnceAsksForItsTemplateOnce() throws Exception {
    try (Rig rig = Rig.of(20)) {
      Faults.Armed hang = rig.appliance.faults().next(Fault.hang().on("GET", TEMPLATES));
      List<FutureTask<InstanceId>> provisions = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        FutureTask<InstanceId> provision = new FutureTask<>(() -> rig.provision("A"));
        Thread thread = new Thread(provision);
        thread.setDaemon(true);
        thread.start();
        provisions.add(provision);
        boolean first = i == 0;
        Rig.await(
            "it waits for the listing",
            () -> first ? hang.hits() == 1 : thread.getState() == Thread.State.WAITING);
      }
      hang.release();

      for (FutureTask<InstanceId> provision : provisions) {
        assertThat(provision.get()).isNotNull();
      }
      assertThat(rig.appliance.journal().count("GET", TEMPLATES)).isEqualTo(1);
      assertThat(rig.ids("A")).hasSize(20);
    }
  }
}
