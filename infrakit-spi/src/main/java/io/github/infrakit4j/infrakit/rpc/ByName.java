package io.github.infrakit4j.infrakit.rpc;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * Objects that requests name in full, such as {@code mystack/workers}; the plugin's own name, up to
 * the first slash, may be anything (docker/infrakit pkg/rpc/internal/keyed.go).
 *
 * <ul>
 *   <li>A name without a slash means the only object, or of several the one called {@code "."}.
 *   <li>Else the part after the slash is the object's name, or what follows <i>its</i> first slash.
 * </ul>
 *
 * <p>InfraKit also takes an object of the plugin's own name for any object it does not find, so
 * that {@code a/c} reaches {@code a/a}; here that is not found.
 *
 * @param plugins all there are now, asked anew at each call
 */
record ByName<T>(Supplier<Map<String, T>> plugins) implements Addressing<T> {

  @Override
  public String field() {
    return "Name";
  }

  @Override
  public T find(String name) throws Refusal {
    return find(plugins.get(), name);
  }

  static <T> T find(Map<String, T> all, String name) throws Refusal {
    int slash = name.indexOf('/');
    String plugin = slash < 0 ? name : name.substring(0, slash);
    String object = slash < 0 ? "" : name.substring(slash + 1);
    if ((object.isEmpty() || plugin.equals(SELF)) && all.size() == 1) {
      return all.values().iterator().next();
    }
    T found = all.get(object.isEmpty() ? SELF : object);
    if (found == null) {
      found = all.get(object.substring(object.indexOf('/') + 1));
    }
    if (found != null) {
      return found;
    }
    throw Refusal.server("not found: %s (key=%s)".formatted(name, object));
  }

  @Override
  public void echo(WireWriter result, String name) {
    result.field("Name", name);
  }

  @Override
  public Map<String, T> objects() {
    return new TreeMap<>(plugins.get());
  }
}
