package io.github.infrakit4j.oneview.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.infrakit4j.oneview.simulator.Http.Answer;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An appliance that applies two profiles at a time. */
class ProfileTasksTest {
  private SimulatedAppliance appliance;
  private Http http;

  @BeforeEach
  void start() throws IOException {
    appliance =
        SimulatedAppliance.builder()
            .rack(Rack.builder().servers(8).template("T").build())
            .delay(Delay.PROFILE_CREATE, Duration.ofSeconds(10))
            .profileTasks(2)
            .manualClock()
            .start();
    http = Http.loggedIn(appliance);
  }

  @AfterEach
  void stop() {
    http.close();
    appliance.close();
  }

  private void seconds(int seconds) {
    appliance.advance(Duration.ofSeconds(seconds));
  }

  private List<Answer> create(int count) {
    List<Answer> accepted = new ArrayList<>();
    for (int i = 1; i <= count; i++) {
      accepted.add(http.create("T", "web" + i, "h" + i));
    }
    return accepted;
  }

  private Answer task(Answer accepted) {
    return http.get(Objects.requireNonNull(accepted.text("uri")));
  }

  private List<String> states(List<Answer> accepted) {
    return accepted.stream().map(each -> String.valueOf(task(each).text("taskState"))).toList();
  }

  @Test
  void whatIsOneTooManyIsAcceptedAndValidatedAndWaits() {
    List<Answer> accepted = create(3);
    seconds(2);
    assertThat(states(accepted)).containsExactly("Running", "Running", "Pending");
    Answer waiting = task(accepted.get(2));
    assertThat(waiting.text("percentComplete")).isEqualTo("0");
    assertThat(waiting.text("stateReason")).isNull();
    String profile = Objects.requireNonNull(waiting.text("associatedResource.resourceUri"));
    assertThat(http.get(profile).text("state")).isEqualTo("Creating");
    assertThat(appliance.servers().get("h3"))
        .containsEntry("serverProfileUri", profile)
        .containsEntry("state", "ApplyingProfile");
  }

  @Test
  void turnsComeInOrderAndEachWorksItsWholeTime() {
    List<Answer> accepted = create(5);
    seconds(11);
    assertThat(states(accepted))
        .containsExactly("Completed", "Completed", "Running", "Running", "Pending");
    seconds(9);
    assertThat(task(accepted.get(2)).text("taskState")).isEqualTo("Running");
    seconds(1);
    assertThat(states(accepted).subList(2, 5)).containsExactly("Completed", "Completed", "Running");
    seconds(10);
    assertThat(states(accepted)).containsOnly("Completed");
    assertThat(appliance.history().violations()).isEmpty();
  }

  @Test
  void aCancelledTaskGivesUpItsTurnAndItsPlace() {
    List<Answer> accepted = create(5);
    seconds(2);
    assertThat(http.send("PATCH", uri(accepted.get(2)), "[]").status()).isEqualTo(202);
    assertThat(http.send("PATCH", uri(accepted.get(0)), "[]").status()).isEqualTo(202);
    assertThat(states(accepted))
        .containsExactly("Terminated", "Running", "Terminated", "Running", "Pending");
  }

  private static String uri(Answer accepted) {
    return Objects.requireNonNull(accepted.text("uri"));
  }

  @Test
  void aRefusedTaskTakesNoPlace() {
    List<Answer> accepted = create(1);
    Answer second = http.create("T", "web1", "h2");
    Answer third = http.create("T", "web3", "h3");
    seconds(2);
    assertThat(states(List.of(accepted.get(0), second, third)))
        .containsExactly("Running", "Error", "Running");
  }

  @Test
  void aRestartThatInterruptsTasksLeavesNoneWaiting() {
    List<Answer> accepted = create(5);
    seconds(2);
    appliance.restart(Duration.ZERO, SimulatedAppliance.RunningTasks.INTERRUPT);
    assertThat(appliance.runningTasks()).isZero();
    http.close();
    http = Http.loggedIn(appliance);
    assertThat(states(accepted)).containsOnly("Interrupted");
    seconds(60);
    assertThat(states(accepted)).containsOnly("Interrupted");
  }

  @Test
  void deletionsNeedATurnAndPowerDoesNot() {
    List<Answer> made = create(2);
    seconds(30);
    assertThat(states(made)).containsOnly("Completed");
    http.create("T", "web3", "h3");
    http.create("T", "web4", "h4");
    seconds(2);
    String profile =
        Objects.requireNonNull(task(made.get(0)).text("associatedResource.resourceUri"));
    Answer deletion = http.delete(profile, "If-Match", "*");
    Answer power =
        http.put(
            appliance.servers().uri("h5") + "/powerState",
            Map.of("powerState", "On", "powerControl", "MomentaryPress"));
    seconds(2);
    assertThat(states(List.of(deletion, power))).containsExactly("Pending", "Running");
  }
}
