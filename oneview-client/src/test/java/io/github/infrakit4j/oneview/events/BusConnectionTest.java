package io.github.infrakit4j.oneview.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.infrakit4j.oneview.OneView;
import io.github.infrakit4j.oneview.events.BusException.Reason;
import io.github.infrakit4j.oneview.rest.ClientIdentity;
import io.github.infrakit4j.oneview.rest.Trust;
import io.github.infrakit4j.oneview.simulator.Change;
import io.github.infrakit4j.oneview.simulator.SimulatedAppliance;
import io.github.infrakit4j.oneview.simulator.bus.SimulatedMessageBus;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.Test;

/** Whom the bus and its client let in, and what becomes of a connection that breaks. */
class BusConnectionTest extends BusTestCase {
  private final RecordingHandler handler = new RecordingHandler();

  private void assertRefused(MessageBus.Builder builder, Reason reason, String... words) {
    assertThatThrownBy(() -> builder.open(handler))
        .isInstanceOfSatisfying(
            BusException.class, why -> assertThat(why.reason()).isEqualTo(reason))
        .hasMessageStartingWith("tried to connect to the message bus at ")
        .hasMessageContainingAll(words);
    assertThat(handler.heard).isEmpty();
    assertThat(broker.connections()).isZero();
    patiently().until(() -> busThreads().isEmpty());
  }

  private static ClientIdentity identity(HeldCertificate certificate) {
    return ClientIdentity.pem(certificate.certificatePem(), certificate.privateKeyPkcs8Pem(), "me");
  }

  @Test
  void withoutACertificateOfTheAppliancesAuthorityItIsRefused() {
    // Java shows none at all when its issuer is not among those the server names.
    HeldCertificate stranger = new HeldCertificate.Builder().commonName("default").build();
    assertRefused(
        bus().identity(identity(stranger)),
        Reason.REFUSED,
        "Most likely it does not accept the client's certificate",
        "Without .identity(…)");
  }

  @Test
  void aForeignCertificateIsRefused() {
    HeldCertificate likeTheirs =
        new HeldCertificate.Builder()
            .certificateAuthority(0)
            .commonName("Simulated OneView CA")
            .build();
    HeldCertificate foreign =
        new HeldCertificate.Builder().signedBy(likeTheirs).commonName("default").build();
    assertRefused(
        bus().identity(identity(foreign)), Reason.REFUSED, "made by another appliance", "expired");
  }

  @Test
  void anotherHostsCertificateIsRefused() throws IOException {
    try (SimulatedAppliance other =
            SimulatedAppliance.builder().hostNames("oneview.example.org").speed(1000).start();
        SimulatedMessageBus otherBus = SimulatedMessageBus.of(other).start();
        OneView insecure = client(other.url(), Trust.insecure())) {
      MessageBus.Builder builder = MessageBus.of(insecure).port(otherBus.port());
      assertRefused(
          builder, Reason.NOT_TRUSTED, "its certificate is for another host", "127.0.0.1");
      try (MessageBus bus = builder.trust(Trust.insecure()).open(handler)) {
        assertThat(bus.isConnected()).isTrue();
      }
    }
  }

  @Test
  void anUnknownAuthorityIsRefused() {
    HeldCertificate other = new HeldCertificate.Builder().certificateAuthority(0).build();
    assertRefused(
        bus().trust(Trust.caPem(other.certificatePem())),
        Reason.NOT_TRUSTED,
        "its certificate is not trusted",
        ".trust(…)");
  }

  @Test
  void nobodyThereIsSaid() throws IOException {
    int free;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      free = socket.getLocalPort();
    }
    assertRefused(bus().port(free), Reason.UNREACHABLE, "localhost:" + free, "firewall");
  }

  @Test
  void silenceIsSaid() throws IOException {
    try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getByName("localhost"))) {
      assertRefused(
          bus().port(silent.getLocalPort()).timeout(Duration.ofMillis(200)),
          Reason.UNREACHABLE,
          "it took too long");
    }
  }

  private void assertComesBack(Runnable trouble, Runnable end) {
    try (MessageBus bus = bus().topics(Topic.ALERTS).open(handler)) {
      patiently().until(() -> handler.heard.size() == 1);
      trouble.run();
      patiently().until(() -> listener.heard("disconnected: the connection to the message bus"));
      end.run();
      patiently().until(() -> handler.heard.size() == 2);
      patiently().until(bus::isConnected);
      broker.publish(
          new Change(
              "scmb.alerts.Created./rest/alerts/1",
              "{\"resourceUri\":\"/rest/alerts/1\",\"changeType\":\"Created\"}"));
      patiently().until(() -> !handler.changes.isEmpty());
      assertThat(handler.heard)
          .containsExactly("CONNECTED", "RECONNECTED", "Created /rest/alerts/1");
      assertThat(listener.heard.stream().filter(each -> each.startsWith("connected"))).hasSize(2);
    }
  }

  @Test
  void afterARestartOfTheBusItGoesOn() {
    assertComesBack(
        broker::stop,
        () -> {
          patiently().until(() -> listener.heard("not connected: tried to connect"));
          broker.start();
        });
  }

  @Test
  void afterABrokenConnectionItGoesOn() {
    assertComesBack(broker::dropConnections, () -> {});
  }

  @Test
  void itCanBeClosedWhileItTries() {
    try (MessageBus bus = bus().open(handler)) {
      broker.stop();
      patiently().until(() -> listener.heard("not connected: tried to connect"));
      assertThat(bus.isConnected()).isFalse();
    } finally {
      broker.start();
    }
    patiently().until(() -> busThreads().isEmpty());
  }
}
