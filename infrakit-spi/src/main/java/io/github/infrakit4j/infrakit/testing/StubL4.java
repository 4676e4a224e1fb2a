package io.github.infrakit4j.infrakit.testing;

import io.github.infrakit4j.infrakit.instance.InstanceId;
import io.github.infrakit4j.infrakit.loadbalancer.HealthCheck;
import io.github.infrakit4j.infrakit.loadbalancer.L4;
import io.github.infrakit4j.infrakit.loadbalancer.Route;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/**
 * A load balancer made of functions: set the field of the method that a test is about. A method
 * that is not set fails, so that an unexpected call is seen.
 */
public final class StubL4 implements L4 {

  /** What {@link #name} does. */
  public volatile Supplier<String> onName =
      () -> {
        throw unexpected("name");
      };

  /** What {@link #routes} does. */
  public volatile Supplier<List<Route>> onRoutes =
      () -> {
        throw unexpected("routes");
      };

  /** What {@link #publish} does. */
  public volatile Function<Route, String> onPublish =
      route -> {
        throw unexpected("publish");
      };

  /** What {@link #unpublish} does. */
  public volatile IntFunction<String> onUnpublish =
      loadBalancerPort -> {
        throw unexpected("unpublish");
      };

  /** What {@link #configureHealthCheck} does. */
  public volatile Function<HealthCheck, String> onConfigureHealthCheck =
      check -> {
        throw unexpected("configureHealthCheck");
      };

  /** What {@link #registerBackends} does. */
  public volatile Function<List<InstanceId>, String> onRegisterBackends =
      ids -> {
        throw unexpected("registerBackends");
      };

  /** What {@link #deregisterBackends} does. */
  public volatile Function<List<InstanceId>, String> onDeregisterBackends =
      ids -> {
        throw unexpected("deregisterBackends");
      };

  /** What {@link #backends} does. */
  public volatile Supplier<List<InstanceId>> onBackends =
      () -> {
        throw unexpected("backends");
      };

  /** A load balancer on which every call fails. */
  public StubL4() {}

  @Override
  public String name() {
    return onName.get();
  }

  @Override
  public List<Route> routes() {
    return onRoutes.get();
  }

  @Override
  public String publish(Route route) {
    return onPublish.apply(route);
  }

  @Override
  public String unpublish(int loadBalancerPort) {
    return onUnpublish.apply(loadBalancerPort);
  }

  @Override
  public String configureHealthCheck(HealthCheck check) {
    return onConfigureHealthCheck.apply(check);
  }

  @Override
  public String registerBackends(List<InstanceId> ids) {
    return onRegisterBackends.apply(ids);
  }

  @Override
  public String deregisterBackends(List<InstanceId> ids) {
    return onDeregisterBackends.apply(ids);
  }

  @Override
  public List<InstanceId> backends() {
    return onBackends.get();
  }

  private static AssertionError unexpected(String method) {
    return new AssertionError("unexpected call of " + method);
  }
}
