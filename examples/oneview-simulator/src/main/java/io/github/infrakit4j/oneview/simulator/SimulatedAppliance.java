package io.github.infrakit4j.oneview.simulator;

import java.io.IOException;
import java.net.InetAddress;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import mockwebserver3.MockWebServer;
import okhttp3.Protocol;
import okhttp3.tls.HeldCertificate;
import org.jspecify.annotations.Nullable;

/**
 * A simulated OneView appliance, serving HTTPS on the loopback address until it is closed.
 *
 * <p>Everything that takes time takes simulated time, which runs {@code speed} times as fast as
 * real time, or only when told to ({@link Builder#manualClock}). Thread-safe.
 */
public final class SimulatedAppliance implements AutoCloseable {
  // Held here, for the logging framework forgets loggers that nobody holds.
  private static final Logger SERVER_LOG = Logger.getLogger(MockWebServer.class.getName());

  private static final int PULSE_MILLIS = 10;

  private final ApplianceState state;
  private final Certificates certificates;
  private final MockWebServer server = new MockWebServer();
  private final Faults faults = new Faults();
  private final Journal journal = new Journal();
  private final Servers servers;
  private final Profiles profiles;
  private final Templates templates;
  private final String host;
  private @Nullable ScheduledExecutorService pulse;

  private SimulatedAppliance(Builder builder) {
    state = new ApplianceState(builder.settings());
    certificates = new Certificates(builder.hostNames);
    host = builder.hostNames.contains("localhost") ? "localhost" : "127.0.0.1";
    servers = new Servers(state);
    profiles = new Profiles(state);
    templates = new Templates(state);
    state.act(() -> new RackAssembly(state, builder.rack).assemble());
    ControlHandler control = new ControlHandler(this);
    server.setDispatcher(new Front(server, state, certificates, faults, journal, control));
  }

  private SimulatedAppliance listen(int port) throws IOException {
    SERVER_LOG.setLevel(Level.OFF);
    server.setServerSocketFactory(new NoDelay());
    server.useHttps(certificates.sockets());
    server.setProtocols(List.of(Protocol.HTTP_1_1));
    server.start(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port);
    return this;
  }

  /** Returns a builder; every setting has a default. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns the address to give to a client, for example {@code https://localhost:41234}. */
  public String url() {
    return "https://" + host + ":" + server.getPort();
  }

  /** Returns the port it listens on. */
  public int port() {
    return server.getPort();
  }

  /** Returns the certificate of the authority that signed the appliance's. */
  public X509Certificate caCertificate() {
    return certificates.authority.certificate();
  }

  /** Returns {@link #caCertificate} as PEM text. */
  public String caPem() {
    return certificates.authority.certificatePem();
  }

  /** Returns the certificate it serves with, and its key: for what else is served in its name. */
  public HeldCertificate serverCertificate() {
    return certificates.leaf;
  }

  /**
   * From now on the listener hears of every change of a resource, tasks too. What is due happens by
   * itself then, and not only when somebody asks.
   */
  public void announceTo(ChangeListener listener) {
    state.act(() -> state.announcer.add(listener));
    startPulse();
  }

  /** From now on the listener hears nothing. */
  public void stopAnnouncingTo(ChangeListener listener) {
    state.act(() -> state.announcer.remove(listener));
  }

  private synchronized void startPulse() {
    if (pulse == null) {
      pulse =
          Executors.newSingleThreadScheduledExecutor(
              work -> {
                Thread thread = new Thread(work, "oneview-simulator-pulse");
                thread.setDaemon(true);
                return thread;
              });
      var unused =
          pulse.scheduleWithFixedDelay(
              () -> state.act(() -> {}), PULSE_MILLIS, PULSE_MILLIS, TimeUnit.MILLISECONDS);
    }
  }

  private synchronized void stopPulse() {
    if (pulse != null) {
      pulse.shutdownNow();
    }
  }

  /** Returns the user that may log in. */
  public String userName() {
    return state.settings().user();
  }

  /** Returns that user's password. */
  public String password() {
    return state.settings().password();
  }

  /** From now on only this password logs in; sessions stay. */
  public void password(String changed) {
    state.act(() -> state.settings(state.settings().withPassword(changed)));
  }

  /** Returns what is to go wrong. */
  public Faults faults() {
    return faults;
  }

  /** Returns all requests so far. */
  public Journal journal() {
    return journal;
  }

  /** Returns which profile was on which server when. */
  public ProfileHistory history() {
    return state.look(() -> state.history);
  }

  /** Returns the servers. */
  public Servers servers() {
    return servers;
  }

  /** Returns the profiles. */
  public Profiles profiles() {
    return profiles;
  }

  /** Returns the templates. */
  public Templates templates() {
    return templates;
  }

  /** Returns how many sessions are open. */
  public int sessions() {
    return state.look(() -> state.sessions.count(state.now(), state.delay(Delay.SESSION)));
  }

  /**
   * Returns the tokens of the last 1,000 sessions that were opened, oldest first, whether or not
   * they live: for tests that look for them where they must not stand.
   */
  public List<String> sessionTokens() {
    return state.look(state.sessions::opened);
  }

