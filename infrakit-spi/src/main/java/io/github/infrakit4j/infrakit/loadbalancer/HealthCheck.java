package io.github.infrakit4j.infrakit.loadbalancer;

import java.time.Duration;
import java.util.Objects;

/**
 * How a load balancer finds out which backends work.
 *
 * @param backendPort the port it tries
 * @param healthy so many successes in a row make a backend healthy
 * @param unhealthy so many failures in a row make it unhealthy
 * @param interval time from one try to the next; whole nanoseconds, up to 292 years, on the wire
 * @param timeout how long a try may take
 */
public record HealthCheck(
    int backendPort, int healthy, int unhealthy, Duration interval, Duration timeout) {

  /** Checks that nothing is null. */
  public HealthCheck {
    Objects.requireNonNull(interval, "interval");
    Objects.requireNonNull(timeout, "timeout");
  }
}
