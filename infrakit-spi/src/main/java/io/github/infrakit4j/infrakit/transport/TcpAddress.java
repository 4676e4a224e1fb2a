package io.github.infrakit4j.infrakit.transport;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where a server listens on TCP and what it tells clients.
 *
 * <p>InfraKit's protocol knows no user and no password: whoever reaches the port may destroy every
 * instance, unless TLS demands client certificates ({@link ServerTls#demandingClients}).
 *
 * @param listen host and port to bind; port 0 is any free one
 * @param advertise {@code host:port} for clients, or null for what is bound
 * @param tls TLS, or null for none
 * @param events whether there are events to follow, which InfraKit's client in Go does at {@code
 *     http(s)://} only (docker/infrakit pkg/broker/client/sse.go); it calls there as at {@code
 *     tcp://}
 */
public record TcpAddress(
    InetSocketAddress listen, @Nullable String advertise, @Nullable ServerTls tls, boolean events) {

  /**
   * Checks that clients are told an address they can connect to.
   *
   * @throws IllegalArgumentException if all addresses of the machine are bound and none is
   *     advertised, the host cannot be resolved, or the advertised text is no host and port
   */
  public TcpAddress {
    Objects.requireNonNull(listen, "listen");
    if (listen.isUnresolved()) {
      throw new IllegalArgumentException("Cannot listen on " + listen + ": unknown host");
    }
    if (advertise == null && listen.getAddress().isAnyLocalAddress()) {
      throw new IllegalArgumentException(
          "Cannot tell clients to connect to %s, which is every address of this machine: say which with advertise(\"host:port\")"
              .formatted(listen.getAddress().getHostAddress()));
    }
    if (advertise != null) {
      URI uri = URI.create("tcp://" + advertise);
      if (uri.getHost() == null || uri.getPort() < 0 || !uri.getRawPath().isEmpty()) {
        throw new IllegalArgumentException("Not a host:port to advertise: \"" + advertise + "\"");
      }
    }
  }

  /** What clients are told: as InfraKit's own server writes it, if no more is needed. */
  URI uri(int port) {
    String where = advertise == null ? host(listen.getAddress()) + ":" + port : advertise;
    return URI.create(scheme() + "://" + where);
  }

  private String scheme() {
    if (tls != null) {
      return "https";
    }
    return events ? "http" : "tcp";
  }

  private static String host(InetAddress address) {
    String text = address.getHostAddress();
    return text.indexOf(':') < 0 ? text : "[" + text + "]";
  }
}
