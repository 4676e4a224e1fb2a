package io.github.infrakit4j.infrakit.rpc;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.infrakit4j.infrakit.transport.HttpCall;
import io.github.infrakit4j.infrakit.transport.HttpHandler;
import io.github.infrakit4j.infrakit.transport.HttpReply;
import io.github.infrakit4j.infrakit.transport.UnixHttpServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A recorded request goes into our server, whose plugin is our client, which calls a socket that
 * gives the recorded answer. What comes out there must be what the Go client sent, and the answer
 * must come back unchanged: both ends, both directions, byte for byte.
 */
class GoldenForwardTest {

  /** Requests by hand have blanks and leave fields out, so only their answers are compared. */
  private static final Set<String> GO_CLIENTS = Set.of("infrakit CLI", "group", "manager");

  /** Where our client writes other bytes than the recorded one, and why. */
  private static final Map<String, String> OTHER_BYTES =
      Map.of(
          "Flavor.Prepare--flavor-prepare",
          "the command line writes no members as [], the group controller and we as null");

  @TempDir Path directory;

  @TestFactory
  List<DynamicTest> recordedCallsPassThroughBothEndsUnchanged() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (Golden golden : Golden.all(Shared.path("infrakit/golden"), "")) {
      if (isForwarded(golden)) {
        tests.add(DynamicTest.dynamicTest(golden.name(), () -> forward(golden)));
      }
    }
    assertThat(tests).hasSizeGreaterThan(120);
    return tests;
  }

  /** Instance calls by hand are about HTTP and wrong parameters; GoldenReplayTest has them. */
  static boolean isForwarded(Golden golden) {
    return Forwarding.KINDS.containsKey(golden.service())
        && (!golden.service().equals("Instance") || GO_CLIENTS.contains(golden.caller()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        """
        Instance.Provision
        {"Type":"","Spec":{"Properties":{"b":[1.0,2e3,"\\u003c\\u2028"],"a":null},"Tags":{"a":"\\"q\\"\\n","b\\u0026":"grüße 😀"},"Init":"#!/bin/sh\\n\\u0001","LogicalID":"l","Attachments":[{"ID":"v","Type":"t"}]}}
        {"Type":"","ID":"i-1"}
        """,
        """
        Flavor.Validate
        {"Type":"t","Properties":[1.0,null],"Allocation":{"Size":2,"LogicalIDs":["10.0.0.1","\\u003c"]}}
        {"Type":"t","OK":true}
        """,
        """
        Flavor.Prepare
        {"Type":"","Properties":null,"Spec":{"Properties":{"k":1},"Tags":{"a":"b"},"Init":"x","LogicalID":"10.0.0.1","Attachments":[{"ID":"v","Type":"t"}]},"Allocation":{"Size":0,"LogicalIDs":null},"Index":{"Group":"g","Sequence":2}}
        {"Type":"","Spec":{"Properties":{"j":2e0},"Tags":{"c":"d"},"Init":"y\\n","LogicalID":null,"Attachments":[{"ID":"w","Type":"u"},{"ID":"","Type":""}]}}
        """,
        """
        Flavor.Healthy
        {"Type":"","Properties":{},"Instance":{"ID":"i-1","LogicalID":"10.0.0.1","Tags":{"a":"b"},"Properties":{"k":1}}}
        {"Type":"","Health":2}
        """,
        """
        Flavor.Drain
        {"Type":"","Properties":{},"Instance":{"ID":"i-1","LogicalID":null,"Tags":null}}
        {"Type":"","OK":true}
        """,
        """
        Group.CommitGroup
        {"Name":"p/s","Spec":{"ID":"g","Properties":{"k":1}},"Pretend":true}
        {"Name":"p/s","ID":"g","Details":"text"}
        """,
        """
        Group.FreeGroup
        {"Name":"p","ID":"g"}
        {"Name":"p","ID":"g"}
        """,
        """
        Group.DescribeGroup
        {"Name":"p/s","ID":"g"}
        {"Name":"p/s","ID":"g","Description":{"Instances":[{"ID":"i-1","LogicalID":"10.0.0.1","Tags":{"a":"b"},"Properties":{"k":1}}],"Converged":true}}
        """,
        """
        Group.DescribeGroup
        {"Name":"p/s","ID":"g"}
        {"Name":"p/s","ID":"g","Description":{"Instances":[],"Converged":false}}
        """,
        """
        Group.DestroyGroup
        {"Name":"p/s/t","ID":"g"}
        {"Name":"p/s/t","ID":"g"}
        """,
        """
        Group.InspectGroups
        {"Name":"p/s","ID":""}
        {"Name":"p/s","ID":"","Groups":[{"ID":"g","Properties":{"k":1}},{"ID":"h","Properties":null}]}
        """,
        """
        Group.InspectGroups
        {"Name":"p","ID":""}
        {"Name":"p","ID":"","Groups":null}
        """,
        """
        Group.DestroyInstances
        {"Name":"p/s","ID":"g","Instances":["i-1","i-2"]}
        {"Name":"p/s","ID":"g"}
        """,
        """
        Group.Size
        {"Name":"p/s","ID":"g"}
        {"Name":"p/s","ID":"g","Size":3}
        """,
        """
        Group.SetSize
        {"Name":"p/s","ID":"g","Size":-3}
        {"Name":"p/s","ID":"g"}
        """
      })
  void ownCallPassesThroughBothEndsUnchanged(String lines) throws IOException {
    List<String> call = lines.lines().toList();
    String request =
        "{\"jsonrpc\":\"2.0\",\"method\":\"%s\",\"params\":%s,\"id\":9223372036854775807}"
            .formatted(call.get(0), call.get(1));
    String answer =
        "{\"jsonrpc\":\"2.0\",\"result\":" + call.get(2) + ",\"id\":9223372036854775807}\n";

    List<String> calls = forward(request, answer);

    assertThat(calls).hasSize(2);
    assertThat(calls.get(0)).startsWith("{\"jsonrpc\":\"2.0\",\"method\":\"Handshake.Hello\"");
    assertThat(withoutId(calls.get(1))).isEqualTo(withoutId(request));
  }

  private void forward(Golden golden) throws IOException {
    List<String> calls = forward(golden.request(), golden.answer());

    if (isUnknownObject(golden.answer())) {
      assertThat(calls).as("calls of the plugin").isEmpty();
    } else if (GO_CLIENTS.contains(golden.caller()) && !OTHER_BYTES.containsKey(golden.name())) {
      assertThat(withoutId(calls.get(1))).isEqualTo(withoutId(golden.request()));
    } else {
      assertThat(calls).hasSize(2);
    }
  }

  /** Returns what arrived at the far side. */
  private List<String> forward(String request, String answer) throws IOException {
    Forwarding forwarding = Forwarding.of(request);
    Recorder recorder = new Recorder(forwarding.hello(), answer);
    Path far = directory.resolve(forwarding.plugin());
    try (UnixHttpServer server = UnixHttpServer.builder(far).start(recorder);
        PluginClient client = PluginClient.connect(server.socket());
        Served near = new Served(b -> forwarding.serve(b, client, !isUnknownObject(answer)))) {
      assertThat(near.post(request)).isEqualTo(answer);
      return recorder.calls;
    }
  }

  private static boolean isUnknownObject(String answer) {
    return answer.contains("\"message\":\"no-plugin:")
        || answer.contains("\"message\":\"not found: ");
  }

  private static String withoutId(String body) {
    return body.replaceFirst("\"id\":[0-9]+\\}$", "");
  }

  /** Says hello, and to all else the recorded answer. */
  private static final class Recorder implements HttpHandler {

    private final List<String> calls = new CopyOnWriteArrayList<>();
    private final String hello;
    private final String answer;

    Recorder(String hello, String answer) {
      this.hello = hello;
      this.answer = answer;
    }

    @Override
    public HttpReply handle(HttpCall call) {
      String body = new String(call.body(), StandardCharsets.UTF_8);
      calls.add(body);
      return HttpReply.text(200, body.contains("\"Handshake.Hello\"") ? hello : answer);
    }
  }
}
