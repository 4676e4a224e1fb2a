package io.github.infrakit4j.instance.oneview.provisioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.infrakit4j.infrakit.instance.InstanceId;
import io.github.infrakit4j.oneview.simulator.Fault;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A server that somebody else takes first. */
class TakenServersTest {
  private static final String PROFILES = "/rest/server-profiles";
  private static final Duration TIME_LEFT_ALONE = Duration.ofMinutes(10);

  @Test
  @DisplayName("Scenario 99: a server that is refused at the POST is passed over for the next")
  void aTakenServerIsPassedOver() {
    Timing timing = settling(TIME_LEFT_ALONE);
    try (Rig rig = Rig.of(rack -> rack.servers(2), settings -> settings.speed(Rig.SPEED), timing)) {
      rig.appliance
          .faults()
          .next(
              Fault.taskRefused(
                      "ProfileAlreadyExistsInServer",
                      "A profile is already assigned to the server hardware h1")
                  .on("POST", PROFILES));

      InstanceId id = rig.ready("A");

      assertThat(rig.properties(id)).contains("\"ServerName\":\"h2\"");
      assertThat(rig.appliance.profiles().names()).containsExactly(id.value());
      assertThat(rig.posts()).isEqualTo(2);
      assertIsLeftAloneForAWhile(rig, "h1");
    }
  }

  /** {@link Rig#TIMING} with more time for others to settle. */
  private static Timing settling(Duration settle) {
    Timing timing = Rig.TIMING;
    return new Timing(
        timing.answer(),
        timing.firstPoll(),
        timing.longestPoll(),
        settle,
        Duration.ofHours(4),
        timing.powerLimit(),
        timing.softOff(),
        timing.destroyLimit(),
        timing.failedShown(),
        timing.coolDown(),
        timing.longestCoolDown(),
        timing.healthGrace(),
        timing.lostKept());
  }

  /** The other server is taken: an instance would have to be made on the one that is left alone. */
  private static void assertIsLeftAloneForAWhile(Rig rig, String server) {
    assertThat(rig.ledger().quarantined())
        .singleElement()
        .satisfies(
            each -> {
              assertThat(each.name()).isEqualTo(server);
              assertThat(each.reason()).contains("already assigned");
            });
    int before = rig.posts();
    assertThatThrownBy(() -> rig.provision("A"))
        .hasMessageContaining("no server is free")
        .hasMessageContaining("1 reserved or in quarantine");
    assertThat(rig.posts()).isEqualTo(before);
    rig.clock.forward(TIME_LEFT_ALONE);
    assertThat(rig.properties(rig.ready("A"))).contains("\"ServerName\":\"" + server + "\"");
  }

  @Test
  @DisplayName("Scenario 100: a server that others take meanwhile is passed over for the next")
  void aServerThatOthersTakeIsPassedOver() {
    try (Rig rig = Rig.of(2)) {
      var hang = rig.appliance.faults().next(Fault.hang().on("POST", PROFILES));
      Thread other =
          new Thread(
              () -> {
                Rig.await("POST hangs", () -> hang.hits() == 1);
                rig.appliance.profiles().put("payroll", "h1");
                hang.release();
              });
      other.start();
      InstanceId id = rig.ready("A");

      assertThat(rig.properties(id)).contains("\"ServerName\":\"h2\"");
      assertThat(rig.appliance.profiles().serverOf("payroll")).contains("h1");
    }
  }
}
