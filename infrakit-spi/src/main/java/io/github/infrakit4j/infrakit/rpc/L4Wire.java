package io.github.infrakit4j.infrakit.rpc;

import io.github.infrakit4j.infrakit.instance.InstanceId;
import io.github.infrakit4j.infrakit.loadbalancer.HealthCheck;
import io.github.infrakit4j.infrakit.loadbalancer.Protocol;
import io.github.infrakit4j.infrakit.loadbalancer.Route;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** The L4 interface's values on the wire, for both ends (docker/infrakit pkg/spi/loadbalancer). */
final class L4Wire {

  private L4Wire() {}

  static void writeRoute(WireWriter out, Route route) {
    out.number("Port", route.port())
        .field("Protocol", route.protocol().name())
        .number("LoadBalancerPort", route.loadBalancerPort())
        .field("LoadBalancerProtocol", route.loadBalancerProtocol().name())
        .field("Certificate", route.certificate())
        .field("HealthMonitorPath", route.healthMonitorPath());
  }

  static Route readRoute(Fields fields) throws IOException {
    return new Route(
        fields.integer("Port"),
        readProtocol(fields, "Protocol"),
        fields.integer("LoadBalancerPort"),
        readProtocol(fields, "LoadBalancerProtocol"),
        fields.nullableString("Certificate"),
        fields.nullableString("HealthMonitorPath"));
  }

  /** A route without a protocol is none; Go lets it pass, and every load balancer refuses it. */
  private static Protocol readProtocol(Fields fields, String name) throws IOException {
    String text = fields.string(name);
    try {
      return Protocol.valueOf(text.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new WireReader.MismatchException("not valid protocol " + text);
    }
  }

  static void writeCheck(WireWriter out, HealthCheck check) {
    out.number("BackendPort", check.backendPort())
        .number("Healthy", check.healthy())
        .number("Unhealthy", check.unhealthy())
        .number("Interval", check.interval().toNanos())
        .number("Timeout", check.timeout().toNanos());
  }

  static HealthCheck readCheck(Fields fields) throws IOException {
    return new HealthCheck(
        fields.integer("BackendPort"),
        fields.integer("Healthy"),
        fields.integer("Unhealthy"),
        Duration.ofNanos(fields.number("Interval")),
        Duration.ofNanos(fields.number("Timeout")));
  }

  static void writeIds(WireWriter out, List<InstanceId> ids) {
    out.list("IDs", ids, id -> out.string(id.value()));
  }

  static List<InstanceId> readIds(Fields fields) throws IOException {
    return List.copyOf(fields.list("IDs", in -> new InstanceId(in.string())));
  }
}
