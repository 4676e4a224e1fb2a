package io.github.infrakit4j.oneview.simulator.bus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.github.infrakit4j.oneview.simulator.Change;
import io.github.infrakit4j.oneview.simulator.Rack;
import io.github.infrakit4j.oneview.simulator.SimulatedAppliance;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import okhttp3.tls.HeldCertificate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The bus as a plain AMQP client meets it. */
class SimulatedMessageBusTest {
  private SimulatedAppliance appliance;
  private SimulatedMessageBus bus;
  private HeldCertificate client;

  @BeforeEach
  void start() throws IOException {
    Rack rack = Rack.builder().servers(3).template("T").build();
    appliance = SimulatedAppliance.builder().rack(rack).manualClock().start();
    bus = SimulatedMessageBus.of(appliance).alsoAccept(AUTHORITY.certificate()).start();
    client = new HeldCertificate.Builder().signedBy(AUTHORITY).commonName("default").build();
  }

  private static final HeldCertificate AUTHORITY =
      new HeldCertificate.Builder().certificateAuthority(0).commonName("clients").build();

  @AfterEach
  void stop() {
    bus.close();
    appliance.close();
  }

  private AmqpClient connect(@Nullable HeldCertificate own, String binding) throws Exception {
    return new AmqpClient(bus.port(), appliance.caCertificate(), own, binding);
  }

  @Test
  void changesReachWhoeverBoundForThem() throws Exception {
    try (AmqpClient servers = connect(client, "scmb.server-hardware.Updated.#");
        AmqpClient profiles = connect(client, "scmb.server-profiles.#")) {
      appliance.servers().fail("h1");
      await().until(() -> servers.keys.size() == 1);
      assertThat(servers.keys)
          .containsExactly("scmb.server-hardware.Updated." + appliance.servers().uri("h1"));
      assertThat(servers.bodies.get(0)).contains("\"status\":\"Critical\"");
      appliance.profiles().put("web", "h2");
      await().until(() -> !profiles.keys.isEmpty());
      assertThat(profiles.keys.get(0)).startsWith("scmb.server-profiles.Created.");
      assertThat(bus.connections()).isEqualTo(2);
    }
    await().until(() -> bus.connections() == 0 && bus.queues() == 0);
  }

  @Test
  void whoShowsNoCertificateOrAForeignOneIsRefused() {
    HeldCertificate foreign = new HeldCertificate.Builder().commonName("default").build();
    assertThatThrownBy(() -> connect(null, "#")).isInstanceOf(IOException.class);
    assertThatThrownBy(() -> connect(foreign, "#")).isInstanceOf(IOException.class);
    assertThat(bus.connections()).isZero();
  }

  @Test
  void itComesBackOnTheSamePort() throws Exception {
    int port = bus.port();
    try (AmqpClient before = connect(client, "scmb.#")) {
      bus.stop();
      await().until(() -> !before.isOpen());
      appliance.servers().fail("h1");
      assertThatThrownBy(() -> connect(client, "#")).isInstanceOf(IOException.class);
    }
    bus.start();
    assertThat(bus.port()).isEqualTo(port);
    try (AmqpClient after = connect(client, "scmb.#")) {
      bus.publish(new Change("scmb.alerts.Created./rest/alerts/1", "{}"));
      await().until(() -> !after.keys.isEmpty());
      assertThat(after.bodies).containsExactly("{}");
    }
  }

  @Test
  void clientsCanBeCutOff() throws Exception {
    try (AmqpClient cut = connect(client, "scmb.#")) {
      bus.dropConnections();
      await().atMost(20, TimeUnit.SECONDS).until(() -> !cut.isOpen());
    }
  }

  @Test
  void aTakenPortIsSaid() {
    SimulatedMessageBus.Builder second = SimulatedMessageBus.of(appliance).port(bus.port());
    assertThatThrownBy(second::start)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining(String.valueOf(bus.port()));
  }
}
