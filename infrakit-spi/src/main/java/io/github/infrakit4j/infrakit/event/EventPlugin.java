package io.github.infrakit4j.infrakit.event;

import io.github.infrakit4j.infrakit.InterfaceSpec;
import io.github.infrakit4j.infrakit.PluginException;
import java.util.List;
import java.util.Optional;

/**
 * Tells what happens: InfraKit's Event interface, version 0.1.1. Topics form a tree, which {@code
 * infrakit local NAME topics} shows; {@code infrakit local NAME tail TOPIC} follows one.
 *
 * <p>Called on many threads at once. Source: docker/infrakit pkg/spi/event/spi.go.
 */
public interface EventPlugin {

  /** The interface and version this type speaks. */
  InterfaceSpec SPEC = new InterfaceSpec("Event", "0.1.1");

  /**
   * The names below a topic.
   *
   * @param topic names joined by slashes, {@code "."} for the top
   * @return the names, in any order; a topic with nothing below it has none; empty if there is no
   *     such topic
   * @throws PluginException if they cannot be told
   */
  Optional<List<String>> list(String topic);

  /**
   * Hands the plugin the way to its subscribers, once, when its server starts. A plugin that never
   * publishes need not care.
   */
  default void publishOn(EventSink sink) {}
}
