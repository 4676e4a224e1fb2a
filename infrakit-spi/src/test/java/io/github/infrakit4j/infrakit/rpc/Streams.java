package io.github.infrakit4j.infrakit.rpc;

import io.github.infrakit4j.infrakit.event.Event;
import io.github.infrakit4j.infrakit.event.EventPlugin;
import io.github.infrakit4j.infrakit.event.EventSink;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An Event plugin with fixed topics that publishes what it is told. */
final class Streams implements EventPlugin {

  private final List<String> topics;
  private volatile @Nullable EventSink sink;

  Streams(String... topics) {
    this.topics = List.of(topics);
  }

  @Override
  public Optional<List<String>> list(String topic) {
    String prefix = topic.equals(".") || topic.isEmpty() ? "" : topic + "/";
    if (topics.contains(topic)) {
      return Optional.of(List.of());
    }
    List<String> below =
        topics.stream()
            .filter(t -> t.startsWith(prefix))
            .map(t -> t.substring(prefix.length()).replaceFirst("/.*", ""))
            .distinct()
            .toList();
    return below.isEmpty() ? Optional.empty() : Optional.of(below);
  }

  @Override
  public void publishOn(EventSink given) {
    sink = given;
  }

  void publish(Event event) {
    Objects.requireNonNull(sink, "not served yet").publish(event);
  }
}
