package io.github.infrakit4j.plugin.benchmark;

import java.io.PrintStream;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Prints figures as they come, a line for each thing measured, as Markdown. */
final class Table {
  private final PrintStream out;
  private final List<String> names;

  /** For contestants of these names; ratios are of each to the last one. */
  Table(PrintStream out, List<String> names) {
    this.out = out;
    this.names = List.copyOf(names);
  }

  void head() {
    line("", names, others().stream().map(name -> name + " / " + reference()).toList());
    List<String> rule = Collections.nCopies(names.size(), "---");
    line("---", rule, Collections.nCopies(names.size() - 1, "---"));
  }

  private String reference() {
    return names.get(names.size() - 1);
  }

  private List<String> others() {
    return names.subList(0, names.size() - 1);
  }

  /** One row; who has no figure is left blank. */
  void row(String what, Map<String, Figure> figures) {
    List<String> cells =
        names.stream().map(name -> figures.containsKey(name) ? text(figures, name) : "").toList();
    List<String> ratios =
        others().stream().map(name -> ratio(figures.get(name), figures.get(reference()))).toList();
    line(what, cells, ratios);
  }

  private static String text(Map<String, Figure> figures, String name) {
    return String.valueOf(figures.get(name));
  }

  private static String ratio(@Nullable Figure figure, @Nullable Figure other) {
    return figure == null || other == null ? "" : figure.ratioTo(other);
  }

  private void line(String what, List<String> cells, List<String> ratios) {
    String rest = Stream.concat(cells.stream(), ratios.stream()).collect(Collectors.joining(" | "));
    out.println("| " + what + " | " + rest + " |");
    out.flush();
  }
}
