package io.github.infrakit4j.oneview.benchmark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToLongFunction;

/** The same work, measured several times. */
final class Series {
  private final List<Measure> measures = new ArrayList<>();

  void add(Measure measure) {
    measures.add(measure);
  }

  double median(ToLongFunction<Measure> figure) {
    long[] sorted = sorted(figure);
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2.0;
  }

  long least(ToLongFunction<Measure> figure) {
    return sorted(figure)[0];
  }

  long most(ToLongFunction<Measure> figure) {
    return sorted(figure)[measures.size() - 1];
  }

  private long[] sorted(ToLongFunction<Measure> figure) {
    if (measures.isEmpty()) {
      throw new IllegalStateException("nothing was measured");
    }
    long[] figures = measures.stream().mapToLong(figure).toArray();
    Arrays.sort(figures);
    return figures;
  }
}
