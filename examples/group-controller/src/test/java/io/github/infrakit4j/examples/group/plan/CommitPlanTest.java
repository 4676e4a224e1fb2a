package io.github.infrakit4j.examples.group.plan;

import static io.github.infrakit4j.examples.group.plan.Samples.made;
import static io.github.infrakit4j.examples.group.plan.Samples.members;
import static io.github.infrakit4j.examples.group.plan.Samples.named;
import static io.github.infrakit4j.examples.group.plan.Samples.sized;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.infrakit4j.infrakit.PluginException;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The texts are those of InfraKit's own controller, to the letter. */
class CommitPlanTest {
  private static final GroupConfig V1 = sized(2, "v1");
  private static final GroupConfig V2 = sized(2, "v2");

  private static String explain(GroupConfig before, GroupConfig wanted, Members members) {
    return CommitPlan.of(before, wanted, members).explain();
  }

  @Test
  void aNewGroupIsManaged() {
    assertThat(new CommitPlan.Manage(2).explain()).isEqualTo("Managing 2 instances");
  }

  @Test
  void theSameAgainIsNothing() {
    assertThat(explain(V1, V1, members(V1, "a", "b"))).isEqualTo("Noop");
  }

  @Test
  void otherSettingsAreARollingUpdateOfThoseThatDiffer() {
    assertThat(explain(V1, V2, members(made("a", V1), made("b", V2), made("c", V1))))
        .isEqualTo("Performing a rolling update on 2 instances");
  }

  @Test
  void moreAreAdded() {
    assertThat(explain(V1, V1.withSize(5), members(V1, "a", "b")))
        .isEqualTo("Adding 3 instances to increase the group size to 5");
    assertThat(explain(V1, V2.withSize(3), members(V1, "a", "b")))
        .isEqualTo(
            "Performing a rolling update on 2 instances, then adding 1 instances to increase the group size to 3");
  }

  @Test
  void fewerAreTerminatedFirst() {
    GroupConfig five = V1.withSize(5);
    assertThat(explain(five, V1, members(V1, "a", "b", "c", "d", "e")))
        .isEqualTo("Terminating 3 instances to reduce the group size to 2");
    assertThat(explain(five, V2, members(V1, "a", "b", "c", "d", "e")))
        .isEqualTo(
            "Terminating 3 instances to reduce the group size to 2, then performing a rolling update on 2 instances");
  }

  @Test
  void theMembersOfAQuorumStay() {
    GroupConfig quorum = named("v1", "x", "y");
    assertThat(explain(quorum, named("v2", "x", "y"), members(quorum, "a", "b")))
        .isEqualTo("Performing a rolling update on 2 instances");
    for (GroupConfig other : new GroupConfig[] {named("v1", "x"), named("v1", "y", "x"), V1}) {
      assertThatThrownBy(() -> CommitPlan.of(quorum, other, members()))
          .isInstanceOf(PluginException.class)
          .hasMessage("Logical ID changes to a quorum is not currently supported");
    }
  }

  @Test
  void growingWaitsForTheUpdateAndShrinkingComesBeforeIt() {
    Intent before = Intent.manage(V1.withSize(3));
    Members three = members(V1, "a", "b", "c");
    GroupConfig more = V2.withSize(5);
    Intent growing = CommitPlan.of(before.config(), more, three).next(before, more);
    assertThat(growing).isEqualTo(new Intent(more, 3, true, Set.of(), false));
    assertThat(growing.updated()).isEqualTo(new Intent(more, 5, false, Set.of(), false));
    GroupConfig fewer = V2.withSize(1);
    assertThat(CommitPlan.of(before.config(), fewer, three).next(before, fewer))
        .isEqualTo(new Intent(fewer, 1, true, Set.of(), false));
  }

  @Test
  void committingAgainWhileItGrowsGoesOnGrowing() {
    GroupConfig five = V1.withSize(5);
    Intent growing = new Intent(five, 2, true, Set.of(), false);
    Intent next = CommitPlan.of(five, five, members(V1, "a", "b")).next(growing, five);
    assertThat(next.target()).isEqualTo(5);
  }
}
