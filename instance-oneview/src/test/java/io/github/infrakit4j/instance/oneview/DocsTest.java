package io.github.infrakit4j.instance.oneview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.github.infrakit4j.infrakit.Json;
import io.github.infrakit4j.instance.oneview.operator.GroupFile;
import io.github.infrakit4j.instance.oneview.provisioning.Ailment;
import io.github.infrakit4j.instance.oneview.provisioning.InstanceProperties;
import io.github.infrakit4j.instance.oneview.provisioning.InvalidPropertiesException;
import io.github.infrakit4j.instance.oneview.provisioning.Obstacle;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** What the documents for operators name is there, under that name. */
class DocsTest {
  private static final Pattern FLAG = Pattern.compile("(?<![\\w-])--[a-z][a-z-]*");
  private static final Pattern VARIABLE =
      Pattern.compile("\\b(?:INFRAKIT_ONEVIEW|OV)_[A-Z_]*[A-Z]\\b");
  private static final Pattern MEMBER = Pattern.compile("[A-Z][a-z]+[A-Z][A-Za-z]*");
  private static final Pattern LINK = Pattern.compile("]\\(([^)#]*)(?:#([^)]*))?\\)");
  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|\\S+");

  /** What the C plugin read and this one does not. */
  private static final Set<String> GONE = Set.of("OV_DEBUG");

  private static CommandLine commandLine() {
    PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
    Terminal terminal = Terminal.of(Map.of(), nowhere, nowhere);
    return new CommandTree(terminal, new Main(terminal)).commandLine();
  }

