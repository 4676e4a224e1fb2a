package io.github.infrakit4j.oneview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.infrakit4j.oneview.resource.ServerProfile;
import io.github.infrakit4j.oneview.rest.ApplianceException;
import io.github.infrakit4j.oneview.rest.CallListener;
import io.github.infrakit4j.oneview.rest.ConnectionException;
import io.github.infrakit4j.oneview.rest.Credentials;
import io.github.infrakit4j.oneview.rest.LoginRefusedException;
import io.github.infrakit4j.oneview.rest.OneViewException;
import io.github.infrakit4j.oneview.rest.Retry;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SessionTest {
  private final FakeAppliance appliance = FakeAppliance.plain();

  @AfterEach
  void stop() {
    appliance.close();
  }

  @Test
  @DisplayName("Scenario 104: 50 threads meet a dead session: one login, all succeed")
  void fiftyThreadsWithADeadSessionLogInOnce() throws Exception {
    appliance.then(200, Samples.PROFILE);
    try (OneView oneView = appliance.client().build()) {
      oneView.profiles().get(Samples.PROFILE_URI);
      appliance.forgetSessions();

      assertThat(inParallel(50, () -> oneView.profiles().get(Samples.PROFILE_URI).name()))
          .hasSize(50)
          .containsOnly("web 1");
    }
    assertThat(appliance.logins()).isEqualTo(2);
  }

  @Test
  void fiftyThreadsOfANewClientLogInOnce() throws Exception {
    appliance.then(200, Samples.PROFILE);
    try (OneView oneView = appliance.client().build()) {
      inParallel(50, () -> oneView.profiles().get(Samples.PROFILE_URI));
    }
    assertThat(appliance.logins()).isEqualTo(1);
    assertThat(appliance.requestsTo("/rest/version")).hasSize(1);
  }

  @Test
  @DisplayName("Scenario 105: a wrong password is refused once for all who wait, and recovers")
  void aWrongPasswordIsSaidAndARightOneRecovers() {
    appliance.then(200, Samples.PROFILE);
    String[] password = {"wrong-one"};
    try (OneView oneView =
        appliance
            .client()
            .credentials(() -> new Credentials("jim", password[0], "ad.example"))
            .build()) {
      assertThatThrownBy(() -> oneView.profiles().get(Samples.PROFILE_URI))
          .isInstanceOfSatisfying(
              LoginRefusedException.class,
              refused -> {
                assertThat(refused.errorCode()).isEqualTo("AUTHN_AUTH_FAIL");
                assertThat(refused.status()).isEqualTo(400);
                assertThat(refused.retryable()).isFalse();
                assertThat(refused.outcomeUnknown()).isFalse();
              })
          .hasMessage(
              "credentials refused by "
                  + oneView.address()
                  + " for jim (domain ad.example): 400 AUTHN_AUTH_FAIL: Invalid username or"
                  + " password. Check user name, password and login domain.");
      password[0] = FakeAppliance.PASSWORD;
      assertThat(oneView.profiles().get(Samples.PROFILE_URI).name()).isEqualTo("web 1");
    }
    assertThat(appliance.requestsTo("/rest/login-sessions")).hasSize(3);
  }

  @Test
  @DisplayName("Scenario 108: a thousand calls use one session, and closing leaves none")
  void aThousandCallsUseOneSessionAndClosingLeavesNone() {
    appliance.then(200, Samples.PROFILE);
    OneView oneView = appliance.client().build();
    for (int i = 0; i < 1000; i++) {
      oneView.profiles().get(Samples.PROFILE_URI);
    }
    assertThat(appliance.openSessions()).isEqualTo(1);
    oneView.close();
    oneView.close();
    assertThat(appliance.openSessions()).isZero();
    assertThat(appliance.logins()).isEqualTo(1);
    assertThatThrownBy(() -> oneView.profiles().get(Samples.PROFILE_URI))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("is closed");
  }

  @Test
  @DisplayName("Scenario 110: the login domain is sent as authLoginDomain")
  void theLoginDomainAndTheAcknowledgementAreSent() {
    appliance.then(200, Samples.PROFILE);
    try (OneView oneView =
        appliance
            .client()
            .credentials(new Credentials("jim", FakeAppliance.PASSWORD, "ad.example"))
            .build()) {
      oneView.profiles().get(Samples.PROFILE_URI);
    }
    assertThat(JsonTree.of(body(appliance, 0)))
        .isEqualTo(
            JsonTree.of(
                "{\"userName\":\"jim\",\"password\":\""
                    + FakeAppliance.PASSWORD
                    + "\",\"authLoginDomain\":\"ad.example\",\"loginMsgAck\":true}"));
  }

  private static String body(FakeAppliance appliance, int login) {
    return FakeAppliance.body(appliance.requestsTo("/rest/login-sessions").get(login));
  }

  @Test
  void aSecond401IsAboutRightsAndLeavesOneSession() {
    appliance.then(
        401, "{\"errorCode\":\"AUTHORIZATION\",\"details\":\"User not authorized for this.\"}");
    try (OneView oneView = appliance.client().build()) {
      assertThatThrownBy(() -> oneView.profiles().delete(Samples.PROFILE_URI))
          .isInstanceOfSatisfying(
              ApplianceException.class,
              refused -> {
                assertThat(refused.isUnauthorized()).isTrue();
                assertThat(refused.outcomeUnknown()).isFalse();
              })
          .hasMessage(
              "tried DELETE /rest/server-profiles/p1 on "
                  + oneView.address()
                  + ", answered 401 AUTHORIZATION: User not authorized for this. The session itself"
                  + " is good: give the user a role that allows this.");
      assertThat(appliance.logins()).isEqualTo(2);
      assertThat(appliance.openSessions()).isEqualTo(1);
    }
    assertThat(appliance.openSessions()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "<html><body>401 Unauthorized</body></html>", "[]", "null", "{"})
  void a401ThatIsNoJsonIsADeadSessionAllTheSame(String body) {
    appliance.then(401, body).then(200, Samples.PROFILE);
    try (OneView oneView = appliance.client().build()) {
      assertThat(oneView.profiles().get(Samples.PROFILE_URI).name()).isEqualTo("web 1");
      assertThat(appliance.logins()).isEqualTo(2);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {401, 403, 404, 500, 502, 503})
  void withoutASessionNothingIsAskedAndTheLoginIsTriedOnce(int status) {
    try (FakeLogin refusing = new FakeLogin(status, "");
        OneView oneView = refusing.client().retry(Retry.NONE).build()) {
      assertThatThrownBy(() -> oneView.profiles().get(Samples.PROFILE_URI))
          .isInstanceOf(OneViewException.class);
      assertThat(refusing.logins()).as("requests behind the login").isEqualTo(1);
    }
  }

  @Test
  void aChangeThatMetADeadSessionIsMadeOnce() {
    appliance.then(200, Samples.PROFILE).then(202, Samples.task("New"));
    try (OneView oneView = appliance.client().build()) {
      oneView.profiles().get(Samples.PROFILE_URI);
      appliance.forgetSessions();
      assertThat(oneView.profiles().create(ServerProfile.named("a")).uri())
          .isEqualTo(Samples.TASK_URI);
    }
    assertThat(appliance.requests())
        .containsExactly(
            "GET /rest/server-profiles/p1",
            "POST /rest/server-profiles",
            "POST /rest/server-profiles");
  }

  @Test
  void aLoginThatFailsLeavesNoDoubtAboutTheChangeBehindIt() {
    try (FakeLogin starting = new FakeLogin(503, "");
        OneView oneView = starting.client().retry(Retry.NONE).build()) {
      assertThatThrownBy(() -> oneView.profiles().create(ServerProfile.named("a")))
          .isInstanceOfSatisfying(
              ApplianceException.class,
              busy -> {
                assertThat(busy.retryable()).isTrue();
                assertThat(busy.outcomeUnknown()).isFalse();
              });
      assertThat(starting.logins()).isEqualTo(1);
    }
  }

  @Test
  @DisplayName("Scenario 111: neither password nor session in any text of the client")
  void noSecretInTexts() {
    ConcurrentLinkedQueue<Object> heard = new ConcurrentLinkedQueue<>();
    appliance.then(500, "{\"message\":\"broken\"}");
    Credentials credentials = new Credentials("jim", FakeAppliance.PASSWORD, null);
    OneView.Builder builder = appliance.client().credentials(credentials);
    try (OneView oneView = builder.listener(new Recorder(heard)).build()) {
      assertThatThrownBy(() -> oneView.profiles().all())
          .satisfies(
              failure -> {
                heard.add(failure);
                heard.add(failure.getMessage());
              });
      heard.add(oneView);
      heard.add(credentials);
      heard.add(builder);
    }
    assertThat(heard).hasSizeGreaterThan(5);
    assertThat(heard.toString()).doesNotContain(FakeAppliance.PASSWORD).doesNotContain("token-");
  }

  @Test
  void anApplianceThatIsDownIsNoReasonNotToBuild() {
    appliance.close();
    try (OneView oneView = appliance.client().retry(Retry.NONE).build()) {
      assertThatThrownBy(oneView::apiVersion)
          .isInstanceOfSatisfying(
              ConnectionException.class, down -> assertThat(down.retryable()).isTrue());
    }
  }

  private static <T> List<T> inParallel(int threads, java.util.concurrent.Callable<T> work)
      throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      CyclicBarrier together = new CyclicBarrier(threads);
      List<Future<T>> futures =
          IntStream.range(0, threads)
              .mapToObj(
                  n ->
                      pool.submit(
                          () -> {
                            together.await();
                            return work.call();
                          }))
              .toList();
      List<T> results = new ArrayList<>();
      for (Future<T> future : futures) {
        results.add(future.get());
      }
      return results;
    } finally {
      pool.shutdownNow();
    }
  }

  private record Recorder(ConcurrentLinkedQueue<Object> heard) implements CallListener {
    @Override
    public void callStarted(io.github.infrakit4j.oneview.rest.CallEvent call) {
      heard.add(call);
    }

    @Override
    public void loggedIn(String address, String userName) {
      heard.add(address + userName);
    }

    @Override
    public void loggedOut(String address) {
      heard.add(address);
    }
  }
}
