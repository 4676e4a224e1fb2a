package io.github.infrakit4j.oneview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.infrakit4j.oneview.resource.PowerRequest;
import io.github.infrakit4j.oneview.resource.ServerProfile;
import io.github.infrakit4j.oneview.resource.Task;
import io.github.infrakit4j.oneview.rest.ApplianceException;
import io.github.infrakit4j.oneview.rest.ConnectionException;
import io.github.infrakit4j.oneview.rest.DecodeException;
import io.github.infrakit4j.oneview.rest.OneViewException;
import io.github.infrakit4j.oneview.rest.ResourceUri;
import io.github.infrakit4j.oneview.rest.Retry;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import okio.Buffer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryTest {
  private static final ResourceUri SERVER = ResourceUri.of("/rest/server-hardware/S1");
  private static final ServerProfile NEW = ServerProfile.named("a");

  private final FakeAppliance appliance = FakeAppliance.plain();

  @AfterEach
  void stop() {
    appliance.close();
  }

  private static MockResponse dropped() {
    return new MockResponse.Builder().onResponseStart(new SocketEffect.CloseSocket()).build();
  }

  private static MockResponse cutOff() {
    return FakeAppliance.json(200, Samples.PROFILE)
        .newBuilder()
        .onResponseBody(new SocketEffect.CloseSocket())
        .build();
  }

  @Test
  @DisplayName("Scenario 122: a read answered 429 with Retry-After 2 is repeated after the pause")
  void aReadWaitsAsLongAsTheApplianceAsks() {
    SteppedClock clock = new SteppedClock();
    MockResponse busy = FakeAppliance.json(429, "{}");
    appliance
        .then(busy.newBuilder().addHeader("Retry-After", "2").build())
        .then(503, "")
        .then(200, Samples.PROFILE);
    try (OneView oneView = appliance.client().retry(Retry.DEFAULT).clock(clock).build()) {
      assertThat(oneView.profiles().get(Samples.PROFILE_URI).name()).isEqualTo("web 1");
    }
    assertThat(clock.pauses()).hasSize(2).startsWith(Duration.ofSeconds(2));
    assertThat(clock.pauses().get(1)).isBetween(Duration.ofMillis(750), Duration.ofSeconds(1));
  }

  @Test
  @DisplayName("Scenario 122: repeating ends when the call's time does")
  void aPauseLongerThanTheTimeLeftIsNotBegun() {
    SteppedClock clock = new SteppedClock();
    appliance.then(FakeAppliance.json(503, "").newBuilder().addHeader("Retry-After", "40").build());
    try (OneView oneView =
        appliance
            .client()
            .retry(new Retry(9, Duration.ofSeconds(1), Duration.ofSeconds(9)))
            .callTimeout(Duration.ofSeconds(100))
            .clock(clock)
            .build()) {
      assertThatThrownBy(() -> oneView.profiles().get(Samples.PROFILE_URI))
          .isInstanceOfSatisfying(
              ApplianceException.class,
              busy -> assertThat(busy.retryAfter()).contains(Duration.ofSeconds(40)));
    }
    assertThat(clock.pauses()).containsOnly(Duration.ofSeconds(40)).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(ints = {502, 503, 504, 429})
  @DisplayName("Scenario 122: a change that meets an overload is not repeated")
  void aChangeIsNeverRepeatedWhateverRetryAfterSays(int status) {
    appliance.then(
        FakeAppliance.json(status, "").newBuilder().addHeader("Retry-After", "0").build());
    try (OneView oneView = appliance.client().build()) {
      assertThatThrownBy(() -> oneView.profiles().create(NEW))
          .isInstanceOfSatisfying(
              ApplianceException.class,
              busy -> {
                assertThat(busy.retryable()).isTrue();
                assertThat(busy.outcomeUnknown()).isEqualTo(status >= 500);
              });
    }
    assertThat(appliance.requests()).hasSize(1);
  }

  @Test
  @DisplayName("Scenario 121: a read whose connection breaks, in head or body, is repeated")
  void aReadSurvivesBrokenConnections() {
    appliance.then(dropped()).then(cutOff()).then(200, Samples.PROFILE);
    try (OneView oneView = appliance.client().build()) {
      assertThat(oneView.profiles().get(Samples.PROFILE_URI).name()).isEqualTo("web 1");
    }
    assertThat(appliance.requests()).hasSize(3);
  }

  private static Stream<Function<OneView, Task>> changes() {
    return Stream.of(
        oneView -> oneView.profiles().create(NEW),
        oneView -> oneView.profiles().replace(Samples.PROFILE_URI, "1", NEW),
        oneView -> oneView.profiles().delete(Samples.PROFILE_URI),
        oneView -> oneView.hardware().power(SERVER, PowerRequest.ON));
  }

  @ParameterizedTest
  @MethodSource("changes")
  @DisplayName("Scenario 123: the answer to a change is lost: sent once, outcome unknown")
  void aChangeWhoseAnswerIsLostIsOfUnknownOutcome(Function<OneView, Task> change) {
    appliance.then(dropped());
    try (OneView oneView = appliance.client().build()) {
      assertUnknown(() -> change.apply(oneView), ConnectionException.class);
    }
    assertThat(appliance.requests()).hasSize(1);
  }

  @Test
  void aChangeOnAnIdleConnectionThatTheApplianceDroppedIsNotSentTwice() {
    appliance.then(200, Samples.PROFILE).then(request -> dropped()).then(202, Samples.task("New"));
    try (OneView oneView = appliance.client().build()) {
      oneView.profiles().get(Samples.PROFILE_URI);
      assertUnknown(() -> oneView.profiles().create(NEW), ConnectionException.class);
    }
    assertThat(appliance.requests())
        .containsExactly("GET /rest/server-profiles/p1", "POST /rest/server-profiles");
  }

  @Test
  void aChangeThatFoundNoConnectionWasNotMade() {
    appliance.then(
        FakeAppliance.json(200, Samples.PROFILE)
            .newBuilder()
            .addHeader("Connection", "close")
            .build());
    try (OneView oneView = appliance.client().retry(Retry.NONE).build()) {
      oneView.profiles().get(Samples.PROFILE_URI);
      appliance.close();
      assertThatThrownBy(() -> oneView.profiles().create(NEW))
          .isInstanceOfSatisfying(
              ConnectionException.class,
              refused -> {
                assertThat(refused.sent()).isFalse();
                assertThat(refused.outcomeUnknown()).isFalse();
                assertThat(refused.retryable()).isTrue();
              })
          .hasMessageContaining("tried POST /rest/server-profiles on " + oneView.address())
          .hasMessageContaining("whether the appliance is up");
    }
  }

  @Test
  void aChangeWhoseAnswerComesTooLateIsOfUnknownOutcome() {
    appliance
        .then(200, Samples.PROFILE)
        .then(
            FakeAppliance.json(202, Samples.task("New"))
                .newBuilder()
                .onResponseStart(SocketEffect.Stall.INSTANCE)
                .build());
    try (OneView oneView = appliance.client().callTimeout(Duration.ofSeconds(2)).build()) {
      oneView.profiles().get(Samples.PROFILE_URI);
      assertUnknown(() -> oneView.profiles().create(NEW), ConnectionException.class);
    }
  }

  @Test
  void aChangeAnsweredWithSomethingElseIsOfUnknownOutcome() {
    appliance
        .then(202, "<html>")
        .then(202, "{\"uri\":")
        .then(new MockResponse.Builder().code(202).build())
        .then(500, "{\"message\":\"broken\"}");
    try (OneView oneView = appliance.client().build()) {
      for (int i = 0; i < 3; i++) {
        assertUnknown(() -> oneView.profiles().create(NEW), DecodeException.class);
      }
      assertUnknown(() -> oneView.profiles().create(NEW), ApplianceException.class);
    }
  }

  @Test
  void aReadNeverLeavesADoubt() {
    appliance.then(dropped());
    try (OneView oneView = appliance.client().build()) {
      assertThatThrownBy(() -> oneView.profiles().get(Samples.PROFILE_URI))
          .isInstanceOfSatisfying(
              ConnectionException.class, broken -> assertThat(broken.outcomeUnknown()).isFalse());
    }
    assertThat(appliance.requests()).hasSize(4);
  }

  @Test
  @Timeout(20)
  @DisplayName("Scenario 121: a body of one byte a second ends with the call's time")
  void aBodyThatTricklesEndsInTime() {
    appliance.then(
        FakeAppliance.json(200, Samples.PROFILE)
            .newBuilder()
            .throttleBody(1, 1, TimeUnit.SECONDS)
            .build());
    try (OneView oneView =
        appliance.client().callTimeout(Duration.ofMillis(500)).retry(Retry.NONE).build()) {
      assertThatThrownBy(() -> oneView.profiles().get(Samples.PROFILE_URI))
          .isInstanceOf(ConnectionException.class)
          .hasMessageContaining("it took too long");
    }
  }

  @Test
  @DisplayName("Scenario 121: a body without end is given up")
  void aBodyThatIsTooLongIsRefused() {
    String blanks = " ".repeat(100_000);
    appliance
        .then(200, "{" + blanks + "\"name\":\"a\"}")
        .then(FakeAppliance.json(500, "").newBuilder().body("x".repeat(3 << 20)).build());
    try (OneView oneView = appliance.client().maxAnswerBytes(50_000).build()) {
      assertThatThrownBy(() -> oneView.profiles().get(Samples.PROFILE_URI))
          .isInstanceOf(DecodeException.class)
          .hasMessageContaining("longer than 50000 bytes");
      assertThatThrownBy(() -> oneView.profiles().get(Samples.PROFILE_URI))
          .isInstanceOf(ApplianceException.class);
    }
  }

  @Test
  void compressedAnswersAreUnderstoodAndLimitedUncompressed() throws Exception {
    appliance.then(gzip(Samples.PROFILE)).then(gzip("{" + " ".repeat(200_000)));
    try (OneView oneView = appliance.client().maxAnswerBytes(50_000).build()) {
      assertThat(oneView.profiles().get(Samples.PROFILE_URI).name()).isEqualTo("web 1");
      assertThat(appliance.lastRequest().getHeaders().get("Accept-Encoding")).isEqualTo("gzip");
      assertThatThrownBy(() -> oneView.profiles().get(Samples.PROFILE_URI))
          .isInstanceOf(DecodeException.class);
    }
  }

  private static MockResponse gzip(String text) throws java.io.IOException {
    Buffer body = new Buffer();
    try (okio.BufferedSink sink = okio.Okio.buffer(new okio.GzipSink(body))) {
      sink.writeUtf8(text);
    }
    return new MockResponse.Builder().addHeader("Content-Encoding", "gzip").body(body).build();
  }

  @Test
  void anInterruptEndsACallAndIsKept() {
    appliance.then(200, Samples.PROFILE);
    try (OneView oneView = appliance.client().build()) {
      oneView.profiles().get(Samples.PROFILE_URI);
      Thread.currentThread().interrupt();
      assertThatThrownBy(() -> oneView.profiles().get(Samples.PROFILE_URI))
          .isInstanceOfSatisfying(
              ConnectionException.class, stopped -> assertThat(stopped.retryable()).isFalse())
          .hasMessageContaining("interrupted");
      assertThat(Thread.interrupted()).isTrue();
    }
  }

  @Test
  void aRedirectIsNotFollowed() {
    appliance.then(
        new MockResponse.Builder().code(302).addHeader("Location", "https://else.where/").build());
    try (OneView oneView = appliance.client().build()) {
      assertThatThrownBy(() -> oneView.profiles().get(Samples.PROFILE_URI))
          .isInstanceOf(ApplianceException.class)
          .hasMessageContaining("answered 302. The address redirects elsewhere");
    }
    assertThat(appliance.requests()).hasSize(1);
  }

  private static void assertUnknown(ThrowingCallable call, Class<? extends OneViewException> type) {
    assertThatThrownBy(call)
        .isInstanceOf(type)
        .isInstanceOfSatisfying(
            OneViewException.class, doubt -> assertThat(doubt.outcomeUnknown()).isTrue());
  }
}
