package io.github.infrakit4j.infrakit.rpc;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * The objects of one interface: those that are always there, by name, and those that come and go.
 *
 * @param <T> the objects' type
 */
final class Roster<T> implements Supplier<Map<String, T>> {

  private final String kind;
  private final Map<String, T> fixed = new LinkedHashMap<>();
  private final List<Supplier<Map<String, T>>> moving = new ArrayList<>();

  /** An empty one; {@code kind} is the interface's word for messages. */
  Roster(String kind) {
    this.kind = kind;
  }

  /**
   * Adds an object for good; an empty name is the plain plugin's.
   *
   * @throws IllegalArgumentException if the name is taken
   */
  void add(String name, T plugin) {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(plugin, "plugin");
    if (fixed.putIfAbsent(name.isEmpty() ? Addressing.SELF : name, plugin) != null) {
      throw new IllegalArgumentException(
          "Two %s plugins of the same name: \"%s\"".formatted(kind, name));
    }
  }

  /** Adds objects that are asked for anew at each call. */
  void add(Supplier<Map<String, T>> source) {
    moving.add(Objects.requireNonNull(source, "source"));
  }

  boolean isEmpty() {
    return fixed.isEmpty() && moving.isEmpty();
  }

  /** The plain plugin, of an interface that has no others. */
  T sole() {
    return Objects.requireNonNull(fixed.get(Addressing.SELF));
  }

  /**
   * All there are now, their names as they are; one that is always there wins over a passing one.
   */
  @Override
  public Map<String, T> get() {
    if (moving.isEmpty()) {
      return fixed;
    }
    Map<String, T> all = new LinkedHashMap<>();
    moving.forEach(source -> all.putAll(source.get()));
    all.putAll(fixed);
    return all;
  }
}
