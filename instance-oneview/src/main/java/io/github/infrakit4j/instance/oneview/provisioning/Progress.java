package io.github.infrakit4j.instance.oneview.provisioning;

import io.github.infrakit4j.infrakit.instance.InstanceId;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** What is known of running work and worth showing, but not worth writing down. */
final class Progress {
  /**
   * How far a step is.
   *
   * @param percent null if the appliance did not say
   * @param words what it is doing, or why it waits; null if it did not say
   */
  record Report(@Nullable Integer percent, @Nullable String words) {}

  private final Map<InstanceId, Report> reports = new ConcurrentHashMap<>();

  void report(InstanceId id, @Nullable Integer percent, @Nullable String words) {
    reports.put(id, new Report(percent, words));
  }

  Optional<Report> of(InstanceId id) {
    return Optional.ofNullable(reports.get(id));
  }

  void forget(InstanceId id) {
    reports.remove(id);
  }
}
