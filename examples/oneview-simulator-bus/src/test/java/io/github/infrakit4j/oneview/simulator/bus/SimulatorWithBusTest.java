package io.github.infrakit4j.oneview.simulator.bus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.infrakit4j.oneview.simulator.SimulatorMain;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimulatorWithBusTest {
  @Test
  void theProgramStartsTheBusToo(@TempDir Path folder) throws Exception {
    Path out = folder.resolve("out");
    Process process =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-cp",
                    System.getProperty("java.class.path"),
                    SimulatorMain.class.getName(),
                    "--bus",
                    "0"))
            .redirectErrorStream(true)
            .redirectOutput(out.toFile())
            .start();
    try {
      await().atMost(60, TimeUnit.SECONDS).until(() -> Files.readString(out).contains("Break it:"));
      assertThat(Files.readString(out)).containsPattern("Bus:      amqps://localhost:\\d+\n");
      process.destroy();
      assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
      assertThat(Files.readString(out)).endsWith("Stopped.\n");
    } finally {
      process.destroyForcibly();
    }
  }
}
