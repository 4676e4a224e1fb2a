package io.github.infrakit4j.oneview.simulator;

import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/** Requests and answers between the web server's types and ours. */
final class Wire {
  private static final int CHUNK = 8192;

  private Wire() {}

  static Request read(RecordedRequest recorded, long sequence) {
    ByteString body = recorded.getBody();
    return new Request(
        sequence,
        recorded.getMethod(),
        recorded.getUrl(),
        recorded.getHeaders(),
        body == null ? "" : body.utf8(),
        version(recorded.getHeaders().get("X-API-Version")),
        "",
        null);
  }

  private static int version(@Nullable String header) {
    return header != null && header.matches("\\d{1,9}")
        ? Integer.parseInt(header)
        : Request.NO_VERSION;
  }

  /** What the handler answers, under the appliance's lock. */
  static Reply answer(ApplianceState state, Request request, Handler handler) {
    return state.look(
        () -> {
          try {
            return handler.handle(request);
          } catch (Refusal refusal) {
            return Reply.of(refusal);
          }
        });
  }

  static MockResponse.Builder response(Reply reply, Request request) {
    MockResponse.Builder response =
        new MockResponse.Builder()
            .code(reply.status())
            .setHeader("Server", "Apache")
            .setHeader("Cache-Control", "no-cache")
            .setHeader("Pragma", "no-cache")
            .setHeader("Content-Language", "en-us");
    String body = reply.body();
    if (body != null && !request.method().equals("HEAD")) {
      response.setHeader("Content-Type", "application/json;charset=UTF-8");
      response.chunkedBody(body, CHUNK);
    }
    reply.headers().forEach(response::setHeader);
    return response;
  }
}
