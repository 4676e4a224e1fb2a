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
          "`(?:systemctl|systemd-analyze|infrakit|fuser|ssh|journalctl|chmod|openssl|ls) [^`\\n"
              + "]*`");

  private static final Pattern REFUSAL =
      Pattern.compile(
          "new (?:Plugin|Ledger|InvalidProperties)Exception\\("
              + "|new UncheckedIOException\\(|new IllegalArgumentException\\("
              + "|\\bproblem\\(|\\bproblems\\.add\\(|\\bwarnings\\.add\\(|\\.warning\\("
              + "|\\bgiven\\(|\\bsetback\\(|(?:CRITICAL|NOTICE|log)\\.(?:warn|error)\\(");

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

  /** What the plugin says when it refuses or warns: the constants of each place that does. */
  static Map<String, List<String>> refusals() throws IOException {
    Map<String, List<String>> all = new TreeMap<>();
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      for (Path file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
        String code = code(Files.readString(file));
        REFUSAL
            .matcher(code)
            .results()
            .forEach(
                refusal ->
                    all.put(
                        file.getFileName() + ":" + refusal.start(),
                        constants(code.substring(refusal.end(), close(code, refusal.end())))));
      }
    }
    return all;
  }

  /** Where the bracket is closed that is open at this place. */
  private static int close(String code, int from) {
    int depth = 1;
    boolean quoted = false;
    for (int i = from; i < code.length(); i++) {
      char c = code.charAt(i);
      if (quoted && c == '\\') {
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (!quoted) {
        depth += c == '(' ? 1 : c == ')' ? -1 : 0;
        if (depth == 0) {
          return i;
        }
      }
    }
    throw new IllegalArgumentException("no end of " + code.substring(from));
  }

  private static String code(String source) {
    return source
        .replaceAll("(?s)/\\*.*?\\*/", "")
        .replaceAll("(?m)^\\s*//.*$", "")
        .replaceAll("'\\\\?\"'", "' '")
        .replaceAll("'[()]'", "' '")
        .replaceAll("\"\\s*\\+\\s*\"", "");
  }

  private static List<String> constants(String source) {
    String code = code(source);
    return LITERAL
        .matcher(code)
        .results()
        .map((MatchResult literal) -> literal.group(1).replace("\\\"", "\""))
        .toList();
  }
}
