package io.github.infrakit4j.infrakit.rpc;

import io.github.infrakit4j.infrakit.controller.Controller;
import io.github.infrakit4j.infrakit.flavor.FlavorPlugin;
import io.github.infrakit4j.infrakit.group.GroupPlugin;
import io.github.infrakit4j.infrakit.instance.InstancePlugin;
import io.github.infrakit4j.infrakit.loadbalancer.L4;
import io.github.infrakit4j.infrakit.manager.Manager;
import io.github.infrakit4j.infrakit.metadata.MetadataPlugin;
import io.github.infrakit4j.infrakit.resource.ResourcePlugin;
import io.github.infrakit4j.infrakit.transport.Limits;
import io.github.infrakit4j.infrakit.transport.UnixHttpServer;
import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Serves plugins on a UNIX socket, so that InfraKit cannot tell them from its own.
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

  private final UnixHttpServer server;
  private final ServerListener listener;

  private PluginServer(UnixHttpServer server, ServerListener listener) {
    this.server = server;
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

  /** The socket file, absolute. */
  public Path socket() {
    return server.socket();
  }

  /**
   * Stops: no new connections, calls in flight answered, idle connections closed, socket and pid
   * file removed if they are still this server's own. Waits no longer than the builder's stop
   * timeout; calls that are still running then are interrupted and not answered. May be called more
   * than once, from any thread.
   */
  @Override
  public void close() {
    server.close();
    listener.stopped(server.socket());
  }

  /** Settings of a server; all but the name and one plugin have defaults. */
  public static final class Builder {

    private final String name;
    private final Offer offer = new Offer();
    private @Nullable Path directory;
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

    /** Serves an Instance plugin under the plain name. */
    public Builder instance(InstancePlugin plugin) {
      return instance("", plugin);
    }

    /**
     * Serves an Instance plugin under {@code name/type}.
     *
     * @param type the part after the first slash; an empty text is the plain name
     * @throws IllegalArgumentException if the type is taken
     */
    public Builder instance(String type, InstancePlugin plugin) {
      offer.instances.add(type, plugin);
      return this;
    }

    /** Serves a Flavor plugin under the plain name. */
    public Builder flavor(FlavorPlugin plugin) {
      return flavor("", plugin);
    }

    /**
     * Serves a Flavor plugin under {@code name/type}.
     *
     * @param type the part after the first slash; an empty text is the plain name
     * @throws IllegalArgumentException if the type is taken
     */
    public Builder flavor(String type, FlavorPlugin plugin) {
      offer.flavors.add(type, plugin);
      return this;
    }

    /** Serves a Group plugin under the plain name. */
    public Builder group(GroupPlugin plugin) {
      return group("", plugin);
    }

    /**
     * Serves a Group plugin under {@code name/object}. An only one answers for the plain name too.
     *
     * @param object the part after the first slash; an empty text is the plain name
     * @throws IllegalArgumentException if the object is there already
     */
    public Builder group(String object, GroupPlugin plugin) {
      offer.groups.add(object, plugin);
      return this;
    }

    /**
     * Serves Group plugins that come and go, by object; {@code "."} is the plain name. The source
     * is asked at each call, on any thread; what it throws fails that call.
     */
    public Builder groups(Supplier<Map<String, GroupPlugin>> source) {
      offer.groups.add(source);
      return this;
    }

    /** Serves a controller under the plain name. */
    public Builder controller(Controller plugin) {
      return controller("", plugin);
    }

    /**
     * Serves a controller under {@code name/object}. An only one answers for the plain name too.
     *
     * @param object the part after the first slash; an empty text is the plain name
     * @throws IllegalArgumentException if the object is there already
     */
    public Builder controller(String object, Controller plugin) {
      offer.controllers.add(object, plugin);
      return this;
    }

    /** Serves controllers that come and go, as {@link #groups} does. */
    public Builder controllers(Supplier<Map<String, Controller>> source) {
      offer.controllers.add(source);
      return this;
    }

    /** Serves a Metadata plugin under the plain name. */
    public Builder metadata(MetadataPlugin plugin) {
      return metadata("", plugin);
    }

    /**
     * Serves a Metadata plugin under {@code name/object}. An only one answers for the plain name
     * too.
     *
     * @param object the part after the first slash; an empty text is the plain name
     * @throws IllegalArgumentException if the object is there already
     */
    public Builder metadata(String object, MetadataPlugin plugin) {
      offer.metadata.add(object, plugin);
      return this;
    }

    /** Serves Metadata plugins that come and go, as {@link #groups} does. */
    public Builder metadataObjects(Supplier<Map<String, MetadataPlugin>> source) {
      offer.metadata.add(source);
      return this;
    }

    /** Serves an Updatable plugin under the plain name. */
    public Builder updatable(MetadataPlugin plugin) {
      return updatable("", plugin);
    }

    /**
     * Serves an Updatable plugin under {@code name/object}. An only one answers for the plain name
     * too, and one that is no {@code Updatable} can be read, and says {@code readonly} to changes.
     *
     * @param object the part after the first slash; an empty text is the plain name
     * @throws IllegalArgumentException if the object is there already
     */
    public Builder updatable(String object, MetadataPlugin plugin) {
      offer.updatables.add(object, plugin);
      return this;
    }

    /** Serves Updatable plugins that come and go, as {@link #groups} does. */
    public Builder updatables(Supplier<Map<String, MetadataPlugin>> source) {
      offer.updatables.add(source);
      return this;
    }

    /** Serves a load balancer under the plain name. */
    public Builder loadBalancer(L4 plugin) {
      return loadBalancer("", plugin);
    }

    /**
     * Serves a load balancer under {@code name/type}. An only one answers for the plain name too.
     *
     * @param type the part after the first slash; an empty text is the plain name
     * @throws IllegalArgumentException if the type is there already
     */
    public Builder loadBalancer(String type, L4 plugin) {
      offer.balancers.add(type, plugin);
      return this;
    }

    /** Serves load balancers that come and go, as {@link #groups} does. */
    public Builder loadBalancers(Supplier<Map<String, L4>> source) {
      offer.balancers.add(source);
      return this;
    }

    /** Serves a Resource plugin; there is one at most. */
    public Builder resource(ResourcePlugin plugin) {
      offer.resources.add("", plugin);
      return this;
    }

    /** Serves a manager; there is one at most. */
    public Builder manager(Manager plugin) {
      offer.managers.add("", plugin);
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

    /** Connections at a time; default 256. One more waits, and an idle one is closed for it. */
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

    Builder clock(Clock value) {
      clock = value;
      return this;
    }

    /**
     * Binds the socket and starts serving.
     *
     * @throws IllegalStateException if there is no plugin to serve
     * @throws PluginServerException if the socket cannot be taken: path too long, a live server or
     *     a file in the way, a directory of somebody else
     */
    public PluginServer start() {
      List<Service> services = offer.services();
      if (services.isEmpty()) {
        throw new IllegalStateException(
            "Nothing to serve: give the server an instance(...), or another plugin");
      }
      Path where = directory == null ? Plugins.directory(System.getenv()) : directory;
      RpcHttpHandler handler =
          new RpcHttpHandler(
              new RpcDispatcher(services, listener), new InfoDocument(services, clock), listener);
      try {
        UnixHttpServer server =
            UnixHttpServer.builder(where.resolve(name))
                .limits(limits)
                .mode(mode)
                .users(users)
                .listener(listener)
                .start(handler);
        listener.started(server.socket());
        return new PluginServer(server, listener);
      } catch (IOException e) {
        throw new PluginServerException(String.valueOf(e.getMessage()), e);
      }
    }
  }
}
