package io.github.infrakit4j.infrakit.rpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.infrakit4j.infrakit.PluginException;
import io.github.infrakit4j.infrakit.testing.InMemoryInstances;
import io.github.infrakit4j.infrakit.transport.Endpoint;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PluginsTest {

  private static final Path HOME = Path.of("/home/me");

  @TempDir Path directory;

  @Test
  void directoryIsChosenByInfrakitsRules() {
    assertThat(Plugins.directory(Map.of("INFRAKIT_PLUGINS_DIR", "/p", "INFRAKIT_HOME", "/h"), HOME))
        .isEqualTo(Path.of("/p"));
    assertThat(Plugins.directory(Map.of("INFRAKIT_HOME", "/h", "HOME", "/x"), HOME))
        .isEqualTo(Path.of("/h/plugins"));
    assertThat(Plugins.directory(Map.of("HOME", "/x", "INFRAKIT_PLUGINS_DIR", ""), HOME))
        .isEqualTo(Path.of("/home/me/.infrakit/plugins"));
  }

  @Test
  void homeIsThatOfTheUserAndNotTheVariable() {
    assertThat(Plugins.directory(Map.of("HOME", "/x")))
        .isEqualTo(Path.of(System.getProperty("user.home"), ".infrakit", "plugins"));
  }

  @Test
  void socketsAndListenFilesArePluginsAndNothingElseIs() throws IOException {
    listen("tcp", "tcp://10.0.0.1:8080");
    listen("web", "https://h:1/x");
    listen("newline", "tcp://10.0.0.1:8080\n");
    listen("bare", "10.0.0.1:8080");
    listen("odd", "ftp://h");
    Files.writeString(directory.resolve("other.txt"), "tcp://h:1");
    Files.createDirectory(directory.resolve("sub"));
    try (PluginServer server =
        PluginServer.builder("mine")
            .instance(new InMemoryInstances())
            .directory(directory)
            .start()) {
      Files.createSymbolicLink(directory.resolve("link"), server.socket());

      assertThat(Plugins.list(directory))
          .isEqualTo(
              Map.of(
                  "mine", new Endpoint.Unix(directory.resolve("mine")),
                  "tcp", new Endpoint.Tcp(URI.create("tcp://10.0.0.1:8080")),
                  "web", new Endpoint.Tcp(URI.create("https://h:1/x"))));
    }
    assertThat(Plugins.list(directory)).containsOnlyKeys("tcp", "web");
  }

  @Test
  void missingDirectoryHasNoPlugins() throws IOException {
    assertThat(Plugins.list(directory.resolve("missing"))).isEmpty();
  }

  @Test
  void listedPluginCanBeCalled() throws IOException {
    try (Served served =
        new Served(
            b -> b.instance("a", new InMemoryInstances()).instance("b", new InMemoryInstances()))) {
      Path where = Objects.requireNonNull(served.socket().getParent());
      Endpoint found = Objects.requireNonNull(Plugins.list(where).get("p"));
      try (PluginClient client = PluginClient.builder(found).build()) {
        assertThat(client.hello()).isEqualTo(Map.of("Instance/0.6.1", List.of("a", "b")));
      }
    }
  }

  @Test
  void nameIsSplitAtTheFirstSlash() {
    assertThat(PluginName.parse("a")).isEqualTo(new PluginName("a", ""));
    assertThat(PluginName.parse("a/b/c")).isEqualTo(new PluginName("a", "b/c"));
    assertThat(PluginName.parse("a/b/c")).hasToString("a/b/c");
    assertThatThrownBy(() -> PluginName.parse("/b")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void pluginIsFoundByItsNameOrTheOthersAreNamed() throws IOException {
    listen("tcp", "tcp://10.0.0.1:8080");

    assertThat(Plugins.find(directory, PluginName.parse("tcp/compute")))
        .isEqualTo(new Endpoint.Tcp(URI.create("tcp://10.0.0.1:8080")));
    assertThatThrownBy(() -> Plugins.find(directory, PluginName.parse("udp/x")))
        .isInstanceOf(PluginException.class)
        .hasMessage("plugin not found:udp/x (in " + directory + " there are: [tcp])");
  }

  private void listen(String name, String content) throws IOException {
    Files.writeString(directory.resolve(name + ".listen"), content);
  }
}
