package io.github.infrakit4j.infrakit.rpc;

import io.github.infrakit4j.infrakit.InterfaceSpec;
import io.github.infrakit4j.infrakit.Json;
import io.github.infrakit4j.infrakit.controller.Controller;
import io.github.infrakit4j.infrakit.event.EventPlugin;
import io.github.infrakit4j.infrakit.flavor.FlavorPlugin;
import io.github.infrakit4j.infrakit.group.GroupPlugin;
import io.github.infrakit4j.infrakit.instance.InstancePlugin;
import io.github.infrakit4j.infrakit.loadbalancer.L4;
import io.github.infrakit4j.infrakit.manager.Manager;
import io.github.infrakit4j.infrakit.metadata.MetadataPlugin;
import io.github.infrakit4j.infrakit.metadata.Updatable;
import io.github.infrakit4j.infrakit.resource.ResourcePlugin;
import io.github.infrakit4j.infrakit.transport.ClientTls;
import io.github.infrakit4j.infrakit.transport.Endpoint;
import io.github.infrakit4j.infrakit.transport.HttpClient;
import io.github.infrakit4j.infrakit.transport.HttpReply;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * Calls a plugin, in Java or Go, as InfraKit's own client does.
 *
 * <pre>{@code
 * try (PluginClient client = PluginClient.connect(socket)) {
 *   InstancePlugin plugin = client.instance();
 *   plugin.describeInstances(Map.of(Tags.GROUP, "workers"), false).forEach(System.out::println);
 * }
 * }</pre>
 *
 * <p>Nothing is connected before the first call. Safe for threads; calls run at the same time.
 */
public final class PluginClient implements AutoCloseable {

  private final String where;
  private final String name;
  private final Duration limit;
  private final HttpClient http;
  private volatile @Nullable Map<String, List<String>> objects;

  private PluginClient(Builder builder) {
    this.where =
        builder.endpoint instanceof Endpoint.Unix unix
            ? unix.socket().toString()
            : ((Endpoint.Tcp) builder.endpoint).uri().toString();
    this.name = builder.name == null ? nameAt(builder.endpoint) : builder.name;
    this.limit = builder.limit;
    this.http = new HttpClient(builder.endpoint, builder.limit, builder.tls);
  }

  /** A client of the plugin on this socket, with a time limit of 15 s. */
  public static PluginClient connect(Path socket) {
    return builder(socket).build();
  }

  /** Settings for a client of the plugin on this socket. */
  public static Builder builder(Path socket) {
    return builder(new Endpoint.Unix(socket));
  }

  /** Settings for a client of the plugin at this endpoint, as {@link Plugins#list} gives it. */
  public static Builder builder(Endpoint endpoint) {
    return new Builder(endpoint);
  }

  /** The plain Instance plugin: {@link #instance(String)} of an empty type. */
  public InstancePlugin instance() {
    return instance("");
  }

  /**
   * The Instance plugin of a type, {@code name/type}. It is a plugin like any other: each call goes
   * to the far side, after one handshake for all. Its failures:
   *
   * <ul>
   *   <li>{@link RpcException}: the plugin said no, in its own words;
   *   <li>{@link UnansweredException}: no answer; what happened is not known;
   *   <li>{@link HandshakeException}: the plugin has no Instance interface, or another version.
   * </ul>
   *
   * @param type the part of the plugin's name after the first slash; not checked by the handshake
   */
  public InstancePlugin instance(String type) {
    return new InstanceProxy(this, Objects.requireNonNull(type, "type"));
  }

  /** The plain Flavor plugin: {@link #flavor(String)} of an empty type. */
  public FlavorPlugin flavor() {
    return flavor("");
  }

  /**
   * The Flavor plugin of a type; its failures are those of {@link #instance(String)}.
   *
   * @param type the part of the plugin's name after the first slash; not checked by the handshake
   */
  public FlavorPlugin flavor(String type) {
    return new FlavorProxy(this, Objects.requireNonNull(type, "type"));
  }

  /** The plain Group plugin: {@link #group(String)} of an empty object. */
  public GroupPlugin group() {
    return group("");
  }

