package io.github.infrakit4j.oneview.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.infrakit4j.oneview.simulator.Http.Answer;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** An appliance whose clock stands still, and a client that has logged in. */
abstract class ApplianceTestCase {
  SimulatedAppliance appliance;
  Http http;

  Rack rack() {
    return Rack.builder()
        .servers(3)
        .server("on", s -> s.power("On"))
        .rackServer("rack1")
        .template("T")
        .rackTemplate("R")
        .profile("payroll", p -> p.server("h3"))
        .build();
  }

  @BeforeEach
  void start() throws IOException {
    appliance = SimulatedAppliance.builder().rack(rack()).manualClock().start();
    http = Http.loggedIn(appliance);
  }

  @AfterEach
  void stop() {
    http.close();
    appliance.close();
  }

  void seconds(int seconds) {
    appliance.advance(Duration.ofSeconds(seconds));
  }

  /** The task of an accepted request as it is now. */
  Answer task(Answer accepted) {
    assertThat(accepted.status()).as(accepted.body()).isEqualTo(202);
    return http.get(Objects.requireNonNull(accepted.text("uri")));
  }

  void assertEnded(Answer accepted, String taskState) {
    assertThat(task(accepted).text("taskState")).as(task(accepted).body()).isEqualTo(taskState);
  }

  void assertTaskError(Answer accepted, String errorCode) {
    Answer task = task(accepted);
    assertThat(task.text("taskState")).isEqualTo("Error");
    assertThat(Json.objects(task.json(), "taskErrors").get(0))
        .containsEntry("errorCode", errorCode);
  }

  /** A profile that is Normal on its server. */
  Map<String, @Nullable Object> profile(String name, String server) {
    Answer accepted = http.create("T", name, server);
    seconds(30);
    assertEnded(accepted, "Completed");
    return get(name);
  }

  Map<String, @Nullable Object> get(String name) {
    return http.get(uri(name)).json();
  }

  String uri(String name) {
    return String.valueOf(appliance.profiles().byName(name).orElseThrow().get("uri"));
  }
}
