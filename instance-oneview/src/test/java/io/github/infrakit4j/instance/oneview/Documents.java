package io.github.infrakit4j.instance.oneview;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The Markdown of {@code docs/}, taken apart, and the texts in the sources it speaks of. */
final class Documents {
  static final Path DIRECTORY = Path.of("docs");

  private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w*)\\n(.*?)^```$");
  private static final Pattern SPAN = Pattern.compile("`([^`\\n]+)`");
  private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"");
  private static final Pattern FOREIGN =
      Pattern.compile(
          "`(?:systemctl|systemd-analyze|infrakit|fuser|journalctl|chmod|openssl|ls) [^`\\n]*`");

  private Documents() {}

  /** All of them by their names. */
  static Map<String, String> all() throws IOException {
    Map<String, String> texts = new TreeMap<>();
    try (Stream<Path> files = Files.list(DIRECTORY)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".md")).toList()) {
        texts.put(String.valueOf(file.getFileName()), Files.readString(file));
      }
    }
    return texts;
  }

  /** The blocks of code in a language. */
  static List<String> blocks(String text, String language) {
    return BLOCK
        .matcher(text)
        .results()
        .filter(block -> block.group(1).equals(language))
        .map(block -> block.group(2))
        .toList();
  }

  /** The command lines of the plugin, without what is said of them. */
  static List<String> commands(String text) {
    return blocks(text, "sh").stream()
        .flatMap(String::lines)
        .filter(line -> line.startsWith("instance-oneview"))
        .map(line -> line.replaceAll(" +# .*", "").strip())
        .toList();
  }

  /** The text without the commands of other programs. */
  static String own(String text) {
    String prose = BLOCK.matcher(text).replaceAll("");
    return FOREIGN.matcher(prose).replaceAll("") + "\n" + String.join("\n", commands(text));
  }

  /** What stands in backticks outside of blocks. */
  static List<String> spans(String text) {
    return SPAN.matcher(BLOCK.matcher(text).replaceAll("")).results().map(s -> s.group(1)).toList();
  }

  /** What stands in backticks in the first column of the tables with this heading. */
  static List<String> firstColumn(String text, String heading) {
    List<String> found = new ArrayList<>();
    boolean inside = false;
    for (String line : text.lines().toList()) {
      if (line.startsWith("| " + heading + " |")) {
        inside = true;
      } else if (!line.startsWith("|")) {
        inside = false;
      } else if (inside && !line.startsWith("|---")) {
        found.addAll(spans(line.substring(0, line.indexOf(" | "))));
      }
    }
    return found;
  }

  /** What a heading is linked by. */
  static List<String> anchors(String text) {
    return BLOCK
        .matcher(text)
        .replaceAll("")
        .lines()
        .filter(line -> line.startsWith("#"))
        .map(line -> line.replaceFirst("#+ ", "").toLowerCase(Locale.ROOT))
        .map(line -> line.replaceAll("[^a-z0-9 _-]", "").replace(' ', '-'))
        .toList();
  }

  /** The text constants of each source file of the plugin and of what it is made of. */
  static List<List<String>> constants() throws IOException {
    List<List<String>> all = new ArrayList<>();
    for (String module : List.of("oneview-client", "infrakit-spi", "instance-oneview")) {
      try (Stream<Path> files = Files.walk(Path.of("..", module, "src", "main", "java"))) {
        for (Path file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
          all.add(constants(Files.readString(file)));
        }
      }
    }
    return all;
  }

  private static List<String> constants(String source) {
    String code =
        source
            .replaceAll("(?s)/\\*.*?\\*/", "")
            .replaceAll("(?m)^\\s*//.*$", "")
            .replaceAll("'\\\\?\"'", "' '")
            .replaceAll("\"\\s*\\+\\s*\"", "");
    return LITERAL
        .matcher(code)
        .results()
        .map((MatchResult literal) -> literal.group(1).replace("\\\"", "\""))
        .toList();
  }
}
