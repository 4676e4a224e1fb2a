package io.github.infrakit4j.examples.group.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.infrakit4j.infrakit.Tags;
import io.github.infrakit4j.infrakit.instance.InstanceDescription;
import io.github.infrakit4j.infrakit.instance.LogicalId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MembersTest {
  private static final GroupConfig V1 = Samples.sized(2, "v1");

  @Test
  void theOrderIsThatOfTheBytesOfIds() {
    // U+FF5E is before U+1F600 in UTF-8, but behind it in Java's own order.
    assertThat(ids(Samples.members(V1, "b", "\uD83D\uDE00", "a10", "\uFF5E", "a9", "B")))
        .containsExactly("B", "a10", "a9", "b", "\uFF5E", "\uD83D\uDE00");
  }

  @Test
  void theControllersOwnInstanceIsLastByFieldOrByTag() {
    LogicalId self = new LogicalId("me");
    InstanceDescription byField = Samples.member("a", "me", V1);
    InstanceDescription byTag = Samples.tagged("b", null, Map.of(Tags.LOGICAL_ID, "me"));
    InstanceDescription other = Samples.member("c", "you", V1);
    Members members = Members.of(List.of(byField, byTag, other), self);
    assertThat(ids(members)).containsExactly("c", "a", "b");
    assertThat(members.all()).filteredOn(members::isSelf).hasSize(2);
  }

  @Test
  void aLogicalIdThatOnlyATagTellsIsFilledIn() {
    Members members = Samples.members(Samples.tagged("a", null, Map.of(Tags.LOGICAL_ID, "x")));
    assertThat(members.all().get(0).logicalId()).isEqualTo(new LogicalId("x"));
  }

  @Test
  void whoHasNoHashIsMadeOtherwiseAndWhoIsToBeAdoptedIsNot() {
    Members members =
        Samples.members(
            Samples.made("old", Samples.sized(2, "v0")),
            Samples.tagged("none", null, Map.of()),
            Samples.tagged("boot", null, Map.of(Tags.CONFIG_HASH, "bootstrap")),
            Samples.made("new", V1));
    assertThat(members.madeOtherwise(V1.hash()))
        .extracting(each -> each.id().value())
        .containsExactly("none", "old");
    assertThat(members.madeWith(V1.hash()))
        .extracting(each -> each.id().value())
        .containsExactly("boot", "new");
    assertThat(members.toAdopt()).extracting(each -> each.id().value()).containsExactly("boot");
  }

  private static List<String> ids(Members members) {
    return members.all().stream().map(each -> each.id().value()).toList();
  }
}
