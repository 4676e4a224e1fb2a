package io.github.infrakit4j.quickstart;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class QuickstartTest {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  private int run(String... arguments) {
    return Quickstart.run(new PrintStream(bytes, true, UTF_8), arguments);
  }

  private String said() {
    return bytes.toString(UTF_8);
  }

  @Test
  void everyStepOfTheTourIsSeenToBeTrue() throws IOException {
    List<String> arguments = new ArrayList<>();
    Jars.find("instance-oneview")
        .ifPresent(jar -> arguments.addAll(List.of("--plugin", jar.toString())));
    Jars.find("examples/group-controller")
        .ifPresent(jar -> arguments.addAll(List.of("--controller", jar.toString())));
    int code = run(arguments.toArray(String[]::new));
    System.out.println(said());
    assertThat(said().lines().filter(line -> line.startsWith("✔ ")).map(QuickstartTest::fact))
        .containsExactly(
            "group web has 3 instances, made in parallel",
            "group web has grown to 5 instances",
            "group web is healed: its 5th instance is on another server",
            "group web has 5 instances again, the lowest id made way",
            "group web has shrunk to 2 instances",
            "group db of another template stands beside it with 2",
            "both groups are destroyed, every server is as it was before",
            "the profiles of others are untouched, their ETags unchanged",
            "both have exited with 0 and removed their sockets");
    assertThat(code).isZero();
    assertThat(said())
        .containsPattern("in a browser: http://127.0.0.1:\\d+/\n")
        .containsPattern("Creating \\d+ %")
        .contains("curl -s --unix-socket /")
        .contains("the controller: Managing 3 instances")
        .contains("the controller: Adding 2 instances to increase the group size to 5")
        .contains("the controller: Terminating 3 instances to reduce the group size to 2");
    assertThat(directory()).doesNotExist();
  }

  private static String fact(String tick) {
    return tick.substring(2).replaceFirst(" +[0-9.]+ s$", "");
  }

  @Test
  void aPluginThatDoesNotStartIsExitCodeOneAndItsLogIsKept() throws IOException {
    assertThat(run("--plugin", "no-such.jar")).isEqualTo(1);
    assertThat(said()).contains("✘ the plugin ended at its start").endsWith("Failed.\n");
    assertThat(directory().resolve("plugin.log")).content().contains("no-such.jar");
    Files.delete(directory().resolve("plugin.log"));
    Files.delete(directory());
  }

  private Path directory() {
    Matcher log = Pattern.compile("log(?: is kept)?: (.*)/plugin.log").matcher(said());
    assertThat(log.find()).isTrue();
    return Path.of(log.group(1));
  }

  @Test
  void wrongUsageIsExitCodeTwo() {
    assertThat(run("--no-such-flag")).isEqualTo(2);
  }
}
