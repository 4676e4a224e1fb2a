package io.github.infrakit4j.instance.oneview.operator;

import java.util.ArrayList;
import java.util.List;

/** Rows under headings, each column as wide as its widest text; the last one is not padded. */
public final class Table {
  private static final String GAP = "  ";

  private final List<List<String>> rows = new ArrayList<>();

  /** A table with these headings. */
  public Table(String... headings) {
    rows.add(List.of(headings));
  }

  /** Adds a row of as many texts as there are headings; an empty one is shown as a dash. */
  public Table row(String... texts) {
    if (texts.length != rows.get(0).size()) {
      throw new IllegalArgumentException(texts.length + " texts in a table of other width");
    }
    List<String> row = new ArrayList<>();
    for (String text : texts) {
      row.add(text.isEmpty() ? "-" : text.replace('\n', ' '));
    }
    rows.add(row);
    return this;
  }

  /** Whether there is nothing under the headings. */
  public boolean isEmpty() {
    return rows.size() == 1;
  }

  /** The lines, headings first. */
  public List<String> lines() {
    int columns = rows.get(0).size();
    int[] widths = new int[columns];
    for (List<String> row : rows) {
      for (int i = 0; i < columns; i++) {
        widths[i] = Math.max(widths[i], row.get(i).length());
      }
    }
    return rows.stream().map(row -> line(row, widths)).toList();
  }

  private static String line(List<String> row, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < row.size(); i++) {
      line.append(i == 0 ? "" : GAP).append(row.get(i));
      line.append(" ".repeat(widths[i] - row.get(i).length()));
    }
    return line.toString().stripTrailing();
  }
}