  /**
   * A Group plugin by its object's name; its failures are those of {@link #instance(String)}.
   *
   * @param object the part of the plugin's name after the first slash; not checked by the handshake
   */
  public GroupPlugin group(String object) {
    return new GroupProxy(this, Objects.requireNonNull(object, "object"));
  }

  /** The plain controller: {@link #controller(String)} of an empty object. */
  public Controller controller() {
    return controller("");
  }

  /**
   * A controller by its object's name; its failures are those of {@link #instance(String)}.
   *
   * @param object the part of the plugin's name after the first slash; not checked by the handshake
   */
  public Controller controller(String object) {
    return new ControllerProxy(this, Objects.requireNonNull(object, "object"));
  }

  /** The plain Metadata plugin: {@link #metadata(String)} of an empty object. */
  public MetadataPlugin metadata() {
    return metadata("");
  }

  /**
   * A Metadata plugin by its object's name; its failures are those of {@link #instance(String)}.
   *
   * @param object the part of the plugin's name after the first slash; not checked by the handshake
   */
  public MetadataPlugin metadata(String object) {
    return new MetadataProxy(this, Objects.requireNonNull(object, "object"));
  }

  /** The plain Updatable plugin: {@link #updatable(String)} of an empty object. */
  public Updatable updatable() {
    return updatable("");
  }

  /**
   * An Updatable plugin by its object's name; its failures are those of {@link #instance(String)}.
   *
   * @param object the part of the plugin's name after the first slash; not checked by the handshake
   */
  public Updatable updatable(String object) {
    return new UpdatableProxy(this, Objects.requireNonNull(object, "object"));
  }

  /** The plain load balancer: {@link #loadBalancer(String)} of an empty type. */
  public L4 loadBalancer() {
    return loadBalancer("");
  }

  /**
   * A load balancer by its type; its failures are those of {@link #instance(String)}.
   *
   * @param type the part of the plugin's name after the first slash; not checked by the handshake
   */
  public L4 loadBalancer(String type) {
    return new L4Proxy(this, Objects.requireNonNull(type, "type"));
  }

  /** The Resource plugin; its failures are those of {@link #instance(String)}. */
  public ResourcePlugin resource() {
    return new ResourceProxy(this);
  }

  /** The manager; its failures are those of {@link #instance(String)}. */
  public Manager manager() {
    return new ManagerProxy(this);
  }

  /**
   * The topics of the plugin's events. It publishes nowhere: {@link #subscribe} hears the events.
   */
  public EventPlugin events() {
    return new EventProxy(this);
  }

  /**
   * Subscribes to events. The time limit does not count here but for connecting. Needs no
   * handshake: a plugin may be subscribed to before it is there.
   *
   * @param topic by the rule of {@link io.github.infrakit4j.infrakit.event.TopicFilter}: {@code ""}
   *     all, {@code servers/} all below, {@code servers} that one
   * @return the subscription, to be closed before this client
   */
  public EventSubscription subscribe(String topic, EventSubscription.Handler handler) {
    return EventSubscription.start(
        http,
        Objects.requireNonNull(topic, "topic"),
        Objects.requireNonNull(handler, "handler"),
        Clock.systemUTC());
  }

  /**
   * What the plugin says it is: interface to the names of its objects, {@code "."} being itself.
   * Asked once; a failure is not kept.
   */
  public Map<String, List<String>> hello() {
    Map<String, List<String>> known = objects;
    if (known == null) {
      known = HelloAnswer.read(call("Handshake.Hello", Json.of("{}")));
      objects = known;
    }
    return known;
  }

  /**
   * Demands an interface in exactly this version.
   *
   * @throws HandshakeException if the plugin does not offer it
   */
  public void require(InterfaceSpec wanted) {
    HelloAnswer.require(wanted, hello().keySet());
  }

  /**
   * Calls any method, without a handshake.
   *
   * @param method such as {@code Instance.Validate}
   * @param params one object
   * @return the result, never null
   * @throws RpcException if the plugin answers with an error
   * @throws UnansweredException if it gives no usable answer
   */
  public Json call(String method, Json params) {
    try {
      JsonText.check(params.text());
    } catch (JsonSyntaxException e) {
      throw new IllegalArgumentException("params is no JSON: " + e.getMessage(), e);
    }
    return callWith(method, params);
  }

  /** Reads {@code /info/api.json} as it is. */
  public Json info() {
    return document("info/api.json");
  }

