package io.github.infrakit4j.infrakit.rpc;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.infrakit4j.infrakit.testing.InMemoryInstances;
import io.github.infrakit4j.infrakit.transport.Limits;
import io.github.infrakit4j.infrakit.transport.RawHttp;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** HTTP as a plugin speaks it, by raw bytes; after each oddity the next call must be answered. */
class HttpRulesTest {

  private static final String CALL =
      "{\"jsonrpc\":\"2.0\",\"method\":\"Handshake.Hello\",\"params\":{},\"id\":1}";
  private static final int BODY_LIMIT = 100_000;

  private Served served;

  /** On what the server is reached; the same rules hold on all. */
  Served.Way way() {
    return Served.Way.UNIX;
  }

  @BeforeEach
  void start() throws IOException {
    served =
        new Served(
            b ->
                way()
                    .on(b)
                    .instance(new InMemoryInstances())
                    .limits(Limits.DEFAULT.withBody(BODY_LIMIT)));
  }

  @AfterEach
  void nextCallIsAnswered() throws IOException {
    try (Served closing = served) {
      assertThat(closing.post(CALL)).contains("Instance/0.6.1");
    }
  }

  @ParameterizedTest
  @DisplayName("Scenario 130: other methods on / are 405")
  @ValueSource(strings = {"GET", "PUT", "BREW", "DELETE", "OPTIONS", "PATCH"})
  void scenario130OtherMethodsAre405(String method) throws IOException {
    RawHttp.Answer answer = served.send(method + " / HTTP/1.1\r\nHost: h\r\n\r\n");

    assertThat(answer.status()).isEqualTo(405);
    assertThat(answer.body()).isEqualTo("rpc: POST method required, received " + method);
    assertThat(answer.headers()).containsEntry("Content-Type", "text/plain; charset=utf-8");
  }

  @Test
  @DisplayName("Scenario 130: HEAD is 405 with the length and no body")
  void scenario130HeadHasNoBody() throws IOException {
    try (RawHttp client = new RawHttp(served.socket())) {
      client.send("HEAD / HTTP/1.1\r\nHost: h\r\n\r\n");
      assertThat(client.answer(false).status()).isEqualTo(405);
      assertThat(client.send(RawHttp.post(CALL)).answer().status()).isEqualTo(200);
    }
  }

