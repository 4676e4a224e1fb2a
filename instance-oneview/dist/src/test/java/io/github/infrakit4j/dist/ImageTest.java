package io.github.infrakit4j.dist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.squareup.moshi.JsonReader;
import io.github.infrakit4j.dist.Launch.Running;
import io.github.infrakit4j.oneview.simulator.SimulatedAppliance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import okio.Buffer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The container image: its layers, unpacked, are the whole world of the process. */
class ImageTest {
  private static final String USER = "65532";

  /** What every engine gives a container besides its image; the mounts end with the process. */
  private static final String ENTER =
      """
      mkdir "$0/proc" "$0/dev" && mount --bind /proc "$0/proc" && mount --rbind /dev "$0/dev" || exit
      user=$1 directory=$2
      shift 2
      exec unshare --root="$0" --wd="$directory" --setgid="$user" --setuid="$user" "$@"
      """;

  @TempDir private Path directory;

  private static @Nullable Object json(Path file) throws IOException {
    try (JsonReader reader = JsonReader.of(new Buffer().write(Files.readAllBytes(file)))) {
      return reader.readJsonValue();
    }
  }

  private static Object member(@Nullable Object json, String name) {
    return Objects.requireNonNull(((Map<?, ?>) Objects.requireNonNull(json)).get(name), name);
  }

  private static List<String> strings(Object json) {
    return ((List<?>) json).stream().map(String::valueOf).toList();
  }

  private Object unpack(Path root) throws Exception {
    assumeTrue(Files.exists(Artifacts.image()), "an image is only built on Linux");
    Path image = Files.createDirectory(directory.resolve("image"));
    Commands.run("tar", "-xf", Artifacts.image().toString(), "-C", image.toString());
    Object manifest =
        ((List<?>) Objects.requireNonNull(json(image.resolve("manifest.json")))).get(0);
    for (String layer : strings(member(manifest, "Layers"))) {
      Commands.run("tar", "-xzf", image.resolve(layer).toString(), "-C", root.toString());
    }
    return member(json(image.resolve(member(manifest, "Config").toString())), "config");
  }

  @Test
  void itRunsAsAnOrdinaryUserAndAnswers() throws Exception {
    assumeTrue(Commands.isRoot() && Commands.exist("unshare"), "only root can change the root");
    Path root = Files.createDirectory(directory.resolve("r"));
    Object config = unpack(root);
    assertThat(member(config, "User")).isEqualTo(USER + ":" + USER);
    for (String volume : ((Map<?, ?>) member(config, "Volumes")).keySet().toArray(new String[0])) {
      Commands.run("chown", USER + ":" + USER, root.resolve(volume.substring(1)).toString());
    }

    Files.createDirectory(root.resolve("etc"));
    Files.writeString(root.resolve("etc/hosts"), "127.0.0.1 localhost\n");

    try (SimulatedAppliance appliance =
            SimulatedAppliance.builder().user("ops", "hunter2").start();
        Running plugin = reaching(appliance, root, launch(root, config)).start()) {
      assertThat(plugin.describe()).isZero();
      assertThat(plugin.stop()).isZero();
      assertThat(plugin.socket()).doesNotExist();
    }
  }

  @Test
  void nearlyAllItsClassesComeFromTheArchive() throws Exception {
    assumeTrue(Commands.isRoot() && Commands.exist("unshare"), "only root can change the root");
    Path root = Files.createDirectory(directory.resolve("r"));
    Object config = unpack(root);
    Launch launch =
        launch(root, config)
            .variable("JDK_JAVA_OPTIONS", "-Xlog:class+load:file=/tmp/classes")
            .variable("INFRAKIT_PLUGINS_DIR", "/tmp/plugins")
            .variable("INFRAKIT_ONEVIEW_STATE", "/tmp/state.json")
            .socket(root.resolve("tmp/plugins/instance-oneview"));
    Commands.run("chown", USER + ":" + USER, root.resolve("tmp").toString());

    try (Running plugin = launch.start()) {
      assertThat(plugin.stop()).isZero();
    }

    List<String> loaded = Files.readAllLines(root.resolve("tmp/classes"));
    long shared = loaded.stream().filter(line -> line.contains("shared objects file")).count();
    assertThat((double) shared / loaded.size()).isGreaterThan(0.9);
  }

  @Test
  void itNamesThePackagesOfTheSystemLibrariesInIt() throws Exception {
    Path root = Files.createDirectory(directory.resolve("r"));
    unpack(root);

    Path doc = root.resolve("usr/share/doc");
    String libraries = Files.readString(doc.resolve("instance-oneview/SYSTEM-LIBRARIES.txt"));
    try (Stream<Path> files = Files.walk(root)) {
      assertThat(files.filter(each -> each.toString().matches(".*/lib[^/]*\\.so\\.[0-9.]+")))
          .isNotEmpty()
          .allSatisfy(each -> assertThat(libraries).contains("/" + root.relativize(each) + ": "));
    }
    assertThat(doc.resolve("instance-oneview/THIRD-PARTY.txt")).exists();
    assertThat(root.resolve("opt/instance-oneview/runtime/legal/java.base")).isDirectory();
  }

  @Test
  void madeInAnotherDirectoryItIsTheSame() throws Exception {
    assumeTrue(Files.exists(Artifacts.image()), "an image is only built on Linux");
    assumeTrue(
        Runtime.version().feature() >= 25, "before JDK 25 an archive of classes is never the same");
    Path again = Files.createDirectories(directory.resolve("another/directory")).resolve("image");
    Path build = Artifacts.STAGE.resolveSibling("image");

    Commands.run(
        "env",
        "JAVA_HOME=" + System.getProperty("java.home"),
        Path.of("src/build/image").toAbsolutePath().toString(),
        Artifacts.STAGE.toString(),
        again.toString());

    assertThat(Commands.run("diff", "-r", "--no-dereference", build.toString(), again.toString()))
        .isEmpty();
  }

  private static Launch reaching(SimulatedAppliance appliance, Path root, Launch launch)
      throws IOException {
    Files.writeString(root.resolve("etc/ca.pem"), appliance.caPem());
    return launch
        .on(appliance)
        .variable("OV_PASSWORD", appliance.password())
        .variable("INFRAKIT_ONEVIEW_CA_FILE", "/etc/ca.pem");
  }

  /** As a container engine does: its root, its user, its directory, its variables. */
  private Launch launch(Path root, Object config) throws IOException {
    List<String> command = new ArrayList<>();
    command.addAll(List.of("unshare", "--mount", "sh", "-c", ENTER, root.toString(), USER));
    command.add(member(config, "WorkingDir").toString());
    command.addAll(strings(member(config, "Entrypoint")));
    Launch launch = new Launch(directory.resolve("h"), command.toArray(new String[0]));
    launch.without("INFRAKIT_HOME").without("JAVA_HOME");
    for (String variable : strings(member(config, "Env"))) {
      String[] pair = variable.split("=", 2);
      launch.variable(pair[0], pair[1]);
    }
    return launch.socket(root.resolve("run/infrakit/plugins/instance-oneview"));
  }
}
