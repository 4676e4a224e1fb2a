package io.github.infrakit4j.dist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.infrakit4j.dist.Launch.Running;
import io.github.infrakit4j.oneview.simulator.SimulatedAppliance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The Debian package, in a root directory of its own. */
class DebTest {
  private static final Pattern ENVIRONMENT = Pattern.compile("(?m)^Environment=([^=]+)=(.*)$");

  @TempDir private Path root;

  private Path at(String path) {
    return root.resolve(path.substring(1));
  }

  private void dpkg(String action, String subject) throws Exception {
    Commands.run(
        "dpkg", "--root=" + root, "--force-script-chrootless", "--force-depends", action, subject);
  }

  private void install() throws Exception {
    assumeTrue(
        Commands.isRoot() && Commands.exist("dpkg", "systemd-sysusers"),
        "only root can install packages, with dpkg and systemd-sysusers");
    for (String directory : List.of("info", "updates", "triggers")) {
      Files.createDirectories(at("/var/lib/dpkg/" + directory));
    }
    Files.createFile(at("/var/lib/dpkg/status"));
    dpkg("-i", Artifacts.deb().toString());
  }

  /** As the unit starts it, as far as that can be without systemd. */
  private Launch asTheServiceDoes(Path run) throws IOException {
    Path socket = run.resolve("instance-oneview");
    Launch launch = new Launch(root.resolve("h"), at("/usr/bin/instance-oneview").toString());
    Matcher set =
        ENVIRONMENT.matcher(Files.readString(at("/lib/systemd/system/instance-oneview.service")));
    while (set.find()) {
      launch.variable(set.group(1), set.group(2));
    }
    Path state = at("/var/lib/instance-oneview");
    Files.createDirectories(
        state, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    return launch
        .without("INFRAKIT_HOME")
        .variable("INFRAKIT_PLUGINS_DIR", run.toString())
        .variable("INFRAKIT_ONEVIEW_STATE", state.resolve("state.json").toString())
        // The archive of classes is LauncherTest's.
        .variable("CACHE_DIRECTORY", "/dev/null/none")
        .variable("CREDENTIALS_DIRECTORY", at("/etc/instance-oneview").toString())
        .socket(socket);
  }

  @Test
  void itIsInstalledRunsAndIsRemoved() throws Exception {
    install();
    assertThat(Files.readString(at("/etc/passwd"))).contains("instance-oneview:");
    assertThat(Files.readString(at("/etc/group"))).contains("infrakit:");
    Files.writeString(at("/etc/instance-oneview/password"), "hunter2\n");

    try (SimulatedAppliance appliance =
            SimulatedAppliance.builder().user("ops", "hunter2").start();
        Running plugin = asTheServiceDoes(root.resolve("r")).on(appliance).start()) {
      assertThat(plugin.describe()).isZero();
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(plugin.socket())))
          .isEqualTo("rw-rw----");
      assertThat(plugin.stop()).isZero();
      assertThat(plugin.socket()).doesNotExist();
    }

    Files.createDirectories(at("/var/cache/instance-oneview"));
    dpkg("--remove", "instance-oneview");
    assertThat(at("/usr/bin/instance-oneview")).doesNotExist();
    assertThat(at("/usr/share/instance-oneview")).doesNotExist();
    assertThat(at("/etc/instance-oneview/password")).hasContent("hunter2");
    assertThat(at("/var/lib/instance-oneview/state.json")).exists();

    dpkg("--purge", "instance-oneview");
    assertThat(at("/etc/instance-oneview")).doesNotExist();
    assertThat(at("/var/lib/instance-oneview")).doesNotExist();
    assertThat(at("/var/cache/instance-oneview")).doesNotExist();
  }

  @Test
  void unpackedItRunsWithoutAnyPrivilege() throws Exception {
    assumeTrue(Commands.exist("dpkg-deb"), "no dpkg-deb on this machine");
    Commands.run("dpkg-deb", "-x", Artifacts.deb().toString(), root.toString());

    try (Running plugin = asTheServiceDoes(root.resolve("r")).start()) {
      assertThat(plugin.stop()).isZero();
    }
  }

  @Test
  void theUnitIsSoundAndTight() throws Exception {
    assumeTrue(Commands.exist("systemd-analyze", "dpkg-deb"), "no systemd-analyze on this machine");
    Commands.run("dpkg-deb", "-x", Artifacts.deb().toString(), root.toString());
    // What it verifies must lie where the unit says: a copy names the unpacked command.
    Path unit = root.resolve("instance-oneview.service");
    Files.writeString(
        unit,
        Files.readString(at("/lib/systemd/system/instance-oneview.service"))
            .replace("ExecStart=", "ExecStart=" + root)
            .replaceAll("(?m)^Documentation=.*\\R", ""));

    assertThat(Commands.run("systemd-analyze", "verify", unit.toString())).isEmpty();
    // Tenths: 3.0 of 10.
    Commands.run("systemd-analyze", "security", "--offline=yes", "--threshold=30", unit.toString());
  }

  @Test
  void lintianFindsNothing() throws Exception {
    assumeTrue(Commands.exist("lintian"), "no lintian on this machine");

    assertThat(Commands.run("lintian", "--allow-root", Artifacts.deb().toString())).isEmpty();
  }
}
