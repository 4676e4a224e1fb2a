package io.github.infrakit4j.rpc.benchmark;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What calls took.
 *
 * @param p50 microseconds that half of the calls stayed below
 * @param p99 microseconds that all but a hundredth stayed below
 * @param perSecond calls in a second
 */
record Figures(double p50, double p99, double perSecond) {

  /**
   * The figures of one round.
   *
   * @param nanos of each call, in any order; sorted here
   * @param wallNanos of the round
   */
  static Figures of(long[] nanos, long wallNanos) {
    Arrays.sort(nanos);
    return new Figures(
        percentile(nanos, 50) / 1e3, percentile(nanos, 99) / 1e3, nanos.length * 1e9 / wallNanos);
  }

  /** Each figure's median over the rounds. */
  static Figures median(List<Figures> rounds) {
    return new Figures(
        median(rounds, Figures::p50),
        median(rounds, Figures::p99),
        median(rounds, Figures::perSecond));
  }

  private static double median(List<Figures> rounds, ToDoubleFunction<Figures> figure) {
    double[] sorted = rounds.stream().mapToDouble(figure).sorted().toArray();
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  private static long percentile(long[] sorted, int percent) {
    return sorted[Math.max(0, (int) Math.ceil(sorted.length * percent / 100.0) - 1)];
  }
}
