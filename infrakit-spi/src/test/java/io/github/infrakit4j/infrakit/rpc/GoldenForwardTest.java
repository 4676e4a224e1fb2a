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
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * A recorded request of the Go client goes into our server, whose plugin is our client, which calls
 * a socket that gives the recorded answer. What comes out there must be what went in, and the
 * answer must come back unchanged: both ends, both directions, byte for byte.
 */
class GoldenForwardTest {

  private static final Set<String> GO_CLIENTS = Set.of("infrakit CLI", "group", "manager");

  @TempDir Path directory;

  @TestFactory
  List<DynamicTest> recordedCallsPassThroughBothEndsUnchanged() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (Golden golden : Golden.all(Shared.path("infrakit/golden"), "Instance.")) {
      if (GO_CLIENTS.contains(golden.caller())) {
        tests.add(
            DynamicTest.dynamicTest(
                golden.name(), () -> forward(golden.request(), golden.answer())));
      }
    }
    assertThat(tests).hasSizeGreaterThan(30);
    return tests;
  }

  @Test
  void ownCallPassesThroughBothEndsUnchanged() throws IOException {
    forward(
        "{\"jsonrpc\":\"2.0\",\"method\":\"Instance.Provision\",\"params\":{\"Type\":\"\",\"Spec\":"
            + "{\"Properties\":{\"b\":[1.0,2e3,\"\\u003c\\u2028\"],\"a\":null},"
            + "\"Tags\":{\"a\":\"\\\"q\\\"\\n\",\"b\\u0026\":\"grüße 😀\"},"
            + "\"Init\":\"#!/bin/sh\\n\\u0001\",\"LogicalID\":\"l\","
            + "\"Attachments\":[{\"ID\":\"v\",\"Type\":\"t\"}]}},\"id\":9223372036854775807}",
        "{\"jsonrpc\":\"2.0\",\"result\":{\"Type\":\"\",\"ID\":\"i-1\"},\"id\":9223372036854775807}\n");
  }

  private void forward(String request, String answer) throws IOException {
    Recorder recorder = new Recorder(answer);
    String type = typeOf(request);
    try (UnixHttpServer far = UnixHttpServer.builder(directory.resolve("far")).start(recorder);
        PluginClient client = PluginClient.connect(far.socket());
        Served near = new Served(b -> b.instance(type, client.instance(type)))) {
      assertThat(near.post(request)).isEqualTo(answer);
      assertThat(recorder.calls).hasSize(2);
      assertThat(recorder.calls.get(0)).startsWith("{\"jsonrpc\":\"2.0\",\"method\":\"Handshake.");
      assertThat(withoutId(recorder.calls.get(1))).isEqualTo(withoutId(request));
    }
  }

  private static String typeOf(String request) throws IOException {
    String quoted = Golden.field(Golden.field(request, "params").text(), "type").text();
    return quoted.substring(1, quoted.length() - 1);
  }

  private static String withoutId(String body) {
    return body.replaceFirst("\"id\":[0-9]+\\}$", "");
  }

  /** Says hello, and to all else the recorded answer. */
  private static final class Recorder implements HttpHandler {

    private final List<String> calls = new CopyOnWriteArrayList<>();
    private final String answer;

    Recorder(String answer) {
      this.answer = answer;
    }

    @Override
    public HttpReply handle(HttpCall call) {
      String body = new String(call.body(), StandardCharsets.UTF_8);
      calls.add(body);
      return HttpReply.text(
          200,
          body.contains("Handshake.Hello")
              ? "{\"jsonrpc\":\"2.0\",\"result\":{\"Objects\":{\"Instance/0.6.1\":[{\"Name\":\".\"}]}},\"id\":1}"
              : answer);
    }
  }
}
