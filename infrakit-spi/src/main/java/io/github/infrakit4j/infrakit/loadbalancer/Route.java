package io.github.infrakit4j.infrakit.loadbalancer;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A way through a load balancer.
 *
 * @param port where the backends listen
 * @param protocol what they speak there
 * @param loadBalancerPort where the load balancer listens; names the route, as a port has one
 * @param loadBalancerProtocol what it speaks there
 * @param certificate the load balancer's certificate, such as its name in a cloud; null without TLS
 * @param healthMonitorPath path that says whether a backend works; null when there is none
 */
public record Route(
    int port,
    Protocol protocol,
    int loadBalancerPort,
    Protocol loadBalancerProtocol,
    @Nullable String certificate,
    @Nullable String healthMonitorPath) {

  /** Checks that the protocols are there. */
  public Route {
    Objects.requireNonNull(protocol, "protocol");
    Objects.requireNonNull(loadBalancerProtocol, "loadBalancerProtocol");
  }

  /** A route of the same protocol on both sides, without a certificate. */
  public static Route of(Protocol protocol, int loadBalancerPort, int port) {
    return new Route(port, protocol, loadBalancerPort, protocol, null, null);
  }

  /** The same with a certificate. */
  public Route withCertificate(String value) {
    return new Route(
        port, protocol, loadBalancerPort, loadBalancerProtocol, value, healthMonitorPath);
  }

  /** The same with a path that says whether a backend works. */
  public Route withHealthMonitorPath(String value) {
    return new Route(port, protocol, loadBalancerPort, loadBalancerProtocol, certificate, value);
  }
}
