package io.github.infrakit4j.infrakit.rpc;

import io.github.infrakit4j.infrakit.transport.Endpoint;
import io.github.infrakit4j.infrakit.transport.HttpServer;
import io.github.infrakit4j.infrakit.transport.Limits;
import io.github.infrakit4j.infrakit.transport.ServerTls;
import io.github.infrakit4j.infrakit.transport.TcpAddress;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Serves plugins on a UNIX socket, or on TCP, so that InfraKit cannot tell them from its own.
 *
 * <pre>{@code
 * try (PluginServer server = PluginServer.builder("instance-mine").instance(new Mine()).start()) {
 *   System.out.println("Serving on " + server.socket());
 *   new CountDownLatch(1).await();
 * }
 * }</pre>
 *
 * <p>The socket is {@code directory/name}; {@code name.pid} beside it makes {@code infrakit plugin
 * stop} work. A socket left by a dead process is replaced, a live one is not. The server's threads
 * keep the process alive until {@link #close()}.
 */
public final class PluginServer implements AutoCloseable {

  private final HttpServer server;
  private final EventBroker events;
  private final ServerListener listener;

  private PluginServer(HttpServer server, EventBroker events, ServerListener listener) {
    this.server = server;
    this.events = events;
    this.listener = listener;
  }

  /**
   * A server of the given name.
   *
   * @param name the plugin's name: the file name of its socket, without a slash
   */
  public static Builder builder(String name) {
    return new Builder(name);
  }

  /** The file by which InfraKit finds it, absolute: the socket, or on TCP {@code name.listen}. */
  public Path socket() {
    return server.file();
  }

  /** Where it listens, for a {@link PluginClient}. */
  public Endpoint endpoint() {
    return server.endpoint();
  }

  /**
   * Stops: no new connections, calls in flight answered, streams of events ended, idle connections
   * closed, socket and pid file removed if they are still this server's own. Waits no longer than
   * the builder's stop timeout; calls that are still running then are interrupted and not answered.
   * May be called more than once, from any thread.
   */
  @Override
  public void close() {
    events.close();
    server.close();
    listener.stopped(server.file());
  }

  /** Settings of a server; all but the name and one plugin have defaults. */
  public static final class Builder extends OfferBuilder {

    private final String name;
    private final Map<String, PluginPage> pages = new LinkedHashMap<>();
    private @Nullable Path directory;
    private @Nullable InetSocketAddress tcp;
    private @Nullable String advertise;
    private @Nullable ServerTls tls;
    private int eventsWaiting = 256;
    private Duration heartbeat = Duration.ofSeconds(15);
    private ServerListener listener = ServerListener.NONE;
    private Set<PosixFilePermission> mode = PosixFilePermissions.fromString("rw-------");
    private Set<Long> users = Set.of();
    private Limits limits = Limits.DEFAULT;
    private Clock clock = Clock.systemUTC();

    private Builder(String name) {
      Objects.requireNonNull(name, "name");
      if (name.isBlank() || name.indexOf('/') >= 0 || name.equals(".") || name.equals("..")) {
        throw new IllegalArgumentException(
            "A plugin's name is a file name without a slash: \"" + name + "\"");
      }
      this.name = name;
    }

    /**
     * Serves a page of the plugin's own, on a UNIX socket only.
     *
     * @param path such as {@code /status.json}
     * @throws IllegalArgumentException if the path is taken, by another page or by InfraKit
     */
    public Builder page(String path, PluginPage page) {
      Objects.requireNonNull(page, "page");
      if (pages.putIfAbsent(Pages.checked(path), page) != null) {
        throw new IllegalArgumentException("Two pages of the same path: \"" + path + "\"");
      }
      return this;
    }

    /**
     * Events that may wait for one subscriber, default 256; more are lost to it, and it is told how
     * many.
     */
    public Builder eventsWaiting(int value) {
      if (value <= 0) {
        throw new IllegalArgumentException("At least one event must be able to wait: " + value);
      }
      eventsWaiting = value;
      return this;
    }

    /** After how long without an event subscribers get a comment instead; default 15 s. */
    public Builder heartbeat(Duration value) {
      heartbeat = Objects.requireNonNull(value, "heartbeat");
      return this;
    }

    /**
     * Listens on TCP instead of a UNIX socket, and tells clients so in {@code name.listen}: {@code
     * tcp://…}, or {@code http://…} if there are events, which InfraKit's clients follow there. The
     * protocol has no authentication: bind loopback, or demand client certificates with {@link
     * #tls}.
     *
     * @param address host and port; port 0 is any free one
     */
    public Builder tcp(InetSocketAddress address) {
      tcp = Objects.requireNonNull(address, "address");
      return this;
    }

    /**
     * The address on TCP that clients are told, if it is not the one that is bound.
     *
     * @param hostAndPort such as {@code plugins.example.com:4433}
     */
    public Builder advertise(String hostAndPort) {
      advertise = Objects.requireNonNull(hostAndPort, "hostAndPort");
      return this;
    }

    /** Speaks TLS on TCP; clients are told {@code https://…}. */
    public Builder tls(ServerTls value) {
      tls = Objects.requireNonNull(value, "tls");
      return this;
    }

    /** Where the socket goes; default {@link Plugins#directory(Map)} of the environment. */
    public Builder directory(Path value) {
      directory = Objects.requireNonNull(value, "directory");
      return this;
    }

    /** Who hears what the server does; default nobody. */
    public Builder listener(ServerListener value) {
      listener = new SafeListener(Objects.requireNonNull(value, "listener"));
      return this;
    }

    /**
     * Mode of the socket file; default rw-------. To connect a user needs write permission, and
     * must besides be this process's user, root, one of {@link #allowedUsers}, or, if the group may
     * write, of the file's group.
     */
    public Builder socketMode(Set<PosixFilePermission> value) {
      mode = Set.copyOf(value);
      return this;
    }

    /** Mode of the socket file as {@code ls} shows it, such as {@code rw-rw----}. */
    public Builder socketMode(String value) {
      return socketMode(PosixFilePermissions.fromString(value));
    }

    /** Numeric ids of users who may connect beside this process's and root; the mode must agree. */
    public Builder allowedUsers(long... ids) {
      users = Arrays.stream(ids).boxed().collect(Collectors.toUnmodifiableSet());
      return this;
    }

    /**
     * Connections at a time; default 256. For one more the one is closed that has waited longest
     * for its client to send a request, or the rest of one.
     */
    public Builder maxConnections(int value) {
      limits = limits.withConnections(value);
      return this;
    }

    /** How long {@link PluginServer#close()} waits for calls in flight; default 10 s. */
    public Builder stopTimeout(Duration value) {
      limits = limits.withStop(value);
      return this;
    }

    /** All limits at once. */
    public Builder limits(Limits value) {
      limits = Objects.requireNonNull(value, "limits");
      return this;
    }

    @Override
    Builder self() {
      return this;
    }

    Builder clock(Clock value) {
      clock = value;
      return this;
    }

    /**
     * Binds the socket and starts serving.
     *
     * @throws IllegalStateException if there is no plugin to serve, or TLS is asked for without TCP
     * @throws PluginServerException if the socket cannot be taken: path too long, a live server or
     *     a file in the way, a directory of somebody else
     */
    public PluginServer start() {
      List<Service> services = services();
      if (services.isEmpty()) {
        throw new IllegalStateException(
            "Nothing to serve: give the server an instance(...), or another plugin");
      }
      EventBroker broker = new EventBroker(eventsWaiting, heartbeat, clock, listener);
      Optional<EventBroker> offered = events.isEmpty() ? Optional.empty() : Optional.of(broker);
      HttpServer server =
          listen(
              new RpcHttpHandler(
                  new RpcDispatcher(services, listener),
                  new InfoDocument(services, clock),
                  offered,
                  Pages.of(tcp == null ? pages : Map.of(), listener),
                  listener));
      listener.started(server.file());
      new EventService(events).publishOn(broker);
      return new PluginServer(server, broker, listener);
    }

    private HttpServer listen(RpcHttpHandler handler) {
      Path where = directory == null ? Plugins.directory(System.getenv()) : directory;
      HttpServer.Builder server =
          HttpServer.builder(where.resolve(name))
              .limits(limits)
              .mode(mode)
              .users(users)
              .listener(listener);
      if (tcp != null) {
        server.tcp(new TcpAddress(tcp, advertise, tls, !events.isEmpty()));
      } else if (tls != null || advertise != null) {
        throw new IllegalStateException("TLS and an advertised address need tcp(...)");
      }
      try {
        return server.start(handler);
      } catch (IOException e) {
        throw new PluginServerException(String.valueOf(e.getMessage()), e);
      }
    }
  }
}
