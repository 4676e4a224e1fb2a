package io.github.infrakit4j.oneview.events;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.Address;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import com.rabbitmq.client.DefaultConsumer;
import com.rabbitmq.client.DefaultSaslConfig;
import com.rabbitmq.client.Envelope;
import com.rabbitmq.client.ShutdownSignalException;
import com.rabbitmq.client.SocketConfigurator;
import com.rabbitmq.client.SocketConfigurators;
import com.rabbitmq.client.impl.ForgivingExceptionHandler;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/**
 * One connection to the bus with its queue, until it breaks. It is never mended: a new one is made,
 * so that nothing is left over from before.
 */
final class Link implements AutoCloseable {
  private static final String EXCHANGE = "scmb";
  private static final int HEARTBEAT_SECONDS = 30;
  private static final int GOODBYE_MILLIS = 2000;

  private final BusSettings settings;
  private final ExecutorService incoming;
  private final Connection connection;
  private final CompletableFuture<BusException> end = new CompletableFuture<>();

  private Link(BusSettings settings, ExecutorService incoming, Connection connection) {
    this.settings = settings;
    this.incoming = incoming;
    this.connection = connection;
    connection.addShutdownListener(this::broke);
  }

  /**
   * Connects.
   *
   * @param sockets is shown the socket before it connects, so that this can be broken off
   * @param bound is run when nothing more is missed, before the first message
   * @param messages takes what comes; it must not wait
   * @throws BusException when there is no connection, and why
   */
  static Link open(
      BusSettings settings,
      Keys keys,
      Consumer<? super Closeable> sockets,
      Runnable bound,
      Consumer<RawMessage> messages) {
    ThreadFactory threads = new BusThreads();
    ExecutorService incoming = Executors.newSingleThreadExecutor(threads);
    try {
      Connection connection =
          factory(settings, keys, sockets, threads)
              .newConnection(
                  incoming, List.of(new Address(settings.host(), settings.port())), "infrakit4j");
      Link link = new Link(settings, incoming, connection);
      return link.subscribe(bound, messages);
    } catch (IOException | TimeoutException | ShutdownSignalException failure) {
      incoming.shutdownNow();
      throw BusFailures.connecting(settings.address(), failure);
    }
  }

  private static ConnectionFactory factory(
      BusSettings settings, Keys keys, Consumer<? super Closeable> sockets, ThreadFactory threads) {
    int millis = Math.toIntExact(settings.timeout().toMillis());
    ConnectionFactory factory = new ConnectionFactory();
    factory.setSaslConfig(DefaultSaslConfig.EXTERNAL);
    factory.useSslProtocol(keys.trust().context(keys.identity()));
    SocketConfigurator configurator = SocketConfigurators.defaultConfigurator();
    if (keys.trust().checksHostName()) {
      configurator = configurator.andThen(SocketConfigurators.enableHostnameVerification());
    }
    factory.setSocketConfigurator(configurator.andThen(sockets::accept));
    factory.setAutomaticRecoveryEnabled(false);
    factory.setConnectionTimeout(millis);
    factory.setHandshakeTimeout(millis);
    factory.setChannelRpcTimeout(millis);
    factory.setRequestedHeartbeat(HEARTBEAT_SECONDS);
    factory.setShutdownTimeout(GOODBYE_MILLIS);
    factory.setThreadFactory(threads);
    factory.setExceptionHandler(new Silent());
    return factory;
  }

  private Link subscribe(Runnable bound, Consumer<RawMessage> messages) throws IOException {
    try {
      Channel channel = connection.createChannel();
      if (channel == null) {
        throw new IOException("the appliance allows no channel");
      }
      String queue = channel.queueDeclare().getQueue();
      for (Topic topic : settings.topics()) {
        channel.queueBind(queue, EXCHANGE, topic.binding());
      }
      bound.run();
      channel.basicConsume(queue, true, new Listening(channel, messages));
      return this;
    } catch (IOException | RuntimeException failure) {
      close();
      throw failure;
    }
  }

  private void broke(ShutdownSignalException why) {
    end.complete(BusFailures.lost(settings.address(), why));
  }

  /** Done when it has broken, with the reason, or was closed. */
  CompletableFuture<BusException> end() {
    return end;
  }

  /** Says goodbye, and takes everything along. */
  @Override
  public void close() {
    connection.abort(AMQP.REPLY_SUCCESS, "closed", GOODBYE_MILLIS);
    incoming.shutdownNow();
  }

  /** Takes messages from the queue. */
  private final class Listening extends DefaultConsumer {
    private final Consumer<RawMessage> messages;

    Listening(Channel channel, Consumer<RawMessage> messages) {
      super(channel);
      this.messages = messages;
    }

    @Override
    public void handleDelivery(
        String tag, Envelope envelope, AMQP.BasicProperties properties, byte[] body) {
      messages.accept(
          new RawMessage(envelope.getRoutingKey(), new String(body, StandardCharsets.UTF_8)));
    }

    @Override
    public void handleCancel(String tag) {
      end.complete(BusFailures.lost(settings.address(), null));
    }

    @Override
    public void handleShutdownSignal(String tag, ShutdownSignalException why) {
      broke(why);
    }
  }

  /** What goes wrong ends the connection, and is told from there. */
  private static final class Silent extends ForgivingExceptionHandler {
    @Override
    protected void log(String message, Throwable failure) {
      // A library keeps no log.
    }
  }
}
