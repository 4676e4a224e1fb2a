package io.github.infrakit4j.oneview.events;

import io.github.infrakit4j.oneview.OneView;
import io.github.infrakit4j.oneview.rest.ClientIdentity;
import io.github.infrakit4j.oneview.rest.OneViewException;
import io.github.infrakit4j.oneview.rest.Trust;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Listens to the message bus of an appliance until closed.
 *
 * <pre>{@code
 * try (MessageBus bus = MessageBus.of(oneView).topics(Topic.PROFILES).open(handler)) {
 *   ...
 * }
 * }</pre>
 *
 * <p>When the connection breaks it is made again, with pauses that grow; each time, and the first
 * time too, the handler is told that it may have missed something. Messages wait for the handler up
 * to a limit; beyond that they are dropped, and the handler is told so. Threads are daemons. Safe
 * for use by many threads.
 */
public final class MessageBus implements AutoCloseable {
  private static final long GOODBYE_SECONDS = 10;

  private final BusSettings settings;
  private final Mailbox mailbox;
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Subscription subscription;
  private final List<Thread> threads;

  private MessageBus(BusSettings settings, KeyRing keys, Receiver receiver) {
    this.settings = settings;
    mailbox = new Mailbox(settings.capacity());
    subscription = new Subscription(settings, keys, mailbox, closed);
    BusThreads factory = new BusThreads();
    threads =
        List.of(
            factory.newThread(subscription),
            factory.newThread(new Delivery(mailbox, receiver, settings, closed)));
  }

  /** Starts to describe a connection to the bus of this client's appliance. */
  public static Builder of(OneView oneView) {
    return new Builder(oneView);
  }

  private MessageBus begin() {
    subscription.connect(Missed.CONNECTED);
    threads.forEach(Thread::start);
    return this;
  }

  /** Whether messages flow right now. */
  public boolean isConnected() {
    return subscription.isConnected();
  }

  /**
   * Ends the connection, drops what waits, and waits until the handler has returned, 10 seconds at
   * most; it does not wait when the handler itself closes. Does nothing the second time.
   */
  @Override
  public void close() {
    closed.countDown();
    mailbox.close();
    subscription.close();
    for (Thread thread : threads) {
      if (!Thread.currentThread().equals(thread)) {
        join(thread);
      }
    }
  }

  private static void join(Thread thread) {
    try {
      thread.join(TimeUnit.SECONDS.toMillis(GOODBYE_SECONDS));
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
  }

  /** The address. */
  @Override
  public String toString() {
    return "MessageBus[" + settings.address() + "]";
  }

  /** Describes a connection. Nothing is asked of the appliance before it is opened. */
  public static final class Builder {
    private static final String AMQP_CLIENT = "com.rabbitmq.client.ConnectionFactory";

    private final OneView oneView;
    private List<Topic> topics = List.of(Topic.ALL);
    private int port = 5671;
    private @Nullable Trust trust;
    private @Nullable ClientIdentity identity;
    private int capacity = 1000;
    private Duration timeout = Duration.ofSeconds(20);
    private Duration firstPause = Duration.ofSeconds(1);
    private Duration longestPause = Duration.ofMinutes(1);
    private BusListener listener = BusListener.NONE;

    private Builder(OneView oneView) {
      this.oneView = Objects.requireNonNull(oneView, "oneView");
    }

    /**
     * What to hear of; everything unless set.
     *
     * @throws IllegalArgumentException when there is none
     */
    public Builder topics(Topic... topics) {
      if (topics.length == 0) {
        throw new IllegalArgumentException("give a topic at least, or leave all");
      }
      this.topics = List.of(topics);
      return this;
    }

    /** Where the bus is; 5671 unless set. */
    public Builder port(int port) {
      this.port = port;
      return this;
    }

    /** Whose certificate is accepted; unless set, what the appliance's own authority signed. */
    public Builder trust(Trust trust) {
      this.trust = Objects.requireNonNull(trust, "trust");
      return this;
    }

    /**
     * The client's own certificate; unless set, the one the appliance makes and keeps for its
     * clients, for which the user must be an infrastructure administrator.
     */
    public Builder identity(ClientIdentity identity) {
      this.identity = Objects.requireNonNull(identity, "identity");
      return this;
    }

    /** How many messages may wait for the handler; 1000 unless set. */
    public Builder capacity(int messages) {
      if (messages < 1) {
        throw new IllegalArgumentException("capacity must be at least 1, not " + messages);
      }
      this.capacity = messages;
      return this;
    }

    /** Limit for each step of connecting; 20 seconds unless set. */
    public Builder timeout(Duration timeout) {
      this.timeout = positive("timeout", timeout);
      return this;
    }

    /** The pauses before another try to connect; 1 second, growing to 1 minute unless set. */
    public Builder pauses(Duration first, Duration longest) {
      this.firstPause = positive("the first pause", first);
      this.longestPause = positive("the longest pause", longest);
      return this;
    }

    /** Hears how the connection fares. */
    public Builder listener(BusListener listener) {
      this.listener = new QuietBusListener(Objects.requireNonNull(listener, "listener"));
      return this;
    }

    /**
     * Connects, and tells the handler what changes from now on.
     *
     * @throws BusException when there is no connection; later it is made again by itself
     * @throws OneViewException when the appliance cannot be asked for the keys, or refuses them
     * @throws IllegalStateException when the AMQP client is not on the class path
     */
    public MessageBus open(ChangeHandler handler) {
      return open(Receiver.of(Objects.requireNonNull(handler, "handler"), listener));
    }

    /** Connects as {@link #open(ChangeHandler)} does, and hands over the messages as they come. */
    public MessageBus openRaw(RawHandler handler) {
      return open(Receiver.of(Objects.requireNonNull(handler, "handler")));
    }

    private MessageBus open(Receiver receiver) {
      requireAmqpClient();
      return new MessageBus(settings(), new KeyRing(oneView, trust, identity), receiver).begin();
    }

    private BusSettings settings() {
      String host = URI.create("https://" + oneView.address()).getHost().replaceAll("[\\[\\]]", "");
      return new BusSettings(
          host, port, topics, capacity, timeout, firstPause, longestPause, listener);
    }

    private static void requireAmqpClient() {
      try {
        Class.forName(AMQP_CLIENT, false, MessageBus.class.getClassLoader());
      } catch (ClassNotFoundException missing) {
        throw new IllegalStateException(
            "the message bus needs com.rabbitmq:amqp-client, version 5, on the class path: add it"
                + " to the dependencies of your program",
            missing);
      }
    }

    private static Duration positive(String what, Duration value) {
      if (value.isZero() || value.isNegative()) {
        throw new IllegalArgumentException(what + " must be longer than nothing, not " + value);
      }
      return value;
    }
  }
}
