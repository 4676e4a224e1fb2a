package io.github.infrakit4j.plugin.benchmark;

import java.util.Locale;

/**
 * One figure of one contestant.
 *
 * @param value in the unit; less is better
 * @param unit such as ms
 * @param note what belongs to it, such as how many requests it took; may be empty
 * @param whole whether the work was done in full; what was not is no match for what was
 */
record Figure(double value, String unit, String note, boolean whole) {

  static Figure of(double value, String unit) {
    return new Figure(value, unit, "", true);
  }

  Figure with(String words) {
    return new Figure(value, unit, words, whole);
  }

  Figure whole(boolean done) {
    return new Figure(value, unit, note, done);
  }

  /** How many times as much as the other; a dash where the two did not do the same work. */
  String ratioTo(Figure other) {
    return whole && other.whole && other.value > 0
        ? String.format(
            Locale.ROOT, value < other.value / 10 ? "%.3f" : "%.2f", value / other.value)
        : "–";
  }

  @Override
  public String toString() {
    String number =
        String.format(Locale.ROOT, value < 10 ? "%.1f" : value < 10_000 ? "%.0f" : "%,.0f", value);
    return number + " " + unit + (note.isEmpty() ? "" : ", " + note);
  }
}
