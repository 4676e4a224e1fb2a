package io.github.infrakit4j.oneview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.infrakit4j.oneview.resource.CreateCalls;
import io.github.infrakit4j.oneview.resource.DeleteCalls;
import io.github.infrakit4j.oneview.resource.NamedCalls;
import io.github.infrakit4j.oneview.resource.ReplaceCalls;
import io.github.infrakit4j.oneview.resource.Task;
import io.github.infrakit4j.oneview.rest.ApplianceException;
import io.github.infrakit4j.oneview.rest.Credentials;
import io.github.infrakit4j.oneview.rest.Filter;
import io.github.infrakit4j.oneview.rest.Json;
import io.github.infrakit4j.oneview.rest.Records;
import io.github.infrakit4j.oneview.rest.Resource;
import io.github.infrakit4j.oneview.rest.ResourceUri;
import io.github.infrakit4j.oneview.rest.Retry;
import io.github.infrakit4j.oneview.rest.Trust;
import io.github.infrakit4j.oneview.simulator.Rack;
import io.github.infrakit4j.oneview.simulator.SimulatedAppliance;
import java.io.IOException;
import java.time.Duration;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A simulated appliance with a profile on h1, and what all kinds of resources are asked for. */
abstract class NounTestCase {
  static final Duration LIMIT = Duration.ofMinutes(10);

  SimulatedAppliance appliance;
  OneView oneView;

  @BeforeEach
  void start() throws IOException {
    Rack rack =
        Rack.builder()
            .servers(3)
            .template("T")
            .scope("old")
            .profile("p", p -> p.server("h1"))
            .build();
    appliance = SimulatedAppliance.builder().rack(rack).speed(1000).start();
    oneView =
        OneView.builder(appliance.url())
            .credentials(Credentials.of(appliance.userName(), appliance.password()))
            .trust(Trust.caPem(appliance.caPem()))
            .clock(new HurriedClock())
            .retry(Retry.NONE)
            .build();
  }

  @AfterEach
  void stop() {
    oneView.close();
    assertThat(appliance.sessions()).isZero();
    appliance.close();
  }

  Task done(Task task) {
    return oneView.await(task, LIMIT);
  }

  ResourceUri made(Task task) {
    return done(task).resource().orElseThrow();
  }

  static <T extends Record> T draft(Class<T> type, String json) {
    return Json.read(type, json);
  }

  /** From the making to the deletion: got, listed, replaced once, not replaced in a stale form. */
  <
          T extends Record & Resource,
          A extends NamedCalls<T> & CreateCalls<T> & ReplaceCalls<T> & DeleteCalls<T>>
      void lives(A calls, T draft) {
    String name = draft.requireName();
    ResourceUri uri = create(calls, draft);
    T read = calls.get(uri);
    assertThat(read.name()).isEqualTo(name);
    assertThat(calls.all(Filter.equal("name", name))).singleElement().isEqualTo(read);
    assertThat(calls.byName(name)).contains(read);
    assertThat(calls.all(Filter.equal("name", name + " not"))).isEmpty();

    T changed = Records.copy(read).with("description", "in the rack by the door").build();
    done(calls.replace(changed));
    assertThat(calls.get(uri)).isNotEqualTo(read).hasToString(calls.get(uri).toString());
    assertThat(Json.write(calls.get(uri))).contains("in the rack by the door");
    stale(() -> calls.replace(changed));
    stale(() -> calls.delete(changed));
    done(calls.delete(calls.get(uri)));
    assertThat(calls.find(uri)).isEmpty();
  }

  /** Some tasks name no resource that a list does not: the name is asked for. */
  private <T extends Record & Resource, A extends NamedCalls<T> & CreateCalls<T>>
      ResourceUri create(A calls, T draft) {
    done(calls.create(draft));
    return calls.byName(draft.requireName()).orElseThrow().requireUri();
  }

  static void stale(ThrowingCallable call) {
    refused(412, call);
  }

  static void refused(int status, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            ApplianceException.class, refusal -> assertThat(refusal.status()).isEqualTo(status));
  }

  /** The task of a change ends in this code. */
  void fails(String code, Task task) {
    assertThatThrownBy(() -> done(task))
        .isInstanceOfSatisfying(
            TaskFailedException.class, failed -> assertThat(failed.errorCode()).isEqualTo(code));
  }
}
