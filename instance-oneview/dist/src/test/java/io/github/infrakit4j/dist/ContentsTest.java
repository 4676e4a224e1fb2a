package io.github.infrakit4j.dist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What goes with the packages: sums, notices, bill of materials, manual. */
class ContentsTest {
  private static final Pattern PURL = Pattern.compile("\"purl\" : \"pkg:maven/([^/]+)/([^@]+)@");
  private static final Pattern NOTICE = Pattern.compile("\\(([\\w.-]+):([\\w.-]+):[^ ]+ - ");
  private static final Pattern FLAG = Pattern.compile("(?m)^ .*?(--[a-z-]+)");

  private static Set<String> names(Pattern pattern, Path file) throws IOException {
    return pattern
        .matcher(Files.readString(file))
        .results()
        .map(each -> each.group(1) + ":" + each.group(2))
        .filter(each -> !each.startsWith("io.github.infrakit4j:"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void everyPackageHasItsSum() throws Exception {
    assumeTrue(Commands.exist("sha256sum"), "no sha256sum on this machine");
    String sums = Files.readString(Artifacts.PACKAGES.resolve("SHA256SUMS"));

    try (Stream<Path> files = Files.list(Artifacts.PACKAGES)) {
      assertThat(sums.lines().map(line -> line.substring(66)))
          .containsExactlyInAnyOrderElementsOf(
              files
                  .map(each -> each.getFileName().toString())
                  .filter(each -> !each.equals("SHA256SUMS"))
                  .toList());
    }
    Commands.run(
        "sh", "-c", "cd \"$1\" && sha256sum -c --strict SHA256SUMS", "sh", "" + Artifacts.PACKAGES);
  }

  @Test
  void theBillOfMaterialsAndTheNoticesNameTheSameLibraries() throws Exception {
    assumeTrue(Files.exists(Artifacts.bom()), "the bill of materials is not made offline");
    Set<String> libraries = names(PURL, Artifacts.bom());
    assertThat(libraries).contains("com.squareup.retrofit2:retrofit", "info.picocli:picocli");

    // A project of type pom has no jar to give notice of.
    libraries.remove("com.kohlschutter.junixsocket:junixsocket-core");
    Set<String> notices = names(NOTICE, Artifacts.PACKAGES.resolve("THIRD-PARTY.txt"));
    notices.remove("com.kohlschutter.junixsocket:junixsocket-core");
    assertThat(notices).isEqualTo(libraries);
  }

  @Test
  void everyLicenceThatIsNotApachesIsNamedInTheCopyrightFile() throws Exception {
    List<String> others =
        Files.readAllLines(Artifacts.PACKAGES.resolve("THIRD-PARTY.txt")).stream()
            .filter(line -> line.startsWith("     ("))
            .filter(line -> !line.matches(" *\\((The )?Apache.*"))
            .toList();
    String copyright = Files.readString(Artifacts.STAGE.resolve("doc/copyright"));

    assertThat(others)
        .isNotEmpty()
        .allSatisfy(
            line ->
                assertThat(copyright)
                    .contains("License: " + (line.contains("MIT") ? "Expat" : "LGPL-2.1"))
                    .contains(line.contains("Logback") ? "ch/qos/logback" : "org/slf4j"));
  }

  @Test
  void theManualNamesEveryFlag() throws Exception {
    Path manual = Artifacts.STAGE.resolve("man/man1/instance-oneview.1");
    String text = Files.readString(manual).replace("\\-", "-");
    String help =
        Commands.run(
            System.getProperty("java.home") + "/bin/java",
            "-jar",
            Artifacts.STAGE.resolve("lib/instance-oneview.jar").toString(),
            "--help");

    List<String> flags =
        FLAG.matcher(help).results().map((MatchResult each) -> each.group(1)).distinct().toList();
    assertThat(flags).hasSizeGreaterThan(20).allSatisfy(flag -> assertThat(text).contains(flag));
    assertThat(text).contains("\"infrakit4j " + Artifacts.VERSION + "\"");
  }

  @Test
  void theManualIsSoundForManAndForMandoc() throws Exception {
    String manual = Artifacts.STAGE.resolve("man/man1/instance-oneview.1").toString();
    assumeTrue(Commands.exist("man") || Commands.exist("mandoc"), "no man on this machine");

    if (Commands.exist("man")) {
      assertThat(
              Commands.run("sh", "-c", "man -l --warnings -Tutf8 '" + manual + "' 2>&1 >/dev/null"))
          .isEmpty();
    }
    if (Commands.exist("mandoc")) {
      assertThat(Commands.run("mandoc", "-T", "lint", "-W", "warning", manual)).isEmpty();
    }
  }
}
