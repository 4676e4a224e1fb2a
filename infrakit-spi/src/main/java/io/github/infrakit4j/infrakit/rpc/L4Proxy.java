package io.github.infrakit4j.infrakit.rpc;

import io.github.infrakit4j.infrakit.instance.InstanceId;
import io.github.infrakit4j.infrakit.loadbalancer.HealthCheck;
import io.github.infrakit4j.infrakit.loadbalancer.L4;
import io.github.infrakit4j.infrakit.loadbalancer.Route;
import java.util.List;
import java.util.function.Consumer;

/** A load balancer somewhere else. Requests are byte for byte those of InfraKit's client. */
final class L4Proxy implements L4 {

  private final Remote remote;

  L4Proxy(PluginClient client, String type) {
    remote = Remote.byType(client, SPEC, type);
  }

  @Override
  public String name() {
    return remote.call("Name", r -> r.string("Name"));
  }

  @Override
  public List<Route> routes() {
    return remote.call("Routes", r -> List.copyOf(r.objects("Routes", L4Wire::readRoute)));
  }

  @Override
  public String publish(Route route) {
    return change("Publish", w -> w.object("Route", r -> L4Wire.writeRoute(r, route)));
  }

  @Override
  public String unpublish(int loadBalancerPort) {
    return change("Unpublish", w -> w.number("ExtPort", loadBalancerPort));
  }

  @Override
  public String configureHealthCheck(HealthCheck check) {
    return change("ConfigureHealthCheck", w -> L4Wire.writeCheck(w, check));
  }

  @Override
  public String registerBackends(List<InstanceId> ids) {
    return change("RegisterBackends", w -> L4Wire.writeIds(w, ids));
  }

  @Override
  public String deregisterBackends(List<InstanceId> ids) {
    return change("DeregisterBackends", w -> L4Wire.writeIds(w, ids));
  }

  @Override
  public List<InstanceId> backends() {
    return remote.call("Backends", L4Wire::readIds);
  }

  private String change(String method, Consumer<WireWriter> params) {
    return remote.call(method, params, r -> r.string("Result"));
  }
}
