package io.github.infrakit4j.oneview.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.infrakit4j.oneview.OneView;
import io.github.infrakit4j.oneview.resource.ServerProfile;
import io.github.infrakit4j.oneview.rest.Credentials;
import io.github.infrakit4j.oneview.rest.ResourceUri;
import io.github.infrakit4j.oneview.rest.Retry;
import io.github.infrakit4j.oneview.rest.Trust;
import io.github.infrakit4j.oneview.simulator.Exchange;
import io.github.infrakit4j.oneview.simulator.Rack;
import io.github.infrakit4j.oneview.simulator.SimulatedAppliance;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A simulated appliance whose time passes by waiting, and a client of it. */
abstract class ServerTestCase {
  static final Duration LIMIT = Duration.ofMinutes(20);

  SimulatedAppliance appliance;
  ApplianceClock clock;
  OneView oneView;

  /** What the appliance manages. */
  Rack rack() {
    return Rack.builder().servers(3).template("T").profile("ours", p -> p.server("h1")).build();
  }

  @BeforeEach
  void start() throws IOException {
    appliance = SimulatedAppliance.builder().rack(rack()).manualClock().start();
    clock = new ApplianceClock(appliance);
    oneView =
        OneView.builder(appliance.url())
            .credentials(Credentials.of(appliance.userName(), appliance.password()))
            .trust(Trust.caPem(appliance.caPem()))
            .clock(clock)
            .retry(new Retry(1, Duration.ofMillis(1), Duration.ofMillis(5)))
            .build();
  }

  @AfterEach
  void stop() {
    oneView.close();
    assertThat(appliance.sessions()).isZero();
    appliance.close();
  }

  ResourceUri uri(String server) {
    return ResourceUri.of(appliance.servers().uri(server));
  }

  ServerProfile profile(String name) {
    return oneView.profiles().byName(name).orElseThrow();
  }

  /** The bodies of the changes asked for, oldest first, without logins. */
  List<String> changes() {
    return appliance.journal().all().stream()
        .filter(each -> !each.method().equals("GET") && !each.path().contains("login"))
        .map(Exchange::body)
        .toList();
  }
}
