package io.github.infrakit4j.oneview.simulator;

import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** All resources by URI, in the order they were made. */
final class Store {
  private final Map<Noun, Map<String, Resource>> resources = new EnumMap<>(Noun.class);
  private final Announcer announcer;

  Store(Announcer announcer) {
    this.announcer = announcer;
    for (Noun noun : Noun.values()) {
      resources.put(noun, new LinkedHashMap<>());
    }
  }

  Collection<Resource> all(Noun noun) {
    return of(noun).values();
  }

  Resource add(Resource resource) {
    of(resource.noun).put(resource.uri, resource);
    announcer.created(resource);
    return resource;
  }

  void remove(Resource resource) {
    of(resource.noun).remove(resource.uri);
    announcer.deleted(resource);
  }

  Optional<Resource> find(Noun noun, String uri) {
    return Optional.ofNullable(of(noun).get(uri));
  }

  /** Whatever the URI names. */
  Optional<Resource> find(String uri) {
    return resources.values().stream()
        .filter(map -> map.containsKey(uri))
        .findFirst()
        .map(map -> map.get(uri));
  }

  Optional<Resource> named(Noun noun, String name) {
    return all(noun).stream().filter(r -> r.name().equals(name)).findFirst();
  }

  private Map<String, Resource> of(Noun noun) {
    Map<String, Resource> map = resources.get(noun);
    if (map == null) {
      throw new IllegalStateException("no store for " + noun);
    }
    return map;
  }
}
