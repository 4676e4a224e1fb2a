package io.github.infrakit4j.infrakit.rpc;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * How a request says which object of an interface it means, and how the reply says it again.
 *
 * @param <T> the objects' type
 */
interface Addressing<T> {

  /** The plugin itself in lists of objects. */
  String SELF = ".";

  /** The field of the parameters; an empty text when there is none. */
  String field();

  /**
   * The object meant.
   *
   * @throws Refusal if there is none, in InfraKit's words
   */
  T find(String address) throws Refusal;

  /** Writes the first field of the reply, if it has one. */
  void echo(WireWriter result, String address);

  /** All objects by name, sorted; {@link #SELF} is the plain plugin. */
  Map<String, T> objects();

  /** Names for the handshake. A list that cannot be had is empty, as in InfraKit. */
  default List<String> names() {
    try {
      return List.copyOf(objects().keySet());
    } catch (RuntimeException e) {
      return List.of();
    }
  }

  /** The objects, the plain plugin first. */
  default Stream<T> all() {
    return objects().values().stream();
  }

  /** By the part of the plugin's name after the first slash, in the field Type. */
  static <T> Addressing<T> byType(Map<String, T> plugins) {
    return new ByType<>(new TreeMap<>(plugins));
  }

  /** By the plugin's whole name, in the field Name. */
  static <T> Addressing<T> byName(Supplier<Map<String, T>> plugins) {
    return new ByName<>(plugins);
  }

  /** Load balancers: by the same rules as {@link #byName}, though in the field Type. */
  static <T> Addressing<T> balancers(Supplier<Map<String, T>> plugins) {
    return new Balancers<>(plugins);
  }

  /** The only one there is. */
  static <T> Addressing<T> only(T plugin) {
    return new Only<>(plugin);
  }

  /** Instance and Flavor: {@code ""} is the plain plugin, and {@code "."} is no type. */
  record ByType<T>(TreeMap<String, T> plugins) implements Addressing<T> {

    @Override
    public String field() {
      return "Type";
    }

    @Override
    public T find(String type) throws Refusal {
      T plugin = type.equals(SELF) ? null : plugins.get(type.isEmpty() ? SELF : type);
      if (plugin == null) {
        throw Refusal.server("no-plugin:" + type);
      }
      return plugin;
    }

    @Override
    public void echo(WireWriter result, String type) {
      result.field("Type", type);
    }

    @Override
    public Map<String, T> objects() {
      return plugins;
    }
  }

  /** L4: an only load balancer answers to every type, and no reply says which one it was. */
  record Balancers<T>(Supplier<Map<String, T>> plugins) implements Addressing<T> {

    @Override
    public String field() {
      return "Type";
    }

    @Override
    public T find(String type) throws Refusal {
      return ByName.find(plugins.get(), SELF + "/" + type);
    }

    @Override
    public void echo(WireWriter result, String type) {
      result.field("Type", "");
    }

    @Override
    public Map<String, T> objects() {
      return new TreeMap<>(plugins.get());
    }
  }

  /** Resource and Manager. */
  record Only<T>(T plugin) implements Addressing<T> {

    @Override
    public String field() {
      return "";
    }

    @Override
    public T find(String address) {
      return plugin;
    }

    @Override
    public void echo(WireWriter result, String address) {}

    @Override
    public Map<String, T> objects() {
      return Map.of(SELF, plugin);
    }
  }
}
