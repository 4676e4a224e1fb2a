package io.github.infrakit4j.infrakit.rpc;

import io.github.infrakit4j.infrakit.instance.InstanceId;
import io.github.infrakit4j.infrakit.loadbalancer.HealthCheck;
import io.github.infrakit4j.infrakit.loadbalancer.L4;
import io.github.infrakit4j.infrakit.loadbalancer.Route;
import java.io.IOException;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** Serves load balancers (docker/infrakit pkg/rpc/loadbalancer). */
final class L4Service {

  private static final Samples SAMPLES =
      Samples.of(
          """
          Backends {"Type":""} {"Type":"","IDs":null}
          ConfigureHealthCheck {"Type":"","BackendPort":0,"Healthy":0,"Unhealthy":0,"Interval":0,"Timeout":0} {"Type":"","Result":""}
          DeregisterBackends {"Type":"","IDs":null} {"Type":"","Result":""}
          Name {"Type":""} {"Type":"","Name":""}
          Publish {"Type":"","Route":{"Port":0,"Protocol":"","LoadBalancerPort":0,"LoadBalancerProtocol":"","Certificate":null,"HealthMonitorPath":null}} {"Type":"","Result":""}
          RegisterBackends {"Type":"","IDs":null} {"Type":"","Result":""}
          Routes {"Type":""} {"Type":"","Routes":null}
          Unpublish {"Type":"","ExtPort":0} {"Type":"","Result":""}
          """);

  private L4Service() {}

  static Service of(Addressing<L4> balancers) {
    return new TableService<>(L4.SPEC, balancers, SAMPLES)
        .with("Name", p -> (l4, result) -> result.field("Name", l4.name()))
        .with("Routes", p -> L4Service::routes)
        .with("Publish", L4Service::publish)
        .with("Unpublish", L4Service::unpublish)
        .with("ConfigureHealthCheck", L4Service::configure)
        .with("RegisterBackends", L4Service::register)
        .with("DeregisterBackends", L4Service::deregister)
        .with("Backends", p -> (l4, result) -> L4Wire.writeIds(result, l4.backends()));
  }

  private static void routes(L4 l4, WireWriter result) {
    result.list("Routes", l4.routes(), r -> result.object(w -> L4Wire.writeRoute(w, r)));
  }

  private static BiConsumer<L4, WireWriter> publish(Fields params) throws IOException {
    Route route = params.object("Route", L4Wire::readRoute);
    return said(l4 -> l4.publish(route));
  }

  private static BiConsumer<L4, WireWriter> unpublish(Fields params) throws IOException {
    int port = params.integer("ExtPort");
    return said(l4 -> l4.unpublish(port));
  }

  private static BiConsumer<L4, WireWriter> configure(Fields params) throws IOException {
    HealthCheck check = L4Wire.readCheck(params);
    return said(l4 -> l4.configureHealthCheck(check));
  }

  private static BiConsumer<L4, WireWriter> register(Fields params) throws IOException {
    List<InstanceId> ids = L4Wire.readIds(params);
    return said(l4 -> l4.registerBackends(ids));
  }

  private static BiConsumer<L4, WireWriter> deregister(Fields params) throws IOException {
    List<InstanceId> ids = L4Wire.readIds(params);
    return said(l4 -> l4.deregisterBackends(ids));
  }

  private static BiConsumer<L4, WireWriter> said(Function<L4, String> action) {
    return (l4, result) -> result.field("Result", action.apply(l4));
  }
}
