package io.github.infrakit4j.infrakit.rpc;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.infrakit4j.infrakit.Json;
import io.github.infrakit4j.infrakit.PluginException;
import io.github.infrakit4j.infrakit.instance.InstanceDescription;
import io.github.infrakit4j.infrakit.instance.InstanceId;
import io.github.infrakit4j.infrakit.testing.InMemoryInstances;
import io.github.infrakit4j.infrakit.testing.StubInstancePlugin;
import io.github.infrakit4j.infrakit.transport.RawHttp;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules of the protocol, by hand-written requests on a real socket. */
class WireTest {

  private static final String OK = "{\"jsonrpc\":\"2.0\",\"result\":{\"Type\":\"\",\"OK\":true},";

  private final StubInstancePlugin plugin = new StubInstancePlugin();
  private final List<Throwable> failures = new CopyOnWriteArrayList<>();
  private Served served;

  @BeforeEach
  void start() throws IOException {
    plugin.onValidate = properties -> {};
    ServerListener listener =
        new ServerListener() {
          @Override
          public void callFailed(String method, Duration took, Throwable failure) {
            failures.add(failure);
            throw new IllegalStateException("listeners may throw");
          }
        };
    served = new Served(b -> b.instance(plugin).listener(listener));
  }

  @AfterEach
  void stop() throws IOException {
    served.close();
  }

  @ParameterizedTest
  @DisplayName("Scenario 131: ids of every kind come back as they came")
  @ValueSource(
      strings = {
        "0",
        "9223372036854775807",
        "18446744073709551616",
        "-1.50e+10",
        "10000000000000000000000000000000000000000000000000000000000000000000000",
        "\"abc\"",
        "\"9\"",
        "\"\\u0041\\ud800\"",
        "{\"a\":[1,{}]}",
        "[]",
        "true"
      })
  void scenario131IdsComeBackAsTheyCame(String id) throws IOException {
    assertThat(served.post(call("Instance.Validate", "{}", id)))
        .isEqualTo(OK + "\"id\":" + id + "}\n");
  }

  @Test
  @DisplayName("Scenario 131: null is no id, as on the real server")
  void scenario131NullIdIsANotification() throws IOException {
    assertThat(served.post(call("Instance.Validate", "{}", "null"))).isEmpty();
  }

