package io.github.infrakit4j.oneview.benchmark;

import java.util.Locale;

/**
 * A ratio taken in one run, and what it should be.
 *
 * @param what what is divided by what
 * @param ratio what it is
 * @param limit what it should be
 * @param atMost whether the limit is the highest good ratio; otherwise it is the lowest
 */
record Goal(String what, double ratio, double limit, boolean atMost) {
  static Goal atMost(double limit, String what, double ratio) {
    return new Goal(what, ratio, limit, true);
  }

  static Goal atLeast(double limit, String what, double ratio) {
    return new Goal(what, ratio, limit, false);
  }

  boolean met() {
    return atMost ? ratio <= limit : ratio >= limit;
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "  %-44s %6.3f   at %s %5.2f   %s",
        what,
        ratio,
        atMost ? "most " : "least",
        limit,
        met() ? "met" : "NOT MET");
  }
}
