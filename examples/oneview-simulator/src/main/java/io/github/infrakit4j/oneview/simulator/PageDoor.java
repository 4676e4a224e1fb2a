package io.github.infrakit4j.oneview.simulator;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;

/** Answers browsers: the page's files, what happens as it happens, and the control path. */
final class PageDoor extends Dispatcher {
  private static final int MOST_WATCHERS = 64;

  /** A page may load and reach nothing but its own files and this server, in no frame of others. */
  private static final Map<String, String> STRICT =
      Map.of(
          "Content-Security-Policy",
          "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self';"
              + " img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none';"
              + " require-trusted-types-for 'script'",
          "X-Content-Type-Options",
          "nosniff",
          "Referrer-Policy",
          "no-referrer",
          "Cross-Origin-Opener-Policy",
          "same-origin",
          "Cross-Origin-Resource-Policy",
          "same-origin",
          "Cache-Control",
          "no-store");

  private final MockWebServer server;
  private final SimulatedAppliance appliance;
  private final ControlHandler control;
  private final PageFiles files = new PageFiles();
  private final Set<ChangeStream> watchers = ConcurrentHashMap.newKeySet();
  private volatile boolean closing;

  PageDoor(MockWebServer server, SimulatedAppliance appliance) {
    this.server = server;
    this.appliance = appliance;
    control = new ControlHandler(appliance);
  }

  @Override
  public MockResponse dispatch(RecordedRequest recorded) throws InterruptedException {
    // The server keeps every request until somebody takes it.
    server.takeRequest(0, TimeUnit.MILLISECONDS);
    Request request = Wire.read(recorded, 0);
    MockResponse.Builder response;
    try {
      response = answer(request);
    } catch (Refusal refusal) {
      response = Wire.response(Reply.of(refusal), request);
    }
    STRICT.forEach(response::setHeader);
    return response.build();
  }

  private MockResponse.Builder answer(Request request) {
    SameOrigin.requireLoopback(request, server.getPort());
    Optional<PageFiles.PageFile> file = files.find(request.path());
    if (file.isPresent()) {
      requireGet(request);
      return new MockResponse.Builder()
          .setHeader("Content-Type", file.get().mediaType())
          .body(file.get().body());
    }
    SameOrigin.require(request, "http");
    if (request.path().equals("/changes")) {
      requireGet(request);
      return watch();
    }
    if (!request.path().startsWith("/simulator/")) {
      throw Refusal.notFound(request.path());
    }
    if (request.method().equals("POST")) {
      // A form of another site's page cannot send this type, and asking first is refused.
      request.requireMediaType();
    }
    return Wire.response(Wire.answer(appliance.state(), request, control), request);
  }

  private static void requireGet(Request request) {
    if (!request.method().equals("GET")) {
      throw Refusal.wrongMethod(request.method(), request.path());
    }
  }

  private MockResponse.Builder watch() {
    if (watchers.size() >= MOST_WATCHERS) {
      throw new Refusal(
          503,
          ErrorBody.of("TOO_MANY_WATCHERS", MOST_WATCHERS + " browsers look at the rack already.")
              .action("Close a page that is not needed, then reload this one."));
    }
    ChangeStream stream = new ChangeStream(appliance, watchers::remove);
    watchers.add(stream);
    if (closing) {
      stream.end();
    }
    return new MockResponse.Builder()
        .setHeader("Content-Type", "text/event-stream; charset=utf-8")
        .setHeader("Connection", "close")
        .body(stream)
        .removeHeader("Content-Length")
        .onResponseEnd(SocketEffect.ShutdownConnection.INSTANCE);
  }

  /** How many browsers are listening. */
  int watchers() {
    return watchers.size();
  }

  /** All streams end, those that are about to begin too. */
  void sendAway() {
    closing = true;
    watchers.forEach(ChangeStream::end);
  }
}
