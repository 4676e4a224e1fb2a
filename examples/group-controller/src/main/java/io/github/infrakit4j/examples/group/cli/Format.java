package io.github.infrakit4j.examples.group.cli;

/** How results are printed. */
enum Format {
  /** Columns, for people. */
  table,
  /** One JSON value, for programs. */
  json
}
