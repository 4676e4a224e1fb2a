package io.github.infrakit4j.infrakit.transport;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.hc.core5.http.impl.io.HttpService;
import org.jspecify.annotations.Nullable;

/**
 * An HTTP/1.1 server on a UNIX socket or a TCP port, with or without TLS.
 *
 * <p>Apache HttpCore reads and writes the messages; what is here is the accept loop, one platform
 * thread per connection (junixsocket's sockets starve on virtual threads), the bound on both, and
 * the stop: no new connections, idle ones closed, calls in flight answered within {@link
 * Limits#stop()}.
 */
public final class HttpServer implements AutoCloseable {

  private static final Duration ACCEPT_PAUSE = Duration.ofMillis(100);

  private final Listener door;
  private final Limits limits;
  private final HttpService service;
  private final ConnectionListener listener;
  private final Semaphore places;
  private final ExecutorService workers;
  private final ScheduledExecutorService watch;
  private final Thread acceptor;
  private final Set<HttpConnection> open = ConcurrentHashMap.newKeySet();
  private final AtomicLong connections = new AtomicLong();
  private final Object closing = new Object();
  private volatile boolean stopping;

  private HttpServer(Builder builder, HttpHandler handler, Listener door) {
    this.door = door;
    this.limits = builder.limits;
    this.listener = builder.listener;
    this.service = Http.service(new HttpExchange(handler, limits, listener), handler, listener);
    this.places = new Semaphore(limits.connections());
    String name = Objects.requireNonNull(builder.path.getFileName()).toString();
    AtomicInteger threads = new AtomicInteger();
    this.workers =
        Executors.newCachedThreadPool(
            task -> new Thread(task, name + "-" + threads.incrementAndGet()));
    this.watch = Executors.newSingleThreadScheduledExecutor(task -> daemon(task, name + "-watch"));
    this.acceptor = new Thread(this::acceptAll, name + "-accept");
  }

  /**
   * A server of the given name.
   *
   * @param path the directory and the name: the path of the UNIX socket; on TCP the file with the
   *     address has {@code .listen} added
   */
  public static Builder builder(Path path) {
    return new Builder(path);
  }

  /**
   * The socket file, or on TCP the {@code .listen} file; absolute.
   *
   * @throws IllegalStateException if it is a plain port
   */
  public Path file() {
    return door.file();
  }

  /** Where clients connect. */
  public Endpoint endpoint() {
    return door.endpoint();
  }

  /**
   * Stops: closes the listening socket and idle connections, waits for calls in flight, closes what
   * is left, and removes its files if they are still its own. May be called more than once and from
   * any thread; every call returns when the server is stopped.
   */
  @Override
  public void close() {
    synchronized (closing) {
      if (!stopping) {
        stopping = true;
        stop();
      }
    }
  }

  private void start() {
    long tick = Math.max(50, Math.min(1_000, limits.message().toMillis() / 4));
    var unused =
        watch.scheduleWithFixedDelay(this::closeOverdue, tick, tick, TimeUnit.MILLISECONDS);
    acceptor.start();
  }

  private void acceptAll() {
    while (!stopping) {
      try {
        Socket client = door.accept();
        if (!admit(client)) {
          client.close();
        }
      } catch (IOException | RuntimeException e) {
        // After close() accept throws for ever; anything else (such as no descriptors left) passes.
        if (door.isClosed() || stopping) {
          return;
        }
        listener.acceptFailed(e);
        pause();
      }
    }
  }

  private boolean admit(Socket client) throws IOException {
    Optional<String> refusal = door.refusal(client);
    if (refusal.isPresent()) {
      listener.connectionRefused(refusal.get());
      return false;
    }
    if (!takePlace()) {
      return false;
    }
    HttpConnection connection =
        new HttpConnection(
            connections.incrementAndGet(), client, door::open, service, limits, listener);
    open.add(connection);
    try {
      workers.execute(() -> serve(connection));
      return true;
    } catch (RuntimeException | OutOfMemoryError e) {
      leave(connection);
      listener.connectionRefused("no thread for it: " + e.getMessage());
      return false;
    }
  }

  private void serve(HttpConnection connection) {
    listener.connectionOpened(connection.number());
    try {
      connection.serve(() -> stopping);
    } finally {
      leave(connection);
      listener.connectionClosed(connection.number());
    }
  }

  private void leave(HttpConnection connection) {
    connection.abort();
    if (open.remove(connection)) {
      places.release();
    }
  }

