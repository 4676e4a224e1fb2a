package io.github.infrakit4j.oneview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.infrakit4j.oneview.resource.Task;
import io.github.infrakit4j.oneview.rest.ApplianceException;
import io.github.infrakit4j.oneview.rest.Retry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TaskHandleTest {
  private static final Duration HOUR = Duration.ofHours(1);

  private final FakeAppliance appliance = FakeAppliance.plain();
  private final OneView oneView =
      appliance.client().retry(Retry.NONE).clock(new SteppedClock()).build();
  private final TaskHandle handle = oneView.handle(Task.at(Samples.TASK_URI));

  @AfterEach
  void stop() {
    oneView.close();
    appliance.close();
  }

  @Test
  void pollingReadsOnceUntilTheTaskIsOver() {
    appliance.then(200, Samples.task("Running")).then(200, Samples.task("Error"));
    assertThat(handle.last().taskState()).isNull();
    assertThat(handle.poll().taskState()).isEqualTo(Task.State.RUNNING);
    assertThat(handle.poll().taskState()).isEqualTo(Task.State.ERROR);
    assertThat(handle.poll()).isSameAs(handle.last());
    assertThat(appliance.requests()).hasSize(2);
    assertThat(handle).hasToString("TaskHandle[/rest/tasks/T1, Error]");
    assertThatThrownBy(() -> handle.await(HOUR)).isInstanceOf(TaskFailedException.class);
  }

  @Test
  void theResultIsReadWhenTheTaskHasEndedWell() {
    appliance
        .then(200, Samples.task("Running"))
        .then(200, Samples.task("Completed"))
        .then(200, Samples.PROFILE);
    List<Task> seen = new ArrayList<>();
    handle.onProgress(seen::add);
    assertThat(handle.result(HOUR, oneView.profiles()::get).name()).isEqualTo("web 1");
    assertThat(seen).hasSize(3).endsWith(handle.last());
    assertThat(appliance.requests()).endsWith("GET /rest/server-profiles/p1");
  }

  @Test
  void theResultWithoutAThreadThatWaits() {
    appliance
        .then(200, Samples.task("Running"))
        .then(200, Samples.task("Completed"))
        .then(200, Samples.PROFILE);
    assertThat(oneView.async(() -> handle.result(HOUR, oneView.profiles()::get)).join().name())
        .isEqualTo("web 1");
    assertThat(appliance.requests()).hasSize(3);
    assertThat(handle.awaitAsync(HOUR).join()).isSameAs(handle.last());
  }

  @Test
  void aTaskWithoutResourceHasNoResult() {
    appliance.then(200, "{\"uri\":\"/rest/tasks/T1\",\"taskState\":\"Completed\"}");
    assertThatThrownBy(() -> handle.result(HOUR, oneView.profiles()::get))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("the task /rest/tasks/T1 names no resource");
  }

  @Test
  void cancellingIsAPatchWithoutBody() {
    appliance
        .then(200, Samples.task("Running"))
        .then(202, Samples.task("Stopping"))
        .then(200, Samples.task("Terminated"));
    handle.cancel();
    assertThat(appliance.requests()).containsExactly("GET /rest/tasks/T1", "PATCH /rest/tasks/T1");
    assertThat(appliance.lastRequest().getBodySize()).isZero();
    assertThatThrownBy(() -> handle.await(HOUR)).isInstanceOf(TaskFailedException.class);
  }

  @Test
  void whatCannotBeCancelledIsNotAskedFor() {
    appliance
        .then(200, "{\"uri\":\"/rest/tasks/T1\",\"taskState\":\"Running\",\"isCancellable\":false}")
        .then(200, Samples.task("Running"))
        .then(409, "{\"errorCode\":\"TASK_NOT_CANCELLABLE\"}")
        .then(200, Samples.task("Completed"));
    assertThatThrownBy(handle::cancel)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("cannot be cancelled");
    assertThatThrownBy(handle::cancel)
        .isInstanceOfSatisfying(
            ApplianceException.class, refused -> assertThat(refused.isConflict()).isTrue());
    assertThatThrownBy(handle::cancel)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("the task /rest/tasks/T1 is over: Completed");
    assertThat(appliance.requests()).filteredOn(sent -> sent.startsWith("PATCH")).hasSize(1);
  }
}
