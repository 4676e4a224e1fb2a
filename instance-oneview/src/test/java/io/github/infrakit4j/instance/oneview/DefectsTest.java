package io.github.infrakit4j.instance.oneview;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of defects names every defect once, and only tests that there are. */
class DefectsTest {
  private static final Pattern ROW = Pattern.compile("(?m)^\\| ([CGVI]-\\d\\d) \\|.*$");
  private static final Pattern TEST = Pattern.compile("`(\\w+)#(\\w+)`");

  private static List<MatchResult> rows() throws IOException {
    return ROW.matcher(Files.readString(Path.of("DEFECTS.md"))).results().toList();
  }

  private static Stream<String> numbers(String letter, int last) {
    return IntStream.rangeClosed(1, last).mapToObj(i -> "%s-%02d".formatted(letter, i));
  }

  @Test
  void everyDefectHasARow() throws IOException {
    List<String> expected =
        Stream.of(numbers("C", 53), numbers("G", 30), numbers("V", 15), numbers("I", 14))
            .flatMap(numbers -> numbers)
            .toList();

    assertThat(rows()).extracting(row -> row.group(1)).containsExactlyElementsOf(expected);
  }

  @Test
  void everyTestThatIsNamedExists() throws IOException {
    Map<String, String> sources = sources();
    List<String> missing = new ArrayList<>();
    for (MatchResult row : rows()) {
      Matcher tests = TEST.matcher(row.group());
      int named = 0;
      while (tests.find()) {
        named++;
        String source = sources.getOrDefault(tests.group(1), "");
        if (!source.matches("(?s).*\\bvoid " + tests.group(2) + "\\(.*")) {
          missing.add(row.group(1) + " " + tests.group());
        }
      }
      assertThat(named).as(row.group(1)).isPositive();
    }

    assertThat(missing).isEmpty();
  }

  /** The sources of all tests by their classes' names; classes of one name are read together. */
  private static Map<String, String> sources() throws IOException {
    Map<String, String> sources = new HashMap<>();
    for (String module : List.of("oneview-client", "infrakit-spi", "instance-oneview")) {
      try (Stream<Path> files = Files.walk(Path.of("..", module, "src", "test", "java"))) {
        for (Path file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
          String name = String.valueOf(file.getFileName()).replace(".java", "");
          sources.merge(name, Files.readString(file), String::concat);
        }
      }
    }
    return sources;
  }
}
