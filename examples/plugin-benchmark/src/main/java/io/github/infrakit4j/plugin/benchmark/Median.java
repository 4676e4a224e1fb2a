package io.github.infrakit4j.plugin.benchmark;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Times of the same work, and the one in the middle. */
final class Median {
  private final List<Double> millis = new ArrayList<>();

  /** Does the work and keeps its time. */
  void time(Runnable work) {
    long start = System.nanoTime();
    work.run();
    add((System.nanoTime() - start) / 1e6);
  }

  void add(double time) {
    millis.add(time);
  }

  int count() {
    return millis.size();
  }

  /** The median; of an even number the mean of the two in the middle. */
  double millis() {
    List<Double> sorted = new ArrayList<>(millis);
    Collections.sort(sorted);
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }

  double longest() {
    return Collections.max(millis);
  }
}
