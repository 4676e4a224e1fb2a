package io.github.infrakit4j.infrakit.rpc;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.infrakit4j.infrakit.instance.InstanceId;
import io.github.infrakit4j.infrakit.testing.StubInstancePlugin;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Long and deep requests on a real socket: taken up to a bound, and beyond it an error. */
class LargeRequestTest {

  private static final String OK = "{\"jsonrpc\":\"2.0\",\"result\":{\"Type\":\"\",\"OK\":true},";

  private final StubInstancePlugin plugin = new StubInstancePlugin();
  private Served served;

  /** On what the server is reached; the same holds on all. */
  Served.Way way() {
    return Served.Way.UNIX;
  }

  @BeforeEach
  void start() throws IOException {
    plugin.onValidate = properties -> {};
    served = new Served(b -> way().on(b).instance(plugin));
  }

  @AfterEach
  void stop() throws IOException {
    served.close();
  }

  @Test
  @DisplayName("Scenario 24: an Init of 300 kB arrives whole")
  void scenario24LargeInitArrivesWhole() throws IOException {
    AtomicReference<String> got = new AtomicReference<>();
    plugin.onProvision =
        spec -> {
          got.set(spec.init());
          return new InstanceId("i");
        };
    String init = "echo grüße\n".repeat(30_000);

    served.post(
        call(
            "Instance.Provision",
            new WireWriter().object(w -> w.object("Spec", s -> s.field("Init", init))).toString(),
            "1"));

    assertThat(got.get()).isEqualTo(init);
  }

  @Test
  @DisplayName("Scenario 134: JSON 100,000 levels deep is an error, 9,000 levels are not")
  void scenario134DeepJson() throws IOException {
    assertThat(
            served.post(call("Instance.Validate", "{\"Properties\":" + nested(9_000) + "}", "1")))
        .isEqualTo(OK + "\"id\":1}\n");
    assertThat(served.post(call("Instance.Validate", "{\"Unknown\":" + nested(9_000) + "}", "1")))
        .isEqualTo(OK + "\"id\":1}\n");
    assertThat(
            served.post(call("Instance.Validate", "{\"Properties\":" + nested(100_000) + "}", "1")))
        .isEqualTo(error(-32700, "parse error: exceeded max depth", "null", "null"));
    assertThat(served.post(call("Instance.Validate", "{}", nested(9_000)))).startsWith(OK);
    assertThat(served.post(call("Instance.Validate", "{\"Type\":" + nested(9_000) + "}", "1")))
        .startsWith("{\"jsonrpc\":\"2.0\",\"error\":{\"code\":-32600");
  }

  @Test
  @DisplayName("Scenario 134: 10 MiB of properties reach the plugin")
  void scenario134LargeProperties() throws IOException {
    AtomicInteger length = new AtomicInteger();
    plugin.onValidate = properties -> length.set(properties.text().length());
    String properties = "\"" + "x".repeat(10 * 1024 * 1024) + "\"";

    assertThat(served.post(call("Instance.Validate", "{\"Properties\":" + properties + "}", "1")))
        .isEqualTo(OK + "\"id\":1}\n");

    assertThat(length).hasValue(properties.length());
  }

  private static String nested(int levels) {
    return "[".repeat(levels) + "]".repeat(levels);
  }

  private static String call(String method, String params, String id) {
    return "{\"jsonrpc\":\"2.0\",\"method\":\"%s\",\"params\":%s,\"id\":%s}"
        .formatted(method, params, id);
  }

  private static String error(int code, String message, String data, String id) {
    return "{\"jsonrpc\":\"2.0\",\"error\":{\"code\":%d,\"message\":\"%s\",\"data\":%s},\"id\":%s}\n"
        .formatted(code, message, data, id);
  }
}
