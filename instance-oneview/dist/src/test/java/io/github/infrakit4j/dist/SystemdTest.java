package io.github.infrakit4j.dist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.infrakit4j.infrakit.rpc.PluginClient;
import io.github.infrakit4j.oneview.simulator.SimulatedAppliance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The Debian package on a booted machine: the service from its first start to the purge. */
class SystemdTest {
  private static final String UNIT = "instance-oneview.service";
  private static final String SETTINGS = "/etc/instance-oneview/environment";
  private static final String STATE = "/var/lib/instance-oneview/state.json";

  private final SimulatedAppliance appliance;
  private final Machine machine;
  private final Path directory;

  SystemdTest(@TempDir Path directory) throws Exception {
    this.directory = directory;
    machine = Machine.boot(directory);
    appliance = SimulatedAppliance.builder().user("ops", "hunter2").start();
  }

  @AfterEach
  void halt() throws Exception {
    appliance.close();
    machine.halt();
  }

  private void install(Path deb) throws Exception {
    Path inside = machine.at("/var/" + deb.getFileName());
    Files.copy(deb, inside, StandardCopyOption.REPLACE_EXISTING);
    // The Java is that of the test, which need not be a package of the system.
    machine.run("dpkg", "--force-depends", "--install", "/var/" + deb.getFileName());
  }

  private void configure() throws IOException {
    Files.writeString(machine.at("/etc/instance-oneview/ca.pem"), appliance.caPem());
    Files.writeString(machine.at("/etc/instance-oneview/password"), "hunter2\n");
    Files.writeString(
        machine.at(SETTINGS),
        """
        OV_ADDRESS=%s
        OV_USERNAME=ops
        INFRAKIT_ONEVIEW_CA_FILE=/etc/instance-oneview/ca.pem
        JAVA_HOME=%s
        """
            .formatted(appliance.url(), System.getProperty("java.home")));
  }

  private void start() throws Exception {
    install(Artifacts.deb());
    configure();
    machine.run("systemctl", "enable", "--now", UNIT);
    awaitAnswer("");
  }

  private Path socket() {
    return machine.at("/run/infrakit/plugins/instance-oneview");
  }

  private String processId() throws Exception {
    return machine.property(UNIT, "MainPID");
  }

  /** Waits until another process than that one has listed the appliance's instances. */
  private void awaitAnswer(String formerProcess) {
    Awaitility.await("the service answers")
        .atMost(Launch.PATIENCE)
        .ignoreExceptions()
        .until(() -> !processId().equals(formerProcess) && describe() == 0);
  }

  private int describe() {
    try (PluginClient client = PluginClient.connect(socket())) {
      return client.instance().describeInstances(Map.of(), true).size();
    }
  }

  private String journal() throws Exception {
    return machine.run("journalctl", "--unit=" + UNIT, "--output=cat", "--no-pager");
  }

  @Test
  void itServesTheGroupInfrakitReloadsAndEndsInOrder() throws Exception {
    install(Artifacts.deb());
    assertThat(machine.property(UNIT, "ActiveState")).isEqualTo("inactive");
    configure();
    machine.run("systemctl", "enable", "--now", UNIT);
    awaitAnswer("");

    PosixFileAttributes socket = Files.readAttributes(socket(), PosixFileAttributes.class);
    assertThat(PosixFilePermissions.toString(socket.permissions())).isEqualTo("rw-rw----");
    assertThat(machine.run("stat", "--format=%U:%G", "/run/infrakit/plugins/instance-oneview"))
        .isEqualTo("instance-oneview:infrakit\n");
    assertThat(
            machine.run(
                "sg",
                "infrakit",
                "-c",
                "INFRAKIT_PLUGINS_DIR=/run/infrakit/plugins JAVA_HOME="
                    + System.getProperty("java.home")
                    + " instance-oneview status"))
        .contains("instance-oneview");
    assertThat(Files.readString(machine.at("/proc/" + processId() + "/environ")))
        .doesNotContain("hunter2");

    machine.run("systemctl", "reload", UNIT);
    Awaitility.await("the settings are read again")
        .atMost(Launch.PATIENCE)
        .until(() -> journal().contains("settings were read again"));

    machine.run("systemctl", "stop", UNIT);
    assertThat(machine.property(UNIT, "Result")).isEqualTo("success");
    assertThat(machine.property(UNIT, "ExecMainStatus")).isEqualTo("0");
    assertThat(socket()).doesNotExist();
    assertThat(appliance.sessions()).isZero();
    assertThat(journal()).contains("stopped").doesNotContain("hunter2");
  }

  @Test
  void whatTheDocumentsSayToTypeInstallsAndStartsIt() throws Exception {
    Files.copy(Artifacts.deb(), machine.at("/var/" + Artifacts.deb().getFileName()));
    String install = InstallLines.of("apt-get ").get(0);
    assumeTrue(
        machine.hasDone("sh", "-c", "cd /var && " + install + " --simulate"),
        "no Java is installed as a package here, which apt-get asks for");

    machine.run("sh", "-c", "cd /var && " + install);
    configure();
    machine.run("sh", "-c", InstallLines.of("systemctl ").get(0));

    awaitAnswer("");
  }

  @Test
  void aProcessThatDiesIsStartedAgain() throws Exception {
    start();
    String former = processId();

    machine.run("kill", "-KILL", former);

    awaitAnswer(former);
    assertThat(machine.property(UNIT, "NRestarts")).isEqualTo("1");
  }

  @Test
  void anUpgradeGoesOnWithSettingsAndStateAndAPurgeLeavesNothingOfItsOwn() throws Exception {
    start();
    String settings = Files.readString(machine.at(SETTINGS));
    String former = processId();

    install(newer());

    awaitAnswer(former);
    assertThat(machine.run("dpkg-query", "--show", "--showformat=${Version}", "instance-oneview"))
        .isEqualTo("9");
    assertThat(machine.at(SETTINGS)).hasContent(settings);
    assertThat(machine.at(STATE)).exists();

    machine.run("dpkg", "--remove", "instance-oneview");
    assertThat(machine.property(UNIT, "ActiveState")).isEqualTo("inactive");
    assertThat(socket()).doesNotExist();
    assertThat(machine.at(SETTINGS)).hasContent(settings);
    assertThat(machine.at(STATE)).exists();

    machine.run("dpkg", "--purge", "instance-oneview");
    assertThat(machine.at(SETTINGS)).doesNotExist();
    assertThat(machine.at("/etc/instance-oneview/password")).doesNotExist();
    assertThat(machine.at("/etc/instance-oneview/ca.pem")).exists();
    assertThat(machine.at("/var/lib/instance-oneview")).doesNotExist();
    assertThat(machine.at("/var/cache/instance-oneview")).doesNotExist();
    assertThat(machine.at("/lib/systemd/system/" + UNIT)).doesNotExist();
    assertThat(machine.run("find", "/etc/systemd", "-name", "*instance-oneview*")).isEmpty();
  }

  /** The same package under a higher version. */
  private Path newer() throws Exception {
    Path tree = directory.resolve("newer");
    Commands.run("dpkg-deb", "--raw-extract", Artifacts.deb().toString(), tree.toString());
    Path control = tree.resolve("DEBIAN/control");
    Files.writeString(
        control, Files.readString(control).replaceAll("(?m)^Version: .*$", "Version: 9"));
    Path deb = directory.resolve("newer.deb");
    Commands.run("dpkg-deb", "--build", tree.toString(), deb.toString());
    return deb;
  }
}
