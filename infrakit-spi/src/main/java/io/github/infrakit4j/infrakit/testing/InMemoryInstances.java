package io.github.infrakit4j.infrakit.testing;

import io.github.infrakit4j.infrakit.Json;
import io.github.infrakit4j.infrakit.PluginException;
import io.github.infrakit4j.infrakit.instance.DestroyContext;
import io.github.infrakit4j.infrakit.instance.InstanceDescription;
import io.github.infrakit4j.infrakit.instance.InstanceId;
import io.github.infrakit4j.infrakit.instance.InstancePlugin;
import io.github.infrakit4j.infrakit.instance.InstanceSpec;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * An Instance plugin that keeps its instances in a map: true to the contract, ready at once, gone
 * with the process. Ids are {@code instance-000001} and so on, so they sort by age.
 */
public final class InMemoryInstances implements InstancePlugin {

  private final ConcurrentSkipListMap<String, InstanceDescription> instances =
      new ConcurrentSkipListMap<>();
  private final AtomicLong last = new AtomicLong();

  /** A plugin without instances. */
  public InMemoryInstances() {}

  /** Accepts objects and null. */
  @Override
  public void validate(Json properties) {
    if (!properties.isNull() && !properties.text().stripLeading().startsWith("{")) {
      throw new PluginException("Properties must be a JSON object: give one, such as {}");
    }
  }

  @Override
  public InstanceId provision(InstanceSpec spec) {
    validate(spec.properties());
    InstanceId id = new InstanceId("instance-%06d".formatted(last.incrementAndGet()));
    instances.put(
        id.value(), new InstanceDescription(id, spec.logicalId(), spec.tags(), spec.properties()));
    return id;
  }

  @Override
  public void label(InstanceId id, Map<String, String> labels) {
    InstanceDescription labelled =
        instances.computeIfPresent(
            id.value(),
            (key, old) -> {
              Map<String, String> tags = new LinkedHashMap<>(old.tags());
              tags.putAll(labels);
              return new InstanceDescription(old.id(), old.logicalId(), tags, old.properties());
            });
    if (labelled == null) {
      throw unknown("label", id);
    }
  }

  @Override
  public void destroy(InstanceId id, DestroyContext context) {
    if (instances.remove(id.value()) == null && !wasOurs(id)) {
      throw unknown("destroy", id);
    }
  }

  @Override
  public List<InstanceDescription> describeInstances(Map<String, String> tags, boolean properties) {
    return instances.values().stream()
        .filter(i -> i.matches(tags))
        .map(i -> properties ? i : new InstanceDescription(i.id(), i.logicalId(), i.tags(), null))
        .toList();
  }

  /** An id given out before is one that is already gone, and destroying that must not fail. */
  private boolean wasOurs(InstanceId id) {
    String digits = id.value().replaceFirst("^instance-", "");
    return id.value().matches("instance-[0-9]{6,18}")
        && Long.parseLong(digits) <= last.get()
        && Long.parseLong(digits) > 0;
  }

  private static PluginException unknown(String attempt, InstanceId id) {
    return new PluginException("Cannot %s %s: there is no such instance".formatted(attempt, id));
  }
}
