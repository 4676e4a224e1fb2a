package io.github.infrakit4j.oneview.simulator;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;

/**
 * All requests in the order they came, whatever became of them. The oldest are forgotten beyond
 * 100,000. Thread-safe.
 */
public final class Journal {
  private static final int LIMIT = 100_000;

  private final Deque<Exchange> exchanges = new ArrayDeque<>();

  Journal() {}

  synchronized void add(Exchange exchange) {
    exchanges.addLast(exchange);
    if (exchanges.size() > LIMIT) {
      exchanges.removeFirst();
    }
  }

  /** Returns all exchanges, oldest first. */
  public synchronized List<Exchange> all() {
    return List.copyOf(exchanges);
  }

  /**
   * Returns the exchanges of a method whose path, without its query, matches.
   *
   * @param method the method, or the empty string for any
   * @param pathRegex a regular expression for the whole path
   */
  public List<Exchange> matching(String method, String pathRegex) {
    Pattern pattern = Pattern.compile(pathRegex);
    return all().stream()
        .filter(exchange -> method.isEmpty() || exchange.method().equals(method))
        .filter(exchange -> pattern.matcher(exchange.path()).matches())
        .toList();
  }

  /** Returns how many requests of a method there were on matching paths. */
  public int count(String method, String pathRegex) {
    return matching(method, pathRegex).size();
  }

  /** Returns how many requests there were. */
  public synchronized int size() {
    return exchanges.size();
  }

  /** Forgets everything so far. */
  public synchronized void clear() {
    exchanges.clear();
  }
}
