package io.github.infrakit4j.examples.group.control;

import io.github.infrakit4j.infrakit.Json;
import io.github.infrakit4j.infrakit.PluginException;
import io.github.infrakit4j.infrakit.instance.DestroyContext;
import io.github.infrakit4j.infrakit.instance.InstanceDescription;
import io.github.infrakit4j.infrakit.instance.InstanceId;
import io.github.infrakit4j.infrakit.instance.InstancePlugin;
import io.github.infrakit4j.infrakit.instance.InstanceSpec;
import io.github.infrakit4j.infrakit.testing.InMemoryInstances;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** A true plugin that notes its calls, and fails those it is told to. */
final class RecordedInstances implements InstancePlugin {
  final InMemoryInstances truth = new InMemoryInstances();
  final List<String> calls = new CopyOnWriteArrayList<>();
  final List<InstanceSpec> provisioned = new CopyOnWriteArrayList<>();
  private final Map<String, String> failures = new ConcurrentHashMap<>();

  /** From now on, calls of this method fail; null ends it. */
  void fail(String method, @Nullable String message) {
    if (message == null) {
      failures.remove(method);
    } else {
      failures.put(method, message);
    }
  }

  private void note(String method, String what) {
    calls.add(what.isEmpty() ? method : method + " " + what);
    String failure = failures.get(method);
    if (failure != null) {
      throw new PluginException(failure);
    }
  }

  /** The calls so far, which are forgotten, but for descriptions. */
  List<String> takeChanges() {
    List<String> changes =
        calls.stream()
            .filter(each -> !each.equals("describe") && !each.equals("validate"))
            .toList();
    calls.clear();
    return changes;
  }

  @Override
  public void validate(Json properties) {
    note("validate", "");
  }

  @Override
  public InstanceId provision(InstanceSpec spec) {
    note("provision", "");
    provisioned.add(spec);
    return truth.provision(spec);
  }

  @Override
  public void label(InstanceId id, Map<String, String> labels) {
    note("label", id.value());
    truth.label(id, labels);
  }

  @Override
  public void destroy(InstanceId id, DestroyContext context) {
    note("destroy", id.value().replaceFirst("instance-0*", "") + " " + context.reason());
    truth.destroy(id, context);
  }

  @Override
  public List<InstanceDescription> describeInstances(Map<String, String> tags, boolean properties) {
    note("describe", "");
    return truth.describeInstances(tags, properties);
  }
}
