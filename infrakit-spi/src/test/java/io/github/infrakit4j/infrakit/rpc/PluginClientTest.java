package io.github.infrakit4j.infrakit.rpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.infrakit4j.infrakit.InterfaceSpec;
import io.github.infrakit4j.infrakit.Json;
import io.github.infrakit4j.infrakit.instance.InstanceDescription;
import io.github.infrakit4j.infrakit.instance.InstanceId;
import io.github.infrakit4j.infrakit.instance.InstancePlugin;
import io.github.infrakit4j.infrakit.instance.InstanceSpec;
import io.github.infrakit4j.infrakit.testing.InMemoryInstances;
import io.github.infrakit4j.infrakit.transport.Endpoint;
import io.github.infrakit4j.infrakit.transport.HttpReply;
import io.github.infrakit4j.infrakit.transport.HttpServer;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers are judged as the Go client judges them; the far side here says anything. */
class PluginClientTest {

  private static final String HELLO =
      "{\"jsonrpc\":\"2.0\",\"result\":{\"Objects\":{\"Instance/0.6.1\":[{\"Name\":\".\"}]}},\"id\":1}";

  @TempDir Path directory;
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private final CountDownLatch never = new CountDownLatch(1);
  private volatile String hello = HELLO;
  private volatile HttpReply answer = HttpReply.text(200, "");
  private volatile boolean hang;
  private HttpServer far;
  private PluginClient client;

  @BeforeEach
  void start() throws IOException {
    far =
        HttpServer.builder(directory.resolve("far"))
            .start(
                call -> {
                  String body = new String(call.body(), StandardCharsets.UTF_8);
                  requests.add(body);
                  if (body.contains("Handshake.Hello")) {
                    return HttpReply.text(200, hello);
                  }
                  awaitIfHanging();
                  return answer;
                });
    client = PluginClient.builder(far.file()).timeLimit(Duration.ofSeconds(5)).build();
  }