  private static Set<String> matches(Pattern pattern, String text) {
    return pattern
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void everyDocumentIsLinkedFromTheReadmes() throws IOException {
    Set<String> names = Documents.all().keySet();

    assertThat(names)
        .contains("migrate-from-c.md", "migrate-from-go.md", "runbook.md", "security.md");
    for (String name : names) {
      assertThat(Files.readString(Path.of("README.md"))).contains("(docs/" + name);
      assertThat(Files.readString(Path.of("../README.md")))
          .contains("(instance-oneview/docs/" + name);
    }
  }

  @Test
  void everyLinkLeadsSomewhere() throws IOException {
    for (Map.Entry<String, String> document : Documents.all().entrySet()) {
      Matcher links = LINK.matcher(document.getValue());
      while (links.find()) {
        String to = links.group(1).isEmpty() ? document.getKey() : links.group(1);
        Path file = Documents.DIRECTORY.resolve(to);
        assertThat(file).as("link in %s", document.getKey()).isRegularFile();
        if (links.group(2) != null) {
          assertThat(Documents.anchors(Files.readString(file)))
              .as("%s in %s", links.group(), document.getKey())
              .contains(links.group(2));
        }
      }
    }
  }

  @Test
  void everyFlagExists() throws IOException {
    CommandLine root = commandLine();
    Set<String> known =
        Stream.concat(Stream.of(root), root.getSubcommands().values().stream())
            .flatMap(command -> command.getCommandSpec().optionsMap().keySet().stream())
            .collect(Collectors.toSet());

    for (Map.Entry<String, String> document : Documents.all().entrySet()) {
      Set<String> named = matches(FLAG, Documents.own(document.getValue()));
      assertThat(named).as(document.getKey()).isNotEmpty();
      assertThat(known).as(document.getKey()).containsAll(named);
    }
  }

  @Test
  void everyVariableExists() throws IOException {
    Set<String> known =
        Arrays.stream(Setting.values())
            .flatMap(setting -> setting.variables().stream())
            .collect(Collectors.toSet());
    assertThat(known).doesNotContainAnyElementsOf(GONE);

    for (Map.Entry<String, String> document : Documents.all().entrySet()) {
      Set<String> named = matches(VARIABLE, document.getValue());
      named.removeAll(GONE);
      assertThat(known).as(document.getKey()).containsAll(named);
    }
  }

  @Test
  void everyCommandLineIsUnderstood() throws IOException {
    List<String> lines =
        Documents.all().values().stream()
            .flatMap(text -> Documents.commands(text).stream())
            .toList();
    assertThat(lines).hasSizeGreaterThan(10);

    for (String line : lines) {
      List<String> words = new ArrayList<>();
      Matcher matcher = WORD.matcher(line);
      while (matcher.find()) {
        words.add(matcher.group(1) == null ? matcher.group() : matcher.group(1));
      }
      String[] arguments = words.subList(1, words.size()).toArray(String[]::new);
      assertThatCode(() -> commandLine().parseArgs(arguments)).as(line).doesNotThrowAnyException();
    }
  }

  @Test
  void everyCommandThatIsNamedInASentenceExists() throws IOException {
    Set<String> known = commandLine().getSubcommands().keySet();

    for (Map.Entry<String, String> document : Documents.all().entrySet()) {
      List<String> named =
          Documents.spans(document.getValue()).stream()
              .filter(span -> span.matches("instance-oneview [a-z].*"))
              .map(span -> span.split(" ", -1)[1])
              .toList();
      assertThat(known).as(document.getKey()).containsAll(named);
    }
  }

  @Test
  void everyPropertyOfAnInstanceIsKnown() throws IOException {
    for (String document : List.of("migrate-from-c.md", "migrate-from-go.md")) {
      String text = Files.readString(Documents.DIRECTORY.resolve(document));
      for (String property : Documents.firstColumn(text, "property")) {
        assertThat(complaints(property)).as(property).doesNotContain("is not a property");
      }
      for (String json : Documents.blocks(text, "json")) {
        GroupFile.read(Json.of(json)).specs().stream()
            .map(spec -> InstanceProperties.parse(spec.properties()))
            .forEach(properties -> assertThat(properties.warnings()).isEmpty());
      }
    }
    assertThat(complaints("TemplateNam")).contains("is not a property");
    assertThat(complaints("Colour")).contains("is not a property");
  }

  private static String complaints(String property) {
    Json json = Json.of("{\"TemplateName\":\"T\",\"" + property + "\":[]}");
    try {
      return String.valueOf(InstanceProperties.parse(json).warnings());
    } catch (InvalidPropertiesException wrong) {
      return String.valueOf(wrong.getMessage());
    }
  }

  @Test
  void everyMemberOfAFileExists() throws IOException {
    Set<String> known = new TreeSet<>();
    Documents.constants().forEach(known::addAll);
    Arrays.stream(Setting.values()).forEach(setting -> known.add(setting.key()));
    String unit = Files.readString(Path.of("dist/src/deb/instance-oneview.service"));

    for (Map.Entry<String, String> document : Documents.all().entrySet()) {
      for (String span : Documents.spans(document.getValue())) {
        if (MEMBER.matcher(span).matches() && !unit.contains(span)) {
          assertThat(known).as(document.getKey()).contains(span);
        }
      }
    }
  }

  @Test
  void everyMessageIsOneOfTheProgram() throws IOException {
    String text = Files.readString(Documents.DIRECTORY.resolve("runbook.md"));
    List<String> messages = new ArrayList<>(Documents.firstColumn(text, "message"));
    assertThat(messages).hasSizeGreaterThan(40);
    messages.addAll(Documents.firstColumn(text, "words"));
    messages.addAll(Documents.firstColumn(text, "state"));
    List<List<String>> sources = Documents.constants();

    assertThat(messages).allMatch(message -> isSaid(message, sources));
    assertThat(isSaid("the moon is not trusted (…)", sources)).isFalse();
  }

  /**
   * What only programmers see, what the checks themselves say what to do about, and errors of
   * files.
   */
  private static final Set<String> OWN_WORDS =
      Set.of(
          "ApplianceCheck",
          "LocalCheck",
          "ApplianceMetrics",
          "Table",
          "Document",
          "Durations",
          "OperatorPages",
          "ProfileDraft",
          "PageFiles",
          "GroupFile");

  @Test
  void everythingThatThePluginRefusesOrWarnsOfIsInTheRunbook() throws IOException {
    String text = Files.readString(Documents.DIRECTORY.resolve("runbook.md"));
    String told =
        Stream.of("message", "words", "state", "word")
            .flatMap(heading -> Documents.firstColumn(text, heading).stream())
            .collect(Collectors.joining("\n"));
    List<String> missing = new ArrayList<>();
    int looked = 0;
    for (Map.Entry<String, List<String>> place : Documents.refusals().entrySet()) {
      List<String> parts = stable(place.getValue());
      boolean own = OWN_WORDS.stream().anyMatch(name -> place.getKey().startsWith(name + ".java"));
      if (!own && !parts.isEmpty()) {
        looked++;
        if (parts.stream().noneMatch(told::contains)) {
          missing.add(place.getKey() + " " + parts);
        }
      }
    }
    assertThat(missing).isEmpty();
    assertThat(looked).isGreaterThan(80);
  }

  /** What always stands in a message and is long enough to be told by. */
  private static List<String> stable(List<String> constants) {
    return constants.stream()
        .flatMap(each -> Arrays.stream(each.split("\\{}|'", -1)))
        .map(part -> part.replaceAll("^[\\s.,:;\"]+|[\\s.,:;\"]+$", ""))
        .filter(part -> part.length() >= 8)
        .toList();
  }

  @Test
  void everyReasonOfAnObstacleIsInTheRunbookAndInTheReadme() throws IOException {
    String text = Files.readString(Documents.DIRECTORY.resolve("runbook.md"));
    List<String> words = Arrays.stream(Obstacle.values()).map(Obstacle::word).toList();

    assertThat(Documents.firstColumn(text, "reason")).containsExactlyElementsOf(words);
    assertThat(Files.readString(Path.of("README.md"))).contains(String.join(", ", words));
  }

  /** Whether one source file has all that stands between the ellipses. */
  private static boolean isSaid(String message, List<List<String>> sources) {
    List<String> parts =
        Arrays.stream(message.split("…", -1)).map(String::strip).filter(p -> !p.isEmpty()).toList();
    return sources.stream()
        .anyMatch(
            constants ->
                parts.stream()
                    .allMatch(part -> constants.stream().anyMatch(each -> each.contains(part))));
  }

  @Test
  void everyAilmentIsInTheRunbook() throws IOException {
    String text = Files.readString(Documents.DIRECTORY.resolve("runbook.md"));

    assertThat(Documents.firstColumn(text, "word"))
        .containsExactlyElementsOf(Arrays.stream(Ailment.values()).map(Ailment::word).toList());
  }
}
