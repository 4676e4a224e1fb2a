package io.github.infrakit4j.oneview.simulator.bus;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Map;
import okhttp3.tls.HeldCertificate;
import org.apache.qpid.server.SystemLauncher;
import org.apache.qpid.server.SystemLauncherListener;
import org.apache.qpid.server.message.InstanceProperties;
import org.apache.qpid.server.message.internal.InternalMessage;
import org.apache.qpid.server.message.internal.InternalMessageHeader;
import org.apache.qpid.server.model.ConfiguredObject;
import org.apache.qpid.server.model.Connection;
import org.apache.qpid.server.model.Exchange;
import org.apache.qpid.server.model.Port;
import org.apache.qpid.server.model.SystemConfig;
import org.apache.qpid.server.model.VirtualHostNode;
import org.apache.qpid.server.model.port.AmqpPort;
import org.apache.qpid.server.txn.AutoCommitTransaction;
import org.apache.qpid.server.virtualhost.QueueManagingVirtualHost;
import org.jspecify.annotations.Nullable;

/** An AMQP broker in this process, until it is closed. */
final class Broker implements AutoCloseable {
  private static final String EXCHANGE = "scmb";

  private final SystemLauncher launcher;
  private final AmqpPort<?> port;
  private final QueueManagingVirtualHost<?> host;
  private final Exchange<?> exchange;

  /** Starts one; port 0 is any free one. */
  Broker(HeldCertificate server, List<X509Certificate> authorities, int wantedPort) {
    Found found = new Found();
    launcher = new SystemLauncher(found);
    try {
      Path configuration = Files.createTempFile("oneview-simulator-bus-", ".json");
      try {
        Files.writeString(configuration, BrokerSettings.json(server, authorities, wantedPort));
        launcher.startup(
            Map.of(
                "type",
                "Memory",
                "initialConfigurationLocation",
                configuration.toUri().toURL().toExternalForm(),
                "startupLoggedToSystemOut",
                false));
      } finally {
        Files.delete(configuration);
      }
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    } catch (Exception failed) {
      throw new IllegalStateException("the broker did not start: " + failed.getMessage(), failed);
    }
    ConfiguredObject<?> model = found.broker();
    port = (AmqpPort<?>) model.getChildByName(Port.class, BrokerSettings.PORT);
    VirtualHostNode<?> node = model.getChildByName(VirtualHostNode.class, BrokerSettings.HOST);
    host = (QueueManagingVirtualHost<?>) node.getVirtualHost();
    exchange = host.createChild(Exchange.class, Map.of("name", EXCHANGE, "type", "topic"));
    if (port.getBoundPort() < 1) {
      launcher.shutdown();
      throw new IllegalStateException("the port " + wantedPort + " cannot be bound: is it taken?");
    }
  }

  int port() {
    return port.getBoundPort();
  }

  long connections() {
    return host.getConnectionCount();
  }

  long queues() {
    return host.getQueueCount();
  }

  long messages() {
    return host.getTotalDepthOfQueuesMessages();
  }

  void dropConnections() {
    host.getConnections().forEach(Connection::delete);
  }

  void publish(String routingKey, String json) {
    long now = System.currentTimeMillis();
    InternalMessageHeader header =
        new InternalMessageHeader(
            Map.of(),
            null,
            0,
            null,
            null,
            null,
            "application/json",
            null,
            (byte) 4,
            now,
            0,
            null,
            null,
            now);
    InternalMessage message =
        InternalMessage.createBytesMessage(host.getMessageStore(), header, json.getBytes(UTF_8));
    // From this the broker makes the exchange and the routing key that clients are shown.
    message.setInitialRoutingAddress(EXCHANGE + "/" + routingKey);
    exchange
        .route(message, routingKey, InstanceProperties.EMPTY)
        .send(new AutoCommitTransaction(host.getMessageStore()), null);
  }

  @Override
  public void close() {
    launcher.shutdown();
  }

  /** Learns where the running broker's model begins. */
  private static final class Found implements SystemLauncherListener {
    private @Nullable SystemConfig<?> system;

    ConfiguredObject<?> broker() {
      if (system == null) {
        throw new IllegalStateException("the broker did not start");
      }
      return system.getContainer();
    }

    @Override
    public void onContainerResolve(SystemConfig<?> started) {
      system = started;
    }

    @Override
    public void beforeStartup() {}

    @Override
    public void errorOnStartup(RuntimeException failure) {}

    @Override
    public void afterStartup() {}

    @Override
    public void onContainerClose(SystemConfig<?> ended) {}

    @Override
    public void onShutdown(int exitCode) {}

    @Override
    public void exceptionOnShutdown(Exception failure) {}
  }
}
