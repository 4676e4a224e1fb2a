package io.github.infrakit4j.infrakit.rpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.infrakit4j.infrakit.instance.InstanceId;
import io.github.infrakit4j.infrakit.testing.StubInstancePlugin;
import io.github.infrakit4j.infrakit.transport.Limits;
import io.github.infrakit4j.infrakit.transport.RawHttp;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Many clients, slow clients, clients that leave, and the stop. */
class ConcurrencyTest {

  private static final String HELLO =
      "{\"jsonrpc\":\"2.0\",\"method\":\"Handshake.Hello\",\"id\":1}";
  private static final String PROVISION =
      "{\"jsonrpc\":\"2.0\",\"method\":\"Instance.Provision\",\"id\":2}";

  private final StubInstancePlugin plugin = new StubInstancePlugin();
  private final CountDownLatch called = new CountDownLatch(1);
  private final CountDownLatch release = new CountDownLatch(1);
  private final AtomicInteger open = new AtomicInteger();
  private final ExecutorService callers = Executors.newCachedThreadPool();

  /** On what the server is reached; the same holds on all. */
  Served.Way way() {
    return Served.Way.UNIX;
  }

  @AfterEach
  void stop() {
    release.countDown();
    callers.shutdownNow();
  }

  @Test
  @DisplayName("Scenario 118: other calls are answered while a Provision is slow")
  void scenario118OtherCallsAreAnsweredMeanwhile() throws Exception {
    slowProvision();
    plugin.onValidate = properties -> {};
    plugin.onDescribeInstances = (tags, properties) -> List.of();
    try (Served served = served(Limits.DEFAULT)) {
      Future<String> slow = callers.submit(() -> served.post(PROVISION));
      called.await();
      long start = System.nanoTime();

      assertThat(served.post(HELLO)).contains("Objects");
      assertThat(served.post(HELLO.replace("Handshake.Hello", "Instance.Validate")))
          .contains("true");
      assertThat(served.post(HELLO.replace("Handshake.Hello", "Instance.DescribeInstances")))
          .contains("[]");

      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(3));
      assertThat(slow).isNotDone();
      release.countDown();
      assertThat(slow.get()).contains("\"ID\":\"i\"");
    }
  }

  @Test
  @DisplayName("Scenario 119: a client that leaves during its call harms nobody")
  void scenario119ClientLeavesDuringItsCall() throws Exception {
    slowProvision();
    try (Served served = served(Limits.DEFAULT)) {
      try (RawHttp client = new RawHttp(served.socket())) {
        client.send(RawHttp.post(PROVISION));
        called.await();
      }
      release.countDown();

      await().until(() -> open.get() == 0);
      assertThat(served.post(HELLO)).contains("Objects");
    }
  }

  @Test
  @DisplayName("Scenario 129: clients that close after 100 Continue leave no thread turning")
  void scenario129ClientsThatCloseAfter100AreOver() throws Exception {
    String[] request = RawHttp.post(HELLO).split("\r\n\r\n", 2);
    try (Served served = served(Limits.DEFAULT)) {
      for (int i = 0; i < 50; i++) {
        try (RawHttp client = new RawHttp(served.socket())) {
          client.send(request[0] + "\r\nExpect: 100-continue\r\n\r\n");
          assertThat(client.answer().status()).isEqualTo(100);
        }
      }
      await().until(() -> open.get() == 0);
      assertThat(served.post(HELLO)).contains("Objects");
    }
  }

  @Test
  void slowClientsDoNotHinderOthersAndAreClosedInTime() throws Exception {
    Limits limits = Limits.DEFAULT.withRead(Duration.ofMillis(400)).withIdle(Duration.ofSeconds(9));
    try (Served served = served(limits)) {
      List<RawHttp> slow = new ArrayList<>();
      for (int i = 0; i < 40; i++) {
        slow.add(new RawHttp(served.socket()).send("POST / HTTP/1.1\r\nHo"));
      }
      assertThat(served.post(HELLO)).contains("Objects");
      for (RawHttp client : slow) {
        assertThat(client.isClosedByServer()).isTrue();
        client.close();
      }
    }
  }

  @Test
  void slowBodyGetsAnAnswer() throws Exception {
    try (Served served = served(Limits.DEFAULT.withRead(Duration.ofMillis(300)));
        RawHttp client = new RawHttp(served.socket())) {
      client.send("POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 50\r\n\r\n{");

      RawHttp.Answer answer = client.answer();

      assertThat(answer.status()).isEqualTo(408);
      assertThat(answer.body()).contains("the request's body did not come in time");
    }
  }

  @Test
  void dribblingClientIsClosedWhenItsMessageTakesTooLong() throws Exception {
    Limits limits = Limits.DEFAULT.withMessage(Duration.ofMillis(500));
    try (Served served = served(limits);
        RawHttp client = new RawHttp(served.socket())) {
      client.send("POST / HTTP/1.1\r\nHost: h\r\nX: ");

      await()
          .pollInterval(Duration.ofMillis(50))
          .atMost(Duration.ofSeconds(10))
          .until(() -> isRefused(client));
      assertThat(served.post(HELLO)).contains("Objects");
    }
  }

  @Test
  void idleConnectionIsClosedAfterItsTime() throws Exception {
    try (Served served = served(Limits.DEFAULT.withIdle(Duration.ofMillis(300)));
        RawHttp client = new RawHttp(served.socket())) {
      assertThat(client.send(RawHttp.post(HELLO)).answer().status()).isEqualTo(200);

      assertThat(client.isClosedByServer()).isTrue();
    }
  }

  @Test
  void fullHouseClosesTheLongestIdleAndNoCall() throws Exception {
    slowProvision();
    try (Served served = served(Limits.DEFAULT.withConnections(3))) {
      Future<String> slow = callers.submit(() -> served.post(PROVISION));
      called.await();
      List<RawHttp> clients = new ArrayList<>();
      for (int i = 0; i < 6; i++) {
        RawHttp client = new RawHttp(served.socket());
        clients.add(client);
        assertThat(client.send(RawHttp.post(HELLO)).answer().status()).isEqualTo(200);
      }
      await().until(() -> open.get() <= 3);
      assertThat(clients.get(0).isClosedByServer()).isTrue();
      release.countDown();
      assertThat(slow.get()).contains("\"ID\":\"i\"");
      for (RawHttp client : clients) {
        client.close();
      }
    }
  }

  /**
   * Nothing but the need of another client closes them: all limits are far longer than the test.
   */
  @ParameterizedTest
  @ValueSource(strings = {"", "POST / HTTP/1.1\r\nHo", "body"})
  void fullHouseOfClientsThatSendNoRequestWholeHindersNobody(String part) throws Exception {
    slowProvision();
    Duration ages = Duration.ofMinutes(5);
    Limits limits = Limits.DEFAULT.withConnections(20).withRead(ages).withMessage(ages);
    String sent = part.equals("body") ? RawHttp.post(HELLO).replace("1}", "") : part;
    try (Served served = served(limits.withIdle(ages))) {
      Future<String> slow = callers.submit(() -> served.post(PROVISION));
      called.await();
      List<RawHttp> waiting = new ArrayList<>();
      for (int i = 0; i < 60; i++) {
        waiting.add(new RawHttp(served.socket()).send(sent));
      }
      for (int i = 0; i < 20; i++) {
        assertThat(served.post(HELLO)).contains("Objects");
      }
      release.countDown();
      assertThat(slow.get()).contains("\"ID\":\"i\"");
      for (RawHttp client : waiting) {
        client.close();
      }
    }
  }

  @Test
  void stopAnswersCallsInFlightClosesIdleOnesAndRemovesItsFiles() throws Exception {
    slowProvision();
    Served served = served(Limits.DEFAULT);
    try (RawHttp idle = new RawHttp(served.socket());
        RawHttp busy = new RawHttp(served.socket())) {
      assertThat(idle.send(RawHttp.post(HELLO)).answer().status()).isEqualTo(200);
      busy.send(RawHttp.post(PROVISION));
      called.await();

      CompletableFuture<Void> stopped = CompletableFuture.runAsync(served.server::close, callers);
      assertThat(idle.isClosedByServer()).isTrue();
      assertThat(stopped).isNotDone();
      release.countDown();

      RawHttp.Answer answer = busy.answer();
      assertThat(answer.body()).contains("\"ID\":\"i\"");
      assertThat(answer.headers()).containsEntry("Connection", "close");
      stopped.get(5, TimeUnit.SECONDS);
      assertThat(Files.exists(served.socket())).isFalse();
      assertThat(Files.exists(served.socket().resolveSibling("p.pid"))).isFalse();
      assertThat(open).hasValue(0);
    }
    served.close();
  }

  @Test
  void stopWaitsNoLongerThanItMay() throws Exception {
    slowProvision();
    Served served = served(Limits.DEFAULT.withStop(Duration.ofMillis(300)));
    try (RawHttp busy = new RawHttp(served.socket())) {
      busy.send(RawHttp.post(PROVISION));
      called.await();
      long start = System.nanoTime();

      served.close();

      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
      assertThat(Files.exists(served.socket())).isFalse();
    }
  }

  @Test
  void closeMayBeCalledAgain() throws Exception {
    Served served = served(Limits.DEFAULT);
    served.server.close();
    served.server.close();
    served.close();

    assertThat(Files.exists(served.socket())).isFalse();
  }

  @Test
  void thousandIdleConnectionsHinderNobody() throws Exception {
    try (Served served = served(Limits.DEFAULT.withConnections(1_010))) {
      List<RawHttp> idle = new ArrayList<>();
      for (int i = 0; i < 1_000; i++) {
        idle.add(new RawHttp(served.socket()));
      }
      assertThat(served.post(HELLO)).contains("Objects");
      for (RawHttp client : idle) {
        assertThat(client.send(RawHttp.post(HELLO)).answer().status()).isEqualTo(200);
      }
      assertThat(open).hasValueGreaterThanOrEqualTo(1_000);
      for (RawHttp client : idle) {
        client.close();
      }
      await().until(() -> open.get() == 0);
    }
  }

  @Test
  void idleConnectionsOutliveThoseOfInfrakitsClients() {
    assertThat(Limits.DEFAULT.idle()).isGreaterThan(Duration.ofSeconds(30));
  }

  @Test
  void twoHundredCallsAtATimeAreAllAnswered() throws Exception {
    AtomicInteger ids = new AtomicInteger();
    plugin.onProvision = spec -> new InstanceId("i-" + ids.incrementAndGet());
    try (Served served = served(Limits.DEFAULT)) {
      List<Future<String>> answers = new ArrayList<>();
      for (int i = 0; i < 200; i++) {
        answers.add(callers.submit(() -> served.post(PROVISION)));
      }
      List<String> bodies = new ArrayList<>();
      for (Future<String> answer : answers) {
        bodies.add(answer.get());
      }
      assertThat(bodies).doesNotHaveDuplicates().allMatch(b -> b.contains("\"ID\":\"i-"));
    }
  }

  private void slowProvision() {
    plugin.onProvision =
        spec -> {
          called.countDown();
          try {
            release.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          return new InstanceId("i");
        };
  }

  private Served served(Limits limits) throws IOException {
    return new Served(b -> way().on(b).instance(plugin).limits(limits).listener(new Counting()));
  }

  private static boolean isRefused(RawHttp client) {
    try {
      client.send("x");
      return false;
    } catch (IOException e) {
      return true;
    }
  }

  private final class Counting implements ServerListener {

    @Override
    public void connectionOpened(long connection) {
      open.incrementAndGet();
    }

    @Override
    public void connectionClosed(long connection) {
      open.decrementAndGet();
    }
  }
}
