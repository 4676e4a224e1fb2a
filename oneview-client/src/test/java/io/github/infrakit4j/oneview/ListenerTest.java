package io.github.infrakit4j.oneview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.infrakit4j.oneview.resource.Task;
import io.github.infrakit4j.oneview.rest.CallEvent;
import io.github.infrakit4j.oneview.rest.CallListener;
import io.github.infrakit4j.oneview.rest.LoginRefusedException;
import io.github.infrakit4j.oneview.rest.OneViewException;
import io.github.infrakit4j.oneview.rest.TaskEvent;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What a listener hears, in which order, and that one who throws harms nobody. */
class ListenerTest {
  private static final Duration HOUR = Duration.ofHours(1);

  private final FakeAppliance appliance = FakeAppliance.plain();
  private final List<String> heard = new CopyOnWriteArrayList<>();

  @AfterEach
  void stop() {
    appliance.close();
  }

  private OneView.Builder client() {
    return appliance.client().clock(new SteppedClock()).listener(new Recorder(heard));
  }

  private static String task(String state, int percent, String step) {
    return "{\"uri\":\"/rest/tasks/T1\",\"name\":\"Create\",\"taskState\":\"%s\",".formatted(state)
        + "\"percentComplete\":%d,\"progressUpdates\":[{\"statusUpdate\":\"%s\"}]}"
            .formatted(percent, step);
  }

  @Test
  @DisplayName("Scenario 111: all that happens is told, and nothing of it holds a secret")
  void aCallsLifeIsTold() {
    appliance.then(503, "").then(200, Samples.PROFILE).then(404, "{\"errorCode\":\"X\"}");
    try (OneView oneView = client().build()) {
      oneView.profiles().get(Samples.PROFILE_URI);
      assertThatThrownBy(() -> oneView.profiles().delete(Samples.PROFILE_URI))
          .isInstanceOf(OneViewException.class);
    }
    assertThat(heard)
        .containsSubsequence(
            "started GET /rest/server-profiles/p1",
            "ended POST /rest/login-sessions 200",
            "logged in administrator",
            "retried GET /rest/server-profiles/p1 503",
            "ended GET /rest/server-profiles/p1 200",
            "started DELETE /rest/server-profiles/p1",
            "failed DELETE /rest/server-profiles/p1 X",
            "logged out");
    assertThat(heard.toString()).doesNotContain(FakeAppliance.PASSWORD).doesNotContain("token-");
  }

  @Test
  void aTasksProgressIsToldWhenItIsNew() {
    appliance
        .then(200, task("Running", 10, "Power off server."))
        .then(200, task("Running", 10, "Power off server."))
        .then(200, task("Running", 50, "Apply BIOS settings."))
        .then(200, task("Completed", 100, "Apply BIOS settings."));
    try (OneView oneView = client().build()) {
      oneView.await(Task.at(Samples.TASK_URI), HOUR);
      assertThat(progress())
          .containsExactly(
              "null 0 null",
              "Running 10 Power off server.",
              "Running 50 Apply BIOS settings.",
              "Completed 100 Apply BIOS settings.");
      heard.clear();
      oneView.awaitAsync(Task.at(Samples.TASK_URI), HOUR, seen -> {}).join();
      assertThat(progress()).containsExactly("null 0 null", "Completed 100 Apply BIOS settings.");
    }
  }

  private List<String> progress() {
    String task = "task /rest/tasks/T1 ";
    return heard.stream()
        .filter(line -> line.startsWith(task))
        .map(line -> line.substring(task.length()))
        .toList();
  }

  @Test
  void aRefusedLoginIsTold() {
    try (FakeLogin door = new FakeLogin(400, "{\"errorCode\":\"AUTHN_AUTH_FAIL\"}");
        OneView oneView = door.client().listener(new Recorder(heard)).build()) {
      assertThatThrownBy(() -> oneView.profiles().all()).isInstanceOf(LoginRefusedException.class);
    }
    assertThat(heard).contains("refused CREDENTIALS").doesNotContain("anything");
  }

  @Test
  void severalListenAndOneWhoThrowsIsKeptFromTheOthers() {
    appliance.then(200, Samples.PROFILE);
    CallListener broken =
        new CallListener() {
          @Override
          public void callStarted(CallEvent call) {
            throw new IllegalStateException("not now");
          }
        };
    try (OneView oneView =
        client().listener(CallListener.all(broken, new Recorder(heard))).build()) {
      assertThat(oneView.profiles().get(Samples.PROFILE_URI).name()).isEqualTo("web 1");
    }
    assertThat(heard).contains("started GET /rest/server-profiles/p1");
  }

  private record Recorder(List<String> heard) implements CallListener {
    @Override
    public void callStarted(CallEvent call) {
      heard.add("started " + call.method() + " " + call.path());
    }

    @Override
    public void callEnded(CallEvent call) {
      heard.add("ended " + call.method() + " " + call.path() + " " + call.status());
    }

    @Override
    public void callFailed(CallEvent call, OneViewException failure) {
      heard.add("failed " + call.method() + " " + call.path() + " " + failure.errorCode());
    }

    @Override
    public void retried(CallEvent call, OneViewException failure, Duration pause) {
      heard.add("retried " + call.method() + " " + call.path() + " " + failure.status());
    }

    @Override
    public void taskProgressed(TaskEvent task) {
      heard.add(
          "task " + task.uri() + " " + task.state() + " " + task.percent() + " " + task.step());
    }

    @Override
    public void loggedIn(String address, String userName) {
      heard.add("logged in " + userName);
    }

    @Override
    public void loginRefused(String address, LoginRefusedException refusal) {
      heard.add("refused " + refusal.reason());
    }

    @Override
    public void loggedOut(String address) {
      heard.add("logged out");
    }
  }
}
