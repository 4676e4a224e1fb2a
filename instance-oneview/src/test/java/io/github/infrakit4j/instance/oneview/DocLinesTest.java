package io.github.infrakit4j.instance.oneview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.github.infrakit4j.oneview.simulator.SimulatedAppliance;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every line for a shell in what operators read does something, and what it does is looked at. */
class DocLinesTest {
  /**
   * What the tests of the packages run ({@code InstallLinesTest}, {@code SystemdTest}), what builds
   * the project itself, what needs Docker, and a person's editor.
   */
  private static final Set<String> OTHERS =
      Set.of(
          "apt-get",
          "docker",
          "editor",
          "examples/quickstart/run",
          "./mvnw",
          "/opt/instance-oneview-0.1.0-SNAPSHOT/bin/instance-oneview",
          "systemctl",
          "tar");

  /** Of the system: they are run here. */
  private static final Set<String> SYSTEM =
      Set.of("chmod", "cp", "export", "mkdir", "openssl", "python3");

  /** InfraKit's own commands for what a plugin implements, and the flags that we name. */
  private static final Map<String, Set<String>> VERBS =
      Map.of(
          "instance-oneview",
          Set.of(
              "validate",
              "provision",
              "describe",
              "destroy",
              "info",
              "keys",
              "cat",
              "topics",
              "tail"),
          "group-stateless",
          Set.of("commit-group", "ls", "inspect", "groups", "scale", "destroy", "free-group"));

  private static final Map<String, Set<String>> FLAGS =
      Map.of(
          "describe", Set.of("-p"),
          "commit-group", Set.of("--pretend"),
          "keys", Set.of("-a"));

  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|\\S+");
  private static final Pattern VARIABLE = Pattern.compile("^(?:[A-Z_]+=\\S+ )+");
  private static final Pattern SPAN = Pattern.compile("`((?:infrakit|java -jar) [^`\\n]+)`");

  @TempDir private Path directory;

  /** All lines by their document, without what is said of them. */
  private static Map<String, List<String>> lines() throws IOException {
    Map<String, String> texts = new TreeMap<>(Documents.all());
    texts.put("README.md", Files.readString(Path.of("README.md")));
    texts.put("../README.md", Files.readString(Path.of("../README.md")));
    Map<String, List<String>> lines = new TreeMap<>();
    texts.forEach(
        (name, text) ->
            lines.put(
                name,
                Stream.concat(
                        Documents.blocks(text, "sh").stream()
                            .flatMap(block -> block.replaceAll("\\\\\\n\\s*", "").lines()),
                        SPAN.matcher(text).results().map(span -> span.group(1)))
                    .map(line -> line.replaceAll(" +# .*| &$", "").strip())
                    .filter(line -> !line.isEmpty())
                    .toList()));
    return lines;
  }

  private static List<String> of(String program) throws IOException {
    return lines().values().stream()
        .flatMap(List::stream)
        .map(line -> VARIABLE.matcher(line).replaceFirst(""))
        .filter(line -> line.startsWith(program + " "))
        .toList();
  }

  private static List<String> words(String line) {
    List<String> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(line);
    while (matcher.find()) {
      words.add(matcher.group(1) == null ? matcher.group() : matcher.group(1));
    }
    return words;
  }

  @Test
  void everyLineIsOfAProgramThatIsLookedAt() throws IOException {
    Set<String> ours = Set.of("instance-oneview", "java", "curl", "infrakit");
    for (Map.Entry<String, List<String>> document : lines().entrySet()) {
      for (String line : document.getValue()) {
        String program = words(VARIABLE.matcher(line).replaceFirst("")).get(0);
        assertThat(Stream.of(ours, OTHERS, SYSTEM).anyMatch(set -> set.contains(program)))
            .as("%s: %s", document.getKey(), line)
            .isTrue();
      }
    }
  }

  @Test
  void everyJarIsTheOneThatIsBuiltAndTakesTheFlags() throws IOException {
    String pom = Files.readString(Path.of("pom.xml"));
    Matcher version = Pattern.compile("<version>([^<]+)</version>").matcher(pom);
    assertThat(version.find()).isTrue();
    String jar = "instance-oneview-" + version.group(1) + "-all.jar";
    PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
    Terminal terminal = Terminal.of(Map.of(), nowhere, nowhere);
    List<String> lines = of("java").stream().filter(line -> line.contains(".jar")).toList();
    assertThat(lines).hasSizeGreaterThan(2);
    for (String line : lines) {
      List<String> words = words(line);
      assertThat(words.get(1)).isEqualTo("-jar");
      assertThat(Objects.requireNonNull(Path.of(words.get(2)).getFileName())).hasToString(jar);
      String[] arguments = words.subList(3, words.size()).toArray(String[]::new);
      assertThatCode(
              () ->
                  new CommandTree(terminal, new Main(terminal)).commandLine().parseArgs(arguments))
          .as(line)
          .doesNotThrowAnyException();
    }
  }

  @Test
  void everyCommandOfInfraKitsIsOne() throws IOException {
    List<String> lines = of("infrakit");
    assertThat(lines).hasSizeGreaterThan(10);
    for (String line : lines) {
      List<String> words = words(line);
      if (words.get(1).equals("plugin")) {
        assertThat(words.get(2)).as(line).isIn("start", "stop", "ls");
        continue;
      }
      assertThat(words.get(1)).as(line).isEqualTo("local");
      assertThat(VERBS.getOrDefault(words.get(2), Set.of())).as(line).contains(words.get(3));
      assertThat(FLAGS.getOrDefault(words.get(3), Set.of()))
          .as(line)
          .containsAll(words.stream().filter(word -> word.startsWith("-")).toList());
    }
  }

