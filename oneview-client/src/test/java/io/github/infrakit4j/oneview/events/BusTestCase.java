package io.github.infrakit4j.oneview.events;

import io.github.infrakit4j.oneview.HurriedClock;
import io.github.infrakit4j.oneview.OneView;
import io.github.infrakit4j.oneview.resource.ServerProfile;
import io.github.infrakit4j.oneview.rest.Credentials;
import io.github.infrakit4j.oneview.rest.ResourceUri;
import io.github.infrakit4j.oneview.rest.Trust;
import io.github.infrakit4j.oneview.simulator.Rack;
import io.github.infrakit4j.oneview.simulator.SimulatedAppliance;
import io.github.infrakit4j.oneview.simulator.bus.SimulatedMessageBus;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** A simulated appliance with its message bus, one for all tests of a class. */
abstract class BusTestCase {
  static SimulatedAppliance appliance;
  static SimulatedMessageBus broker;

  final RecordingListener listener = new RecordingListener();
  OneView oneView;

  @BeforeAll
  static void startAppliance() throws IOException {
    Rack rack = Rack.builder().servers(20).template("web").build();
    appliance = SimulatedAppliance.builder().rack(rack).speed(1000).start();
    broker = SimulatedMessageBus.of(appliance).start();
  }

  @AfterAll
  static void stopAppliance() {
    broker.close();
    appliance.close();
  }

  @BeforeEach
  void connectToAppliance() {
    oneView = client(appliance.url(), Trust.caPem(appliance.caPem()));
  }

  @AfterEach
  void disconnectFromAppliance() {
    oneView.close();
    patiently().until(() -> broker.connections() == 0);
  }

  static OneView client(String address, Trust trust) {
    return OneView.builder(address)
        .credentials(Credentials.of(appliance.userName(), appliance.password()))
        .trust(trust)
        .clock(new HurriedClock())
        .build();
  }

  /** A bus that tries again soon. */
  MessageBus.Builder bus() {
    return MessageBus.of(oneView)
        .port(broker.port())
        .pauses(Duration.ofMillis(20), Duration.ofMillis(100))
        .listener(listener);
  }

  static ConditionFactory patiently() {
    return Awaitility.await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(10));
  }

  /** Makes a profile on a server, as a user does. */
  ServerProfile create(String name, String server) {
    ServerProfile draft =
        oneView
            .templates()
            .newProfile(ResourceUri.of(appliance.templates().uri("web")))
            .forCreation()
            .withName(name)
            .withServerHardwareUri(ResourceUri.of(appliance.servers().uri(server)));
    return oneView
        .handle(oneView.profiles().create(draft))
        .result(Duration.ofMinutes(10), oneView.profiles()::get);
  }

  static List<String> busThreads() {
    return Thread.getAllStackTraces().keySet().stream()
        .map(Thread::getName)
        .filter(name -> name.contains(BusThreads.NAME) || name.startsWith("AMQP Connection"))
        .toList();
  }
}
