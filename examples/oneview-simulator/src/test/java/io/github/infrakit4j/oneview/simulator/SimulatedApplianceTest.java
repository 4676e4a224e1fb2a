package io.github.infrakit4j.oneview.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.github.infrakit4j.oneview.simulator.Http.Answer;
import io.github.infrakit4j.oneview.simulator.SimulatedAppliance.RunningTasks;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;

class SimulatedApplianceTest extends ApplianceTestCase {
  @Test
  void restartLosesSessionsAndAnswers503ForAWhile() {
    profile("web", "h1");
    appliance.restart(Duration.ofSeconds(60), RunningTasks.CONTINUE);
    Answer down = http.get("/rest/server-profiles");
    assertThat(down.status()).isEqualTo(503);
    assertThat(down.json()).containsKeys("errorCode", "message");
    assertThat(http.get("/controller-state.json").text("state")).isEqualTo("STARTING");
    seconds(61);
    assertThat(http.get("/rest/server-profiles").status()).isEqualTo(401);
    assertThat(Http.loggedIn(appliance).get("/rest/server-profiles").names()).contains("web");
  }

  @Test
  void restartInterruptsTasksOrLetsThemGoOn() {
    Answer first = http.create("T", "first", "h1");
    seconds(10);
    appliance.restart(Duration.ofSeconds(5), RunningTasks.INTERRUPT);
    seconds(30);
    http = Http.loggedIn(appliance);
    assertEnded(first, "Interrupted");
    assertThat(get("first")).containsEntry("state", "CreateFailed");
    Answer second = http.create("T", "second", "h2");
    seconds(10);
    appliance.restart(Duration.ofSeconds(5), RunningTasks.CONTINUE);
    seconds(30);
    http = Http.loggedIn(appliance);
    assertEnded(second, "Completed");
    assertThat(appliance.runningTasks()).isZero();
  }

  @Test
  void startTakesTimeWhenToldSo() throws IOException {
    try (SimulatedAppliance slow =
            SimulatedAppliance.builder()
                .rack(rack())
                .manualClock()
                .delay(Delay.START, Duration.ofMinutes(5))
                .start();
        Http client = new Http(slow)) {
      assertThat(client.get("/rest/version").status()).isEqualTo(503);
      slow.advance(Duration.ofMinutes(5));
      assertThat(client.get("/rest/version").status()).isEqualTo(200);
    }
  }

  @Test
  void fastClockEndsTasksWithoutWaiting() throws IOException {
    try (SimulatedAppliance fast = SimulatedAppliance.builder().rack(rack()).speed(1000).start();
        Http client = Http.loggedIn(fast)) {
      Answer accepted = client.create("T", "web", "h1");
      String task = Objects.requireNonNull(accepted.text("uri"));
      await()
          .atMost(10, TimeUnit.SECONDS)
          .until(() -> "Completed".equals(client.get(task).text("taskState")));
      assertThat(fast.servers().state("h1")).isEqualTo("ProfileApplied");
    }
  }

  @Test
  void nobodyTrustsItWithoutItsAuthority() {
    OkHttpClient stranger = new OkHttpClient();
    assertThatThrownBy(
            () ->
                stranger
                    .newCall(
                        new okhttp3.Request.Builder()
                            .url(appliance.url() + "/rest/version")
                            .build())
                    .execute())
        .isInstanceOf(SSLException.class);
    assertThat(appliance.caPem()).startsWith("-----BEGIN CERTIFICATE-----");
  }

  @Test
  void certificateCanBeForAnotherHost() throws IOException {
    try (SimulatedAppliance other =
            SimulatedAppliance.builder().rack(rack()).hostNames("oneview.example").start();
        Http client = new Http(other)) {
      assertThatThrownBy(() -> client.call("GET", "/rest/version", null))
          .isInstanceOf(SSLException.class)
          .hasMessageContaining("not verified");
    }
  }

