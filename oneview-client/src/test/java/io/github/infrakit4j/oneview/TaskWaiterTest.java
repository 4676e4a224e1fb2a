package io.github.infrakit4j.oneview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.infrakit4j.oneview.resource.Task;
import io.github.infrakit4j.oneview.rest.ApplianceException;
import io.github.infrakit4j.oneview.rest.DecodeException;
import io.github.infrakit4j.oneview.rest.Retry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TaskWaiterTest {
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Task STARTED = Task.at(Samples.TASK_URI);

  private final FakeAppliance appliance = FakeAppliance.plain();
  private final SteppedClock clock = new SteppedClock();
  private OneView oneView;

  @BeforeEach
  void build() {
    oneView = appliance.client().retry(Retry.NONE).clock(clock).build();
  }

  @AfterEach
  void stop() {
    oneView.close();
    appliance.close();
  }

  @Test
  void aTaskIsAskedForEverMoreSeldomUntilItHasCompleted() {
    for (int i = 0; i < 8; i++) {
      appliance.then(200, Samples.task("Running"));
    }
    appliance.then(200, Samples.task("Completed"));
    List<Task> seen = new ArrayList<>();

    Task done = oneView.await(STARTED, HOUR, seen::add);

    assertThat(done.taskState()).isEqualTo(Task.State.COMPLETED);
    assertThat(done.resource()).contains(Samples.PROFILE_URI);
    assertThat(seen).hasSize(10).startsWith(STARTED).endsWith(done);
    assertThat(clock.pauses())
        .isSorted()
        .startsWith(Duration.ofSeconds(1), Duration.ofMillis(1500))
        .endsWith(Duration.ofSeconds(10));
  }

  @Test
  void aWarningIsASuccess() {
    appliance.then(200, Samples.task("Warning"));
    assertThat(oneView.await(STARTED, HOUR).isSuccess()).isTrue();
  }

  @Test
  void aTaskThatIsOverIsNotAskedFor() {
    Task over = Task.at(Samples.TASK_URI);
    appliance.then(200, Samples.task("Completed"));
    Task done = oneView.await(over, HOUR);
    assertThat(oneView.await(done, HOUR)).isSameAs(done);
    assertThat(appliance.requests()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Error", "Terminated", "Killed", "Interrupted"})
  @DisplayName("Scenario 125: final states that are failures")
  void finalFailuresAreThrownWhateverThePercentage(String state) {
    appliance.then(200, Samples.task("Running")).then(200, Samples.task(state));
    assertThatThrownBy(() -> oneView.await(STARTED, HOUR))
        .isInstanceOfSatisfying(
            TaskFailedException.class,
            failed -> {
              assertThat(failed.task().taskState()).isEqualTo(new Task.State(state));
              assertThat(failed.retryable()).isFalse();
            })
        .hasMessage(
            "on "
                + oneView.address()
                + " the task \"Create\" on web 1 is "
                + state
                + " [/rest/tasks/T1]");
  }

  @Test
  void aFailureTellsCodesTextsAndAdvice() {
    appliance.then(
        200,
        "{\"uri\":\"/rest/tasks/T1\",\"name\":\"Create\",\"taskState\":\"Error\","
            + "\"stateReason\":\"ValidationError\","
            + "\"taskStatus\":\"Unable to create server profile: web 1\",\"taskErrors\":[{"
            + "\"errorCode\":\"ProfileAlreadyExistsInServer\",\"message\":\"A profile is already"
            + " assigned to the server hardware {\\\"name\\\":\\\"Encl1, bay 4\\\","
            + " \\\"uri\\\":\\\"/rest/server-hardware/S1\\\"}.\",\"details\":null,"
            + "\"recommendedActions\":[\"Choose another server.\"]}]}");
    assertThatThrownBy(() -> oneView.await(STARTED, HOUR))
        .isInstanceOfSatisfying(
            TaskFailedException.class,
            failed -> {
              assertThat(failed.task().hasError("ProfileAlreadyExistsInServer")).isTrue();
              assertThat(failed.task().hasError("other")).isFalse();
            })
        .hasMessageEndingWith(
            "the task \"Create\" is Error (ValidationError): Unable to create server profile:"
                + " web 1: ProfileAlreadyExistsInServer: A profile is already assigned to the"
                + " server hardware Encl1, bay 4. Do: Choose another server. [/rest/tasks/T1]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"uri\":\"/rest/tasks/T1\"}",
        "{\"uri\":\"/rest/tasks/T1\",\"taskState\":\"Dreaming\",\"percentComplete\":100}",
        "{\"uri\":\"/rest/tasks/T1\",\"taskState\":null,\"taskErrors\":[{\"errorCode\":\"X\"}]}"
      })
  @DisplayName("Scenario 125: states that nobody knows are not final")
  void unknownStatesAreWaitedForUntilTheLimit(String task) {
    appliance.then(200, task);
    assertThatThrownBy(() -> oneView.await(STARTED, Duration.ofMinutes(5)))
        .isInstanceOfSatisfying(
            TaskTimeoutException.class,
            late -> {
              assertThat(late.task().uri()).isEqualTo(Samples.TASK_URI);
              assertThat(late.outcomeUnknown()).isTrue();
            })
        .hasMessageContaining("waited 300 s for a task on");
    assertThat(clock.passed()).isEqualTo(Duration.ofMinutes(5));
  }

  @Test
  @DisplayName("Scenario 124: a task not known yet, then failures to read it, are waited out")
  void failuresToAskAreNoFailuresOfTheTask() {
    appliance
        .then(404, "{\"errorCode\":\"RESOURCE_NOT_FOUND\"}")
        .then(500, "")
        .then(500, "")
        .then(new MockResponse.Builder().onResponseStart(new SocketEffect.CloseSocket()).build())
        .then(200, Samples.task("Running"))
        .then(503, "")
        .then(200, Samples.task("Completed"));
    assertThat(oneView.await(STARTED, HOUR).isSuccess()).isTrue();
  }

  @Test
  @DisplayName("Scenario 126: an appliance that stays away longer than the tolerance ends the wait")
  void theToleranceEndsTheWait() {
    appliance.then(200, Samples.task("Running")).then(503, "");
    assertThatThrownBy(() -> oneView.await(STARTED, HOUR))
        .isInstanceOf(TaskTimeoutException.class)
        .hasCauseInstanceOf(ApplianceException.class)
        .hasMessageContaining("is Running")
        .hasMessageContaining("lately tried GET /rest/tasks/T1");
    assertThat(clock.passed()).isBetween(Duration.ofSeconds(90), Duration.ofSeconds(110));
  }

  @Test
  void aRefusalEndsTheWaitAtOnce() {
    appliance.then(403, "");
    assertThatThrownBy(() -> oneView.await(STARTED, HOUR)).isInstanceOf(ApplianceException.class);
    assertThat(clock.pauses()).hasSize(1);
  }

  @Test
  void anAnswerThatIsNoTaskEndsTheWait() {
    appliance.then(200, "{\"taskErrors\":\"many\"}");
    assertThatThrownBy(() -> oneView.await(STARTED, HOUR))
        .isInstanceOf(DecodeException.class)
        .hasMessageContaining("$.taskErrors");
  }

  @Test
  void anInterruptEndsTheWaitAndIsKept() {
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> oneView.await(STARTED, HOUR))
        .isInstanceOf(TaskInterruptedException.class)
        .hasMessageContaining("[/rest/tasks/T1]");
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void whatThrowsInProgressReachesTheCaller() {
    assertThatThrownBy(
            () ->
                oneView.await(
                    STARTED,
                    HOUR,
                    seen -> {
                      throw new IllegalStateException("enough");
                    }))
        .isInstanceOf(IllegalStateException.class);
  }
}
