package io.github.infrakit4j.instance.oneview.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.infrakit4j.infrakit.PluginException;
import io.github.infrakit4j.infrakit.instance.InstanceId;
import io.github.infrakit4j.oneview.simulator.Fault;
import io.github.infrakit4j.oneview.simulator.Faults;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The appliance refuses a removal, it is tried again, and somebody asks for it in the middle of
 * that: what is told is what is done.
 */
class RefusedRemovalsTest {
  private static final String PROFILE = "/rest/server-profiles/[^/]+";
  private static final String SERVER = "/rest/server-hardware/[^/]+";
  private static final String PLAIN = "\"TemplateName\":\"T\"";
  private static final String KEPT = PLAIN + ",\"IgnoreOnDestroy\":true";

  private static Rig frozen() {
    return Rig.of(
        rack -> rack.servers(1),
        settings -> settings.manualClock(),
        Rig.limits(Rig.TIMING.provisionLimit(), Duration.ZERO));
  }

  private static Faults.Armed refusing(Rig rig, String method) {
    return rig.appliance
        .faults()
        .next(Fault.answer(403, "FORBIDDEN", "Not yours").on(method, PROFILE).always());
  }

  /** One whose removal is refused again and again, and nobody waits for the outcome. */
  private static InstanceId refused(Rig rig, String properties) {
    InstanceId id = rig.provision("A", properties);
    rig.destroy(id);
    Rig.await(
        "refused",
        () -> {
          rig.appliance.advance(Duration.ofSeconds(10));
          return rig.ledger().find(id).filter(e -> e.stage().refusal() != null).isPresent();
        });
    return id;
  }

  /** Somebody who asks for the removal: answered, or waiting for what comes of it. */
  private static final class Caller {
    private final CompletableFuture<Optional<String>> told = new CompletableFuture<>();
    private final Thread thread;

    Caller(Rig rig, InstanceId id) {
      thread = new Thread(() -> told.complete(ask(rig, id)), "caller");
      thread.start();
    }

    /** The words of the refusal, empty if it was told that the removal has begun. */
    private static Optional<String> ask(Rig rig, InstanceId id) {
      try {
        rig.destroy(id);
        return Optional.empty();
      } catch (PluginException refusal) {
        return Optional.of(Words.of(refusal));
      }
    }

    void awaitAnsweredOrWaiting() {
      Rig.await("answered or waiting", () -> told.isDone() || waits());
    }

    private boolean waits() {
      return Arrays.stream(thread.getStackTrace())
          .anyMatch(frame -> frame.getClassName().equals(Ledger.class.getName()));
    }

    Optional<String> told() {
      return told.join();
    }
  }

  /** Does something in the moment in which the worker is answered that kind of request. */
  private static void during(Rig rig, String path, Consumer<Faults> what) {
    rig.appliance
        .faults()
        .next(
            Fault.rewrite(
                    body -> {
                      what.accept(rig.appliance.faults());
                      return body;
                    })
                .on("GET", path));
  }

  /** A label is brought onto the profile by a step that comes after all that were under way. */
  private static void awaitStepsUnderWay(Rig rig, InstanceId id) {
    rig.plugin().label(id, Map.of("seen", "yes"));
    Rig.await(
        "labelled",
        () -> {
          rig.appliance.advance(Duration.ofSeconds(10));
          return rig.ledger().find(id).filter(e -> e.labels().isEmpty()).isPresent();
        });
  }

  @ParameterizedTest
  @CsvSource({"DELETE, false", "PUT, true"})
  void aRemovalThatIsToldAsOffBeforeItIsTriedAgainStaysOff(String method, boolean kept) {
    try (Rig rig = frozen()) {
      Faults.Armed refusing = refusing(rig, method);
      InstanceId id = refused(rig, kept ? KEPT : PLAIN);
      CompletableFuture<Caller> asked = new CompletableFuture<>();
      during(
          rig,
          PROFILE,
          faults -> {
            Caller caller = new Caller(rig, id);
            caller.awaitAnsweredOrWaiting();
            refusing.disarm();
            rig.appliance.journal().clear();
            asked.complete(caller);
          });

      assertThat(asked.join().told()).hasValueSatisfying(w -> assertThat(w).contains("Not yours"));
      awaitStepsUnderWay(rig, id);
      assertThat(rig.changes()).as("the label alone").hasSize(1).allMatch(c -> c.startsWith("PUT"));
      assertThat(rig.ids("A")).containsExactly(id);
      assertThat(rig.properties(id)).contains("removal failed");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {PLAIN, PLAIN + ",\"PowerOn\":true"})
  void whoAsksWhileItIsTriedAgainIsToldWhatComesOfThat(String properties) {
    try (Rig rig = frozen()) {
      Faults.Armed refusing = refusing(rig, "DELETE");
      InstanceId id = refused(rig, properties);
      CompletableFuture<Caller> asked = new CompletableFuture<>();
      during(
          rig,
          SERVER,
          faults -> {
            Caller caller = new Caller(rig, id);
            caller.awaitAnsweredOrWaiting();
            refusing.disarm();
            asked.complete(caller);
          });

      assertThat(asked.join().told()).as("begun").isEmpty();
      awaitForgotten(rig, id);
    }
  }

  @Test
  void whoAsksWhileTheDeletionIsAskedForAgainIsToldThatItHasBegun() {
    try (Rig rig = frozen()) {
      Faults.Armed hang = rig.appliance.faults().next(Fault.hang().on("DELETE", PROFILE).after(1));
      Faults.Armed refusing = refusing(rig, "DELETE");
      InstanceId id = refused(rig, PLAIN);
      Rig.await("asked for again", () -> hang.hits() == 1);
      Caller caller = new Caller(rig, id);
      caller.awaitAnsweredOrWaiting();
      refusing.disarm();
      hang.release();

      assertThat(caller.told()).as("begun").isEmpty();
      awaitForgotten(rig, id);
    }
  }

  @Test
  void whoAsksWhileItIsRefusedOnceMoreIsToldSoAndItIsOff() {
    try (Rig rig = frozen()) {
      Faults.Armed refusing = refusing(rig, "DELETE");
      InstanceId id = refused(rig, PLAIN);
      CompletableFuture<Caller> asked = new CompletableFuture<>();
      during(
          rig,
          SERVER,
          faults -> {
            Caller caller = new Caller(rig, id);
            caller.awaitAnsweredOrWaiting();
            asked.complete(caller);
          });

      assertThat(asked.join().told()).isPresent();
      refusing.disarm();
      rig.appliance.journal().clear();
      awaitStepsUnderWay(rig, id);
      assertThat(rig.changes()).as("the label alone").hasSize(1).allMatch(c -> c.startsWith("PUT"));
      assertThat(rig.ids("A")).containsExactly(id);
    }
  }

  private static void awaitForgotten(Rig rig, InstanceId id) {
    Rig.await(
        "removed and forgotten",
        () -> {
          rig.appliance.advance(Duration.ofSeconds(30));
          return rig.ledger().find(id).isEmpty();
        });
    assertThat(rig.appliance.profiles().names()).isEmpty();
  }
}
