package io.github.infrakit4j.instance.oneview;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.infrakit4j.infrakit.rpc.PluginClient;
import io.github.infrakit4j.oneview.simulator.SimulatedAppliance;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoorsTest {
  @TempDir private Path directory;

  @Test
  void metricsAreServedWhereTheyAreAskedForAndNotLoadedElsewhere() throws Exception {
    try (SimulatedAppliance appliance = PluginUnderTest.appliance(1);
        PluginUnderTest plugin = new PluginUnderTest(directory)) {
      Path loaded = directory.resolve("loaded");
      plugin.variable("JAVA_TOOL_OPTIONS", "-Xlog:class+load:file=" + loaded);
      Process without = plugin.on(appliance).serve();
      without.destroy();
      PluginUnderTest.end(without);
      assertThat(Files.readString(loaded))
          .contains("io.github.infrakit4j.instance.oneview.PluginProcess")
          .doesNotContain("io.prometheus");

      plugin.flags("--metrics", "0").serve();
      try (PluginClient client = PluginClient.connect(plugin.socket())) {
        PluginUnderTest.provision(client.instance());
      }
      String output = plugin.output();
      int start = output.indexOf("metrics on ") + "metrics on ".length();
      String page = read(output.substring(start, output.indexOf('\n', start)) + "/metrics");
      assertThat(page)
          .contains(
              "infrakit_oneview_rpc_duration_seconds_count{method=\"Instance.Provision\",outcome=\"ok\"}"
                  + " 1")
          .contains(
              "infrakit_oneview_provisions_total{appliance=\"instance-oneview\",outcome=\"accepted\"}"
                  + " 1.0")
          .doesNotContain("hunter2");
    }
  }

  @Test
  void thePageIsServedWhereItIsAskedForAndEndsWithTheProcess() throws Exception {
    try (SimulatedAppliance appliance = PluginUnderTest.appliance(1);
        PluginUnderTest plugin = new PluginUnderTest(directory)) {
      Process process = plugin.on(appliance).flags("--page", "0").serve();
      String output = plugin.output();
      int start = output.indexOf("page on ") + "page on ".length();
      String page = output.substring(start, output.indexOf('\n', start));
      assertThat(read(page)).contains("InfraKit instance plugin");
      try (BufferedReader told =
          new BufferedReader(
              new InputStreamReader(
                  URI.create(page + "changes").toURL().openStream(), StandardCharsets.UTF_8))) {
        StringBuilder seen = new StringBuilder();
        PluginUnderTest.readUntil(told, "\"AsOf\"", seen);
        assertThat(seen.toString()).contains("\"Name\":\"h1\"");
        process.destroy();
        assertThat(PluginUnderTest.end(process)).isZero();
      }
    }
  }

  private static String read(String url) throws IOException {
    try (InputStream in = URI.create(url).toURL().openStream()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
