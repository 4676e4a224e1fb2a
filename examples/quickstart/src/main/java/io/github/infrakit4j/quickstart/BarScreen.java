package io.github.infrakit4j.quickstart;

import java.io.PrintStream;
import java.util.List;

/** For terminals: a bar for each instance, drawn over its last state; other lines scroll above. */
final class BarScreen implements Screen {
  private static final int CELLS = 20;
  private static final int WORDS = 36;

  private final PrintStream out;
  private int drawn;

  BarScreen(PrintStream out) {
    this.out = out;
  }

  @Override
  public synchronized void say(String text) {
    clear();
    out.println(text);
  }

  @Override
  public synchronized void show(List<InstanceRow> rows) {
    clear();
    rows.forEach(row -> out.println(line(row)));
    out.flush();
    drawn = rows.size();
  }

  /** Moves the cursor up to the first bar, and erases from there. */
  private void clear() {
    if (drawn > 0) {
      out.print("\u001b[" + drawn + "A\u001b[J");
      drawn = 0;
    }
  }

  /** Never wider than 80 columns: a wrapped line could not be drawn over. */
  static String line(InstanceRow row) {
    String words = row.doing().isEmpty() ? row.step() : row.step() + ": " + row.doing();
    String cut = words.length() > WORDS ? words.substring(0, WORDS - 1) + "…" : words;
    return "  %-4.4s %-14.14s %s %s".formatted(row.group(), row.server(), bar(row.made()), cut);
  }

  private static String bar(int percent) {
    int full = percent * CELLS / 100;
    return "█".repeat(full) + "░".repeat(CELLS - full);
  }
}
