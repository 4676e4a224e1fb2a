package io.github.infrakit4j.quickstart;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.infrakit4j.infrakit.rpc.PluginClient;
import io.github.infrakit4j.infrakit.rpc.PluginServer;
import io.github.infrakit4j.infrakit.testing.InMemoryInstances;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ByHandTest {
  /** Stands for curl: shows what it would have sent where, and says what the plugin would say. */
  private static final String CURL =
      """
      curl() {
        echo "$3 $4 $5 $6"
        case "$8" in *Describe*) echo '{"ID":"docker-1"}';; *) echo "$8";; esac
      }
      """;

  @Test
  void thePluginUnderstandsTheCalls(@TempDir Path directory) {
    InMemoryInstances instances = new InMemoryInstances();
    try (PluginServer server =
            PluginServer.builder("instance-oneview")
                .directory(directory)
                .instance(instances)
                .start();
        PluginClient client = PluginClient.connect(server.socket())) {
      assertThat(send(client, ByHand.HELLO)).contains("Instance/0.6.1");
      assertThat(send(client, ByHand.PROVISION)).contains("\"ID\":\"instance-000001\"");
      assertThat(send(client, ByHand.DESCRIBE)).contains("\"ID\":\"instance-000001\"");
      assertThat(send(client, ByHand.DESTROY)).contains("OK");
      assertThat(instances.describeInstances(Map.of(), false)).isEmpty();
    }
  }

  private static String send(PluginClient client, ByHand.Call call) {
    return client.call(call.method(), call.params("instance-000001")).text();
  }

  @Test
  void theLinesSurviveTheShell() throws IOException, InterruptedException {
    List<String> lines = ByHand.lines(Path.of("/tmp/plugins/instance-oneview"));
    Process shell =
        new ProcessBuilder("sh", "-c", CURL + String.join("\n", lines))
            .redirectErrorStream(true)
            .start();
    String said = new String(shell.getInputStream().readAllBytes(), UTF_8);
    assertThat(shell.waitFor()).isZero();
    assertThat(said)
        .contains("/tmp/plugins/instance-oneview -H Content-Type: application/json http://plugin/")
        .contains("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"Handshake.Hello\",\"params\":{}}")
        .contains("\"params\":{\"Instance\":\"docker-1\",\"Context\":{\"Reason\":\"terminate\"}}}");
  }

  @Test
  void theLinesForGroupsNameAProgramThatIsThere() {
    assertThat(ByHand.groupLines(Path.of("/tmp/plugins/group-stateless")))
        .hasSize(3)
        .allMatch(
            line ->
                line.startsWith(
                    "INFRAKIT_PLUGINS_DIR=/tmp/plugins examples/group-controller/infrakit4j "));
    assertThat(Path.of("../group-controller/infrakit4j")).isExecutable();
  }
}