  /** Ends all sessions: their tokens are dead from now on. */
  public void endSessions() {
    state.act(state.sessions::closeAll);
  }

  /** Returns how many tasks are not at their end. */
  public int runningTasks() {
    return state.look(state.tasks::liveCount);
  }

  /** Returns the simulated time. */
  public Instant now() {
    return state.look(state::now);
  }

  /** Moves the simulated clock on, and lets all happen that is due by then. */
  public void advance(Duration duration) {
    state.act(() -> state.agenda.advance(duration));
  }

  /** From now on that takes so long, in simulated time. */
  public void delay(Delay delay, Duration duration) {
    state.act(() -> state.settings(state.settings().withDelay(delay, duration)));
  }

  /** What becomes of running tasks when the appliance restarts. */
  public enum RunningTasks {
    /** They go on. */
    CONTINUE,
    /** They end as Interrupted. */
    INTERRUPT
  }

  /** Restarts: sessions are lost, and everything is answered 503 for that simulated time. */
  public void restart(Duration silence, RunningTasks tasks) {
    state.act(() -> state.restart(silence, tasks == RunningTasks.INTERRUPT));
  }

  ApplianceState state() {
    return state;
  }

  /** Lets hanging requests go and stops serving. */
  @Override
  public void close() {
    stopPulse();
    faults.clear();
    server.close();
  }

  /** Sets an appliance up. */
  public static final class Builder {
    private Rack rack = Rack.standard();
    private double speed = 1;
    private String user = "Administrator";
    private String password = "simulated";
    private String domain = "LOCAL";
    private @Nullable String loginMessage;
    private int sessionLimit = 100;
    private int minimumVersion = 120;
    private int currentVersion = 8600;
    private int pageSize;
    private int profileTasks;
    private int port;
    private long seed = 1;
    private final Map<Delay, Duration> delays = new EnumMap<>(Delay.class);
    private List<String> hostNames = List.of("localhost", "127.0.0.1");

    private Builder() {}

    /** What it manages; {@link Rack#standard} unless set. */
    public Builder rack(Rack rack) {
      this.rack = rack;
      return this;
    }

    /** How many times faster than real time it lives; 1 unless set. */
    public Builder speed(double speed) {
      if (!(speed > 0)) {
        throw new IllegalArgumentException("speed must be more than 0: " + speed);
      }
      this.speed = speed;
      return this;
    }

    /** Its time stands still, but for {@link SimulatedAppliance#advance}. */
    public Builder manualClock() {
      speed = 0;
      return this;
    }

    /** Who may log in; Administrator with the password "simulated" unless set. */
    public Builder user(String user, String password) {
      this.user = user;
      this.password = password;
      return this;
    }

    /** The login domain; LOCAL unless set. */
    public Builder domain(String domain) {
      this.domain = domain;
      return this;
    }

    /** A message that must be acknowledged with {@code loginMsgAck} to log in; none unless set. */
    public Builder loginMessage(String message) {
      loginMessage = message;
      return this;
    }

    /** How many sessions may be open at a time; 100 unless set. */
    public Builder sessionLimit(int sessions) {
      sessionLimit = sessions;
      return this;
    }

    /** The API versions it offers; 120 to 8600 unless set. */
    public Builder apiVersions(int minimum, int current) {
      minimumVersion = minimum;
      currentVersion = current;
      return this;
    }

    /** How many members a page has at most; 64, of servers 32, unless set. */
    public Builder pageSize(int members) {
      pageSize = members;
      return this;
    }

    /**
     * How many tasks may apply or remove profiles at a time, the others wait in the state Pending;
     * 0 for any number, unless set. No source says how many a real appliance does.
     */
    public Builder profileTasks(int atATime) {
      if (atATime < 0) {
        throw new IllegalArgumentException("profile tasks must not be negative: " + atATime);
      }
      profileTasks = atATime;
      return this;
    }

    /** The port; any free one unless set. */
    public Builder port(int port) {
      this.port = port;
      return this;
    }

    /** From which ids and addresses are made; 1 unless set. */
    public Builder seed(long seed) {
      this.seed = seed;
      return this;
    }

    /** How long something takes, in simulated time. */
    public Builder delay(Delay delay, Duration duration) {
      delays.put(delay, duration);
      return this;
    }

    /** The host names its certificate is for; localhost and 127.0.0.1 unless set. */
    public Builder hostNames(String... names) {
      if (names.length == 0) {
        throw new IllegalArgumentException("a certificate needs a host name");
      }
      hostNames = List.of(names);
      return this;
    }

    private Settings settings() {
      return new Settings(
          speed,
          user,
          password,
          domain,
          loginMessage,
          sessionLimit,
          minimumVersion,
          currentVersion,
          pageSize,
          profileTasks,
          seed,
          Map.copyOf(delays));
    }

    /**
     * Starts it.
     *
     * @throws IOException when the port cannot be bound
     */
    public SimulatedAppliance start() throws IOException {
      return new SimulatedAppliance(this).listen(port);
    }
  }
}
