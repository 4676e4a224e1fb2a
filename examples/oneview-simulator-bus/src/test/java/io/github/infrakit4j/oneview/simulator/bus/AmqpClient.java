package io.github.infrakit4j.oneview.simulator.bus;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import com.rabbitmq.client.DefaultSaslConfig;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeoutException;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.jspecify.annotations.Nullable;

/** A plain AMQP client that notes what it is told. */
final class AmqpClient implements AutoCloseable {
  final List<String> keys = new CopyOnWriteArrayList<>();
  final List<String> bodies = new CopyOnWriteArrayList<>();
  private final Connection connection;

  AmqpClient(int port, X509Certificate authority, @Nullable HeldCertificate own, String binding)
      throws IOException, TimeoutException {
    HandshakeCertificates.Builder tls =
        new HandshakeCertificates.Builder().addTrustedCertificate(authority);
    if (own != null) {
      tls.heldCertificate(own);
    }
    ConnectionFactory factory = new ConnectionFactory();
    factory.setPort(port);
    factory.useSslProtocol(tls.build().sslContext());
    factory.enableHostnameVerification();
    factory.setSaslConfig(DefaultSaslConfig.EXTERNAL);
    factory.setAutomaticRecoveryEnabled(false);
    connection = factory.newConnection();
    Channel channel = connection.createChannel();
    String queue = channel.queueDeclare().getQueue();
    channel.queueBind(queue, "scmb", binding);
    channel.basicConsume(
        queue,
        true,
        (tag, delivery) -> {
          keys.add(delivery.getEnvelope().getRoutingKey());
          bodies.add(new String(delivery.getBody(), StandardCharsets.UTF_8));
        },
        tag -> {});
  }

  boolean isOpen() {
    return connection.isOpen();
  }

  @Override
  public void close() {
    connection.abort();
  }
}
