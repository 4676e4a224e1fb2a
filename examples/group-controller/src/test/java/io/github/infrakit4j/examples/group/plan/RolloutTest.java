package io.github.infrakit4j.examples.group.plan;

import static io.github.infrakit4j.examples.group.plan.Samples.made;
import static io.github.infrakit4j.examples.group.plan.Samples.member;
import static io.github.infrakit4j.examples.group.plan.Samples.members;
import static io.github.infrakit4j.examples.group.plan.Samples.sized;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.infrakit4j.infrakit.flavor.Health;
import io.github.infrakit4j.infrakit.group.Allocation;
import io.github.infrakit4j.infrakit.instance.InstanceId;
import io.github.infrakit4j.infrakit.instance.LogicalId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RolloutTest {
  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
  private static final GroupConfig V1 = sized(2, "v1");
  private static final GroupConfig V2 = sized(2, "v2");
  private static final Map<InstanceId, Health> B_WELL = Map.of(new InstanceId("b"), Health.HEALTHY);

  @Test
  void theLowestIdOfTheOldOnesGoesFirst() {
    assertThat(Rollout.START.next(V2, members(V1, "b", "a"), Map.of(), NOON))
        .isEqualTo(new Rollout.Step.Replace(made("a", V1)));
  }

  @Test
  void theNextGoesOnlyWhenTheNewOnesAreHealthy() {
    Members half = members(made("a", V1), made("b", V2));
    for (Health health : List.of(Health.UNKNOWN, Health.UNHEALTHY)) {
      Rollout.Step step = Rollout.START.next(V2, half, Map.of(new InstanceId("b"), health), NOON);
      assertThat(step).isInstanceOf(Rollout.Step.Wait.class);
      assertThat(((Rollout.Step.Wait) step).why()).contains(health + " b");
    }
    assertThat(Rollout.START.next(V2, half, Map.of(), NOON)).isInstanceOf(Rollout.Step.Wait.class);
    assertThat(Rollout.START.next(V2, half, B_WELL, NOON))
        .isEqualTo(new Rollout.Step.Replace(made("a", V1)));
  }

  @Test
  void theHealthOfOldInstancesDoesNotMatter() {
    assertThat(
            Rollout.START.next(
                V2, members(V1, "a", "c"), Map.of(new InstanceId("a"), Health.UNHEALTHY), NOON))
        .isEqualTo(new Rollout.Step.Replace(made("a", V1)));
  }

  @Test
  void whoWasDestroyedMustBeGoneBeforeTheNextGoes() {
    Rollout rollout = Rollout.replacing(new InstanceId("a"));
    assertThat(rollout.next(V2, members(V1, "a", "c"), Map.of(), NOON))
        .isInstanceOf(Rollout.Step.Wait.class);
    assertThat(rollout.next(V2, members(made("b", V2), made("c", V1)), B_WELL, NOON))
        .isEqualTo(new Rollout.Step.Replace(made("c", V1)));
  }

  @Test
  void aReplacementMayHaveTheIdOfTheOneItReplaces() {
    Rollout rollout = Rollout.replacing(new InstanceId("b"));
    assertThat(rollout.next(V2, members(made("b", V2), made("c", V1)), B_WELL, NOON))
        .isEqualTo(new Rollout.Step.Replace(made("c", V1)));
  }

  @Test
  void allNewAndHealthyIsTheEnd() {
    assertThat(Rollout.START.next(V2, members(V2, "b"), B_WELL, NOON))
        .isEqualTo(new Rollout.Step.Done());
    assertThat(Rollout.START.next(V2, members(V2, "b"), Map.of(), NOON))
        .isInstanceOf(Rollout.Step.Wait.class);
  }

  @Test
  void aCountIsOfPollsOnEnd() {
    GroupConfig counted =
        Samples.config(Allocation.ofSize(2), "v2", new Updating(Duration.ZERO, 3, false));
    Members half = members(made("a", V1), made("b", counted));
    Rollout first = waiting(Rollout.START.next(counted, half, B_WELL, NOON));
    Rollout second = waiting(first.next(counted, half, B_WELL, NOON));
    assertThat(second.next(counted, half, B_WELL, NOON))
        .isEqualTo(new Rollout.Step.Replace(made("a", V1)));
    Rollout unwell = waiting(second.next(counted, half, Map.of(), NOON));
    assertThat(waiting(unwell.next(counted, half, B_WELL, NOON)).polls()).isEqualTo(1);
    assertThat(second.interrupted().polls()).isZero();
  }

  @Test
  void aDurationIsOfHealthOnEnd() {
    GroupConfig timed =
        Samples.config(Allocation.ofSize(2), "v2", new Updating(Duration.ofSeconds(30), 0, false));
    Members half = members(made("a", V1), made("b", timed));
    Rollout since = waiting(Rollout.START.next(timed, half, B_WELL, NOON));
    assertThat(since.next(timed, half, B_WELL, NOON.plusSeconds(29)))
        .isInstanceOf(Rollout.Step.Wait.class);
    assertThat(since.next(timed, half, B_WELL, NOON.plusSeconds(30)))
        .isInstanceOf(Rollout.Step.Replace.class);
    Rollout broken = waiting(since.next(timed, half, Map.of(), NOON.plusSeconds(20)));
    Rollout again = waiting(broken.next(timed, half, B_WELL, NOON.plusSeconds(25)));
    assertThat(again.next(timed, half, B_WELL, NOON.plusSeconds(54)))
        .isInstanceOf(Rollout.Step.Wait.class);
  }

  @Test
  void nothingIsWaitedForWhileNothingIsNew() {
    GroupConfig timed =
        Samples.config(Allocation.ofSize(2), "v2", new Updating(Duration.ofSeconds(30), 0, false));
    assertThat(Rollout.START.next(timed, members(V1, "a", "b"), Map.of(), NOON))
        .isInstanceOf(Rollout.Step.Replace.class);
  }

  @Test
  void theControllersOwnInstanceIsDrainedWhenOnlyItIsLeft() {
    LogicalId self = new LogicalId("me");
    Members both = Members.of(List.of(member("a", "me", V1), made("b", V1)), self);
    assertThat(Rollout.START.next(V2, both, Map.of(), NOON))
        .isEqualTo(new Rollout.Step.Replace(made("b", V1)));
    Members last = Members.of(List.of(member("a", "me", V1), made("b", V2)), self);
    assertThat(Rollout.START.next(V2, last, B_WELL, NOON))
        .isEqualTo(new Rollout.Step.DrainSelf(member("a", "me", V1)));
  }

  private static Rollout waiting(Rollout.Step step) {
    assertThat(step).isInstanceOf(Rollout.Step.Wait.class);
    return ((Rollout.Step.Wait) step).progress();
  }
}