  private boolean takePlace() {
    try {
      boolean taken = places.tryAcquire();
      while (!taken && !stopping) {
        closeLongestWaiting();
        taken = places.tryAcquire(100, TimeUnit.MILLISECONDS);
      }
      return taken;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private void closeLongestWaiting() {
    open.stream()
        .filter(HttpConnection::isWaiting)
        .min(Comparator.comparingLong(HttpConnection::waitingSince))
        .filter(HttpConnection::closeIfWaiting)
        .ifPresent(
            begun ->
                listener.requestRefused(
                    begun.number(),
                    503,
                    "it had not come whole when another client needed one of the "
                        + limits.connections()
                        + " places; closed without an answer"));
  }

  private void closeOverdue() {
    long now = System.nanoTime();
    for (HttpConnection connection : open) {
      if (connection.isOverdue(now)) {
        listener.requestRefused(
            connection.number(),
            408,
            "a message took longer than " + limits.message() + "; closed without an answer");
        connection.abort();
      }
    }
  }

  private void stop() {
    closeQuietly(door::close);
    open.forEach(HttpConnection::closeIfIdle);
    workers.shutdown();
    boolean interrupted = false;
    try {
      if (!workers.awaitTermination(limits.stop().toMillis(), TimeUnit.MILLISECONDS)) {
        abandon();
      }
    } catch (InterruptedException e) {
      interrupted = true;
      abandon();
    }
    watch.shutdownNow();
    try {
      door.release();
    } catch (IOException e) {
      listener.acceptFailed(e);
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void abandon() {
    open.forEach(HttpConnection::abort);
    workers.shutdownNow();
  }

  private void pause() {
    try {
      Thread.sleep(ACCEPT_PAUSE.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void closeQuietly(AutoCloseable resource) {
    try {
      resource.close();
    } catch (Exception e) {
      listener.acceptFailed(e);
    }
  }

  private static Thread daemon(Runnable task, String name) {
    Thread thread = new Thread(task, name);
    thread.setDaemon(true);
    return thread;
  }

  /** Settings of a server; all but the path have defaults. */
  public static final class Builder {

    private final Path path;
    private @Nullable TcpAddress tcp;
    private @Nullable InetSocketAddress port;
    private Limits limits = Limits.DEFAULT;
    private Set<PosixFilePermission> mode = PosixFilePermissions.fromString("rw-------");
    private Set<Long> users = Set.of();
    private ConnectionListener listener = new ConnectionListener() {};

    private Builder(Path path) {
      this.path = Objects.requireNonNull(path, "path");
    }

    /** Listens on TCP instead of a UNIX socket; mode and users have no meaning then. */
    public Builder tcp(TcpAddress value) {
      tcp = Objects.requireNonNull(value, "tcp");
      return this;
    }

    /**
     * Listens on a TCP port that no file tells of, for what is no plugin: the path only names the
     * threads, and {@link HttpServer#file()} has no answer.
     */
    public Builder port(InetSocketAddress value) {
      port = Objects.requireNonNull(value, "port");
      return this;
    }

    /** What to spend on clients; default {@link Limits#DEFAULT}. */
    public Builder limits(Limits value) {
      limits = Objects.requireNonNull(value, "limits");
      return this;
    }

    /** Mode of the socket file; default rw-------. To connect needs write permission. */
    public Builder mode(Set<PosixFilePermission> value) {
      mode = Set.copyOf(value);
      return this;
    }

    /** Numeric ids of users who may connect beside our own and root; default none. */
    public Builder users(Set<Long> value) {
      users = Set.copyOf(value);
      return this;
    }

    /** Who hears of connections. */
    public Builder listener(ConnectionListener value) {
      listener = Objects.requireNonNull(value, "listener");
      return this;
    }

    /**
     * Binds and starts serving.
     *
     * @throws IOException if the path or port cannot be taken, with the exact reason
     */
    public HttpServer start(HttpHandler handler) throws IOException {
      Objects.requireNonNull(handler, "handler");
      Listener door = claim();
      try {
        HttpServer server = new HttpServer(this, handler, door);
        server.start();
        return server;
      } catch (RuntimeException | OutOfMemoryError e) {
        door.release();
        throw e;
      }
    }

    private Listener claim() throws IOException {
      if (port != null) {
        return PortListener.claim(port);
      }
      return tcp == null ? UnixListener.claim(path, mode, users) : TcpListener.claim(path, tcp);
    }
  }
}