  @AfterEach
  void stop() {
    never.countDown();
    client.close();
    far.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"jsonrpc\":\"2.0\",\"result\":{\"Type\":\"\",\"OK\":true},\"id\":5}",
        "{\"result\":{\"OK\":false}}",
        "{\"error\":null,\"RESULT\":{},\"id\":null}",
        "{\"result\":{}} trailing"
      })
  void successIsAResultWhateverElseIsThere(String body) {
    answer = HttpReply.text(500, body);

    assertThatCode(() -> client.instance().validate(Json.of("{}"))).doesNotThrowAnyException();
  }

  /** Not known is an error, or a group would be made a second time. */
  @Test
  void noListOfInstancesIsNotAnEmptyOne() {
    answer = HttpReply.text(200, "{\"result\":{\"Type\":\"\"},\"id\":5}");
    assertThatThrownBy(() -> client.instance().describeInstances(Map.of(), true))
        .isInstanceOf(UnansweredException.class)
        .hasMessageContaining("what exists is not known");

    answer = HttpReply.text(200, "{\"result\":{\"descriptions\":null},\"id\":5}");
    assertThat(client.instance().describeInstances(Map.of(), true)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"error\":{\"code\":-32000,\"message\":\"no\",\"data\":null},\"id\":1}|-32000|no",
        "{\"error\":{\"Code\":-32600,\"Message\":\"bad\"},\"result\":{}}|-32600|bad",
        "{\"error\":\"text\"}|0|\"text\"",
        "{\"error\":{\"code\":\"x\"}}|0|{\"code\":\"x\"}",
        "{\"error\":{}}|0|''"
      })
  void errorIsThePluginsOwnText(String body, int code, String message) {
    answer = HttpReply.text(200, body);

    assertThatThrownBy(() -> client.instance().validate(Json.NULL))
        .isInstanceOf(RpcException.class)
        .hasMessage(message)
        .extracting("code")
        .isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''|EOF",
        "nope|invalid character 'o' in literal null (expecting 'u')",
        "<html>|invalid character '<' looking for beginning of value",
        "{\"result\":null}|result is null",
        "{\"id\":1}|result is null",
        "[]|cannot unmarshal array"
      })
  void whatIsNoAnswerSaysSo(String body, String message) {
    answer = HttpReply.text(200, body);

    assertThatThrownBy(() -> client.instance().validate(Json.NULL))
        .isInstanceOf(UnansweredException.class)
        .hasMessageContaining("Instance.Validate")
        .hasMessageContaining(message);
  }

  @Test
  void provisionWithoutAnIdIsNoSuccess() {
    answer = HttpReply.text(200, "{\"result\":{\"ID\":null}}");

    assertThatThrownBy(() -> client.instance().provision(InstanceSpec.of(Json.NULL, Map.of())))
        .isInstanceOf(UnansweredException.class)
        .hasMessageContaining("the answer has no ID");
  }

  @Test
  void descriptionsMayLackEverything() {
    answer =
        HttpReply.text(
            200, "{\"result\":{\"descriptions\":[{\"id\":\"a\",\"x\":1},{\"Tags\":null},null]}}");

    assertThat(client.instance().describeInstances(Map.of(), false))
        .containsExactly(description("a"), description(""), description(""));
  }

  @Test
  void noDescriptionsMayBeNull() {
    answer = HttpReply.text(200, "{\"result\":{\"Descriptions\":null}}");

    assertThat(client.instance().describeInstances(Map.of(), false)).isEmpty();
  }

  @Test
  void handshakeIsAskedOnce() {
    answer = HttpReply.text(200, "{\"result\":{}}");
    InstancePlugin plugin = client.instance("compute");

    plugin.validate(Json.NULL);
    plugin.validate(Json.NULL);

    assertThat(requests).hasSize(3);
    assertThat(requests.get(0))
        .matches(
            "\\{\"jsonrpc\":\"2.0\",\"method\":\"Handshake.Hello\",\"params\":\\{},\"id\":\\d+}");
    assertThat(requests.get(1))
        .startsWith("{\"jsonrpc\":\"2.0\",\"method\":\"Instance.Validate\",\"params\":")
        .contains("{\"Type\":\"compute\",\"Properties\":null}");
  }

  @Test
  void handshakeFailureIsNotKept() {
    hello = "";
    assertThatThrownBy(() -> client.instance().validate(Json.NULL))
        .isInstanceOf(UnansweredException.class);
    hello = HELLO;
    answer = HttpReply.text(200, "{\"result\":{}}");

    assertThatCode(() -> client.instance().validate(Json.NULL)).doesNotThrowAnyException();
  }

  @Test
  void otherVersionAndNotOfferedAreTwoErrors() {
    hello = HELLO.replace("0.6.1", "0.6.0");
    assertThatThrownBy(() -> client.instance().validate(Json.NULL))
        .isInstanceOf(HandshakeException.class)
        .hasMessage("Plugin supports Instance interface version 0.6.0, client requires 0.6.1")
        .extracting("reason")
        .isEqualTo(HandshakeException.Reason.OTHER_VERSION);

    try (PluginClient another = PluginClient.connect(far.file())) {
      hello = HELLO.replace("Instance", "Flavor");
      assertThatThrownBy(() -> another.instance().validate(Json.NULL))
          .isInstanceOf(HandshakeException.class)
          .hasMessage("Plugin does not support interface Instance/0.6.1")
          .extracting("reason")
          .isEqualTo(HandshakeException.Reason.NOT_OFFERED);
    }
  }

  @Test
  void severalVersionsMayBeOfferedAndTheSubIsNotCompared() {
    hello = "{\"result\":{\"Objects\":{\"Instance/0.5.0\":null,\"Instance/0.6.1/x\":[]}}}";

    assertThatCode(() -> client.require(InstancePlugin.SPEC)).doesNotThrowAnyException();
    assertThatThrownBy(() -> client.require(new InterfaceSpec("Group", "0.1.1")))
        .isInstanceOf(HandshakeException.class);
  }

  @Test
  void callThatTakesTooLongEndsAndSaysThatItMayHaveActed() {
    hang = true;
    try (PluginClient hasty =
        PluginClient.builder(far.file()).timeLimit(Duration.ofMillis(300)).build()) {
      assertThatThrownBy(() -> hasty.instance().validate(Json.NULL))
          .isInstanceOf(UnansweredException.class)
          .hasMessageContaining("did not answer within PT0.3S; it may have acted all the same");
    }
  }

  @Test
  void pluginThatIsNotThereIsNamed() {
    Path nobody = directory.resolve("nobody");
    try (PluginClient lonely = PluginClient.connect(nobody)) {
      assertThatThrownBy(() -> lonely.instance().validate(Json.NULL))
          .isInstanceOf(UnansweredException.class)
          .hasMessageContaining("Handshake.Hello")
          .hasMessageContaining(nobody.toString());
    }
  }

  @Test
  void restartedPluginIsDialledAgain() throws IOException {
    try (Served first = new Served(new InMemoryInstances())) {
      Path socket = first.socket();
      try (PluginClient calling = PluginClient.connect(socket)) {
        InstancePlugin plugin = calling.instance();
        plugin.validate(Json.of("{}"));
        first.server.close();
        assertThatThrownBy(() -> plugin.validate(Json.of("{}")))
            .isInstanceOf(UnansweredException.class);

        try (PluginServer second =
            PluginServer.builder("p")
                .directory(Path.of(socket.toString()).resolveSibling(""))
                .instance(new InMemoryInstances())
                .start()) {
          assertThat(second.socket()).isEqualTo(socket);
          assertThatCode(() -> plugin.validate(Json.of("{}"))).doesNotThrowAnyException();
        }
      }
    }
  }

  @Test
  void propertiesThatAreNoJsonAreNotSent() {
    assertThatThrownBy(() -> client.instance().validate(Json.of("{")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no JSON");
    assertThat(requests).isEmpty();
  }

  @Test
  void anyMethodCanBeCalled() {
    answer = HttpReply.text(200, "{\"result\":{ \"a\" : [1.0] }}");

    assertThat(client.call("Metadata.Keys", Json.of("{\"Path\": \".\"}")))
        .isEqualTo(Json.of("{ \"a\" : [1.0] }"));
    assertThat(requests.get(0)).contains("\"params\":{\"Path\":\".\"}");
  }

  @Test
  void infoDocumentIsRead() throws IOException {
    try (Served served = new Served(new InMemoryInstances());
        PluginClient reader = PluginClient.connect(served.socket())) {
      assertThat(reader.info().text()).startsWith("{\"Vendor\":null,");
    }
  }

  @Test
  void tcpEndpointIsCalledAtItsAddress() {
    try (PluginClient tcp =
        PluginClient.builder(new Endpoint.Tcp(URI.create("tcp://127.0.0.1:1"))).build()) {
      assertThatThrownBy(() -> tcp.instance().validate(Json.NULL))
          .isInstanceOf(UnansweredException.class)
          .hasMessageContaining("tcp://127.0.0.1:1");
    }
  }

  private void awaitIfHanging() {
    if (hang) {
      try {
        never.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static InstanceDescription description(String id) {
    return new InstanceDescription(new InstanceId(id), null, Map.of(), null);
  }
}
