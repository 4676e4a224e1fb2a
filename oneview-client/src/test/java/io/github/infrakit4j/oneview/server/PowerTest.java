package io.github.infrakit4j.oneview.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.infrakit4j.oneview.TaskTimeoutException;
import io.github.infrakit4j.oneview.resource.PowerState;
import io.github.infrakit4j.oneview.server.ServerNotAvailableException.Reason;
import io.github.infrakit4j.oneview.simulator.Fault;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Turning servers on and off; h1 has our profile, h2 another's, h3 none. */
class PowerTest extends ServerTestCase {
  private static final String ON = "{\"powerState\":\"On\",\"powerControl\":\"MomentaryPress\"}";
  private static final String SOFT = "{\"powerState\":\"Off\",\"powerControl\":\"MomentaryPress\"}";
  private static final String HARD = "{\"powerState\":\"Off\",\"powerControl\":\"PressAndHold\"}";
  private static final String COLD = "{\"powerState\":\"On\",\"powerControl\":\"ColdBoot\"}";
  private static final String RESET = "{\"powerState\":\"On\",\"powerControl\":\"Reset\"}";

  private Power power;

  @BeforeEach
  void ours() {
    appliance.profiles().put("payroll", "h2");
    power = Servers.builder(oneView).ours(profile -> "ours".equals(profile.name())).build().power();
  }

  @ParameterizedTest(name = "Scenario 67: {0} is {1}")
  @CsvSource({
    "On,ON",
    "Off,OFF",
    "PoweringOn,OFF",
    "PoweringOff,ON",
    "Resetting,REBOOTING",
    "Unknown,UNKNOWN",
    "new,UNKNOWN",
    ",UNKNOWN"
  })
  void aStateOfOneViewIsMappedAndKept(String exact, PowerStatus status) {
    appliance.servers().set("h1", "powerState", exact);
    assertThat(power.state(uri("h1")))
        .isEqualTo(new Power.Reading(status, new PowerState(exact == null ? "Unknown" : exact)));
  }

  @Test
  void eachActionHasItsRequest() {
    assertThat(power.on(uri("h1"), LIMIT).powerState()).isEqualTo(PowerState.ON);
    assertThat(power.softOff(uri("h1"), LIMIT).powerState()).isEqualTo(PowerState.OFF);
    assertThat(power.pushButton(uri("h1"), LIMIT).powerState()).isEqualTo(PowerState.ON);
    assertThat(power.reboot(uri("h1"), LIMIT).powerState()).isEqualTo(PowerState.ON);
    assertThat(power.softReboot(uri("h1"), LIMIT).powerState()).isEqualTo(PowerState.ON);
    assertThat(power.pushButton(uri("h1"), LIMIT).powerState()).isEqualTo(PowerState.OFF);
    power.on(uri("h1"), LIMIT);
    assertThat(power.off(uri("h1"), LIMIT).powerState()).isEqualTo(PowerState.OFF);
    assertThat(changes()).containsExactly(ON, SOFT, ON, COLD, RESET, SOFT, ON, HARD);
  }

  @Test
  @DisplayName("Scenario 68: a server that is off already is sent nothing")
  void aServerThatIsThereAlreadyIsLeftAlone() {
    power.off(uri("h1"), LIMIT);
    power.softOff(uri("h1"), LIMIT);
    appliance.servers().power("h1", "On");
    power.on(uri("h1"), LIMIT);
    assertThat(changes()).isEmpty();
  }

  @Test
  @DisplayName("Scenarios 69, 70: reboot is one request when on, just on when off")
  void aRebootOfAServerThatIsOffIsJustOn() {
    power.reboot(uri("h1"), LIMIT);
    assertThat(changes()).containsExactly(ON);
    power.reboot(uri("h1"), LIMIT);
    assertThat(changes()).containsExactly(ON, COLD);
    power.off(uri("h1"), LIMIT);
    power.softReboot(uri("h1"), LIMIT);
    assertThat(changes()).containsExactly(ON, COLD, HARD, ON);
  }

  @Test
  @DisplayName("Scenario 66: a guest that does not listen loses its power after the patience")
  void aDeafGuestIsTurnedOffHard() {
    appliance.servers().power("h1", "On");
    appliance.servers().ignoreSoftOff("h1", true);
    power.softThenHardOff(uri("h1"), Duration.ofSeconds(60), LIMIT);
    assertThat(changes()).containsExactly(SOFT, HARD);
    assertThat(appliance.servers().power("h1")).isEqualTo("Off");
    Duration between =
        Duration.between(
            appliance.journal().matching("PUT", ".*powerState").get(0).simulated(),
            appliance.journal().matching("PUT", ".*powerState").get(1).simulated());
    assertThat(between).isBetween(Duration.ofSeconds(60), Duration.ofSeconds(65));
  }

