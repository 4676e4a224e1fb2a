package io.github.infrakit4j.oneview.simulator;

import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;

/**
 * Places at work: at most so many at a time, and the others wait in the order in which they came.
 *
 * @param <T> who works, told apart by identity
 */
final class Places<T> {
  private final Set<T> working = new LinkedHashSet<>();
  private final Queue<T> waiting = new ArrayDeque<>();

  /** Takes a place of so many, 0 for any number. False: there is none, it waits. */
  boolean take(T who, int limit) {
    boolean free = limit == 0 || working.size() < limit;
    return free ? working.add(who) : !waiting.add(who);
  }

  /** Gives its place up, or waits no more. Whoever comes next has the place. */
  Optional<T> leave(T who) {
    waiting.remove(who);
    if (!working.remove(who) || waiting.isEmpty()) {
      return Optional.empty();
    }
    T next = waiting.remove();
    working.add(next);
    return Optional.of(next);
  }
}