  @Test
  void idIsCompactedAndEscapedAsGoDoes() throws IOException {
    assertThat(served.post(call("Instance.Validate", "{}", "{ \"a\" : \"<&>\u2028\" }")))
        .isEqualTo(OK + "\"id\":{\"a\":\"\\u003c\\u0026\\u003e\\u2028\"}}\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"Properties\":{\"a\":1}}",
        "[{\"Properties\":{\"a\":1}}]",
        "[{\"Properties\":{\"a\":1}},7]",
        "{\"PROPERTIES\":{\"a\":1},\"other\":[[]],\"Spec\":5}",
        "{\"Properties\":7,\"properties\":{\"a\":1}}"
      })
  void parametersOfEveryFormAreTaken(String params) throws IOException {
    AtomicReference<Json> got = new AtomicReference<>();
    plugin.onValidate = got::set;

    assertThat(served.post(call("Instance.Validate", params, "1"))).isEqualTo(OK + "\"id\":1}\n");

    assertThat(got.get()).isEqualTo(Json.of("{\"a\":1}"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "[]", "null", "[null]", "[{}]"})
  void missingParametersAreZero(String params) throws IOException {
    AtomicReference<Json> got = new AtomicReference<>();
    plugin.onValidate = got::set;

    assertThat(served.post(call("Instance.Validate", params, "1"))).isEqualTo(OK + "\"id\":1}\n");

    assertThat(got.get()).isEqualTo(Json.NULL);
  }

  @Test
  void propertiesReachThePluginByteForByte() throws IOException {
    AtomicReference<Json> got = new AtomicReference<>();
    plugin.onValidate = got::set;
    String properties =
        "{ \"n\" : 1.0e0, \"big\":123456789012345678901234567890,\n \"<\":\"\\u003c\" }";

    served.post(call("Instance.Validate", "{\"Properties\":" + properties + "}", "1"));

    assertThat(got.get()).isEqualTo(Json.of(properties));
  }

  @ParameterizedTest
  @DisplayName("Scenario 128: unknown methods and services")
  @CsvSource({
    "Instance.Nope,can't find method \\\"Instance.Nope\\\"",
    "Instance.Meta,can't find method \\\"Instance.Meta\\\"",
    "instance.Validate,can't find service \\\"instance.Validate\\\"",
    "Foo.Bar,can't find service \\\"Foo.Bar\\\"",
    "Validate,service/method request ill-formed: \\\"Validate\\\"",
    "A.B.C,service/method request ill-formed: \\\"A.B.C\\\""
  })
  void scenario128UnknownMethods(String method, String message) throws IOException {
    assertThat(served.post(call(method, "{}", "5")))
        .isEqualTo(error(-32000, "rpc: " + message, "null", "5"));
  }

  @Test
  @DisplayName("Scenario 132: Instance.Meta with an Instance never destroys")
  void scenario132MetaNeverDestroys() throws IOException {
    AtomicInteger destroyed = new AtomicInteger();
    plugin.onDestroy = (id, context) -> destroyed.incrementAndGet();

    assertThat(served.post(call("Instance.Meta", "{\"Instance\":\"i\"}", "1")))
        .contains("\"error\"");

    assertThat(destroyed).hasValue(0);
  }

  @ParameterizedTest
  @DisplayName("Scenario 128: parameters of the wrong kind")
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"Tags\":[\"a\"]}|object",
        "{\"Tags\":{\"a\":1}}|object",
        "{\"Properties\":\"yes\"}|object",
        "\"x\"|string",
        "7|number",
        "true|bool"
      })
  void scenario128WrongKindsOfParameters(String params, String kind) throws IOException {
    assertThat(served.post(call("Instance.DescribeInstances", params, "1")))
        .isEqualTo(
            error(
                -32600,
                "json: cannot unmarshal " + kind + " into Go value of type [1]interface {}",
                params,
                "1"));
  }

  @ParameterizedTest
  @DisplayName("Scenario 128: where the real server is silent, there is a reason with id null")
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"jsonrpc\":|-32700|parse error: unexpected EOF",
        "hello|-32700|parse error: invalid character 'h' looking for beginning of value",
        "{'a':1}|-32700|parse error: invalid character '\\\\'' looking for beginning of object key string",
        "'  '|-32700|parse error: EOF",
        "[{\"jsonrpc\":\"2.0\"}]|-32600|JSON-RPC batches are not supported: send one call a request",
        "5|-32600|a JSON-RPC request is an object"
      })
  void scenario128SilenceHasAReason(String body, int code, String message) throws IOException {
    assertThat(served.post(body)).isEqualTo(error(code, message, "null", "null"));
  }

  @Test
  @DisplayName("Scenario 128: empty body")
  void scenario128EmptyBody() throws IOException {
    assertThat(served.post("")).isEqualTo(error(-32700, "parse error: EOF", "null", "null"));
  }

  @Test
  void anObjectWithoutAnIdIsANotificationWhateverFollows() throws IOException {
    assertThat(served.post("{}\u0013garbage")).isEmpty();
  }

  @Test
  @DisplayName("Scenario 128: a notification gets an empty 200, even if it fails")
  void scenario128NotificationIsNotAnswered() throws IOException {
    String notification = "{\"jsonrpc\":\"2.0\",\"method\":\"Instance.Nope\"}";

    assertThat(served.send(RawHttp.post(notification)))
        .satisfies(
            a -> {
              assertThat(a.status()).isEqualTo(200);
              assertThat(a.body()).isEmpty();
              assertThat(a.headers()).containsEntry("Content-Length", "0");
            });
    assertThat(failures).singleElement().isInstanceOf(RpcException.class);
  }

  @Test
  void notificationIsCalledAllTheSame() throws IOException {
    AtomicInteger calls = new AtomicInteger();
    plugin.onValidate = properties -> calls.incrementAndGet();

    assertThat(served.post("{\"jsonrpc\":\"2.0\",\"method\":\"Instance.Validate\"}")).isEmpty();

    assertThat(calls).hasValue(1);
  }

  @Test
  void otherVersionIsRefusedWithTheRequestAsData() throws IOException {
    String request = "{\"id\":1,\"method\":\"A.B\",\"jsonrpc\":\"1.0\"}";

    assertThat(served.post(request))
        .isEqualTo(
            error(
                -32600,
                "jsonrpc must be 2.0",
                "{\"jsonrpc\":\"1.0\",\"method\":\"A.B\",\"params\":null,\"id\":1}",
                "1"));
  }

  @Test
  void methodThatIsNoTextIsRefusedWithItsId() throws IOException {
    assertThat(served.post("{\"jsonrpc\":\"2.0\",\"method\":[5],\"id\":\"x\"}"))
        .startsWith(
            "{\"jsonrpc\":\"2.0\",\"error\":{\"code\":-32700,\"message\":\"json: cannot unmarshal array")
        .endsWith("\"id\":\"x\"}\n");
  }

  @Test
  void textAfterTheRequestIsIgnored() throws IOException {
    assertThat(served.post(call("Instance.Validate", "{}", "1") + " }}garbage"))
        .isEqualTo(OK + "\"id\":1}\n");
  }

  @Test
  void unknownTypeHasNoPlugin() throws IOException {
    for (String type : List.of("foo", ".")) {
      assertThat(served.post(call("Instance.Validate", "{\"Type\":\"" + type + "\"}", "1")))
          .isEqualTo(error(-32000, "no-plugin:" + type, "null", "1"));
    }
  }

  @Test
  @DisplayName("Scenario 128: a failed call has the plugin's own message")
  void scenario128FailureHasThePluginsMessage() throws IOException {
    plugin.onValidate =
        properties -> {
          throw new PluginException("Template \"<Docker>\" not found\n");
        };

    assertThat(served.post(call("Instance.Validate", "{}", "1")))
        .isEqualTo(
            error(-32000, "Template \\\"\\u003cDocker\\u003e\\\" not found\\n", "null", "1"));
  }

  @Test
  void defectOfAPluginIsAnAnswerAndTheServerLives() throws IOException {
    List<Throwable> defects =
        new ArrayList<>(
            List.of(
                new NullPointerException(),
                new IllegalStateException("what"),
                new StackOverflowError(),
                new OutOfMemoryError("pretended")));
    for (Throwable defect : defects) {
      plugin.onValidate = properties -> WireTest.<RuntimeException>sneak(defect);
      assertThat(served.post(call("Instance.Validate", "{}", "1")))
          .startsWith(
              "{\"jsonrpc\":\"2.0\",\"error\":{\"code\":-32000,\"message\":\"Instance.Validate failed in the plugin: ")
          .contains(defect.getClass().getSimpleName());
    }
    assertThat(failures).containsExactlyElementsOf(defects);
  }

  @Test
  void describedPropertiesThatAreNoJsonAreAnErrorAndNoBrokenAnswer() throws IOException {
    plugin.onDescribeInstances =
        (tags, properties) ->
            List.of(new InstanceDescription(new InstanceId("i"), null, Map.of(), Json.of("{oops")));

    assertThat(served.post(call("Instance.DescribeInstances", "{}", "1")))
        .contains("\"code\":-32000")
        .contains("instance i has properties that are no JSON");
  }

  @Test
  void tagsAreSortedByTheirUtf8Bytes() throws IOException {
    plugin.onDescribeInstances =
        (tags, properties) ->
            List.of(
                new InstanceDescription(
                    new InstanceId("i"),
                    null,
                    Map.of("b", "1", "\uFFFD", "2", "\uD83D\uDE00", "3", "a", "4"),
                    null));

    assertThat(served.post(call("Instance.DescribeInstances", "{}", "1")))
        .contains("\"Tags\":{\"a\":\"4\",\"b\":\"1\",\"\uFFFD\":\"2\",\"\uD83D\uDE00\":\"3\"}}]");
  }

  @Test
  @DisplayName("Scenario 22: hello, and the older handshakes")
  void scenario22Handshakes() throws IOException {
    assertThat(served.post(call("Handshake.Hello", "{}", "1")))
        .isEqualTo(
            "{\"jsonrpc\":\"2.0\",\"result\":{\"Objects\":{\"Instance/0.6.1\":"
                + "[{\"Name\":\".\",\"ProxyFor\":\"\"}]}},\"id\":1}\n");
    assertThat(served.post(call("Handshake.Implements", "{}", "1")))
        .contains("{\"APIs\":[{\"Name\":\"Instance\",\"Version\":\"0.6.1\"}")
        .contains("{\"Name\":\"Instance\",\"Version\":\"0.5.0\"}");
    assertThat(served.post(call("Handshake.Types", "{}", "1")))
        .contains("\"Instance/0.5.0\":[\".\"]");
    assertThat(served.post(call("Plugin.Implements", "{}", "1")))
        .contains("{\"Name\":\"Instance\",\"Version\":\"0.1.0\"}");
  }

  @Test
  @DisplayName("Scenario 21: the same id twice is two calls")
  void scenario21SameIdTwiceIsTwoCalls() throws IOException {
    try (Served memory = new Served(new InMemoryInstances())) {
      String first = memory.post(call("Instance.Provision", "{}", "\"same\""));
      String second = memory.post(call("Instance.Provision", "{}", "\"same\""));

      assertThat(first).contains("\"ID\":\"instance-000001\"").endsWith("\"id\":\"same\"}\n");
      assertThat(second).contains("\"ID\":\"instance-000002\"").endsWith("\"id\":\"same\"}\n");
    }
  }

  private static String call(String method, String params, String id) {
    return "{\"jsonrpc\":\"2.0\",\"method\":\"%s\",\"params\":%s,\"id\":%s}"
        .formatted(method, params, id);
  }

  private static String error(int code, String message, String data, String id) {
    return "{\"jsonrpc\":\"2.0\",\"error\":{\"code\":%d,\"message\":\"%s\",\"data\":%s},\"id\":%s}\n"
        .formatted(code, message, data, id);
  }

  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
  private static <E extends Throwable> void sneak(Throwable failure) throws E {
    throw (E) failure;
  }
}
