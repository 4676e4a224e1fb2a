package io.github.infrakit4j.instance.oneview.provisioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.infrakit4j.infrakit.instance.InstanceId;
import io.github.infrakit4j.oneview.simulator.Fault;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class StatusTest {
  @Test
  void allThatIsKnownIsInOnePlace() {
    try (Rig rig = Rig.of(3)) {
      InstanceId lost = rig.ready("A");
      InstanceId ready = rig.ready("B");
      rig.appliance.servers().fail("h1");
      Rig.await("lost", () -> rig.ids("A").isEmpty());
      rig.appliance.journal().clear();
      Status status = rig.plugin().status();

      assertThat(rig.appliance.journal().size()).as("questions to the appliance").isZero();
      assertThat(status.stateFile()).isEqualTo(rig.state);
      assertThat(status.trouble()).isNull();
      assertThat(status.instances())
          .singleElement()
          .satisfies(
              each -> {
                assertThat(each.id()).isEqualTo(ready.value());
                assertThat(each.group()).isEqualTo("B");
                assertThat(each.state()).isEqualTo("ready");
                assertThat(each.server()).isEqualTo("h2");
                assertThat(each.reason()).isNull();
              });
      assertThat(status.lost())
          .singleElement()
          .satisfies(
              each -> {
                assertThat(each.id()).isEqualTo(lost.value());
                assertThat(each.reason()).contains("h1 has status Critical");
              });
    }
  }

  @Test
  void whatIsBeingMadeShowsHowFarItIs() {
    try (Rig rig =
        Rig.of(rack -> rack.servers(1), settings -> settings.manualClock(), Rig.TIMING)) {
      rig.provision("A");
      Rig.await("progress", () -> rig.plugin().status().instances().get(0).percent() != null);

      assertThat(rig.plugin().status().instances().get(0).state()).isEqualTo("provisioning");
      assertThat(rig.plugin().status().instances().get(0).step()).isEqualTo("Creating");
    }
  }

  @Test
  void anApplianceThatFailsIsShownUntilItAnswers() {
    try (Rig rig = Rig.of(1)) {
      rig.appliance.faults().next(Fault.answer(500).on("GET", "/rest/server-profiles").always());
      assertThatThrownBy(() -> rig.describe("A"));
      Status.Trouble first = Objects.requireNonNull(rig.plugin().status().trouble());
      assertThatThrownBy(() -> rig.describe("A"));
      Status.Trouble second = Objects.requireNonNull(rig.plugin().status().trouble());

      assertThat(first.words()).contains("cannot describe instances").contains("500");
      assertThat(second.since()).isEqualTo(first.since());
      rig.appliance.faults().clear();
      rig.describe("A");
      assertThat(rig.plugin().status().trouble()).isNull();
    }
  }
}
