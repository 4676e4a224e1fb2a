package io.github.infrakit4j.instance.oneview.monitoring;

import io.github.infrakit4j.infrakit.instance.InstanceId;
import io.github.infrakit4j.instance.oneview.provisioning.Condition;
import io.github.infrakit4j.instance.oneview.provisioning.Departure;
import io.github.infrakit4j.instance.oneview.provisioning.Obstacle;
import io.github.infrakit4j.instance.oneview.provisioning.OneViewPlugin;
import io.github.infrakit4j.instance.oneview.provisioning.ProvisioningListener;
import io.github.infrakit4j.instance.oneview.provisioning.Status;
import io.github.infrakit4j.instance.oneview.provisioning.Subject;
import io.github.infrakit4j.oneview.resource.Task;
import io.github.infrakit4j.oneview.rest.CallEvent;
import io.github.infrakit4j.oneview.rest.CallListener;
import io.github.infrakit4j.oneview.rest.ConnectionException;
import io.github.infrakit4j.oneview.rest.LoginRefusedException;
import io.github.infrakit4j.oneview.rest.OneViewException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Counts what happens on one appliance. Asks it nothing. */
public final class ApplianceMetrics implements ProvisioningListener, CallListener {
  /** Groups that are told apart; those beyond are counted together. */
  static final int MOST_GROUPS = 200;

  static final String OTHER_GROUPS = "(others)";

  private static final Set<String> TASK_STATES =
      Set.of("Completed", "Warning", "Error", "Terminated", "Killed", "Interrupted");

  private final String name;
  private final Metrics metrics;
  private final Map<InstanceId, Long> begun = new ConcurrentHashMap<>();
  private volatile @Nullable OneViewPlugin plugin;
  private volatile @Nullable Boolean reachable;

  ApplianceMetrics(String name, Metrics metrics) {
    this.name = name;
    this.metrics = metrics;
  }

  /** Takes what is counted at a scrape from a plugin. */
  public void watch(OneViewPlugin value) {
    plugin = value;
  }

  String name() {
    return name;
  }

  /** Whether the last request was answered; empty before the first. */
  Optional<Boolean> reachable() {
    return Optional.ofNullable(reachable);
  }

  Optional<Instant> lastSync() {
    OneViewPlugin watched = plugin;
    return watched == null ? Optional.empty() : watched.lastSync();
  }

  /** Takes a value of a gauge. */
  interface Gauge {
    void set(double value, String... labels);
  }

  /** Reads a gauge. */
  void read(MetricName gauge, Gauge out) {
    OneViewPlugin watched = plugin;
    if (watched == null) {
      return;
    }
    switch (gauge) {
      case APPLIANCE_REACHABLE -> reachable().ifPresent(yes -> out.set(yes ? 1 : 0, name));
      case LAST_SYNC_TIMESTAMP_SECONDS ->
          lastSync().ifPresent(at -> out.set(at.toEpochMilli() / 1000.0, name));
      case INSTANCES -> instances(watched.status(), out);
      case STEPS -> steps(watched.status(), out);
      case ILL_INSTANCES -> out.set(ill(watched.status()), name);
      case LOST_INSTANCES -> out.set(watched.status().lost().size(), name);
      case QUARANTINED_SERVERS -> out.set(watched.status().quarantined().size(), name);
      default -> throw new IllegalArgumentException(gauge + " is no gauge");
    }
  }

  private void instances(Status status, Gauge out) {
    Map<String, Integer> others = new TreeMap<>();
    int groups = 0;
    for (Map.Entry<String, GroupHealth> group : GroupHealth.of(status).entrySet()) {
      Map<String, Integer> states = group.getValue().states();
      if (++groups > MOST_GROUPS) {
        states.forEach((state, count) -> others.merge(state, count, Integer::sum));
      } else {
        states.forEach((state, count) -> out.set(count, name, group.getKey(), state));
      }
    }
    others.forEach((state, count) -> out.set(count, name, OTHER_GROUPS, state));
  }

  private void steps(Status status, Gauge out) {
    Map<String, Integer> steps = new TreeMap<>();
    for (Status.Instance each : status.instances()) {
      if (!Set.of("ready", "failed", "removal failed").contains(each.state())) {
        steps.merge(each.step(), 1, Integer::sum);
      }
    }
    steps.forEach((step, count) -> out.set(count, name, step));
  }

  private static int ill(Status status) {
    return GroupHealth.of(status).values().stream().mapToInt(GroupHealth::ill).sum();
  }

  @Override
  public void callEnded(CallEvent call) {
    reachable = true;
    request(call, call.status());
  }

  @Override
  public void callFailed(CallEvent call, OneViewException failure) {
    if (failure.status() != 0) {
      reachable = true;
    } else if (failure instanceof ConnectionException) {
      reachable = false;
    }
    request(call, failure.status());
  }

  private void request(CallEvent call, int status) {
    String operation = Routes.of(call.method(), call.path());
    metrics.took(MetricName.REST_DURATION_SECONDS, call.duration(), name, operation);
    String code = status == 0 ? "none" : Integer.toString(status);
    metrics.count(MetricName.REST_REQUESTS_TOTAL, name, operation, code);
  }

  @Override
  public void retried(CallEvent call, OneViewException failure, Duration pause) {
    String operation = Routes.of(call.method(), call.path());
    metrics.count(MetricName.REST_RETRIES_TOTAL, name, operation);
  }

  @Override
  public void loggedIn(String address, String userName) {
    metrics.count(MetricName.LOGINS_TOTAL, name, "ok");
  }

  @Override
  public void loginRefused(String address, LoginRefusedException refusal) {
    metrics.count(MetricName.LOGINS_TOTAL, name, "refused");
  }

  @Override
  public void loggedOut(String address) {
    metrics.count(MetricName.LOGOUTS_TOTAL, name);
  }

  @Override
  public void accepted(Subject subject) {
    begun.put(subject.id(), System.nanoTime());
    metrics.count(MetricName.PROVISIONS_TOTAL, name, "accepted");
  }

  @Override
  public void ready(Subject subject, String words) {
    Long start = begun.remove(subject.id());
    if (start != null) {
      Duration took = Duration.ofNanos(System.nanoTime() - start);
      metrics.took(MetricName.PROVISION_DURATION_SECONDS, took, name);
    }
    metrics.count(MetricName.PROVISIONS_TOTAL, name, "ready");
  }

  @Override
  public void failed(Subject subject, String reason) {
    begun.remove(subject.id());
    metrics.count(MetricName.PROVISIONS_TOTAL, name, "failed");
  }

  @Override
  public void setback(Obstacle obstacle) {
    metrics.count(MetricName.OBSTACLES_TOTAL, name, obstacle.word());
  }

  @Override
  public void gone(Subject subject, Departure departure, String why) {
    begun.remove(subject.id());
    metrics.count(MetricName.DEPARTURES_TOTAL, name, word(departure));
  }

  @Override
  public void health(Subject subject, Condition condition, String words) {
    metrics.count(MetricName.HEALTH_CHANGES_TOTAL, name, word(condition));
  }

  @Override
  public void taskEnded(Task.State state) {
    String known = TASK_STATES.contains(state.value()) ? state.value() : "other";
    metrics.count(MetricName.TASKS_TOTAL, name, known.toLowerCase(Locale.ROOT));
  }

  @Override
  public void broken(String where, Throwable error) {
    metrics.count(MetricName.DEFECTS_TOTAL, name);
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
