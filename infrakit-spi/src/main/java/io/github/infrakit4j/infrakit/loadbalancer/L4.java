package io.github.infrakit4j.infrakit.loadbalancer;

import io.github.infrakit4j.infrakit.InterfaceSpec;
import io.github.infrakit4j.infrakit.PluginException;
import io.github.infrakit4j.infrakit.instance.InstanceId;
import java.util.List;

/**
 * One load balancer: InfraKit's L4 interface, version 0.6.1. {@code infrakit local NAME routes,
 * backends} and the ingress controller use it.
 *
 * <p>Callers give up after 15 s, as described at {@code InstancePlugin}. <b>Every method may run at
 * the same time as any other.</b> Failure is a {@link PluginException}, whose message the user
 * reads; the text that a change returns is shown to the user.
 *
 * <p>Source: docker/infrakit 41da4a60, pkg/spi/loadbalancer/spi.go; the texts of failures are those
 * of pkg/provider/simulator.
 */
public interface L4 {

  /** The interface and version this type speaks. */
  InterfaceSpec SPEC = new InterfaceSpec("L4", "0.6.1");

  /** The load balancer's name. */
  String name();

  /** All routes. */
  List<Route> routes();

  /**
   * Adds a route.
   *
   * @throws PluginException if its port on the load balancer is taken
   */
  String publish(Route route);

  /**
   * Removes a route.
   *
   * @param loadBalancerPort the port of the load balancer
   * @throws PluginException if there is none
   */
  String unpublish(int loadBalancerPort);

  /** Sets how backends are watched, in place of the former way. */
  String configureHealthCheck(HealthCheck check);

  /** Adds backends; those that are there already stay. */
  String registerBackends(List<InstanceId> ids);

  /** Removes backends; those that are not there are no failure. */
  String deregisterBackends(List<InstanceId> ids);

  /** All backends. */
  List<InstanceId> backends();
}
