package io.github.infrakit4j.instance.oneview;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.infrakit4j.infrakit.Json;
import io.github.infrakit4j.instance.oneview.provisioning.InstanceProperties;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadmeTest {
  private static final Path README = Path.of("README.md");
  private static final String BEGIN = "<!-- settings: written by ReadmeTest -->\n";
  private static final String END = "<!-- end of settings -->";
  private static final Pattern CONFIG =
      Pattern.compile("```json\\n(\\{\"Address\".*?)```", Pattern.DOTALL);
  private static final Pattern PROPERTIES =
      Pattern.compile("\"Properties\": (\\{\"TemplateName\"[^}]*})");

  @TempDir private Path directory;

  @Test
  void theTableOfSettingsIsThatOfTheProgram() throws IOException {
    String text = Files.readString(README);
    assertThat(text).contains(BEGIN, END);
    int begin = text.indexOf(BEGIN) + BEGIN.length();
    String wanted =
        text.substring(0, begin) + "\n" + table() + "\n" + text.substring(text.indexOf(END));
    if (Boolean.getBoolean("settings.write")) {
      Files.writeString(README, wanted);
    }
    assertThat(Files.readString(README))
        .as("the table of README.md; run the test with -Dsettings.write=true to write it anew")
        .isEqualTo(wanted);
  }

  private static String table() {
    StringBuilder table =
        new StringBuilder(
            "| flag | variable | config file | default | meaning |\n|---|---|---|---|---|\n");
    for (Setting setting : Setting.values()) {
      table.append("| ").append(flag(setting)).append(" | ");
      table.append(
          setting.variables().stream()
              .map(each -> "`" + each + "`")
              .collect(Collectors.joining(", ")));
      table.append(" | ").append(setting == Setting.CONFIG ? "" : "`" + setting.key() + "`");
      table.append(" | ").append(standard(setting)).append(" | ").append(setting.help());
      table.append(setting.isLive() ? " (*live*) |\n" : " |\n");
    }
    return table.toString();
  }

  private static String flag(Setting setting) {
    Character letter = setting.shortFlag();
    return setting.flag() == null
        ? "(none)"
        : "`" + (letter == null ? "" : "-" + letter + ", ") + "--" + setting.flag() + "`";
  }

  private static String standard(Setting setting) {
    String standard = setting.standard();
    if (standard == null) {
      return "";
    }
    boolean isWords = standard.contains(" ") || standard.endsWith("'s") || standard.equals("none");
    return isWords ? standard : "`" + standard.replace(",", "`, `") + "`";
  }

  @Test
  void theConfigFileInTheReadmeIsAccepted() throws IOException {
    Matcher matcher = CONFIG.matcher(Files.readString(README));
    assertThat(matcher.find()).isTrue();
    Path secret = Files.writeString(directory.resolve("secret"), "x");
    String json =
        matcher
            .group(1)
            .replace("/run/secrets/oneview", secret.toString())
            .replace("/etc/ssl/oneview.pem", PluginConfigTest.SAMPLE_CA.toString());
    Path file = Files.writeString(directory.resolve("config.json"), json);

    PluginConfig config =
        PluginConfig.from(Map.of(Setting.CONFIG, file.toString()), Map.of("HOME", "/home/ops"));
    assertThat(config.connection().missing()).isEmpty();
  }

  @Test
  void everyCommandInTheReadmeDoesWhatItSays() throws IOException {
    try (CommandRig rig =
        new CommandRig(
            directory,
            rack -> rack.servers(4).template("docker").profile("payroll", p -> p.server("h4")))) {
      Path group = directory.resolve("group.json");
      Files.writeString(group, "{\"TemplateName\":\"T\"}");
      String id = rig.serve().ready().value();
      List<String> lines =
          Files.readString(README)
              .lines()
              .filter(line -> line.startsWith("instance-oneview"))
              .map(line -> line.replaceAll(" +#.*", "").strip())
              .toList();
      for (String line : lines) {
        String[] words =
            line.replace("web-1m7y3mm0yyrt11ep", id)
                .replace("group.json", group.toString())
                .split(" ", -1);
        if (words.length > 1) {
          assertThat(rig.run(Arrays.copyOfRange(words, 1, words.length)))
              .as("%s: %s%s", line, rig.out, rig.err)
              .isZero();
        }
      }
      CommandTree tree =
          new CommandTree(
              Terminal.of(
                  Map.of(),
                  new PrintWriter(Writer.nullWriter()),
                  new PrintWriter(Writer.nullWriter())),
              new Main(
                  Map.of(),
                  new PrintWriter(Writer.nullWriter()),
                  new PrintWriter(Writer.nullWriter())));
      assertThat(lines).hasSizeGreaterThan(tree.names().size());
      for (String name : tree.names()) {
        assertThat(Files.readString(README)).containsPattern("instance-oneview.* " + name + "\\b");
      }
    }
  }

  @Test
  @DisplayName("Scenario 145: the group file in the README is one that the plugin accepts")
  void theGroupFileIsAccepted() throws IOException {
    Matcher matcher = PROPERTIES.matcher(Files.readString(Path.of("../README.md")));

    assertThat(matcher.find()).isTrue();
    InstanceProperties properties = InstanceProperties.parse(Json.of(matcher.group(1)));
    assertThat(properties.warnings()).isEmpty();
    assertThat(properties.powerOn()).isTrue();
  }
}
