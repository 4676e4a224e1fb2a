package io.github.infrakit4j.examples.group.plan;

import static io.github.infrakit4j.examples.group.plan.Samples.made;
import static io.github.infrakit4j.examples.group.plan.Samples.member;
import static io.github.infrakit4j.examples.group.plan.Samples.members;
import static io.github.infrakit4j.examples.group.plan.Samples.named;
import static io.github.infrakit4j.examples.group.plan.Samples.sized;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.infrakit4j.infrakit.instance.InstanceId;
import io.github.infrakit4j.infrakit.instance.LogicalId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RoundPlanTest {
  private static final GroupConfig V1 = sized(3, "v1");

  private static List<String> actions(RoundPlan plan) {
    assertThat(plan).isInstanceOf(RoundPlan.Act.class);
    return ((RoundPlan.Act) plan).actions().stream().map(RoundPlanTest::words).toList();
  }

  private static String words(Action action) {
    if (action instanceof Action.Terminate terminate) {
      return "-" + terminate.instance().id();
    }
    LogicalId name = ((Action.Provision) action).logicalId();
    return name == null ? "+" : "+" + name;
  }

  @Test
  void theRightNumberIsLeftAlone() {
    assertThat(RoundPlan.of(Intent.manage(V1), members(V1, "a", "b", "c")))
        .isEqualTo(new RoundPlan.Settled());
  }

  @Test
  void whatIsMissingIsMadeAllAtOnce() {
    assertThat(actions(RoundPlan.of(Intent.manage(V1), members(V1, "a"))))
        .containsExactly("+", "+");
  }

  @Test
  void surplusGoesLowestIdsFirstWhateverItWasMadeWith() {
    Members members =
        members(
            made("c", V1), made("a", V1), made("d", sized(3, "v0")), made("b", V1), made("e", V1));
    assertThat(actions(RoundPlan.of(Intent.manage(V1), members))).containsExactly("-a", "-b");
  }

  @Test
  void theControllersOwnInstanceIsTheLastToGo() {
    Members members =
        Members.of(
            List.of(member("a", "me", V1), made("b", V1), made("c", V1)), new LogicalId("me"));
    assertThat(actions(RoundPlan.of(Intent.manage(V1.withSize(1)), members)))
        .containsExactly("-b", "-c");
  }

  @Test
  void theDoomedGoFirstAndDoNotCount() {
    Intent intent = Intent.manage(V1).without(Set.of(new InstanceId("b")));
    assertThat(intent.config().size()).isEqualTo(2);
    assertThat(actions(RoundPlan.of(intent, members(V1, "a", "b", "c")))).containsExactly("-b");
    assertThat(RoundPlan.of(intent, members(V1, "a", "c"))).isEqualTo(new RoundPlan.Settled());
    assertThat(actions(RoundPlan.of(intent, members(V1, "a", "b")))).containsExactly("-b", "+");
  }

  @Test
  void aQuorumFillsItsNamesAndNoOthers() {
    GroupConfig quorum = named("v1", "x", "y", "z");
    Members members =
        members(
            member("a", "x", quorum),
            member("b", "stranger", quorum),
            member("c", null, quorum),
            member("d", "x", quorum));
    assertThat(actions(RoundPlan.of(Intent.manage(quorum), members)))
        .containsExactly("-b", "+y", "+z");
  }

  @Test
  void aGroupThatEndsLosesAllAndItsOwnInstanceLast() {
    Intent ending = Intent.manage(V1).end();
    LogicalId self = new LogicalId("me");
    assertThat(
            actions(
                RoundPlan.of(
                    ending, Members.of(List.of(member("a", "me", V1), made("b", V1)), self))))
        .containsExactly("-b");
    assertThat(actions(RoundPlan.of(ending, Members.of(List.of(member("a", "me", V1)), self))))
        .containsExactly("-a");
    assertThat(RoundPlan.of(ending, members())).isEqualTo(new RoundPlan.Gone());
  }

  @Test
  void onlyTheDoomedThatAreStillThereAreRemembered() {
    Intent intent = Intent.manage(V1).without(Set.of(new InstanceId("a"), new InstanceId("b")));
    assertThat(intent.remembering(Set.of(new InstanceId("b"), new InstanceId("c"))).doomed())
        .containsExactly(new InstanceId("b"));
    assertThat(intent.without(Set.of(new InstanceId("a")))).isEqualTo(intent);
  }
}
