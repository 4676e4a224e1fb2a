package io.github.infrakit4j.oneview.server;

import io.github.infrakit4j.oneview.rest.ResourceUri;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Something remembered for servers: a profile, a boot device. Keep it in a file or a database to
 * have it after a restart. Implementations must be safe for use by many threads.
 *
 * @param <V> what is remembered; a value
 */
public interface PerServer<V> {
  /** What is remembered for a server. */
  Optional<V> get(ResourceUri server);

  /** Remembers it in place of what was. */
  void put(ResourceUri server, V value);

  /** Forgets it; does nothing when there is nothing. */
  void remove(ResourceUri server);

  /** Remembers as long as the process lives. */
  static <V> PerServer<V> inMemory() {
    Map<ResourceUri, V> values = new ConcurrentHashMap<>();
    return new PerServer<>() {
      @Override
      public Optional<V> get(ResourceUri server) {
        return Optional.ofNullable(values.get(server));
      }

      @Override
      public void put(ResourceUri server, V value) {
        values.put(server, value);
      }

      @Override
      public void remove(ResourceUri server) {
        values.remove(server);
      }
    };
  }
}