  @Test
  void journalKeepsRequestsWithoutSecrets() {
    appliance.journal().clear();
    http.logIn("Administrator", "simulated");
    http.get("/rest/server-profiles?start=0");
    http.get("/rest/nothing");
    Journal journal = appliance.journal();
    assertThat(journal.all())
        .extracting(Exchange::method, Exchange::target, Exchange::status)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("POST", "/rest/login-sessions", 200),
            org.assertj.core.groups.Tuple.tuple("GET", "/rest/server-profiles?start=0", 200),
            org.assertj.core.groups.Tuple.tuple("GET", "/rest/nothing", 404));
    assertThat(journal.count("GET", "/rest/server-profiles")).isEqualTo(1);
    assertThat(journal.count("", "/rest/.*")).isEqualTo(3);
    assertThat(journal.all().toString()).doesNotContain(http.token);
    assertThat(journal.all())
        .allSatisfy(
            exchange -> {
              assertThat(exchange.body()).doesNotContain("simulated");
              assertThat(exchange.headers()).doesNotContainValue(http.token);
              assertThat(exchange.simulated()).isEqualTo(appliance.now());
            });
    assertThat(journal.all().get(0).body()).contains("\"userName\":\"Administrator\"");
  }

  @Test
  void historySeesForeignProfilesBeingTouched() {
    assertThat(appliance.profiles().isUntouched("payroll")).isTrue();
    http.delete(uri("payroll"), "If-Match", "*");
    seconds(30);
    assertThat(appliance.profiles().isUntouched("payroll")).isFalse();
    assertThat(appliance.history().of("payroll"))
        .extracting(ProfileHistory.Event::kind)
        .containsExactly(
            ProfileHistory.Kind.CREATED,
            ProfileHistory.Kind.ASSIGNED,
            ProfileHistory.Kind.RELEASED,
            ProfileHistory.Kind.DELETED);
  }

  @Test
  void historyFindsTwoProfilesOnOneServerAndOfOneName() {
    ProfileHistory history = new ProfileHistory();
    java.time.Instant now = java.time.Instant.EPOCH;
    Resource one = new Resource(Noun.PROFILE, "/1", Json.object("name", "same"), now);
    Resource two = new Resource(Noun.PROFILE, "/2", Json.object("name", "same"), now);
    history.add(now, ProfileHistory.Kind.CREATED, one, "");
    history.add(now, ProfileHistory.Kind.ASSIGNED, one, "h1");
    assertThat(history.violations()).isEmpty();
    history.add(now, ProfileHistory.Kind.CREATED, two, "");
    history.add(now, ProfileHistory.Kind.ASSIGNED, two, "h1");
    assertThat(history.violations())
        .containsExactly(
            "1970-01-01T00:00:00Z: a second profile is named same",
            "1970-01-01T00:00:00Z: h1 has a second profile");
  }

  @Test
  void serves100ConnectionsAtOnce() throws Exception {
    int clients = 100;
    ExecutorService threads = Executors.newFixedThreadPool(clients);
    CountDownLatch start = new CountDownLatch(1);
    List<Future<Integer>> answers = new ArrayList<>();
    for (int i = 0; i < clients; i++) {
      String name = "p" + i;
      Callable<Integer> call =
          () -> {
            start.await();
            return http.create("T", name, "h1").status();
          };
      answers.add(threads.submit(call));
    }
    start.countDown();
    for (Future<Integer> answer : answers) {
      assertThat(answer.get(60, TimeUnit.SECONDS)).isEqualTo(202);
    }
    threads.shutdown();
    seconds(60);
    assertThat(appliance.profiles().names()).hasSize(2);
    assertThat(appliance.history().violations()).isEmpty();
  }

  @Test
  void tenThousandProfilesAreServedInPages() throws IOException {
    Rack.Builder rack = Rack.builder();
    for (int i = 0; i < 10_000; i++) {
      rack.profile("p" + i, p -> {});
    }
    try (SimulatedAppliance big = SimulatedAppliance.builder().rack(rack.build()).start();
        Http client = Http.loggedIn(big)) {
      readAllPages(client); // warms up, and writes each profile once
      long begin = System.nanoTime();
      assertThat(readAllPages(client)).isEqualTo(157);
      Duration taken = Duration.ofNanos(System.nanoTime() - begin);
      assertThat(taken).isLessThan(Duration.ofSeconds(20));
    }
  }

  private static int readAllPages(Http client) {
    int seen = 0;
    int pages = 0;
    for (String page = "/rest/server-profiles?filter=name%20matches%20'p%25'"; page != null; ) {
      Answer answer = client.get(page);
      seen += answer.members().size();
      pages++;
      page = answer.text("nextPageUri");
    }
    assertThat(seen).isEqualTo(10_000);
    return pages;
  }
}
