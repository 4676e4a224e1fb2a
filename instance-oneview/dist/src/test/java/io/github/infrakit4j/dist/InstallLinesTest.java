package io.github.infrakit4j.dist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.infrakit4j.dist.Launch.Running;
import io.github.infrakit4j.oneview.simulator.SimulatedAppliance;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the documents say to type to install the archive does it, to the letter but for /opt. */
class InstallLinesTest {
  @TempDir private Path directory;

  @Test
  void theArchiveIsUnpackedAndStarted() throws Exception {
    Path opt = Files.createDirectory(directory.resolve("opt"));
    List<String> unpack = InstallLines.of("tar ");
    List<String> start = InstallLines.of("/opt/");
    assertThat(unpack).hasSize(1);
    assertThat(start).hasSize(1);

    Commands.run(
        "sh",
        "-c",
        "cd '" + Artifacts.PACKAGES + "' && " + unpack.get(0).replace("/opt", "" + opt));

    String command = start.get(0).replace("/opt", opt.toString());
    try (SimulatedAppliance appliance = SimulatedAppliance.builder().start()) {
      Files.writeString(directory.resolve("oneview-ca.pem"), appliance.caPem());
      Launch launch =
          new Launch(
                  directory.resolve("h"), "sh", "-c", "cd '" + directory + "' && exec " + command)
              .on(appliance)
              .without("INFRAKIT_ONEVIEW_CA_FILE")
              .variable("OV_PASSWORD", appliance.password());
      try (Running plugin = launch.start()) {
        assertThat(plugin.describe()).isZero();
        assertThat(plugin.stop()).isZero();
      }
    }
  }

  @Test
  void theSumsAreThoseOfTheFiles() throws Exception {
    assumeTrue(Commands.exist("sha256sum"), "no sha256sum is installed: the sums are not compared");
    String line = "sha256sum -c SHA256SUMS";
    assertThat(Files.readString(Path.of("README.md"))).contains("`" + line + "`");

    String said = Commands.run("sh", "-c", "cd '" + Artifacts.PACKAGES + "' && " + line);

    assertThat(said.lines()).hasSizeGreaterThan(3).allMatch(each -> each.endsWith(": OK"));
  }
}
