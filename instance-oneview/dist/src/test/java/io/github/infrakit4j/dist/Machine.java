package io.github.infrakit4j.dist;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/**
 * This machine booted once more, in a container: its own files under a layer in memory that takes
 * what is written, its own network, and a systemd of its own. Nothing of it stays.
 */
final class Machine {
  /** Mounts end with the process, as it has a mount namespace of its own. */
  private static final String BOOT =
      """
      mount -t tmpfs none "$0" && mkdir "$0/upper" "$0/work" "$0/root" &&
      mount -t overlay overlay -o "lowerdir=/,upperdir=$0/upper,workdir=$0/work" "$0/root" &&
      exec systemd-nspawn --quiet --register=no --keep-unit --console=pipe \
        --machine="instance-oneview-$$" --directory="$0/root" --boot systemd.unit=basic.target
      """;

  private final Process process;
  private final Path log;
  private final String leader;

  private Machine(Process process, Path log, String leader) {
    this.process = process;
    this.log = log;
    this.leader = leader;
  }

  /** Boots it; the test stands aside where that cannot be. */
  static Machine boot(Path directory) throws IOException, InterruptedException {
    assumeTrue(
        Commands.isRoot()
            && Commands.exist("systemd-nspawn", "unshare", "nsenter", "dpkg")
            && Files.exists(Path.of("/lib/systemd/systemd"))
            && Files.readString(Path.of("/proc/filesystems")).contains("\toverlay\n"),
        "only root can boot, with systemd-nspawn (Debian: systemd-container), dpkg and overlays");
    Path mount = Files.createDirectory(directory.resolve("m"));
    Path log = directory.resolve("boot.txt");
    Process process =
        new ProcessBuilder("unshare", "--mount", "sh", "-c", BOOT, mount.toString())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .redirectInput(Path.of("/dev/null").toFile())
            .start();
    try {
      Machine machine = new Machine(process, log, awaitSystemd(process, log));
      // Machines that are themselves images forbid packages to start services.
      machine.run("rm", "-f", "/usr/sbin/policy-rc.d");
      return machine;
    } catch (RuntimeException notUp) {
      stop(process);
      throw notUp;
    }
  }

  private static String awaitSystemd(Process process, Path log) {
    return Awaitility.await("the machine is up")
        .atMost(Launch.PATIENCE)
        .until(() -> booted(process, log), Optional::isPresent)
        .orElseThrow();
  }

  private static Optional<String> booted(Process process, Path log) throws Exception {
    if (!process.isAlive()) {
      throw new IllegalStateException("the machine did not boot: " + Files.readString(log));
    }
    for (ProcessHandle child : process.children().toList()) {
      String leader = String.valueOf(child.pid());
      String state = Commands.result(inside(leader, "systemctl", "is-system-running")).output();
      if (state.startsWith("running") || state.startsWith("degraded")) {
        return Optional.of(leader);
      }
    }
    return Optional.empty();
  }

  private static String[] inside(String leader, String... command) {
    List<String> all = new ArrayList<>(List.of("nsenter", "--all", "--target", leader));
    all.addAll(List.of("env", "-i", "PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/bin"));
    all.add("DEBIAN_FRONTEND=noninteractive");
    all.addAll(List.of(command));
    return all.toArray(new String[0]);
  }

  /** What a command printed in it; an error unless it ended with 0. */
  String run(String... command) throws IOException, InterruptedException {
    return Commands.run(inside(leader, command));
  }

  /** Runs a command in it; whether it ended with 0. */
  boolean hasDone(String... command) throws IOException, InterruptedException {
    return Commands.result(inside(leader, command)).code() == 0;
  }

  /** A file of it, as seen from here; sockets can be connected to. */
  Path at(String path) {
    return Path.of("/proc/" + leader + "/root" + path);
  }

  /** A property of a unit. */
  String property(String unit, String name) throws IOException, InterruptedException {
    return run("systemctl", "show", "--value", "--property=" + name, unit).strip();
  }

  /** Shuts it down; what was mounted is gone with it. */
  void halt() throws IOException, InterruptedException {
    if (!stop(process)) {
      throw new IllegalStateException("the machine did not stop: " + Files.readString(log));
    }
  }

  /** Sends it SIGTERM, at which it shuts down in order. */
  private static boolean stop(Process process) throws InterruptedException {
    process.destroy();
    if (process.waitFor(Launch.PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
      return true;
    }
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
    return false;
  }
}
