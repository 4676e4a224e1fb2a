package io.github.infrakit4j.infrakit.example;

import io.github.infrakit4j.infrakit.Json;
import io.github.infrakit4j.infrakit.PluginException;
import io.github.infrakit4j.infrakit.instance.DestroyContext;
import io.github.infrakit4j.infrakit.instance.InstanceDescription;
import io.github.infrakit4j.infrakit.instance.InstanceId;
import io.github.infrakit4j.infrakit.instance.InstancePlugin;
import io.github.infrakit4j.infrakit.instance.InstanceSpec;
import io.github.infrakit4j.infrakit.rpc.PluginServer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

// readme
final class ClockPlugin implements InstancePlugin {
  private final Map<InstanceId, InstanceDescription> all = new ConcurrentHashMap<>();
  private final AtomicLong last = new AtomicLong();

  @Override
  public void validate(Json properties) {}

  @Override
  public InstanceId provision(InstanceSpec spec) {
    InstanceId id = new InstanceId("clock-%05d".formatted(last.incrementAndGet()));
    all.put(id, new InstanceDescription(id, spec.logicalId(), spec.tags(), null));
    return id;
  }

  @Override
  public void label(InstanceId id, Map<String, String> labels) {
    Map<String, String> tags = new HashMap<>(find(id).tags());
    tags.putAll(labels);
    all.put(id, new InstanceDescription(id, find(id).logicalId(), tags, null));
  }

  @Override
  public void destroy(InstanceId id, DestroyContext context) {
    all.remove(find(id).id());
  }

  @Override
  public List<InstanceDescription> describeInstances(Map<String, String> tags, boolean more) {
    return all.values().stream().filter(i -> i.matches(tags)).toList();
  }

  private InstanceDescription find(InstanceId id) {
    return Optional.ofNullable(all.get(id))
        .orElseThrow(() -> new PluginException("There is no clock " + id));
  }

  public static void main(String[] args) {
    PluginServer server = PluginServer.builder("clocks").instance(new ClockPlugin()).start();
    Runtime.getRuntime().addShutdownHook(new Thread(server::close));
  }
}
