package io.github.infrakit4j.instance.oneview.monitoring;

import io.github.infrakit4j.infrakit.transport.Endpoint;
import io.github.infrakit4j.infrakit.transport.HttpAnswer;
import io.github.infrakit4j.infrakit.transport.HttpCall;
import io.github.infrakit4j.infrakit.transport.HttpHandler;
import io.github.infrakit4j.infrakit.transport.HttpReply;
import io.github.infrakit4j.infrakit.transport.HttpServer;
import io.github.infrakit4j.infrakit.transport.Limits;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;

/** Serves {@code /metrics} and {@code /healthz}. */
public final class MonitorServer implements AutoCloseable {
  private static final int CONNECTIONS = 16;

  private final HttpServer server;

  private MonitorServer(HttpServer server) {
    this.server = server;
  }

  /**
   * Begins to serve.
   *
   * @param mode of the socket, if it is one
   * @throws IOException if the address cannot be had; the message says why and what to do
   */
  public static MonitorServer start(
      MonitorAddress address, Set<PosixFilePermission> mode, Metrics metrics, InstantSource clock)
      throws IOException {
    HttpServer.Builder builder =
        address instanceof MonitorAddress.Port port
            ? HttpServer.builder(Path.of("metrics")).port(port.address())
            : HttpServer.builder(((MonitorAddress.Socket) address).path()).mode(mode);
    Limits limits = Limits.DEFAULT.withConnections(CONNECTIONS);
    return new MonitorServer(builder.limits(limits).start(new Pages(metrics, clock)));
  }

  /** Where it is, for people: {@code http://127.0.0.1:9464} or a path. */
  public String address() {
    return server.endpoint() instanceof Endpoint.Tcp tcp
        ? "http://" + tcp.uri().getRawAuthority()
        : server.file().toString();
  }

  @Override
  public void close() {
    server.close();
  }

  private record Pages(Metrics metrics, InstantSource clock) implements HttpHandler {
    @Override
    public HttpAnswer handle(HttpCall call) {
      if (!call.method().equals("GET") && !call.method().equals("HEAD")) {
        return HttpReply.text(405, "405 method not allowed\n").with("Allow", "GET, HEAD");
      }
      return switch (call.path()) {
        case "/metrics" -> page(Metrics.CONTENT_TYPE, metrics.text());
        case "/healthz" -> page("application/json", HealthPage.text(metrics, clock.instant()));
        default -> HttpReply.text(404, "404 not found: there are /metrics and /healthz\n");
      };
    }

    private static HttpReply page(String type, String text) {
      return new HttpReply(
          200, Map.of("Content-Type", type), text.getBytes(StandardCharsets.UTF_8));
    }
  }
}
