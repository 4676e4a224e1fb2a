package io.github.infrakit4j.infrakit.example;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.infrakit4j.infrakit.Json;
import io.github.infrakit4j.infrakit.Tags;
import io.github.infrakit4j.infrakit.instance.InstancePlugin;
import io.github.infrakit4j.infrakit.instance.InstanceSpec;
import io.github.infrakit4j.infrakit.rpc.PluginClient;
import io.github.infrakit4j.infrakit.rpc.PluginServer;
import io.github.infrakit4j.infrakit.testing.InMemoryGroups;
import io.github.infrakit4j.infrakit.testing.InMemoryInstances;
import io.github.infrakit4j.infrakit.testing.InMemoryUpdatable;
import io.github.infrakit4j.infrakit.transport.RawHttp;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the README shows is what is compiled and what is answered. */
class ReadmeTest {

  private static final Path SOURCES =
      Path.of("src/test/java/io/github/infrakit4j/infrakit/example");

  @TempDir Path directory;

  @ParameterizedTest
  @ValueSource(strings = {"ClockPlugin", "BootScript"})
  void quotedPluginIsTheCompiledOne(String name) throws IOException {
    String compiled = Files.readString(SOURCES.resolve(name + ".java")).split("// readme\n", 2)[1];

    assertThat(Files.readString(Path.of("README.md"))).contains(compiled);
  }

  @Test
  void otherQuotedCodeIsCompiledToo() throws IOException {
    String source = Files.readString(SOURCES.resolve("Snippets.java"));
    String readme = Files.readString(Path.of("README.md"));
    Matcher found = Pattern.compile("// readme\n(.*?)\n *// end", Pattern.DOTALL).matcher(source);
    int count = 0;
    while (found.find()) {
      count++;
      assertThat(readme)
          .contains("```java\n" + found.group(1).stripTrailing().stripIndent() + "\n```");
    }
    assertThat(count).isEqualTo(6);
  }

  @Test
  void quotedHashIsTheHash() throws IOException {
    assertThat(Files.readString(Path.of("README.md"))).contains("`" + Snippets.hash() + "`");
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
    Pattern line =
        Pattern.compile("\\$ S=~/.infrakit/plugins/(\\w+)\n|-d '(.*)' http://h/\n(.*)\n");
    try (PluginServer clocks =
            PluginServer.builder("clocks")
                .instance(new ClockPlugin())
                .directory(directory)
                .start();
        PluginServer crew =
            PluginServer.builder("crew")
                .flavor(new BootScript("date\n"))
                .group(new InMemoryGroups(new InMemoryInstances()))
                .updatable(new InMemoryUpdatable())
                .directory(directory)
                .start()) {
      Path socket = clocks.socket();
      int count = 0;
      Matcher found = line.matcher(Files.readString(Path.of("README.md")));
      while (found.find()) {
        if (found.group(1) != null) {
          socket = crew.socket().resolveSibling(found.group(1));
        } else {
          count++;
          assertThat(RawHttp.exchange(socket, RawHttp.post(found.group(2))).body())
              .isEqualTo(found.group(3) + "\n");
        }
      }
      assertThat(count).isEqualTo(24);
    }
  }
}
