package io.github.infrakit4j.instance.oneview.provisioning;

import io.github.infrakit4j.infrakit.instance.InstanceId;
import io.github.infrakit4j.oneview.simulator.Delay;
import io.github.infrakit4j.oneview.simulator.Fault;
import io.github.infrakit4j.oneview.simulator.Faults;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class FailedCreationsTest {
  /** Only the task says where it is: it failed before anybody looked at it. */
  @Test
  void whatAFailedTaskLeftIsRemovedThoughItIsNotListedYet() {
    try (Rig rig =
        Rig.of(
            rack -> rack.servers(1),
            settings ->
                settings.manualClock().delay(Delay.PROFILE_UNLISTED, Duration.ofMinutes(30)),
            Rig.TIMING)) {
      rig.appliance
          .faults()
          .next(Fault.taskError("Broke", "It broke").on("POST", "/rest/server-profiles"));
      InstanceId id = rig.provision("A");
      rig.appliance
          .faults()
          .next(
              Fault.rewrite(
                      body ->
                          body.replaceAll(
                              "\"serverProfileUri\":\"[^\"]*\"", "\"serverProfileUri\":null"))
                  .on("GET", "/rest/server-hardware/[^/]+")
                  .always());
      Faults.Armed look = rig.appliance.faults().next(Fault.hang().on("GET", "/rest/tasks/.*"));
      Rig.await("looked at", () -> look.hits() == 1);
      rig.appliance.advance(Duration.ofMinutes(1));
      look.release();

      Rig.await(
          "removed",
          () -> {
            rig.appliance.advance(Duration.ofSeconds(10));
            return rig.appliance.profiles().names().isEmpty();
          });
      rig.clock.forward(Rig.TIMING.failedShown());
      rig.awaitGone(id);
    }
  }
}
