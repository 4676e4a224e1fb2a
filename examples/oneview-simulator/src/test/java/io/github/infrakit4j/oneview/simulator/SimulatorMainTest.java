package io.github.infrakit4j.oneview.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class SimulatorMainTest {
  @TempDir private Path folder;

  @Test
  void printsWhereItIsAndStopsOnSigterm() throws Exception {
    Path out = folder.resolve("out");
    Path ca = folder.resolve("ca.pem");
    Process process =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-cp",
                    System.getProperty("java.class.path"),
                    SimulatorMain.class.getName(),
                    "--ca-out",
                    ca.toString(),
                    "--speed",
                    "60",
                    "--user",
                    "me",
                    "--page-size",
                    "500",
                    "--profile-tasks",
                    "10",
                    "--delay",
                    "PROFILE_CREATE=PT2M"))
            .redirectErrorStream(true)
            .redirectOutput(out.toFile())
            .start();
    try {
      await().atMost(60, TimeUnit.SECONDS).until(() -> Files.readString(out).contains("Break it:"));
      assertThat(Files.readString(out))
          .containsPattern("URL:      https://localhost:\\d+\n")
          .containsPattern("Page:     http://127.0.0.1:\\d+/ ")
          .contains("User:     me\n", "CA:       " + ca, "templates: docker, database, rack");
      assertThat(Files.readString(ca)).startsWith("-----BEGIN CERTIFICATE-----");
      process.destroy();
      assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
      assertThat(Files.readString(out)).endsWith("Stopped.\n");
    } finally {
      process.destroyForcibly();
    }
  }

  @Test
  void badUsageIs2AndABadRackIs1() throws IOException {
    StringWriter errors = new StringWriter();
    CommandLine command = SimulatorMain.commandLine().setErr(new PrintWriter(errors));
    assertThat(command.execute("--wings")).isEqualTo(2);
    assertThat(errors.toString()).contains("Unknown option: '--wings'", "Usage:");
    Path rack = folder.resolve("rack.json");
    Files.writeString(rack, "{\"wings\": []}");
    assertThat(command.execute("--rack", rack.toString())).isEqualTo(1);
    assertThat(errors.toString())
        .contains("The simulator did not start: the rack has an unknown list: wings");
    assertThat(command.execute("--profile-tasks", "-1")).isEqualTo(1);
    assertThat(errors.toString()).contains("profile tasks must not be negative: -1");
  }

  @Test
  void aBusNeedsTheModuleThatHasOne() {
    StringWriter errors = new StringWriter();
    CommandLine command = SimulatorMain.commandLine().setErr(new PrintWriter(errors));
    assertThat(command.execute("--bus", "0")).isEqualTo(1);
    assertThat(errors.toString()).contains("no message bus", "oneview-simulator-bus");
  }

  @Test
  void aPortOfThePageThatIsTakenIsExitCode1() throws IOException {
    StringWriter errors = new StringWriter();
    CommandLine command = SimulatorMain.commandLine().setErr(new PrintWriter(errors));
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThat(command.execute("--page-port", String.valueOf(taken.getLocalPort()))).isEqualTo(1);
    }
    assertThat(errors.toString()).contains("The simulator did not start: ");
  }

  @Test
  void saysItsVersion() {
    StringWriter out = new StringWriter();
    CommandLine command = SimulatorMain.commandLine().setOut(new PrintWriter(out));

    assertThat(command.execute("--version")).isZero();
    assertThat(out.toString()).isEqualToIgnoringNewLines("OneView simulator version development");
  }
}