  @Test
  @DisplayName("Scenario 145: what the documents say to type for the plugin works")
  void everyCommandOfOursDoesWhatItSays() throws IOException {
    for (String document : Documents.all().keySet()) {
      List<String> lines =
          Documents.commands(Files.readString(Documents.DIRECTORY.resolve(document)));
      if (!lines.isEmpty()) {
        Path home = Files.createDirectory(directory.resolve(document));
        try (CommandRig rig = rig(home)) {
          String id = rig.serve().ready().value();
          for (String line : lines) {
            run(rig, home, line.replace("web-1m7y3mm0yyrt11ep", id), document);
          }
        }
      }
    }
  }

  private static CommandRig rig(Path home) throws IOException {
    return new CommandRig(
        home,
        rack ->
            rack.servers(8)
                .template("docker")
                .template("Docker-Gen10")
                .profile("web-1234567890", p -> p.server("h8"))
                .profile(
                    "InfraKit-123",
                    p -> p.server("h7").description("web|p6kgzb4dvqm2uw3jyrxaiofn5tclhe7s")));
  }

  private static void run(CommandRig rig, Path home, String line, String document)
      throws IOException {
    Path password = Files.writeString(home.resolve("password"), CommandRig.PASSWORD);
    Path group = Files.writeString(home.resolve("web.json"), "{\"TemplateName\":\"T\"}");
    List<String> words =
        new ArrayList<>(
            words(
                line.replace("/etc/oneview/password", password.toString())
                    .replace("oneview-ca.pem", home.resolve("ca.pem").toString())
                    .replace("oneview.example.com", rig.appliance.url())
                    .replace("--user infrakit", "--user ops")
                    .replace("web.json", group.toString())));
    words.remove(0);
    if (words.isEmpty() || (words.get(0).startsWith("--") && !words.contains("--print-config"))) {
      // It would serve until it is stopped: whether its settings would do is seen like this.
      words.add("--print-config");
    }
    if (words.contains("--lift")) {
      assertThat(rig.run("quarantine", words.get(1))).isZero();
    }
    assertThat(rig.run(words.toArray(String[]::new)))
        .as("%s: %s: %s%s", document, line, rig.out, rig.err)
        .isZero();
  }

  private static boolean isInstalled(String program) {
    return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(":", -1))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }

  @Test
  void everyLineForTheSystemDoesItsWork() throws Exception {
    List<String> missing = SYSTEM.stream().filter(each -> !isBuiltIn(each)).toList();
    Assumptions.assumeTrue(missing.isEmpty(), missing + " are not installed: no line is tried");
    Set<String> run = new TreeSet<>();
    for (Map.Entry<String, List<String>> document : lines().entrySet()) {
      Path home = Files.createDirectories(directory.resolve(document.getKey().replace('/', '-')));
      prepare(home);
      for (String line : document.getValue()) {
        String program = words(VARIABLE.matcher(line).replaceFirst("")).get(0);
        if (SYSTEM.contains(program)) {
          run.add(program);
          String output = shell(home, line);
          if (program.equals("openssl")) {
            assertThat(output.strip()).containsPattern("(?i)=([0-9A-F]{2}:){31}[0-9A-F]{2}$");
          }
        }
      }
    }
    assertThat(run).isEqualTo(new TreeSet<>(SYSTEM));
    Path state = directory.resolve("migrate-from-c.md/.infrakit/state");
    for (String name : List.of("state-oneview.json", "instance-oneview.json")) {
      assertThat(state.resolve(name)).hasContent("{}");
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(state.resolve(name))))
          .isEqualTo("rw-------");
    }
    assertThat(directory.resolve("README.md/.infrakit/plugins")).isDirectory();
  }

  private static boolean isBuiltIn(String program) {
    return program.equals("export") || isInstalled(program);
  }

  /** What a reader of the documents has by then. */
  private static void prepare(Path home) throws IOException {
    Path state = Files.createDirectories(home.resolve(".infrakit/state"));
    Files.writeString(state.resolve("state-oneview.json"), "{}");
    try (SimulatedAppliance appliance = SimulatedAppliance.builder().start()) {
      Files.writeString(home.resolve("oneview.pem"), appliance.caPem());
    }
  }

  private static String shell(Path home, String line) throws Exception {
    ProcessBuilder builder =
        new ProcessBuilder("sh", "-c", line).directory(home.toFile()).redirectErrorStream(true);
    builder.environment().put("HOME", home.toString());
    Process process = builder.start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as("%s: %s", line, output).isZero();
    return output;
  }

  @Test
  void everyRequestWithCurlIsAnswered() throws Exception {
    List<String> lines = of("curl");
    assertThat(lines).hasSizeGreaterThan(1);
    Assumptions.assumeTrue(isInstalled("curl"), "no curl is installed: its lines are not tried");
    try (CommandRig rig = CommandRig.of(directory, 1).serve()) {
      for (String line : lines) {
        String here =
            line.replaceAll("~/\\.infrakit/plugins/[a-z-]+", rig.socket().toString())
                .replaceAll(" > \\S+$", "");
        Process process =
            new ProcessBuilder("sh", "-c", here)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).as(line).isTrue();
        assertThat(process.exitValue()).as(line).isZero();
        assertThat(answer)
            .as(line)
            .containsPattern(
                here.contains("/status.json") ? "\"Name\": \"instance-oneview\"" : "\"jsonrpc\"");
      }
    }
  }
}
