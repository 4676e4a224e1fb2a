package io.github.infrakit4j.quickstart;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** For files and pipes: one line for each thing that changed, none for what did not. */
final class LineScreen implements Screen {
  private final PrintStream out;
  private final Map<String, InstanceRow> shown = new LinkedHashMap<>();

  LineScreen(PrintStream out) {
    this.out = out;
  }

  @Override
  public synchronized void say(String text) {
    out.println(text);
  }

  @Override
  public synchronized void show(List<InstanceRow> rows) {
    Map<String, InstanceRow> gone = new LinkedHashMap<>(shown);
    for (InstanceRow row : rows) {
      InstanceRow before = gone.remove(row.id());
      if (before == null || !line(before).equals(line(row))) {
        say(line(row));
      }
      shown.put(row.id(), row);
    }
    gone.forEach(
        (id, row) -> {
          say("  %-4s %-14s no longer listed".formatted(row.group(), row.server()));
          shown.remove(id);
        });
  }

  /** Progress in quarters: finer steps are noise in a file. */
  private static String line(InstanceRow row) {
    String progress = row.step().equals("Creating") ? " " + row.made() / 25 * 25 + " %" : "";
    return "  %-4s %-14s %s%s".formatted(row.group(), row.server(), row.step(), progress);
  }
}
