package io.github.infrakit4j.instance.oneview.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads Prometheus' text format strictly: every line is a comment or a value. */
final class Scrape {
  private static final Pattern LINE =
      Pattern.compile(
          "([a-z_]+)((?:\\{(?:[a-z]+=\"(?:[^\"\\\\]|\\\\.)*\",?)*})?) (-?[0-9.eE+-]+|NaN|\\+Inf)");

  private final Map<String, Double> values = new TreeMap<>();

  Scrape(String text) {
    for (String line : text.split("\n", -1)) {
      if (!line.isEmpty() && !line.startsWith("# HELP ") && !line.startsWith("# TYPE ")) {
        Matcher matcher = LINE.matcher(line);
        assertThat(matcher.matches()).as(line).isTrue();
        values.put(matcher.group(1) + matcher.group(2), Double.valueOf(matcher.group(3)));
      }
    }
  }

  Map<String, Double> values() {
    return values;
  }

  /** A value by name and labels, without the prefix of all; 0 if it is not there. */
  double value(String name) {
    return values.getOrDefault(MetricName.PREFIX + name, 0.0);
  }
}
