package io.github.infrakit4j.oneview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.infrakit4j.oneview.resource.ServerProfile;
import io.github.infrakit4j.oneview.resource.Task;
import io.github.infrakit4j.oneview.rest.ApplianceException;
import io.github.infrakit4j.oneview.rest.ConnectionException;
import io.github.infrakit4j.oneview.rest.Retry;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AsyncTest {
  private static final Duration HOUR = Duration.ofHours(1);

  private final FakeAppliance appliance = FakeAppliance.plain();
  private final SteppedClock clock = new SteppedClock();
  private final OneView oneView = appliance.client().clock(clock).build();

  @AfterEach
  void stop() {
    oneView.close();
    appliance.close();
  }

  private CompletableFuture<ServerProfile> read() {
    return oneView.async(() -> oneView.profiles().get(Samples.PROFILE_URI));
  }

  @Test
  void aCallIsMadeOnceByAThreadOfTheClient() {
    appliance.then(200, Samples.PROFILE);
    assertThat(read().thenApply(ServerProfile::name).join()).isEqualTo("web 1");
    assertThat(appliance.requests()).containsExactly("GET /rest/server-profiles/p1");
  }

  @Test
  void manyCallsWaitWithoutAThreadForEach() {
    appliance.then(200, Samples.PROFILE);
    List<CompletableFuture<ServerProfile>> reads =
        IntStream.range(0, 500).mapToObj(n -> read()).toList();
    int threads =
        (int)
            Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("oneview-call-"))
                .count();
    assertThat(reads).allSatisfy(each -> assertThat(each.join().name()).isEqualTo("web 1"));
    assertThat(threads).isLessThan(100);
    assertThat(appliance.requests()).hasSize(500);
  }

  @Test
  @DisplayName("Scenario 104: 50 calls in flight meet a dead session: one login, all succeed")
  void callsInFlightWithADeadSessionLogInOnce() {
    appliance.then(200, Samples.PROFILE);
    read().join();
    appliance.forgetSessions();
    List<CompletableFuture<ServerProfile>> reads =
        IntStream.range(0, 50).mapToObj(n -> read()).toList();
    assertThat(reads).allSatisfy(each -> assertThat(each.join().name()).isEqualTo("web 1"));
    assertThat(appliance.logins()).isEqualTo(2);
  }

  @Test
  @DisplayName("Scenario 122: a read that no thread waits for is repeated after the pause as well")
  void aReadIsRepeatedAfterThePause() {
    appliance
        .then(FakeAppliance.json(429, "").newBuilder().addHeader("Retry-After", "2").build())
        .then(200, Samples.PROFILE);
    assertThat(read().join().name()).isEqualTo("web 1");
    assertThat(clock.pauses()).containsExactly(Duration.ofSeconds(2));
  }

  @Test
  void aChangeIsSentOnceAndItsFailureIsOfTheSameKind() {
    appliance.then(
        new MockResponse.Builder().onResponseStart(new SocketEffect.CloseSocket()).build());
    assertThatThrownBy(
            () -> oneView.async(() -> oneView.profiles().delete(Samples.PROFILE_URI)).join())
        .isInstanceOf(CompletionException.class)
        .cause()
        .isInstanceOfSatisfying(
            ConnectionException.class, lost -> assertThat(lost.outcomeUnknown()).isTrue());
    assertThat(appliance.requests()).hasSize(1);
  }

  @Test
  void callsThatCatchFailuresDoSoWithoutAThreadToo() {
    appliance.then(404, "{}");
    CompletableFuture<Optional<ServerProfile>> found =
        oneView.async(() -> oneView.profiles().find(Samples.PROFILE_URI));
    assertThat(found.join()).isEmpty();
  }

  @Test
  void severalCallsAndTheWaitForATaskAreOneFuture() {
    appliance
        .then(202, Samples.task("New"))
        .then(200, Samples.task("Running"))
        .then(503, "")
        .then(200, Samples.task("Completed"))
        .then(200, Samples.PROFILE);
    CompletableFuture<ServerProfile> made =
        oneView.async(
            () -> {
              Task started = oneView.profiles().create(ServerProfile.named("web 1"));
              Task done = oneView.await(started, HOUR);
              return oneView.profiles().get(done.resource().orElseThrow());
            });
    assertThat(made.join().name()).isEqualTo("web 1");
    assertThat(appliance.requests()).startsWith("POST /rest/server-profiles").hasSize(5);
  }

  @Test
  @DisplayName("Scenario 125: final states that are failures, without a thread that waits")
  void aTaskThatFailsFailsTheFuture() {
    appliance.then(200, Samples.task("Running")).then(200, Samples.task("Killed"));
    AtomicInteger seen = new AtomicInteger();
    assertThatThrownBy(
            () ->
                oneView
                    .awaitAsync(Task.at(Samples.TASK_URI), HOUR, task -> seen.incrementAndGet())
                    .join())
        .hasCauseInstanceOf(TaskFailedException.class);
    assertThat(seen).hasValue(3);
    assertThat(clock.pauses()).containsExactly(Duration.ofSeconds(1), Duration.ofMillis(1500));
  }

  @Test
  @DisplayName("Scenario 126: an appliance that stays away ends the wait without a thread too")
  void theToleranceEndsTheWait() {
    appliance.then(500, "");
    assertThatThrownBy(() -> oneView.awaitAsync(Task.at(Samples.TASK_URI), HOUR, task -> {}).join())
        .cause()
        .isInstanceOf(TaskTimeoutException.class)
        .hasCauseInstanceOf(ApplianceException.class);
  }

  @Test
  void cancellingEndsTheCall() {
    appliance.then(new MockResponse.Builder().onResponseStart(SocketEffect.Stall.INSTANCE).build());
    try (OneView patient = appliance.client().retry(Retry.DEFAULT).build()) {
      CompletableFuture<ServerProfile> future =
          patient.async(() -> patient.profiles().get(Samples.PROFILE_URI));
      Awaitility.await().until(() -> !appliance.requests().isEmpty());
      assertThat(future.cancel(true)).isTrue();
      Awaitility.await().until(() -> workers() == 0);
    }
    assertThat(appliance.requests()).hasSize(1);
  }

  @Test
  void cancellingEndsThePagesAheadToo() {
    MockResponse stalled =
        new MockResponse.Builder().onResponseStart(SocketEffect.Stall.INSTANCE).build();
    PagedAppliance pages = new PagedAppliance(49, 3, 1);
    appliance.then(
        request -> request.getTarget().contains("start=") ? stalled : pages.answer(request));
    CompletableFuture<List<ServerProfile>> list = oneView.async(() -> oneView.profiles().all());
    Awaitility.await().until(() -> appliance.requests().size() == 9);
    assertThat(list.cancel(true)).isTrue();
    Awaitility.await().until(() -> workers() == 0);
    assertThat(appliance.requests()).hasSize(9);
  }

  private static long workers() {
    return Thread.getAllStackTraces().entrySet().stream()
        .filter(thread -> thread.getKey().getName().startsWith("oneview-call-"))
        .flatMap(thread -> List.of(thread.getValue()).stream())
        .filter(frame -> frame.getClassName().startsWith("okhttp3.internal.connection.RealCall"))
        .count();
  }

  @Test
  void whatIsNoFailureOfTheApplianceComesAsItIs() {
    appliance.then(200, Samples.PROFILE);
    assertThatThrownBy(
            () -> oneView.async(() -> oneView.profiles().pageAt("https://else.where/x")).join())
        .hasCauseInstanceOf(IllegalArgumentException.class);
    oneView.close();
    assertThatThrownBy(() -> read().join())
        .cause()
        .isInstanceOfAny(IllegalStateException.class, ConnectionException.class);
  }

  @Test
  void codeThatDoesNotDoTheSameEachTimeIsNamed() {
    appliance.then(200, Samples.PROFILE);
    AtomicInteger runs = new AtomicInteger();
    assertThatThrownBy(
            () ->
                oneView
                    .async(
                        () ->
                            runs.incrementAndGet() == 1
                                ? oneView.profiles().get(Samples.PROFILE_URI)
                                : oneView.profiles().byName("x").orElseThrow())
                    .join())
        .cause()
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("make it do the same each time");
  }
}
