package io.github.infrakit4j.oneview.simulator.bus;

import io.github.infrakit4j.oneview.simulator.Bus;
import io.github.infrakit4j.oneview.simulator.Change;
import io.github.infrakit4j.oneview.simulator.ChangeListener;
import io.github.infrakit4j.oneview.simulator.SimulatedAppliance;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import okhttp3.tls.HeldCertificate;
import org.jspecify.annotations.Nullable;

/**
 * The message bus of a simulated appliance: AMQP 0-9-1 over TLS on the loopback address, with the
 * exchange {@code scmb} and clients known by their certificates alone.
 *
 * <p>It can be stopped and started again on the same port; what changes meanwhile is told to
 * nobody. Thread-safe.
 */
public final class SimulatedMessageBus implements Bus {
  private final SimulatedAppliance appliance;
  private final HeldCertificate server;
  private final List<X509Certificate> authorities;
  private final ChangeListener publish = this::publish;
  private int port;
  private volatile @Nullable Broker broker;

  private SimulatedMessageBus(Builder builder) {
    appliance = builder.appliance;
    server = builder.server;
    authorities = List.copyOf(builder.authorities);
    port = builder.port;
  }

  /** Starts to describe the bus of an appliance: its certificate, and clients it has signed. */
  public static Builder of(SimulatedAppliance appliance) {
    return new Builder(appliance);
  }

  private SimulatedMessageBus begin() {
    start();
    appliance.announceTo(publish);
    return this;
  }

  /** Starts it again after {@link #stop}, on the same port. Does nothing while it runs. */
  public synchronized void start() {
    if (broker == null) {
      Broker started = new Broker(server, authorities, port);
      port = started.port();
      broker = started;
    }
  }

  /** Ends all connections, and lets none in until it is started again. */
  public synchronized void stop() {
    Broker running = broker;
    broker = null;
    if (running != null) {
      running.close();
    }
  }

  /** Returns the port it listens on, or did. */
  @Override
  public synchronized int port() {
    return port;
  }

  /** Returns how many clients are connected. */
  public synchronized long connections() {
    Broker running = broker;
    return running == null ? 0 : running.connections();
  }

  /** Returns how many queues there are: one for each client that listens. */
  public synchronized long queues() {
    Broker running = broker;
    return running == null ? 0 : running.queues();
  }

  /** Returns how many messages have not been taken by the clients they are for. */
  public synchronized long messagesWaiting() {
    Broker running = broker;
    return running == null ? 0 : running.messages();
  }

  /** Ends all connections, as an appliance does that is short of something. */
  public synchronized void dropConnections() {
    Broker running = broker;
    if (running != null) {
      running.dropConnections();
    }
  }

  /** Tells the clients something of your own. */
  public void publish(Change change) {
    Broker running = broker;
    if (running != null) {
      running.publish(change.routingKey(), change.json());
    }
  }

  /** Stops it, and listens to the appliance no more. */
  @Override
  public void close() {
    appliance.stopAnnouncingTo(publish);
    stop();
  }

  /** Describes a bus. */
  public static final class Builder {
    private final SimulatedAppliance appliance;
    private final List<X509Certificate> authorities = new ArrayList<>();
    private HeldCertificate server;
    private int port;

    private Builder(SimulatedAppliance appliance) {
      this.appliance = appliance;
      server = appliance.serverCertificate();
      authorities.add(appliance.caCertificate());
    }

    /** The port; any free one unless set, 5671 on a real appliance. */
    public Builder port(int port) {
      this.port = port;
      return this;
    }

    /** The certificate it shows; the appliance's own unless set. */
    public Builder certificate(HeldCertificate certificate) {
      server = certificate;
      return this;
    }

    /** Accepts clients that this authority has signed, too. */
    public Builder alsoAccept(X509Certificate authority) {
      authorities.add(authority);
      return this;
    }

    /**
     * Starts it.
     *
     * @throws IllegalStateException when the port cannot be bound
     */
    public SimulatedMessageBus start() {
      return new SimulatedMessageBus(this).begin();
    }
  }
}
