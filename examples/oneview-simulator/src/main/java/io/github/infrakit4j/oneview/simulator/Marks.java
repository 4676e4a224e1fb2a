package io.github.infrakit4j.oneview.simulator;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** What resources are marked with, by their URIs: labels, scopes. Guarded by the lock. */
final class Marks {
  private final Map<String, List<String>> marks = new LinkedHashMap<>();

  List<String> of(String uri) {
    return marks.getOrDefault(uri, List.of());
  }

  void put(String uri, List<String> wanted) {
    if (wanted.isEmpty()) {
      marks.remove(uri);
    } else {
      marks.put(uri, wanted.stream().distinct().toList());
    }
  }

  /** Each once, in the order they came. */
  List<String> all() {
    return marks.values().stream().flatMap(List::stream).distinct().toList();
  }

  void keepOnly(Predicate<String> alive) {
    marks.keySet().removeIf(alive.negate());
  }

  /** Takes a mark from everything that has it. */
  void forget(String mark) {
    Map.copyOf(marks)
        .forEach((uri, had) -> put(uri, had.stream().filter(one -> !one.equals(mark)).toList()));
  }
}
