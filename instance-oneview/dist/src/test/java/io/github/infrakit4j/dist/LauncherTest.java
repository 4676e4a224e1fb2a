package io.github.infrakit4j.dist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.infrakit4j.dist.Launch.Running;
import io.github.infrakit4j.oneview.simulator.SimulatedAppliance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
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

  /** From JDK 25 on it holds classes that are linked. */
  private static final String ARCHIVE =
      Runtime.version().feature() >= 25 ? "instance-oneview.aot" : "instance-oneview.jsa";

  @TempDir private static Path unpacked;
  private static Path command = Path.of("none");
  @TempDir private Path directory;

  /** Also starts it once, and keeps what this makes for later starts. */
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
          .atMost(Launch.PATIENCE.multipliedBy(3))
          .until(() -> Files.exists(home.resolve(CACHE + "/instance-oneview.for")));
      assertThat(plugin.stop()).isZero();
    }
    assertThat(first.output().lines()).allMatch(line -> line.contains(" notice: "));
  }

  private Path home() {
    return directory.resolve("h");
  }

  private Path cache() {
    return home().resolve(CACHE);
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

  /** The classes that are loaded until it answers, and where each comes from. */
  private List<String> loaded(Launch launch) throws Exception {
    Path classes = directory.resolve("classes");
    launch.variable("JAVA_OPTS", "-Xlog:class+load:file=" + classes);
    try (Running plugin = launch.start()) {
      assertThat(plugin.stop()).isZero();
    }
    return Files.readAllLines(classes).stream().filter(line -> line.contains(" source: ")).toList();
  }

  private static boolean isShared(String line) {
    return line.contains("shared objects file");
  }

  @Test
  void theSecondStartTakesNearlyAllClassesFromTheArchive() throws Exception {
    List<String> loaded = loaded(laterLaunch());

    long others = loaded.stream().filter(line -> !isShared(line)).count();
    assertThat(1 - (double) others / loaded.size())
        .as(
            "%d of %d classes are not in the archive: run instance-oneview/dist/train",
            others, loaded.size())
        .isGreaterThan(NEARLY_ALL);
  }

  @Test
  void aCacheThatOthersCanWriteIsNotUsed() throws Exception {
    Launch second = laterLaunch();
    Files.setPosixFilePermissions(cache(), PosixFilePermissions.fromString("rwxrwxrwx"));

    assertIsNotUsed(second);
  }

  @Test
  void aCacheThatOthersCanPutAnotherInThePlaceOfIsNotUsed() throws Exception {
    Launch second = laterLaunch();
    Files.setPosixFilePermissions(home(), PosixFilePermissions.fromString("rwxrwxr-x"));

    assertIsNotUsed(second);
  }

  @Test
  void rootUsesNoCacheInTheHomeOfAnotherUser() throws Exception {
    assumeTrue(Commands.isRoot(), "only root can give a directory to another user");
    Launch second = laterLaunch();
    Commands.run("chown", "65534", home().toString());

    assertIsNotUsed(second);
  }

  @Test
  void aLinkToACacheThatNobodyElseCanMoveIsUsed() throws Exception {
    Path link = Files.createSymbolicLink(directory.resolve("link"), unpacked.resolve("h/" + CACHE));
    Launch second = launch().variable("INSTANCE_ONEVIEW_CACHE", link.toString());

    assertThat(loaded(second)).filteredOn(LauncherTest::isOurs).anyMatch(LauncherTest::isShared);
  }

  private void assertIsNotUsed(Launch launch) throws Exception {
    assertThat(loaded(launch))
        .filteredOn(LauncherTest::isOurs)
        .isNotEmpty()
        .noneMatch(LauncherTest::isShared);
  }

  private static boolean isOurs(String line) {
    return line.contains(" io.github.infrakit4j.");
  }

  @Test
  void anOptionThatCannotBeWithTheArchiveWins() throws Exception {
    try (Running plugin = laterLaunch().variable("JAVA_OPTS", "-Xshare:off").start()) {
      assertThat(plugin.stop()).isZero();
    }
  }

  @Test
  void anArchiveThatIsBrokenIsPassedOverInSilence() throws Exception {
    Launch second = laterLaunch();
    Files.delete(cache().resolve(ARCHIVE));
    Files.write(cache().resolve(ARCHIVE), new byte[] {1, 2, 3});

    try (Running plugin = second.start()) {
      assertThat(plugin.stop()).isZero();
    }

    assertThat(second.output().lines()).allMatch(line -> line.contains(" notice: "));
  }

  @Test
  void theSecondStartTakesTheLibraryFromTheCache() throws Exception {
    String force = "-Dorg.newsclub.net.unix.library.override.force=true";
    Launch second = laterLaunch().variable("JAVA_OPTS", force);
    try (Running plugin = second.start()) {
      assertThat(plugin.stop()).isZero();
    }
    Files.write(cache().resolve("instance-oneview.so"), new byte[] {1, 2, 3});

    assertThat(second.run()).as("without another to fall back to").isNotZero();
  }

  @Test
  void aLibraryThatIsBrokenIsPassedOver() throws Exception {
    Launch second = laterLaunch();
    Files.write(cache().resolve("instance-oneview.so"), new byte[] {1, 2, 3});

    try (Running plugin = second.start()) {
      assertThat(plugin.stop()).isZero();
    }
  }

  @Test
  void anArchiveOfAnotherJarIsMadeAnew() throws Exception {
    Launch second = laterLaunch();
    Path madeFor = cache().resolve("instance-oneview.for");
    String right = Files.readString(madeFor);
    Files.writeString(madeFor, "another jar");

    try (Running plugin = second.start()) {
      Awaitility.await("the stamp of this jar")
          .atMost(Launch.PATIENCE.multipliedBy(3))
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
              CACHE + "/" + ARCHIVE,
              CACHE + "/instance-oneview.so",
              CACHE + "/instance-oneview.for");
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