  @ParameterizedTest
  @DisplayName("Scenario 130: the description of the interface, for any method")
  @ValueSource(strings = {"GET", "POST", "PUT"})
  void scenario130ApiDocument(String method) throws IOException {
    RawHttp.Answer answer =
        served.send(
            method + " /info/api.json?x=1 HTTP/1.1\r\nHost: h\r\nContent-Length: 0\r\n\r\n");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body())
        .startsWith(
            "{\"Vendor\":null,\"Implements\":[{\"Name\":\"Instance\",\"Version\":\"0.6.1\",")
        .containsSubsequence("DescribeInstances", "Destroy", "Label", "Provision", "Validate");
  }

  @ParameterizedTest
  @CsvSource({"/nope", "/info/api.json/", "/info", "/events", "/events?topic=x", "/rpc"})
  void otherPathsAre404(String path) throws IOException {
    RawHttp.Answer answer = served.send("GET " + path + " HTTP/1.1\r\nHost: h\r\n\r\n");

    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.body()).isEqualTo("404 page not found\n");
    assertThat(answer.headers()).containsEntry("X-Content-Type-Options", "nosniff");
  }

  @ParameterizedTest
  @CsvSource({"//,/", "/./,/", "/info//api.json,/info/api.json", "/a/../?q=1,/?q=1"})
  void pathsAreRedirectedToTheirShortestForm(String path, String shortest) throws IOException {
    RawHttp.Answer answer =
        served.send("POST " + path + " HTTP/1.1\r\nHost: h\r\nContent-Length: 0\r\n\r\n");

    assertThat(answer.status()).isEqualTo(301);
    assertThat(answer.headers()).containsEntry("Location", shortest);
  }

  @Test
  void absoluteTargetIsTaken() throws IOException {
    String request = RawHttp.post(CALL).replace("POST / ", "POST http://h/ ");

    assertThat(served.send(request).body()).contains("Instance/0.6.1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/plain", "application/x-www-form-urlencoded", "application/json2"})
  void otherContentTypesAre415(String type) throws IOException {
    String request = RawHttp.post(CALL).replace("application/json", type + "; charset=x");

    RawHttp.Answer answer = served.send(request);

    assertThat(answer.status()).isEqualTo(415);
    assertThat(answer.body()).isEqualTo("rpc: unrecognized Content-Type: " + type);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"APPLICATION/json", "application/json; charset=utf-8", "application/json;"})
  void contentTypesOfJsonAreTaken(String type) throws IOException {
    String request = RawHttp.post(CALL).replace("application/json", type);

    assertThat(served.send(request).status()).isEqualTo(200);
  }

  @Test
  void contentTypeMayBeMissing() throws IOException {
    String request = RawHttp.post(CALL).replace("Content-Type: application/json\r\n", "");

    assertThat(served.send(request).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @DisplayName("Scenario 129: requests that are no HTTP get a whole 400")
  @CsvSource(
      delimiter = '|',
      value = {
        "POST / HTTP/1.1\\r\\nContent-Length: 0\\r\\n\\r\\n",
        "POST / HTTP/1.1\\r\\nHost: h\\r\\nContent-Length: -1\\r\\n\\r\\n",
        "POST / HTTP/1.1\\r\\nHost: h\\r\\nContent-Length: x\\r\\n\\r\\n",
        "POST / HTTP/1.1\\r"
            + "\\n"
            + "Host: h\\r"
            + "\\n"
            + "Content-Length: 3\\r"
            + "\\n"
            + "Content-Length: 5\\r"
            + "\\n"
            + "\\r"
            + "\\n"
            + "abcde",
        "POST / HTTP/1.1\\r\\nHost: h\\r\\nTransfer-Encoding: chunked\\r\\n\\r\\nzz\\r\\n",
        "POST / HTTP/1.1\\r\\nHost: h\\r\\nno colon\\r\\n\\r\\n",
        "GARBAGE\\r\\n\\r\\n",
        "POST / HTPP/9\\r\\n\\r\\n"
      })
  void scenario129WhatIsNoHttpGets400(String escaped) throws IOException {
    String request = escaped.replace("\\r", "\r").replace("\\n", "\n");
    try (RawHttp client = new RawHttp(served.socket())) {
      RawHttp.Answer answer = client.send(request).answer();

      assertThat(answer.status()).isEqualTo(400);
      assertThat(answer.headers()).containsEntry("Connection", "close");
      assertThat(answer.body()).startsWith("{\"jsonrpc\":\"2.0\",\"error\":{\"code\":-32600");
      assertThat(client.isClosedByServer()).isTrue();
    }
  }

  @Test
  @DisplayName("Scenario 129: a Content-Length that is too large, and an end of the request")
  void scenario129TruncatedBody() throws IOException {
    try (RawHttp client = new RawHttp(served.socket())) {
      client.send(RawHttp.post(CALL).replaceFirst("Content-Length: \\d+", "Content-Length: 999"));

      RawHttp.Answer answer = client.finish().answer();

      assertThat(answer.status()).isEqualTo(400);
      assertThat(answer.body()).contains("the request's body is broken");
    }
  }

  @Test
  @DisplayName("Scenario 129: a Content-Length that is too small")
  void scenario129LengthTooSmall() throws IOException {
    try (RawHttp client = new RawHttp(served.socket())) {
      String request = RawHttp.post(CALL).replaceFirst("Content-Length: \\d+", "Content-Length: 9");
      client.send(request + "\r\n\r\n");

      assertThat(client.answer().body()).contains("-32700");
      assertThat(client.answer().status()).isEqualTo(400);
    }
  }

  @Test
  @DisplayName("Scenario 129: headers and body in pieces")
  void scenario129RequestInPieces() throws IOException {
    byte[] request = RawHttp.post(CALL).getBytes(StandardCharsets.UTF_8);
    try (RawHttp client = new RawHttp(served.socket())) {
      for (byte b : request) {
        client.send(new byte[] {b});
      }
      assertThat(client.answer().body()).contains("Instance/0.6.1");
    }
  }

  @Test
  @DisplayName("Scenario 129: chunked bodies")
  void scenario129ChunkedBody() throws IOException {
    String half = CALL.substring(0, 20);
    String rest = CALL.substring(20);
    String request =
        "POST / HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n"
            + ("14;x=y\r\n" + half + "\r\n")
            + (Integer.toHexString(rest.length()) + "\r\n" + rest + "\r\n0\r\nTrailer: t\r\n\r\n");

    assertThat(served.send(request).body()).contains("Instance/0.6.1");
  }

  @Test
  void chunksWinOverALengthAsInGo() throws IOException {
    String request =
        "POST / HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\nContent-Length: 3\r\n\r\n"
            + (Integer.toHexString(CALL.length()) + "\r\n" + CALL + "\r\n0\r\n\r\n");

    assertThat(served.send(request).body()).contains("Instance/0.6.1");
  }

  @ParameterizedTest
  @DisplayName("Scenario 129: Expect: 100-continue in any case")
  @ValueSource(strings = {"Expect: 100-continue", "expect: 100-Continue", "EXPECT: 100-CONTINUE"})
  void scenario129ExpectContinue(String header) throws IOException {
    String[] request = RawHttp.post(CALL).split("\r\n\r\n", 2);
    try (RawHttp client = new RawHttp(served.socket())) {
      client.send(request[0] + "\r\n" + header + "\r\n\r\n");
      assertThat(client.answer().status()).isEqualTo(100);

      assertThat(client.send(request[1]).answer().body()).contains("Instance/0.6.1");
    }
  }

  @Test
  @DisplayName("Scenario 129: close after 100")
  void scenario129CloseAfter100() throws IOException {
    String[] request = RawHttp.post(CALL).split("\r\n\r\n", 2);
    try (RawHttp client = new RawHttp(served.socket())) {
      client.send(request[0] + "\r\nExpect: 100-continue\r\n\r\n");
      assertThat(client.answer().status()).isEqualTo(100);
    }
  }

  @Test
  @DisplayName("Scenario 129: a thousand clients that connect and close, half of them mid-header")
  void scenario129ConnectAndClose() throws IOException {
    for (int i = 0; i < 1_000; i++) {
      try (RawHttp client = new RawHttp(served.socket())) {
        if (i % 2 == 1) {
          client.send("POST / HTTP/1.1\r\nHost: h\r\nContent-Le");
        }
      }
    }
    assertThat(served.post(CALL)).contains("Instance/0.6.1");
  }

  @Test
  void pipelinedRequestsAreAnsweredInOrder() throws IOException {
    StringBuilder requests = new StringBuilder();
    for (int i = 1; i <= 20; i++) {
      requests.append(RawHttp.post(CALL.replace("\"id\":1", "\"id\":" + i)));
    }
    try (RawHttp client = new RawHttp(served.socket())) {
      client.send(requests.toString());
      for (int i = 1; i <= 20; i++) {
        assertThat(client.answer().body()).endsWith("\"id\":" + i + "}\n");
      }
    }
  }

  @Test
  void http10ClosesAndNeedsNoHost() throws IOException {
    String request = RawHttp.post(CALL).replace("HTTP/1.1\r\nHost: h", "HTTP/1.0");
    try (RawHttp client = new RawHttp(served.socket())) {
      assertThat(client.send(request).answer().body()).contains("Instance/0.6.1");
      assertThat(client.isClosedByServer()).isTrue();
    }
  }

  @Test
  void connectionCloseIsObeyed() throws IOException {
    String request = RawHttp.post(CALL).replace("Host: h", "Host: h\r\nConnection: close");
    try (RawHttp client = new RawHttp(served.socket())) {
      assertThat(client.send(request).answer().headers()).containsEntry("Connection", "close");
      assertThat(client.isClosedByServer()).isTrue();
    }
  }

  @Test
  @DisplayName("Scenario 134: a body over the limit gets a whole, clear answer")
  void scenario134BodyOverTheLimit() throws IOException {
    String body = "{\"jsonrpc\":\"2.0\",\"x\":\"" + "x".repeat(BODY_LIMIT) + "\"}";
    for (String request :
        new String[] {
          RawHttp.post(body),
          "POST / HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n"
              + (Integer.toHexString(body.length()) + "\r\n" + body + "\r\n0\r\n\r\n")
        }) {
      RawHttp.Answer answer = served.send(request);

      assertThat(answer.status()).isEqualTo(413);
      assertThat(answer.body())
          .contains("-32600")
          .contains("413 the request's body has more than 100000 bytes");
    }
  }

  @Test
  void bodyOfExactlyTheLimitIsTaken() throws IOException {
    String body = CALL + " ".repeat(BODY_LIMIT - CALL.length());

    assertThat(served.post(body)).contains("Instance/0.6.1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"long line", "many lines"})
  void headersOverTheLimitAreRefused(String kind) throws IOException {
    String headers =
        kind.equals("long line") ? "X: " + "x".repeat(100_000) + "\r\n" : "X: y\r\n".repeat(1_000);
    try (RawHttp client = new RawHttp(served.socket())) {
      client.send("POST / HTTP/1.1\r\nHost: h\r\n" + headers);

      assertThat(client.answer().status()).isBetween(400, 431);
    }
  }
}
