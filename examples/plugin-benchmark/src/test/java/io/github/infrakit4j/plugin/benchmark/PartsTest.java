package io.github.infrakit4j.plugin.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.infrakit4j.oneview.simulator.Rack;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The parts do what they count, with the simulated appliance and the plugin as processes. */
class PartsTest {
  @TempDir private Path work;

  private static List<String> onClassPath(String main) {
    return List.of(Program.java(), "-cp", System.getProperty("java.class.path"), main);
  }

  private List<String> rows(Bench.Part part) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Plugin plugin =
        new Plugin("plugin", onClassPath("io.github.infrakit4j.instance.oneview.Main"), work, "");
    Table table =
        new Table(new PrintStream(out, true, StandardCharsets.UTF_8), List.of(plugin.name()));
    List<String> simulator = onClassPath("io.github.infrakit4j.oneview.simulator.SimulatorMain");
    part.run(new Bench(simulator, work, List.of(plugin), table));
    return out.toString(StandardCharsets.UTF_8).lines().toList();
  }

  @Test
  void describesAreOfAllInstancesWithTheirRequests() throws Exception {
    assertThat(rows(new DescribePart(3, 2, 1, 1)))
        .anySatisfy(row -> assertThat(row).contains("describe | ", "2 requests, 3 of 3"))
        .anySatisfy(row -> assertThat(row).contains("with Properties", "4 requests, 3 of 3"));
  }

  @Test
  void aStormMakesEveryInstance() throws Exception {
    assertThat(rows(new StormPart(2, 2, 1)))
        .anySatisfy(row -> assertThat(row).contains("all answered", "2 accepted"))
        .anySatisfy(row -> assertThat(row).contains("appliance done", "2 of 2 servers"))
        .anySatisfy(row -> assertThat(row).contains("described ready", "2 of 2"));
  }

  @Test
  void aRackIsOneThatTheSimulatorTakes() throws IOException {
    Path file = work.resolve("rack.json");
    new RackText(40, 20, 5, number -> "g" + number % 3)
        .write(file, new GoPlugin(List.of("infrakit")));
    String rack = Files.readString(file);
    assertThat(Rack.parse(rack)).isNotNull();
    assertThat(rack)
        .contains("\"description\":\"g2|h\"", "InfraKit-5000000000000000020", "payroll-25");
  }
}
