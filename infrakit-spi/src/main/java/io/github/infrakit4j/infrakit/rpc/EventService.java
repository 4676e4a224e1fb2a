package io.github.infrakit4j.infrakit.rpc;

import io.github.infrakit4j.infrakit.InterfaceSpec;
import io.github.infrakit4j.infrakit.Json;
import io.github.infrakit4j.infrakit.event.EventPlugin;
import io.github.infrakit4j.infrakit.event.EventSink;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Serves Event plugins by type. Their topics are one tree: those of the plain plugin at the top,
 * those of a type below its name (docker/infrakit pkg/rpc/event/service.go).
 */
final class EventService implements Service {

  private static final Samples SAMPLES = Samples.of("List {\"Topic\":\".\"} {\"Nodes\":null}");

  private final SortedMap<String, EventPlugin> plugins;

  EventService(Map<String, EventPlugin> plugins) {
    this.plugins = new TreeMap<>(plugins);
  }

  @Override
  public InterfaceSpec spec() {
    return EventPlugin.SPEC;
  }

  @Override
  public List<String> objects() {
    return plugins.keySet().stream().map(type -> type.isEmpty() ? "." : type).sorted().toList();
  }

  @Override
  public Stream<?> plugins() {
    return plugins.values().stream();
  }

  @Override
  public Samples samples() {
    return SAMPLES;
  }

  @Override
  public Map<String, Method> methods() {
    return Map.of("List", this::list);
  }

  /** Hands each plugin its way to the subscribers. */
  void publishOn(EventSink sink) {
    plugins.forEach(
        (type, plugin) ->
            plugin.publishOn(
                type.isEmpty()
                    ? sink
                    : event -> sink.publish(event.withTopic(type + "/" + event.topic()))));
  }

  private void list(@Nullable Json json, WireWriter result) throws Refusal, IOException {
    String topic = Params.read(json, p -> p.string("Topic"));
    Optional<List<String>> nodes = nodes(Topics.clean(topic));
    result.object(w -> writeNodes(w, nodes));
  }

  private static void writeNodes(WireWriter out, Optional<List<String>> nodes) {
    if (nodes.isEmpty()) {
      out.field("Nodes", Json.NULL);
      return;
    }
    out.list("Nodes", nodes.get().stream().sorted(WireWriter.UTF_8_ORDER).toList(), out::string);
  }

  private Optional<List<String>> nodes(String topic) {
    EventPlugin plain = plugins.get("");
    if (topic.equals(".") || topic.startsWith("/")) {
      List<String> nodes = new ArrayList<>();
      if (plain != null) {
        nodes.addAll(plain.list(topic).orElse(List.of()));
      }
      plugins.keySet().stream().filter(type -> !type.isEmpty()).forEach(nodes::add);
      return Optional.of(nodes);
    }
    int slash = topic.indexOf('/');
    String first = slash < 0 ? topic : topic.substring(0, slash);
    EventPlugin typed = plugins.get(first);
    if (typed != null) {
      return typed.list(slash < 0 ? "." : topic.substring(slash + 1));
    }
    return plain == null ? Optional.empty() : plain.list(topic);
  }
}
