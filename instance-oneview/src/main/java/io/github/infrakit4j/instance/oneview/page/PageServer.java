package io.github.infrakit4j.instance.oneview.page;

import io.github.infrakit4j.infrakit.transport.Endpoint;
import io.github.infrakit4j.infrakit.transport.HttpAnswer;
import io.github.infrakit4j.infrakit.transport.HttpCall;
import io.github.infrakit4j.infrakit.transport.HttpReply;
import io.github.infrakit4j.infrakit.transport.HttpServer;
import io.github.infrakit4j.infrakit.transport.HttpStream;
import io.github.infrakit4j.infrakit.transport.Limits;
import io.github.infrakit4j.instance.oneview.monitoring.MonitorAddress;
import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Serves the page, and at {@code /changes} what it lives on. It answers GET and HEAD alone, and
 * nothing that can be asked of it changes anything.
 */
public final class PageServer implements AutoCloseable {
  /** How often an appliance is listed while somebody looks. */
  public static final Duration EVERY = Duration.ofSeconds(10);

  /** A page may load and reach nothing but its own files and this server, in no frame of others. */
  private static final Map<String, String> STRICT =
      Map.of(
          "Content-Security-Policy",
          "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self';"
              + " img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none';"
              + " require-trusted-types-for 'script'",
          "X-Content-Type-Options",
          "nosniff",
          "Referrer-Policy",
          "no-referrer",
          "Cross-Origin-Opener-Policy",
          "same-origin",
          "Cross-Origin-Resource-Policy",
          "same-origin",
          "Cache-Control",
          "no-store");

  private static final int CONNECTIONS = 2 * RackFeed.MOST_WATCHERS;

  private final RackFeed feed;
  private final PageFiles files = new PageFiles();
  private final boolean onPort;
  private final HttpServer server;

  private PageServer(RackFeed feed, MonitorAddress address, Set<PosixFilePermission> mode)
      throws IOException {
    this.feed = feed;
    this.onPort = address instanceof MonitorAddress.Port;
    HttpServer.Builder builder =
        address instanceof MonitorAddress.Port port
            ? HttpServer.builder(Path.of("page")).port(port.address())
            : HttpServer.builder(((MonitorAddress.Socket) address).path()).mode(mode);
    this.server = builder.limits(Limits.DEFAULT.withConnections(CONNECTIONS)).start(this::guarded);
  }

  /**
   * Begins to serve.
   *
   * @param mode of the socket, if it is one
   * @param about what the page says of the process, such as {@code Name} and {@code Version}
   * @param every how often an appliance is listed while somebody looks
   * @param broken hears of defects
   * @throws IOException if the address cannot be had; the message says why and what to do
   */
  public static PageServer start(
      MonitorAddress address,
      Set<PosixFilePermission> mode,
      Map<String, @Nullable Object> about,
      List<Shown> shown,
      Duration every,
      Consumer<RuntimeException> broken)
      throws IOException {
    Map<String, @Nullable Object> more = new LinkedHashMap<>(about);
    more.put("EverySeconds", every.toMillis() / 1000.0);
    RackFeed feed = new RackFeed(more, shown, every, InstantSource.system(), broken);
    try {
      return new PageServer(feed, address, mode);
    } catch (IOException | RuntimeException notServed) {
      feed.close();
      throw notServed;
    }
  }

  /** Where it is, for people: {@code http://127.0.0.1:8090/} or a path. */
  public String address() {
    return server.endpoint() instanceof Endpoint.Tcp tcp
        ? "http://" + tcp.uri().getRawAuthority() + "/"
        : server.file().toString();
  }

  /** How many browsers look. */
  int watchers() {
    return feed.watchers();
  }

  @Override
  public void close() {
    feed.close();
    server.close();
  }

  private HttpAnswer guarded(HttpCall call) {
    HttpAnswer answer = answer(call);
    if (answer instanceof HttpStream stream) {
      return new HttpStream(strict(stream.headers()), stream.source());
    }
    HttpReply reply = (HttpReply) answer;
    return new HttpReply(reply.status(), strict(reply.headers()), reply.body());
  }

  private static Map<String, String> strict(Map<String, String> headers) {
    Map<String, String> all = new LinkedHashMap<>(headers);
    all.putAll(STRICT);
    return all;
  }

  private HttpAnswer answer(HttpCall call) {
    Optional<String> otherHost = onPort ? Guard.otherHost(call) : Optional.empty();
    if (otherHost.isPresent()) {
      return refusal(403, otherHost.get());
    }
    if (!call.method().equals("GET") && !call.method().equals("HEAD")) {
      return refusal(405, "this page can only be looked at").with("Allow", "GET, HEAD");
    }
    if (call.path().equals("/changes")) {
      return changes(call);
    }
    return files
        .find(call.path())
        .orElseGet(() -> refusal(404, "not found: there are / and /changes"));
  }

  private HttpAnswer changes(HttpCall call) {
    Optional<String> otherSite = Guard.otherSite(call);
    if (otherSite.isPresent()) {
      return refusal(403, otherSite.get());
    }
    Map<String, String> type = Map.of("Content-Type", "text/event-stream; charset=utf-8");
    if (call.method().equals("HEAD")) {
      return new HttpReply(200, type, new byte[0]);
    }
    return feed.isFull()
        ? refusal(503, RackFeed.MOST_WATCHERS + " browsers look already: close one")
        : new HttpStream(type, feed::serve);
  }

  private static HttpReply refusal(int status, String words) {
    return HttpReply.text(status, status + " " + words + "\n");
  }
}
