package io.github.infrakit4j.oneview.benchmark;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToLongFunction;

/** Prints the figures of a comparison and its ratios, and remembers which goals were met. */
final class Report {
  private static final double MILLION = 1e6;

  private final PrintStream out;
  private final List<Goal> goals = new ArrayList<>();

  Report(PrintStream out) {
    this.out = out;
  }

  /** The figures: medians, with the least and the most time. */
  void figures(String title, Map<String, Series> series) {
    out.println();
    out.println(title);
    series.forEach(
        (name, each) ->
            out.printf(
                Locale.ROOT,
                "  %-20s %8.0f ms (%.0f to %.0f), CPU %.0f ms, %.0f MB allocated, peak RSS %.0f MiB%n",
                name,
                each.median(Measure::wallNanos) / MILLION,
                each.least(Measure::wallNanos) / MILLION,
                each.most(Measure::wallNanos) / MILLION,
                each.median(Measure::cpuNanos) / MILLION,
                each.median(Measure::allocated) / MILLION,
                each.median(Measure::peakKib) / 1024));
  }

  /** A ratio without a goal. */
  void note(String what, double ratio) {
    out.printf(Locale.ROOT, "  %-44s %6.3f%n", what, ratio);
  }

  /** A ratio and its goal. */
  void goal(Goal goal) {
    goals.add(goal);
    out.println(goal);
  }

  /** How many of the goals were met. */
  String sum() {
    return goals.stream().filter(Goal::met).count() + " of " + goals.size() + " goals met";
  }

  /** One's median over another's. */
  static double ratio(
      Map<String, Series> series, String one, String other, ToLongFunction<Measure> figure) {
    return of(series, one).median(figure) / of(series, other).median(figure);
  }

  /** The figures of one of them. */
  static Series of(Map<String, Series> series, String name) {
    Series found = series.get(name);
    if (found == null) {
      throw new IllegalArgumentException("no figures for " + name);
    }
    return found;
  }
}