  @Test
  void aGuestThatListensKeepsItsShutdown() {
    appliance.servers().power("h1", "On");
    power.softThenHardOff(uri("h1"), Duration.ofSeconds(60), LIMIT);
    assertThat(changes()).containsExactly(SOFT);
  }

  @Test
  void aTaskThatIsOverIsNotBelievedBeforeTheServerIsSeen() {
    appliance.servers().power("h1", "On");
    String stale = "\"powerState\":\"On\"";
    appliance
        .faults()
        .next(
            Fault.rewrite(body -> body.replace("\"powerState\":\"Off\"", stale))
                .on("GET", uri("h1").path())
                .times(4));
    assertThat(power.off(uri("h1"), LIMIT).powerState()).isEqualTo(PowerState.OFF);
    assertThat(appliance.journal().count("GET", uri("h1").path())).isGreaterThan(4);
    assertThat(changes()).containsExactly(HARD);
  }

  @Test
  @DisplayName("Scenario 71: a server that is another's is not touched")
  void anothersServerIsNotTouched() {
    refused("h2", Reason.IN_USE_BY_OTHER);
    assertThat(power.on(uri("h3"), LIMIT).powerState()).isEqualTo(PowerState.ON);
  }

  @Test
  @DisplayName("Scenario 72: a server with locked power or in maintenance is not touched")
  void aLockedServerIsNotTouched() {
    appliance.servers().powerLock("h1", true);
    refused("h1", Reason.POWER_LOCKED);
    appliance.servers().powerLock("h1", false);
    appliance.servers().maintenance("h1", true);
    refused("h1", Reason.IN_MAINTENANCE);
  }

  private void refused(String name, Reason reason) {
    List<ThrowingCallable> actions =
        List.of(
            () -> power.on(uri(name), LIMIT),
            () -> power.off(uri(name), LIMIT),
            () -> power.softOff(uri(name), LIMIT),
            () -> power.softThenHardOff(uri(name), LIMIT, LIMIT),
            () -> power.reboot(uri(name), LIMIT),
            () -> power.softReboot(uri(name), LIMIT),
            () -> power.pushButton(uri(name), LIMIT));
    assertThat(actions)
        .allSatisfy(
            action ->
                assertThatThrownBy(action)
                    .hasMessageContaining("\"" + name + "\"")
                    .isInstanceOfSatisfying(
                        ServerNotAvailableException.class,
                        refusal -> assertThat(refusal.reason()).isEqualTo(reason)));
    assertThat(changes()).isEmpty();
  }

  @Test
  @DisplayName("Scenario 73: a power task that never ends is waited for as long as said")
  void aTaskThatNeverEndsIsATimeout() {
    appliance.servers().power("h1", "On");
    appliance.faults().next(Fault.taskNeverEnds().on("PUT", ".*/powerState"));
    assertThatThrownBy(() -> power.off(uri("h1"), Duration.ofSeconds(30)))
        .isInstanceOf(TaskTimeoutException.class)
        .hasMessageContaining("may still run");
    assertThat(clock.passed()).isBetween(Duration.ofSeconds(30), Duration.ofSeconds(35));
  }

  @Test
  void aServerThatNeverSettlesIsATimeout() {
    appliance.servers().power("h1", "Resetting");
    assertThatThrownBy(() -> power.on(uri("h1"), Duration.ofSeconds(30)))
        .isInstanceOf(ServerTimeoutException.class)
        .hasMessageContaining("may still complete")
        .hasMessageContaining("Resetting");
    assertThat(clock.passed()).isBetween(Duration.ofSeconds(30), Duration.ofSeconds(35));
  }

  @Test
  void oneOperationAtATimeWorksOnAServer() throws InterruptedException {
    ServerLocks locks = new ServerLocks();
    CountDownLatch inside = new CountDownLatch(1);
    CountDownLatch leave = new CountDownLatch(1);
    CompletableFuture<Boolean> first =
        CompletableFuture.supplyAsync(
            () ->
                locks.alone(
                    "turn on",
                    uri("h1"),
                    LIMIT,
                    () -> {
                      inside.countDown();
                      return await(leave);
                    }));
    inside.await();
    assertThatThrownBy(
            () -> locks.alone("turn off", uri("h1"), Duration.ofMillis(20), () -> "never"))
        .isInstanceOfSatisfying(
            ServerNotAvailableException.class,
            busy -> assertThat(busy.reason()).isEqualTo(Reason.BUSY));
    assertThat(locks.<String>alone("turn off", uri("h3"), LIMIT, () -> "other")).isEqualTo("other");
    leave.countDown();
    assertThat(first.join()).isTrue();
    assertThat(locks.<String>alone("turn off", uri("h1"), LIMIT, () -> "now")).isEqualTo("now");
  }

  private static boolean await(CountDownLatch latch) {
    try {
      latch.await();
      return true;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
