package io.github.infrakit4j.infrakit.example;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.infrakit4j.infrakit.Json;
import io.github.infrakit4j.infrakit.Tags;
import io.github.infrakit4j.infrakit.instance.InstancePlugin;
import io.github.infrakit4j.infrakit.instance.InstanceSpec;
import io.github.infrakit4j.infrakit.rpc.PluginClient;
import io.github.infrakit4j.infrakit.rpc.PluginServer;
import io.github.infrakit4j.infrakit.transport.RawHttp;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the README shows is what is compiled and what is answered. */
class ReadmeTest {

  private static final Path SOURCE =
      Path.of("src/test/java/io/github/infrakit4j/infrakit/example/ClockPlugin.java");

  @TempDir Path directory;

  @Test
  void quotedPluginIsTheCompiledOne() throws IOException {
    String compiled = Files.readString(SOURCE).split("// readme\n", 2)[1];

    assertThat(Files.readString(Path.of("README.md"))).contains(compiled);
  }

  @Test
  void quotedPluginServes() {
    try (PluginServer server =
            PluginServer.builder("clocks")
                .instance(new ClockPlugin())
                .directory(directory)
                .start();
        PluginClient client = PluginClient.connect(server.socket())) {
      InstancePlugin plugin = client.instance();
      Map<String, String> tags = Map.of(Tags.GROUP, "hall");

      assertThat(plugin.provision(InstanceSpec.of(Json.of("{}"), tags))).hasToString("clock-00001");
      assertThat(plugin.describeInstances(tags, false)).hasSize(1);
    }
  }

  @Test
  void quotedRequestsGetTheQuotedAnswers() throws IOException {
    Pattern exchange = Pattern.compile("-d '(.*)' http://h/\n(.*)\n");
    try (PluginServer server =
        PluginServer.builder("clocks").instance(new ClockPlugin()).directory(directory).start()) {
      Matcher found = exchange.matcher(Files.readString(Path.of("README.md")));
      int count = 0;
      while (found.find()) {
        count++;
        assertThat(RawHttp.exchange(server.socket(), RawHttp.post(found.group(1))).body())
            .isEqualTo(found.group(2) + "\n");
      }
      assertThat(count).isEqualTo(7);
    }
  }
}
