package io.github.infrakit4j.oneview;

import io.github.infrakit4j.oneview.rest.Credentials;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicInteger;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;

/** An appliance that lets nobody in, in one way at a time, or everybody. */
final class FakeLogin implements AutoCloseable {
  private final MockWebServer server = new MockWebServer();
  private final AtomicInteger logins = new AtomicInteger();
  private volatile MockResponse answer;
  private volatile boolean isOpen;

  FakeLogin(int status, String body) {
    answer = FakeAppliance.json(status, body);
    server.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) {
            if (request.getTarget().equals("/rest/version")) {
              return FakeAppliance.json(200, "{\"currentVersion\":800,\"minimumVersion\":120}");
            }
            if (isOpen && request.getTarget().startsWith("/rest/enclosures")) {
              return FakeAppliance.json(200, "{\"members\":[]}");
            }
            if (request.getTarget().startsWith("/rest/enclosures")) {
              return FakeAppliance.json(401, "");
            }
            logins.incrementAndGet();
            return answer;
          }
        });
    try {
      server.start();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** Lets everybody in. */
  void open() {
    answer = FakeAppliance.json(200, "{\"sessionID\":\"s\"}");
    isOpen = true;
  }

  /** Ends all sessions and refuses from now on. */
  void refuse(int status, String body) {
    answer = FakeAppliance.json(status, body);
    isOpen = false;
  }

  int logins() {
    return logins.get();
  }

  OneView.Builder client() {
    return OneView.builder(server.url("/").toString())
        .allowPlainHttp()
        .credentials(Credentials.of("jim", "anything"));
  }

  @Override
  public void close() {
    server.close();
  }
}
