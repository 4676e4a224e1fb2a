package io.github.infrakit4j.infrakit.rpc;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.infrakit4j.infrakit.Described;
import io.github.infrakit4j.infrakit.Json;
import io.github.infrakit4j.infrakit.PluginException;
import io.github.infrakit4j.infrakit.VendorInfo;
import io.github.infrakit4j.infrakit.instance.DestroyContext;
import io.github.infrakit4j.infrakit.instance.InstanceDescription;
import io.github.infrakit4j.infrakit.instance.InstanceId;
import io.github.infrakit4j.infrakit.instance.InstancePlugin;
import io.github.infrakit4j.infrakit.instance.InstanceSpec;
import io.github.infrakit4j.infrakit.transport.RawHttp;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Replays recorded requests of the real InfraKit against our server: status and body must be the
 * recorded bytes, up to what the plugin chooses, which the plugin here takes from the recording.
 */
class GoldenReplayTest {

  private static final String[] KINDS = {
    "Instance.",
    "InstanceValidate",
    "Handshake.",
    "Plugin.",
    "Foo.",
    "GET_",
    "HEAD_",
    "POST_",
    "instance.",
    "no-method"
  };

  private static final Set<String> PLUGINS =
      Set.of("file instance plugin", "simulator (typed instances + L4)");

  /** We still answer these, which this InfraKit has forgotten (scenario 22). */
  private static final Set<String> OLDER_HANDSHAKES =
      Set.of(
          "Handshake.Implements--err-old-handshake-implements",
          "Handshake.Types--err-old-handshake-types",
          "Plugin.Implements--err-old-plugin-implements");

  /** The original is silent here and we are not (scenario 128). */
  private static final Map<String, Integer> SILENT =
      Map.of(
          "POST_--err-batch", -32600,
          "POST_--err-empty-body", -32700,
          "POST_--err-malformed-json", -32700,
          "POST_--err-malformed-json-2", -32700,
          "POST_--err-not-json", -32700);

  /** Lists the template functions of the Go binary, of which a Java plugin has none. */
  private static final Set<String> FUNCTIONS = Set.of("GET_info_functions.json--info-template");

  @TestFactory
  List<DynamicTest> recordedExchangesAreRepeatedByteForByte() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (Golden golden : Golden.all(Shared.path("infrakit/golden"), "")) {
      if (isReplayed(golden)) {
        tests.add(DynamicTest.dynamicTest(golden.name(), () -> replay(golden)));
      }
    }
    assertThat(tests).hasSizeGreaterThan(90);
    return tests;
  }

  static boolean isReplayed(Golden golden) {
    return Stream.of(KINDS).anyMatch(golden.name()::startsWith)
        && PLUGINS.contains(golden.plugin());
  }

  @Test
  void ownExchangeIsRepeatedByteForByte() throws IOException {
    replay(
        new Golden(
            "own",
            "POST",
            "/",
            Map.of("Host", "h", "Content-Length", "95"),
            "{\"jsonrpc\":\"2.0\",\"method\":\"Instance.Destroy\","
                + "\"params\":{\"Type\":\"\",\"Instance\":\"a\"},\"id\":4e2}       ",
            200,
            Map.of("Content-Type", "text/plain; charset=utf-8"),
            "{\"jsonrpc\":\"2.0\",\"result\":{\"Type\":\"\",\"OK\":true},\"id\":4e2}\n",
            "test",
            "file instance plugin"));
  }

  private static void replay(Golden golden) throws IOException {
    Recorded plugin = new Recorded(golden);
    try (Served served = new Served(b -> settings(b, golden, plugin));
        RawHttp client = new RawHttp(served.socket())) {
      RawHttp.Answer answer = client.send(golden.wire()).answer(!golden.method().equals("HEAD"));

      assertThat(answer.status()).isEqualTo(golden.status());
      if (OLDER_HANDSHAKES.contains(golden.name())) {
        assertThat(answer.body()).contains("\"result\":{\"").contains("0.5.0");
      } else if (SILENT.containsKey(golden.name())) {
        assertThat(golden.answer()).isEmpty();
        assertThat(answer.body())
            .startsWith("{\"jsonrpc\":\"2.0\",\"error\":{\"code\":" + SILENT.get(golden.name()))
            .endsWith(",\"data\":null},\"id\":null}\n");
      } else if (FUNCTIONS.contains(golden.name())) {
        assertThat(answer.body()).isEqualTo("{}");
      } else {
        assertThat(answer.body()).isEqualTo(golden.answer());
        assertSameHeaders(answer, golden);
      }
    }
  }

  private static void assertSameHeaders(RawHttp.Answer answer, Golden golden) {
    for (String name :
        List.of("Content-Type", "X-Content-Type-Options", "Location", "Connection")) {
      assertThat(answer.headers().get(name)).as(name).isEqualTo(golden.answerHeaders().get(name));
    }
  }

  private static PluginServer.Builder settings(
      PluginServer.Builder builder, Golden golden, Recorded plugin) {
    builder.clock(plugin.clock());
    if (golden.plugin().startsWith("simulator")) {
      return builder.instance("compute", plugin).instance("net", plugin).instance("disk", plugin);
    }
    return builder.instance(plugin);
  }

  /** Says what the recording says. */
  private static final class Recorded implements InstancePlugin, Described {

    private final Golden golden;

    Recorded(Golden golden) {
      this.golden = golden;
    }

    /** Stands at the second that the recorded document gives. */
    Clock clock() {
      int at = golden.path().startsWith("/info/") ? golden.answer().indexOf("\"id\":\"") : -1;
      Instant now =
          at < 0
              ? Instant.EPOCH
              : Instant.ofEpochSecond(
                  Long.parseLong(golden.answer().substring(at + 6).split("\"", 2)[0]));
      return Clock.fixed(now, ZoneOffset.UTC);
    }

    @Override
    public Optional<VendorInfo> vendorInfo() {
      return golden.plugin().startsWith("file")
          ? Optional.of(
              new VendorInfo(
                  "infrakit-instance-file", "0.3.0", "https://github.com/docker/infrakit"))
          : Optional.empty();
    }

    @Override
    public Json exampleProperties() {
      return golden.plugin().startsWith("file")
          ? Json.of("{ \"exampleBool\": true, \"exampleInt\": 1, \"exampleString\": \"a_string\" }")
          : Json.NULL;
    }

    @Override
    public void validate(Json properties) {
      failAsRecorded();
    }

    @Override
    public InstanceId provision(InstanceSpec spec) {
      failAsRecorded();
      return new InstanceId(RecordedResult.of(golden.answer()).id());
    }

    @Override
    public void label(InstanceId id, Map<String, String> labels) {
      failAsRecorded();
    }

    @Override
    public void destroy(InstanceId id, DestroyContext context) {
      failAsRecorded();
    }

    @Override
    public List<InstanceDescription> describeInstances(
        Map<String, String> tags, boolean properties) {
      failAsRecorded();
      return RecordedResult.of(golden.answer()).descriptions();
    }

    private void failAsRecorded() {
      if (golden.answer().contains("\"error\":{\"code\":-32000")) {
        String message = RecordedResult.message(golden.answer());
        assertThat(message).as("an error of the server itself").doesNotMatch("(rpc|no-plugin):.*");
        throw new PluginException(message);
      }
    }
  }
}