  /** Reads {@code /info/api.json}: who made the plugin, and its interfaces with their methods. */
  public PluginInfo pluginInfo() {
    return read("/info/api.json", info(), PluginInfo::read);
  }

  /**
   * Reads {@code /info/functions.json}: the template functions that plugins in Go offer, by their
   * namespace; empty for most.
   */
  public Map<String, List<TemplateFunction>> functions() {
    return read("/info/functions.json", document("info/functions.json"), TemplateFunction::readAll);
  }

  private <T> T read(String what, Json document, Reading<T> reading) {
    try {
      return reading.read(document);
    } catch (IOException e) {
      throw new UnansweredException(
          "Read %s of %s, and cannot make sense of it: %s".formatted(what, where, e.getMessage()),
          e);
    }
  }

  private Json document(String path) {
    String text = send("GET /" + path, () -> http.get(path));
    try {
      JsonText.check(text);
      return Json.of(text);
    } catch (JsonSyntaxException e) {
      throw new UnansweredException(
          "Read /%s of %s, and it is no JSON: %s".formatted(path, where, e.getMessage()), e);
    }
  }

  /** The plugin's name, which requests to named objects carry. */
  String name() {
    return name;
  }

  /** Closes idle connections. Calls in flight end as they would. */
  @Override
  public void close() {
    http.close();
  }

  /** Calls a method with parameters that are known to be JSON. */
  Json callWith(String method, Json params) {
    long id = ThreadLocalRandom.current().nextLong(Long.MAX_VALUE);
    byte[] body = RpcRequest.text(method, params, id).getBytes(StandardCharsets.UTF_8);
    return RpcAnswer.result(method, send(method, () -> http.post(body)));
  }

  private String send(String what, Call call) {
    try {
      return new String(call.send().body(), StandardCharsets.UTF_8);
    } catch (InterruptedIOException e) {
      throw new UnansweredException(
          "Called %s of the plugin at %s, which did not answer within %s; it may have acted all the same"
              .formatted(what, where, limit),
          e);
    } catch (IOException e) {
      throw new UnansweredException(
          "Called %s of the plugin at %s, which gave no answer: %s"
              .formatted(what, where, e.getMessage()),
          e);
    }
  }

  /** The file name of a socket, or the last part of an address. */
  private static String nameAt(Endpoint endpoint) {
    return endpoint instanceof Endpoint.Unix unix
        ? String.valueOf(unix.socket().getFileName())
        : String.valueOf(((Endpoint.Tcp) endpoint).uri().getHost());
  }

  @FunctionalInterface
  private interface Call {
    HttpReply send() throws IOException;
  }

  @FunctionalInterface
  private interface Reading<T> {
    T read(Json document) throws IOException;
  }

  /** Settings of a client. */
  public static final class Builder {

    /** InfraKit's own default since January 2018. */
    private static final Duration DEFAULT_LIMIT = Duration.ofSeconds(15);

    private final Endpoint endpoint;
    private Duration limit = DEFAULT_LIMIT;
    private @Nullable String name;
    private @Nullable ClientTls tls;

    private Builder(Endpoint endpoint) {
      this.endpoint = Objects.requireNonNull(endpoint, "endpoint");
    }

    /** Time for a whole call, from connecting to the last byte of the answer; default 15 s. */
    public Builder timeLimit(Duration value) {
      if (value.isNegative() || value.isZero()) {
        throw new IllegalArgumentException("The time limit must be positive: " + value);
      }
      limit = value;
      return this;
    }

    /**
     * The plugin's name, which requests to groups, controllers and metadata carry; default the file
     * name of the socket, or the host of a TCP address.
     */
    public Builder name(String value) {
      name = Objects.requireNonNull(value, "name");
      return this;
    }

    /**
     * Whom to trust on TCP, and what to show; then {@code tcp://} means TLS too. Without it {@code
     * https://} trusts what the Java platform trusts.
     */
    public Builder tls(ClientTls value) {
      tls = Objects.requireNonNull(value, "tls");
      return this;
    }

    /**
     * The client.
     *
     * @throws IllegalArgumentException if there is TLS to a UNIX socket or {@code http://}
     */
    public PluginClient build() {
      return new PluginClient(this);
    }
  }
}
