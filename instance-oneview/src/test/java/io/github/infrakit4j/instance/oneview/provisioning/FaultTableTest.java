package io.github.infrakit4j.instance.oneview.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.infrakit4j.oneview.OneView;
import io.github.infrakit4j.oneview.simulator.Exchange;
import io.github.infrakit4j.oneview.simulator.SimulatedAppliance;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each call to the appliance that each errand makes, hit by each trouble: nothing that must never
 * happen happens, and once the trouble is over all is as it should be.
 *
 * <p>The calls are those that the errands are seen to make when nothing goes wrong: whoever adds
 * one to the plugin has added it here.
 */
@Execution(ExecutionMode.CONCURRENT)
class FaultTableTest {
  private static final int ACCEPTED = 202;

  /** The calls of each errand, and whether they start a task. */
  private static final Map<Errand.Kind, Map<RestCall, Boolean>> SEEN =
      new EnumMap<>(Errand.Kind.class);

  static {
    for (Errand.Kind kind : Errand.Kind.values()) {
      Map<RestCall, Boolean> calls = watch(kind);
      kind.variationOf()
          .map(plain -> SEEN.getOrDefault(plain, Map.of()))
          .ifPresent(plain -> calls.keySet().removeAll(plain.keySet()));
      SEEN.put(kind, calls);
    }
  }

  private static Map<RestCall, Boolean> watch(Errand.Kind kind) {
    try (Rig rig = rig(Mischief::untroubled)) {
      Errand errand = kind.on(rig);
      errand.prepare();
      int before = rig.appliance.journal().size();
      errand.ask();
      errand.settle();
      Map<RestCall, Boolean> calls = new LinkedHashMap<>();
      rig.appliance.journal().all().stream()
          .skip(before)
          .forEach(each -> calls.merge(RestCall.of(each), startsTask(each), Boolean::logicalOr));
      return calls;
    }
  }

  private static boolean startsTask(Exchange exchange) {
    return exchange.status() == ACCEPTED;
  }

  private static Rig rig(Function<SimulatedAppliance, OneView> connector) {
    return Rig.of(
        Errand::rack,
        settings -> settings.speed(5 * Rig.SPEED),
        Rig.TIMING,
        Policy.DEFAULT,
        connector);
  }

  static Stream<Arguments> everything() {
    List<Arguments> all = new ArrayList<>();
    SEEN.forEach(
        (kind, calls) ->
            calls.forEach(
                (call, startsTask) -> {
                  for (Trouble trouble : Trouble.values()) {
                    if (startsTask || !trouble.isOfTasks()) {
                      all.add(Arguments.of(kind, call, trouble));
                    }
                  }
                }));
    return all.stream();
  }

  @ParameterizedTest(name = "{0}: {1} {2}")
  @MethodSource("everything")
  void nothingThatMustNotHappenHappens(Errand.Kind kind, RestCall call, Trouble trouble) {
    try (Mischief mischief = new Mischief(call, trouble);
        Rig rig = rig(mischief::connect)) {
      Errand errand = kind.on(rig);
      errand.prepare();
      mischief.begin(rig);
      errand.attempt(errand::ask);
      if (trouble == Trouble.TASK_NEVER_ENDS) {
        Rig.await("it has struck", () -> mischief.hits() > 0);
        errand.restartWhileATaskHangs();
      }
      errand.settle();
      mischief.end();
      assertThat(mischief.hits()).as("times that it struck").isPositive();

      errand.awaitAppliance();
      errand.settle();
      errand.check();
      errand.clear();
      errand.assertUnharmed();
      assertThat(unforeseen(rig)).as("calls that only troubles bring about").isEmpty();
    }
  }

  /** What is called but by no errand that goes well is in no row of the table. */
  private static Set<RestCall> unforeseen(Rig rig) {
    Set<RestCall> calls = new HashSet<>();
    rig.appliance.journal().all().forEach(exchange -> calls.add(RestCall.of(exchange)));
    SEEN.values().forEach(seen -> calls.removeAll(seen.keySet()));
    return calls;
  }

  @Test
  void eachErrandButValidateIsSeenToMakeCalls() {
    assertThat(SEEN).hasSameSizeAs(Errand.Kind.values());
    SEEN.forEach(
        (kind, calls) ->
            assertThat(calls.keySet())
                .as("calls of %s", kind)
                .hasSizeGreaterThanOrEqualTo(kind == Errand.Kind.VALIDATE ? 0 : 1)
                .noneMatch(call -> call.path().matches(".*\\d.*")));
    assertThat(SEEN.get(Errand.Kind.VALIDATE)).isEmpty();
  }
}
