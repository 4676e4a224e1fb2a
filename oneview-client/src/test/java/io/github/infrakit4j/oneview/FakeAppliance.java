package io.github.infrakit4j.oneview;

import io.github.infrakit4j.oneview.rest.Credentials;
import io.github.infrakit4j.oneview.rest.Retry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;

/**
 * An appliance that logs people in and out by itself and answers everything else as it is told:
 * with the next of a row of answers, the last of which is repeated.
 */
public final class FakeAppliance implements AutoCloseable {
  public static final String PASSWORD = "s3cret-Pa55";

  private final MockWebServer server = new MockWebServer();
  private final Deque<Function<RecordedRequest, MockResponse>> answers =
      new ConcurrentLinkedDeque<>();
  private final Set<String> sessions = ConcurrentHashMap.newKeySet();
  private final AtomicInteger logins = new AtomicInteger();
  private final List<RecordedRequest> requests = new CopyOnWriteArrayList<>();
  private volatile String versions = "{\"currentVersion\":8600,\"minimumVersion\":120}";

  private FakeAppliance() {}

  /** Without TLS. */
  public static FakeAppliance plain() {
    return new FakeAppliance().start();
  }

  /** With this certificate. */
  public static FakeAppliance https(HeldCertificate certificate) {
    FakeAppliance appliance = new FakeAppliance();
    appliance.server.useHttps(
        new HandshakeCertificates.Builder()
            .heldCertificate(certificate)
            .build()
            .sslSocketFactory());
    return appliance.start();
  }

  /** With this certificate, for clients that show one of the authority. */
  public static FakeAppliance mutual(HeldCertificate certificate, HeldCertificate authority) {
    FakeAppliance appliance = new FakeAppliance();
    appliance.server.useHttps(
        new HandshakeCertificates.Builder()
            .heldCertificate(certificate)
            .addTrustedCertificate(authority.certificate())
            .build()
            .sslSocketFactory());
    appliance.server.requireClientAuth();
    return appliance.start();
  }

  private FakeAppliance start() {
    server.setServerSocketFactory(new PromptSockets());
    server.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) {
            requests.add(request);
            return answer(request);
          }
        });
    try {
      server.start(InetAddress.getByName("localhost"), 0);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return this;
  }

  private MockResponse answer(RecordedRequest request) {
    if (request.getTarget().equals("/rest/version")) {
      return json(200, versions);
    }
    if (request.getTarget().equals("/rest/login-sessions")) {
      return session(request);
    }
    String token = request.getHeaders().get("auth");
    if (token == null || !sessions.contains(token)) {
      return json(401, "{\"errorCode\":\"AUTHORIZATION\",\"message\":\"Unauthorized\"}");
    }
    return next(answers).apply(request);
  }

  private static <T> T next(Deque<T> answers) {
    T next = answers.size() > 1 ? answers.pollFirst() : answers.peekFirst();
    if (next == null) {
      throw new IllegalStateException("no answer was given to the fake appliance");
    }
    return next;
  }

  private MockResponse session(RecordedRequest request) {
    if (request.getMethod().equals("PUT")) {
      String token = String.valueOf(request.getHeaders().get("auth"));
      return sessions.contains(token)
          ? json(200, "{\"sessionID\":\"" + token + "\"}")
          : json(401, "{\"errorCode\":\"AUTHORIZATION\"}");
    }
    if (request.getMethod().equals("DELETE")) {
      sessions.remove(String.valueOf(request.getHeaders().get("auth")));
      return new MockResponse.Builder().code(204).build();
    }
    if (!String.valueOf(request.getBody()).contains(PASSWORD)) {
      return json(
          400, "{\"errorCode\":\"AUTHN_AUTH_FAIL\",\"message\":\"Invalid username or password.\"}");
    }
    String token = "token-" + logins.incrementAndGet();
    sessions.add(token);
    return json(200, "{\"sessionID\":\"" + token + "\"}");
  }

  /** A JSON answer. */
  public static MockResponse json(int status, String body) {
    return new MockResponse.Builder()
        .code(status)
        .addHeader("Content-Type", "application/json;charset=UTF-8")
        .body(body)
        .build();
  }

  /** Adds an answer to the row. */
  public FakeAppliance then(MockResponse answer) {
    return then(request -> answer);
  }

  /** Adds a JSON answer to the row. */
  public FakeAppliance then(int status, String body) {
    return then(json(status, body));
  }

  /** Adds an answer that depends on the request. */
  public FakeAppliance then(Function<RecordedRequest, MockResponse> answer) {
    answers.addLast(answer);
    return this;
  }

  /** What {@code /rest/version} says. */
  public FakeAppliance versions(String body) {
    versions = body;
    return this;
  }

  /** Ends all sessions, as after a day or a restart. */
  public void forgetSessions() {
    sessions.clear();
  }

  /** How many sessions are open. */
  public int openSessions() {
    return sessions.size();
  }

  /** How many logins there were. */
  public int logins() {
    return logins.get();
  }

  /** The requests so far, without those for version and session, as "GET /rest/…". */
  public List<String> requests() {
    List<String> lines = new ArrayList<>();
    for (RecordedRequest request : requests) {
      boolean own =
          request.getTarget().equals("/rest/version")
              || request.getTarget().equals("/rest/login-sessions");
      if (!own) {
        lines.add(request.getMethod() + " " + request.getTarget());
      }
    }
    return lines;
  }

  /** All requests to a path. */
  public List<RecordedRequest> requestsTo(String target) {
    return requests.stream().filter(request -> request.getTarget().equals(target)).toList();
  }

  /** The last request. */
  public RecordedRequest lastRequest() {
    return requests.get(requests.size() - 1);
  }

  /** The text sent with a request. */
  public static String body(RecordedRequest request) {
    return Objects.requireNonNull(request.getBody(), "no body").utf8();
  }

  /** Where it is. */
  public String url() {
    return server.url("/").toString();
  }

  /** Its port. */
  public int port() {
    return server.getPort();
  }

  /** A client for it with the right password, that pauses hardly at all. */
  public OneView.Builder client() {
    return OneView.builder(url())
        .allowPlainHttp()
        .credentials(Credentials.of("administrator", PASSWORD))
        .retry(new Retry(4, Duration.ofMillis(1), Duration.ofMillis(5)));
  }

  @Override
  public void close() {
    server.close();
  }
}
