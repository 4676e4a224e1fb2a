package io.github.infrakit4j.dist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.infrakit4j.dist.Launch.Running;
import io.github.infrakit4j.oneview.simulator.SimulatedAppliance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The archive {@code .tar.gz}, unpacked, and the command in it. */
class LauncherTest {
  private static final double NEARLY_ALL = 0.9;

  private static final String CACHE = "state/instance-oneview.cache";

  @TempDir private static Path unpacked;
  private static Path command = Path.of("none");
  @TempDir private Path directory;

  @BeforeAll
  static void unpack() throws Exception {
    Commands.run("tar", "-xzf", Artifacts.tar().toString(), "-C", unpacked.toString());
    command = unpacked.resolve("instance-oneview-" + Artifacts.VERSION + "/bin/instance-oneview");
  }

  /** Also starts it once, and keeps the archive that this makes for later starts. */
  @BeforeAll
  static void unpackAndStart() throws Exception {
    Commands.run("tar", "-xzf", Artifacts.tar().toString(), "-C", unpacked.toString());
    command = unpacked.resolve("instance-oneview-" + Artifacts.VERSION + "/bin/instance-oneview");
    Path home = unpacked.resolve("h");
    Path temporary = Files.createDirectory(unpacked.resolve("t"));
    Launch first =
        new Launch(home, command.toString()).variable("JAVA_OPTS", "-Djava.io.tmpdir=" + temporary);
    try (Running plugin = first.start()) {
      Awaitility.await("the archive of classes")
          .atMost(Launch.PATIENCE)
          .until(() -> Files.exists(home.resolve(CACHE + "/instance-oneview.jsa.for")));
      assertThat(plugin.stop()).isZero();
    }
    assertThat(first.output().lines()).allMatch(line -> line.contains(" notice: "));
  }

  private Path home() {
    return directory.resolve("h");
  }

  private Path archive() {
    return home().resolve(CACHE + "/instance-oneview.jsa");
  }

  private Launch launch() throws IOException {
    return new Launch(home(), command.toString());
  }

  /** As every start but the first. */
  private Launch laterLaunch() throws Exception {
    Launch launch = launch();
    Files.createDirectories(home().resolve("state"));
    Commands.run("cp", "-Rp", unpacked.resolve("h/" + CACHE).toString(), home() + "/" + CACHE);
    return launch;
  }

  @Test
  void theSecondStartTakesNearlyAllClassesFromTheArchive() throws Exception {
    Path classes = directory.resolve("classes");
    Launch second = laterLaunch().variable("JAVA_OPTS", "-Xlog:class+load:file=" + classes);

    try (Running plugin = second.start()) {
      assertThat(plugin.stop()).isZero();
    }

    List<String> loaded =
        Files.readAllLines(classes).stream().filter(line -> line.contains(" source: ")).toList();
    List<String> others =
        loaded.stream().filter(line -> !line.contains("shared objects file")).toList();
    assertThat(1 - (double) others.size() / loaded.size())
        .as(
            "%d of %d classes are not in the archive: run instance-oneview/dist/train",
            others.size(), loaded.size())
        .isGreaterThan(NEARLY_ALL);
  }

  @Test
  void anArchiveThatIsBrokenIsPassedOverInSilence() throws Exception {
    Launch second = laterLaunch();
    Files.delete(archive());
    Files.write(archive(), new byte[] {1, 2, 3});

    try (Running plugin = second.start()) {
      assertThat(plugin.stop()).isZero();
    }

    assertThat(second.output().lines()).allMatch(line -> line.contains(" notice: "));
  }

  @Test
  void anArchiveOfAnotherJarIsMadeAnew() throws Exception {
    Launch second = laterLaunch();
    Path madeFor = Path.of(archive() + ".for");
    String right = Files.readString(madeFor);
    Files.writeString(madeFor, "another jar");

    try (Running plugin = second.start()) {
      Awaitility.await("the stamp of this jar")
          .atMost(Launch.PATIENCE)
          .until(() -> Files.exists(madeFor) && Files.readString(madeFor).equals(right));
      assertThat(plugin.stop()).isZero();
    }
  }

  @Test
  void whereThereCanBeNoArchiveItStartsWithout() throws Exception {
    Path file = Files.createFile(directory.resolve("file"));
    Launch launch = launch().variable("INSTANCE_ONEVIEW_CACHE", file + "/cache");

    try (Running plugin = launch.start()) {
      assertThat(plugin.stop()).isZero();
    }

    assertThat(launch.output().lines()).allMatch(line -> line.contains(" notice: "));
  }

  @Test
  void nothingIsWrittenButStateSocketAndArchive() throws Exception {
    try (Stream<Path> files = Files.list(unpacked.resolve("t"))) {
      assertThat(files).isEmpty();
    }
    Path first = unpacked.resolve("h");
    try (Stream<Path> files = Files.walk(first)) {
      assertThat(files.filter(Files::isRegularFile).map(each -> first.relativize(each).toString()))
          .containsExactlyInAnyOrder(
              "plugins/instance-oneview.lock",
              "state/instance-oneview.json",
              "state/instance-oneview.json.lock",
              CACHE + "/instance-oneview.jsa",
              CACHE + "/instance-oneview.jsa.for");
    }
  }

  @Test
  void argumentsReachThePluginAsTheyAre() throws Exception {
    Launch launch = laterLaunch().flags("--ca-file", "no such * file");

    assertThat(launch.run()).isEqualTo(2);
    assertThat(launch.output()).contains("--ca-file no such * file cannot be read");
  }

  @Test
  void aLinkToTheCommandWorks() throws Exception {
    Path link = Files.createSymbolicLink(directory.resolve("link"), command);
    Launch launch =
        new Launch(home(), link.toString(), "version")
            .variable("INSTANCE_ONEVIEW_CACHE", unpacked.resolve("h/" + CACHE).toString());

    assertThat(launch.run()).isZero();
    assertThat(launch.output())
        .isEqualTo("HPE OneView Instance Plugin version " + Artifacts.VERSION + "\n");
  }

  @Test
  void aMissingJavaIsNamed() throws Exception {
    Launch launch = launch().variable("JAVA_HOME", "/nowhere");

    assertThat(launch.run()).isEqualTo(1);
    assertThat(launch.output()).contains("no Java at /nowhere/bin/java", "JAVA_HOME");
  }

  @Test
  void thePasswordIsTakenFromSystemd() throws Exception {
    Path credentials = Files.createDirectory(directory.resolve("c"));
    Files.writeString(credentials.resolve("password"), "hunter2\n");
    try (SimulatedAppliance appliance =
            SimulatedAppliance.builder().user("ops", "hunter2").start();
        Running plugin =
            laterLaunch()
                .on(appliance)
                .variable("CREDENTIALS_DIRECTORY", credentials.toString())
                .start()) {
      assertThat(plugin.describe()).isZero();
      assertThat(appliance.sessions()).isEqualTo(1);
    }
  }

  @Test
  void anEmptyPasswordFileIsNoPassword() throws Exception {
    Path credentials = Files.createDirectory(directory.resolve("c"));
    Files.createFile(credentials.resolve("password"));
    try (SimulatedAppliance appliance = SimulatedAppliance.builder().start();
        Running plugin =
            laterLaunch()
                .on(appliance)
                .variable("CREDENTIALS_DIRECTORY", credentials.toString())
                .start()) {
      assertThatThrownBy(plugin::describe).hasMessageContaining("missing: password");
    }
  }
}
